using System.Text;

namespace ServiceQuality.Domain.Calendars;

// RFC 5545, 3.1: a line that begins with a space or a tab continues the one before. Line ends are CRLF, LF or CR.
internal static class ContentLines
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    // The unfolded lines with the number of their first physical line. Empty lines count but are otherwise as if they were not
    // there, even before a continuation: text that was copied through the wrong tool has one after every line.
    internal static IEnumerable<(int Line, string Text)> Unfold(string text)
    {
        StringBuilder content = new();
        var (first, line) = (1, 0);
        for (var at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length;)
        {
            line++;
            var end = text.IndexOfAny(LineEnds, at);
            end = end < 0 ? text.Length : end;
            if (end > at)
            {
                var continues = content.Length > 0 && text[at] is ' ' or '\t';
                if (!continues)
                {
                    if (content.Length > 0)
                    {
                        yield return (first, content.ToString());
                    }

                    content.Clear();
                    first = line;
                }

                var begin = continues ? at + 1 : at;
                content.Append(text, begin, end - begin);
            }

            at = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        if (content.Length > 0)
        {
            yield return (first, content.ToString());
        }
    }
}
