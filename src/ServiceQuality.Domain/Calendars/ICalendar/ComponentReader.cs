namespace ServiceQuality.Domain.Calendars;

// Finds the entries: BEGIN and END of components, RFC 5545, 3.4 and 3.6. Used once. At most one entry is open at a time, because
// no entry lies in another; the BEGIN of one proves that the END of the one before is missing.
internal sealed class ComponentReader
{
    private const string Calendar = "VCALENDAR";
    private const int Deepest = 16;
    private const int MostWarnings = 100;

    private readonly List<FeedEvent> _entries = [];
    private readonly List<ImportProblem> _warnings = [];
    private readonly List<(string Name, int Line)> _open = [];
    private Component? _entry;
    private int _entryDepth;
    private int _moreWarnings;
    private bool _hasCalendar;

    private ComponentReader()
    {
    }

    internal static (List<FeedEvent> Entries, ValueList<ImportProblem> Warnings) Read(string text)
    {
        ComponentReader reader = new();
        var last = 1;
        foreach (var (line, content) in ContentLines.Unfold(text))
        {
            reader.Read(line, content);
            last = line;
        }

        if (!reader._hasCalendar)
        {
            throw new FormatException($"\"{InvariantText.Shorten(text)}\" is not iCalendar text; allowed is text with a line BEGIN:VCALENDAR.");
        }

        reader.EndOfText(last);
        return (reader._entries, reader.Warnings(last));
    }

    private void Read(int line, string text)
    {
        var property = ContentLine.Parse(line, text);
        switch (property?.Name)
        {
            case null:
                Problem(line, text, "malformed-line", "is no content line; allowed is NAME:value or NAME;PARAMETER=value:value.");
                break;
            case "BEGIN":
                Begin(property.Value.Trim().ToString().ToUpperInvariant(), line, text);
                break;
            case "END":
                End(property.Value.Trim().ToString().ToUpperInvariant(), line, text);
                break;
            default:
                Property(property, text);
                break;
        }
    }

    private void Begin(string name, int line, string text)
    {
        if (name == Calendar)
        {
            _hasCalendar = true;
            Abandon(0, line);
            _open.Add((name, line));
        }
        else if (name is "VEVENT" or "VTODO" or "VJOURNAL" or "VFREEBUSY")
        {
            Abandon(_entry is null ? _open.Count : _entryDepth, line);
            (_entry, _entryDepth) = (new(name, line), _open.Count);
            if (_open.Count == 0 || _open[^1].Name != Calendar)
            {
                var place = _open.Count == 0 ? "outside a calendar" : $"inside {InvariantText.Shorten(_open[^1].Name)}";
                _entry.Broken("misplaced", $"The entry is {place}; allowed is one directly inside {Calendar}.");
            }

            _open.Add((name, line));
        }
        else if (_open.Count < Deepest)
        {
            _open.Add((name, line));
        }
        else
        {
            Problem(line, text, "malformed", $"is inside {InvariantText.Format(Deepest)} components; allowed are fewer.");
        }
    }

    private void End(string name, int line, string text)
    {
        var depth = _open.FindLastIndex(c => c.Name == name);
        if (depth < 0)
        {
            Problem(line, text, "malformed", "ends nothing that is open; allowed is the END of what has a BEGIN.");
            return;
        }

        Abandon(depth + 1, line);
        Close();
    }

    // Closes what is open from a depth on although it has no END.
    private void Abandon(int depth, int line)
    {
        while (_open.Count > depth)
        {
            var (name, begin) = _open[^1];
            Problem(begin, $"BEGIN:{name}", "malformed", $"has no END before line {InvariantText.Format(line)}; allowed is one END for each BEGIN.");
            Close();
        }
    }

    private void Close()
    {
        _open.RemoveAt(_open.Count - 1);
        if (_entry is not null && _open.Count == _entryDepth)
        {
            // Read at once: of a feed that is all entries, only what they say is kept, not their lines.
            _entries.Add(FeedEventReader.Read(_entry));
            _entry = null;
        }
    }

    private void EndOfText(int last)
    {
        _entry?.Truncated();
        while (_open.Count > 0)
        {
            var (name, begin) = _open[^1];
            if (_entry is null)
            {
                Warn(begin, $"BEGIN:{name}", "truncated", $"has no END before the text ends in line {InvariantText.Format(last)}; allowed is one END for each BEGIN.");
            }

            Close();
        }
    }

    private void Property(ContentLine property, string text)
    {
        if (_open.Count == 0)
        {
            Warn(property.Line, text, "outside-calendar", "is outside a calendar; allowed are lines between BEGIN:VCALENDAR and END:VCALENDAR.");
        }
        else if (_entry is not null && _open.Count == _entryDepth + 1)
        {
            _entry.Add(property);
        }
        else if (_open[^1].Name == Calendar && (IsOther(property, "METHOD", "PUBLISH") || IsOther(property, "CALSCALE", "GREGORIAN")))
        {
            Warn(property.Line, text, "unsupported-property", "is not looked at; allowed are METHOD:PUBLISH and CALSCALE:GREGORIAN.");
        }
    }

    private static bool IsOther(ContentLine property, string name, string value) =>
        property.Name == name && !property.Value.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    // Of the open entry, or else of the file.
    private void Problem(int line, string text, string code, string rest)
    {
        if (_entry is null)
        {
            Warn(line, text, code, rest);
        }
        else
        {
            _entry.Broken(code, $"\"{InvariantText.Shorten(text)}\" in line {InvariantText.Format(line)} {rest}");
        }
    }

    private void Warn(int line, string text, string code, string rest)
    {
        if (_warnings.Count == MostWarnings)
        {
            _moreWarnings++;
            return;
        }

        var quote = InvariantText.Shorten(text);
        _warnings.Add(new(line, null, quote, code, $"\"{quote}\" {rest}"));
    }

    private ValueList<ImportProblem> Warnings(int last) => _moreWarnings == 0
        ? [.. _warnings]
        : [.. _warnings, new(last, null, null, "more-warnings", $"There are {InvariantText.Count(_moreWarnings, "more warning")}; listed are {InvariantText.Format(MostWarnings)}.")];
}
