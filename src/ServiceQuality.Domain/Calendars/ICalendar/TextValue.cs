using System.Text;

namespace ServiceQuality.Domain.Calendars;

// Values of type TEXT, RFC 5545, 3.3.11.
internal static class TextValue
{
    // An escape that the standard does not know stays as it is: it is the user's text.
    internal static string Unescape(ReadOnlySpan<char> value)
    {
        if (!value.Contains('\\'))
        {
            return value.ToString();
        }

        StringBuilder text = new(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var next = value[i] == '\\' && i + 1 < value.Length ? value[i + 1] : '\0';
            if (next is 'n' or 'N' or ',' or ';' or '\\')
            {
                text.Append(next is 'n' or 'N' ? '\n' : next);
                i++;
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }

    // The values between commas that are not escaped, without white space at their ends; blank ones are none.
    internal static List<string> List(ReadOnlySpan<char> value)
    {
        List<string> values = [];
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i == value.Length || value[i] == ',')
            {
                var text = Unescape(value[start..i]).Trim();
                if (text.Length > 0)
                {
                    values.Add(text);
                }

                start = i + 1;
            }
            else if (value[i] == '\\' && i + 1 < value.Length)
            {
                i++;
            }
        }

        return values;
    }
}
