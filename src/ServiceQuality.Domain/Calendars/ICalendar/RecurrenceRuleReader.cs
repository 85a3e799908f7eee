using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// Reads the value of an RRULE. What is not understood is told by a code and a sentence, and there is no rule.
internal static class RecurrenceRuleReader
{
    private const string Unsupported = "unsupported-rule";
    private const string Malformed = "malformed-rule";
    private const string Supported = "FREQ=YEARLY with INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY and WKST, each once";

    private delegate bool TryParse<T>(ReadOnlySpan<char> text, out T value);

    internal static RecurrenceRule? Read(ReadOnlySpan<char> text, LocalDate start, out Verdict? problem)
    {
        problem = null;
        Dictionary<string, string> parts = new(StringComparer.OrdinalIgnoreCase);
        foreach (var range in text.Trim().Split(';'))
        {
            problem = Add(parts, text.Trim()[range]);
            if (problem is not null)
            {
                return null;
            }
        }

        return Rule(parts, start, out problem);
    }

    // A whole number with or without a sign, from 1 on, counted from the front or from the back.
    internal static bool TryOrdinal(ReadOnlySpan<char> text, int most, out int number)
    {
        var negative = text.StartsWith("-");
        var digits = text.StartsWith("+") || negative ? text[1..] : text;
        var success = DateValue.TryDigits(digits, 1, most, out number);
        number = negative ? -number : number;
        return success;
    }

    private static Verdict? Add(Dictionary<string, string> parts, ReadOnlySpan<char> part)
    {
        var equals = part.IndexOf('=');
        if (equals < 1)
        {
            return Problem(Malformed, part, "is no part of a rule; allowed are parts NAME=value.");
        }

        var name = part[..equals].ToString().ToUpperInvariant();
        return name is not ("FREQ" or "INTERVAL" or "COUNT" or "UNTIL" or "BYMONTH" or "BYMONTHDAY" or "BYDAY" or "WKST")
            ? Problem(Unsupported, part, $"is not supported; allowed is {Supported}.")
            : !parts.TryAdd(name, part[(equals + 1)..].ToString())
            ? Problem(Unsupported, part, $"repeats its part; allowed is {Supported}.")
            : null;
    }

    private static RecurrenceRule? Rule(Dictionary<string, string> parts, LocalDate start, out Verdict? problem)
    {
        Verdict? found = null;
        var frequency = parts.GetValueOrDefault("FREQ");
        if (frequency is null)
        {
            found = new(VerdictKind.NotUnderstood, Malformed, $"The rule has no FREQ; allowed is {Supported}.");
        }
        else if (!frequency.Equals("YEARLY", StringComparison.OrdinalIgnoreCase))
        {
            found = Problem(Unsupported, $"FREQ={frequency}", $"is not supported; allowed is {Supported}.");
        }

        if (parts.ContainsKey("COUNT") && parts.TryGetValue("UNTIL", out var beside))
        {
            found ??= Problem(Malformed, $"UNTIL={beside}", "is beside COUNT; allowed is one of them.");
        }

        var interval = One<int>("INTERVAL", "1 or more", Positive);
        var count = One<int>("COUNT", "1 or more", Positive);
        var until = One<DateValue>("UNTIL", DateValue.Allowed, (t, out v) => DateValue.TryParse(t, null, out v));
        One<WeekdayNumber>("WKST", "MO to SU", (t, out v) => WeekdayNumber.TryParse(t, out v) && v.Ordinal == 0);
        var byMonth = List<int>("BYMONTH", "1 to 12", (t, out v) => DateValue.TryDigits(t, 1, 12, out v));
        var byMonthDay = List<int>("BYMONTHDAY", "1 to 31 and -1 to -31", (t, out v) => TryOrdinal(t, 31, out v));
        var byDay = List<WeekdayNumber>("BYDAY", "MO to SU, each with or without a number 1 to 53 or -1 to -53", WeekdayNumber.TryParse);
        problem = found;
        return found is not null ? null : new(start, byMonth, byMonthDay, byDay)
        {
            Interval = interval ?? 1,
            Count = count,
            Until = until?.Date,
        };

        T? One<T>(string name, string allowed, TryParse<T> tryParse)
            where T : struct
        {
            if (!parts.TryGetValue(name, out var text))
            {
                return null;
            }

            if (!tryParse(text, out var value))
            {
                found ??= Problem(Malformed, $"{name}={text}", $"is malformed; allowed are {allowed}.");
            }

            return value;
        }

        HashSet<T> List<T>(string name, string allowed, TryParse<T> tryParse)
        {
            HashSet<T> values = [];
            if (!parts.TryGetValue(name, out var text))
            {
                return values;
            }

            foreach (var range in text.AsSpan().Split(','))
            {
                if (!tryParse(text.AsSpan(range), out var value))
                {
                    found ??= Problem(Malformed, $"{name}={text}", $"is malformed; allowed are {allowed}.");
                    break;
                }

                values.Add(value);
            }

            return values;
        }
    }

    // Nine digits are more instances and years than there are.
    private static bool Positive(ReadOnlySpan<char> text, out int value) => DateValue.TryDigits(text, 1, 999_999_999, out value);

    private static Verdict Problem(string code, ReadOnlySpan<char> part, string rest) =>
        new(VerdictKind.NotUnderstood, code, $"Rule part \"{InvariantText.Shorten(part)}\" {rest}");
}
