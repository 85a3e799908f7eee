using System.Collections.Frozen;

namespace ServiceQuality.Domain.Calendars;

// An entry as text: the properties between its BEGIN and its END, without those of components inside it.
internal sealed class Component
{
    // Only what is looked at; a property that is not here costs nothing.
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        "UID", "SEQUENCE", "RECURRENCE-ID", "SUMMARY", "CATEGORIES", "STATUS", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE");

    private readonly List<ContentLine> _properties = [];

    internal Component(string name, int line)
    {
        Name = name;
        Line = line;
    }

    internal string Name { get; }

    internal int Line { get; }

    // What is wrong with the text, or null.
    internal Verdict? Problem { get; private set; }

    internal void Add(ContentLine property)
    {
        if (Kept.Contains(property.Name))
        {
            _properties.Add(property);
        }
    }

    internal List<ContentLine> All(string name) => _properties.FindAll(p => p.Name == name);

    // The first problem is the one to tell.
    internal void Broken(string code, string message) => Problem ??= new(VerdictKind.Broken, code, message);

    // That the text ends too early explains every other problem.
    internal void Truncated() => Problem = new(VerdictKind.Broken, "truncated", "The text ends before the END of the entry; allowed are whole entries.");
}
