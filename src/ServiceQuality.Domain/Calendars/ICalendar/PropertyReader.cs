using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// Gives the properties of one entry by name and by type, and gathers what is to be said of them. Used once.
internal sealed class PropertyReader
{
    private readonly Component _component;

    internal PropertyReader(Component component)
    {
        _component = component;
        Verdict = component.Problem ?? Verdict.Accepted;
    }

    internal Verdict Verdict { get; private set; }

    internal List<ContentLine> All(string name) => _component.All(name);

    // A property that may be there once, or null.
    internal ContentLine? One(string name)
    {
        var lines = All(name);
        if (lines.Count > 1)
        {
            NotUnderstood("duplicate-property", $"The entry has {name} {InvariantText.Format(lines.Count)} times; allowed is once.");
        }

        return lines.Count == 0 ? null : lines[0];
    }

    internal DateValue? Value(ContentLine line) => Value(line, line.Value, line.Parameter("VALUE"), VerdictKind.NotUnderstood);

    internal LocalDate? Date(ContentLine line, VerdictKind otherwise) => Date(line, line.Value, line.Parameter("VALUE"), otherwise);

    // The dates of a property that may be there several times, each with a list.
    internal List<LocalDate> Dates(string name)
    {
        List<LocalDate> dates = [];
        foreach (var line in All(name))
        {
            var type = line.Parameter("VALUE");
            foreach (var range in line.Value.Split(','))
            {
                if (Date(line, line.Value[range], type, VerdictKind.NotUnderstood) is { } date)
                {
                    dates.Add(date);
                }
            }
        }

        return dates;
    }

    internal void NotADate(ContentLine line, ReadOnlySpan<char> text, VerdictKind kind) =>
        Consider(kind, "not-a-date", $"{line.Name} \"{InvariantText.Shorten(text)}\" is no date; allowed are {DateValue.Allowed}, with VALUE=DATE.");

    internal void NotUnderstood(string code, string message) => Consider(VerdictKind.NotUnderstood, code, message);

    internal void Consider(VerdictKind kind, string code, string message) => Consider(new(kind, code, message));

    internal void Consider(Verdict verdict) => Verdict = Verdict.Or(verdict);

    private LocalDate? Date(ContentLine line, ReadOnlySpan<char> text, string? type, VerdictKind otherwise)
    {
        var value = Value(line, text, type, otherwise);
        if (value is { HasTime: true })
        {
            NotADate(line, text, otherwise);
            return null;
        }

        return value?.Date;
    }

    private DateValue? Value(ContentLine line, ReadOnlySpan<char> text, string? type, VerdictKind otherwise)
    {
        if (!DateValue.TryParse(text, type, out var value))
        {
            NotADate(line, text, otherwise);
            return null;
        }

        if (type is null && !value.HasTime)
        {
            Consider(
                VerdictKind.Questionable,
                "value-type-missing",
                $"{line.Name} \"{InvariantText.Shorten(text)}\" is a date without VALUE=DATE; allowed is {line.Name};VALUE=DATE:yyyymmdd.");
        }

        return value;
    }
}
