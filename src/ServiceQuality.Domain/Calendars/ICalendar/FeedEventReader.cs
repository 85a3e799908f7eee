using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// Reads one entry, RFC 5545, 3.6.1 and 3.8. Used once.
internal sealed class FeedEventReader
{
    private const int LongestHoliday = 31;
    private static readonly LocalDate LastDate = new(9998, 12, 31);

    private readonly Component _component;
    private readonly PropertyReader _properties;

    private FeedEventReader(Component component)
    {
        _component = component;
        _properties = new(component);
    }

    internal static FeedEvent Read(Component component) => new FeedEventReader(component).Read();

    private FeedEvent Read()
    {
        var isEvent = _component.Name == "VEVENT";
        if (!isEvent)
        {
            _properties.Consider(VerdictKind.NotAnEvent, "not-an-event", $"The entry is a {_component.Name}; allowed is VEVENT.");
        }

        ReadStatus();
        return new()
        {
            Line = _component.Line,
            Uid = ReadText("UID").Trim() is { Length: > 0 } uid ? uid : null,
            Summary = ReadText("SUMMARY"),
            Categories = [.. _properties.All("CATEGORIES").SelectMany(c => TextValue.List(c.Value))],
            Sequence = ReadSequence(),
            Instance = ReadInstance(),
            Recurrence = isEvent ? ReadRecurrence() : null,
            Verdict = _properties.Verdict,
        };
    }

    private string ReadText(string name) => _properties.One(name) is { } line ? TextValue.Unescape(line.Value) : "";

    private void ReadStatus()
    {
        const string allowed = "allowed is CONFIRMED or none";
        switch (_properties.One("STATUS")?.Value.Trim().ToString().ToUpperInvariant())
        {
            case null or "CONFIRMED":
                break;
            case "CANCELLED":
                _properties.Consider(VerdictKind.Cancelled, "cancelled", $"The event has STATUS:CANCELLED; {allowed}.");
                break;
            case "TENTATIVE":
                _properties.Consider(VerdictKind.Questionable, "tentative", $"The event has STATUS:TENTATIVE; {allowed}.");
                break;
            case var other:
                _properties.NotUnderstood("unknown-status", $"STATUS \"{InvariantText.Shorten(other)}\" is unknown; {allowed}, TENTATIVE or CANCELLED.");
                break;
        }
    }

    private int ReadSequence()
    {
        var number = 0;
        if (_properties.One("SEQUENCE") is { } line && !DateValue.TryDigits(line.Value.Trim(), 0, int.MaxValue, out number))
        {
            _properties.NotUnderstood(
                "malformed-sequence", $"SEQUENCE \"{InvariantText.Shorten(line.Value)}\" is no version; allowed is a whole number from 0 on.");
            return 0;
        }

        return number;
    }

    private LocalDate? ReadInstance()
    {
        if (_properties.One("RECURRENCE-ID") is not { } line)
        {
            return null;
        }

        if (line.Parameter("RANGE") is { } range)
        {
            _properties.Consider(
                VerdictKind.WithoutMaster,
                "unsupported-range",
                $"RECURRENCE-ID has RANGE \"{InvariantText.Shorten(range)}\"; allowed is one instance, without RANGE.");
        }

        if (_properties.All("RRULE").Count > 0)
        {
            _properties.NotUnderstood("unsupported-rule", "The event has an RRULE beside its RECURRENCE-ID; allowed is one of them.");
        }

        return _properties.Date(line, VerdictKind.WithoutMaster);
    }

    private RecurrenceSet? ReadRecurrence()
    {
        if (_properties.One("DTSTART") is not { } line)
        {
            _properties.NotUnderstood("no-start", "The event has no DTSTART; allowed is one, such as DTSTART;VALUE=DATE:20261225.");
            return null;
        }

        if (_properties.Value(line) is not { } start || ReadDays(line, start) is not { } days)
        {
            return null;
        }

        if (days > LongestHoliday)
        {
            _properties.Consider(
                VerdictKind.Questionable, "long", $"The event covers {InvariantText.Count(days, "day")}; allowed are up to {InvariantText.Format(LongestHoliday)}.");
        }

        return new(start.Date, days, ReadRule(start.Date), _properties.Dates("RDATE"), [.. _properties.Dates("EXDATE")]);
    }

    // How many days an instance covers; null for an appointment.
    private int? ReadDays(ContentLine startLine, DateValue start)
    {
        var (endLine, durationLine) = (_properties.One("DTEND"), _properties.One("DURATION"));
        if (endLine is not null && durationLine is not null)
        {
            _properties.NotUnderstood("end-and-duration", "The event has both DTEND and DURATION; allowed is one of them.");
        }

        DateValue? end = endLine is null ? null : _properties.Value(endLine);
        var duration = durationLine is null ? 0 : ReadDuration(durationLine.Value, start.Date);
        var days = end is { } last ? Period.DaysBetween(start.Date, last.Date) : duration;
        var given = $"DTSTART \"{InvariantText.Shorten(startLine.Value)}\"";
        if (start.HasTime)
        {
            var endsAtMidnight = end is not { } e || (e.IsLocalMidnight && endLine!.Parameter("TZID") == startLine.Parameter("TZID"));
            if (!start.IsLocalMidnight || !endsAtMidnight || days < 1)
            {
                _properties.Consider(VerdictKind.NotWholeDays, "not-whole-days", $"{given} has a time; allowed are {DateValue.Allowed}.");
                return null;
            }

            _properties.Consider(
                VerdictKind.Questionable, "midnight-to-midnight", $"{given} has a time, and the end too; allowed are {DateValue.Allowed}.");
        }
        else if (end is { HasTime: true })
        {
            _properties.NotADate(endLine!, endLine!.Value, VerdictKind.NotUnderstood);
        }

        if (days < 0)
        {
            _properties.NotUnderstood("end-before-start", $"DTEND \"{InvariantText.Shorten(endLine!.Value)}\" is before {given}; allowed is a later date.");
        }

        // An end on the day of the start is common and means that day.
        return Math.Max(days, 1);
    }

    // RFC 5545, 3.3.6, in whole days; 0 when it is not understood.
    private int ReadDuration(ReadOnlySpan<char> value, LocalDate start)
    {
        const string allowed = "allowed are whole days or weeks up to the year 9998, such as P3D or P1W";
        var text = value.Trim().ToString().ToUpperInvariant();
        text = text.StartsWith('+') ? text[1..] : text;
        var unit = text.EndsWith('W') ? 7 : 1;
        var most = (Period.DaysBetween(start, LastDate) + 1) / unit;
        if (text is ['P', _, .., 'D' or 'W'] && DateValue.TryDigits(text.AsSpan(1..^1), 0, most, out var number))
        {
            return number * unit;
        }

        if (text.StartsWith('P') && text.Contains('T', StringComparison.Ordinal))
        {
            _properties.NotUnderstood("duration-with-time", $"DURATION \"{InvariantText.Shorten(value)}\" has a time; {allowed}.");
        }
        else
        {
            _properties.NotUnderstood("malformed-duration", $"DURATION \"{InvariantText.Shorten(value)}\" is malformed or too long; {allowed}.");
        }

        return 0;
    }

    private RecurrenceRule? ReadRule(LocalDate start)
    {
        var rules = _properties.All("RRULE");
        if (rules.Count > 1 || _properties.All("EXRULE").Count > 0)
        {
            var given = rules.Count > 1 ? $"{InvariantText.Format(rules.Count)} RRULEs" : "an EXRULE";
            _properties.NotUnderstood("unsupported-rule", $"The event has {given}; allowed is one RRULE and no EXRULE.");
            return null;
        }

        if (rules.Count == 0)
        {
            return null;
        }

        var rule = RecurrenceRuleReader.Read(rules[0].Value, start, out var problem);
        if (problem is not null)
        {
            _properties.Consider(problem);
        }
        else if (rule is { HasStart: false })
        {
            _properties.NotUnderstood(
                "start-outside-rule", $"DTSTART is no instance of RRULE \"{InvariantText.Shorten(rules[0].Value)}\"; allowed is the first one.");
        }

        return rule;
    }
}
