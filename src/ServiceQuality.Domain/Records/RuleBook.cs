using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>
/// Definitions of records that belong together, as data with their source: rules, decision tables, life cycles and code trees,
/// such as the rules of a company for intake, scope and closing. The rules of several kinds of records state by a condition of
/// which kind they are.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<RuleBook>))]
public sealed record RuleBook
{
    private static readonly EmbeddedTexts Embedded = new("rule-books");

    private RuleBook(
        string name,
        int version,
        LocalizedText title,
        string source,
        ValueList<RecordRule> rules,
        ValueList<DecisionTable> decisionTables,
        ValueList<LifeCycle> lifeCycles,
        ValueList<CodeTree> codeTrees)
    {
        Name = name;
        Version = version;
        Title = title;
        Source = source;
        Rules = rules;
        DecisionTables = decisionTables;
        LifeCycles = lifeCycles;
        CodeTrees = codeTrees;
    }

    /// <summary>The name, such as <c>warranty</c>.</summary>
    public string Name { get; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; }

    /// <summary>Where it is written.</summary>
    public string Source { get; }

    /// <summary>The rules, each with its own code.</summary>
    public ValueList<RecordRule> Rules { get; }

    /// <summary>The decision tables, each with its own name.</summary>
    public ValueList<DecisionTable> DecisionTables { get; }

    /// <summary>The life cycles, each with its own name.</summary>
    public ValueList<LifeCycle> LifeCycles { get; }

    /// <summary>The code trees; one name may have several versions.</summary>
    public ValueList<CodeTree> CodeTrees { get; }

    /// <summary>The names of the rule books that come with the library.</summary>
    public static ValueList<string> ReadyMade { get; } = Embedded.Names;

    /// <summary>Creates a rule book.</summary>
    /// <param name="name">The name.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="title">The title.</param>
    /// <param name="source">Where it is written.</param>
    /// <param name="rules">The rules; null for none.</param>
    /// <param name="decisionTables">The decision tables; null for none.</param>
    /// <param name="lifeCycles">The life cycles; null for none.</param>
    /// <param name="codeTrees">The code trees; null for none.</param>
    /// <returns>The rule book.</returns>
    /// <exception cref="ArgumentException">
    /// A text is blank or has white space at its ends, or a rule, table, life cycle or version of a tree appears twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public static RuleBook Create(
        string name,
        int version,
        LocalizedText title,
        string source,
        IEnumerable<RecordRule>? rules = null,
        IEnumerable<DecisionTable>? decisionTables = null,
        IEnumerable<LifeCycle>? lifeCycles = null,
        IEnumerable<CodeTree>? codeTrees = null)
    {
        Guard.Against.LessThan(version, 1);
        return new(
            Guard.Against.InvalidCode(name),
            version,
            Guard.Against.Null(title),
            Guard.Against.InvalidCode(source),
            Different(rules ?? [], r => r.Code, "Rule", nameof(rules)),
            Different(decisionTables ?? [], t => t.Name, "Decision table", nameof(decisionTables)),
            Different(lifeCycles ?? [], l => l.Name, "Life cycle", nameof(lifeCycles)),
            Different(
                codeTrees ?? [], t => $"{t.Name} version {InvariantText.Format(t.Version)}", "Code tree", nameof(codeTrees)));
    }

    /// <summary>Loads a rule book that comes with the library.</summary>
    /// <param name="name">Its name, one of <see cref="ReadyMade"/>.</param>
    /// <param name="calendars">
    /// A calendar for each role that its life cycles name, such as <c>office</c>; null when there is none.
    /// </param>
    /// <returns>The rule book.</returns>
    /// <exception cref="ArgumentException">There is no rule book of that name, or a role of it has no calendar.</exception>
    public static RuleBook Load(string name, IReadOnlyDictionary<string, BusinessCalendar>? calendars = null)
    {
        var text = Embedded.Text(name, "rule book");
        CalendarRegistry registry = new((calendars ?? Enumerable.Empty<KeyValuePair<string, BusinessCalendar>>()).Select(c =>
            Guard.Against.Null(c.Value, nameof(calendars)).WithVersion(new(c.Key))));
        try
        {
            return FromJson(text, registry);
        }
        catch (JsonException e)
        {
            throw new ArgumentException(e.Message, nameof(calendars), e);
        }
    }

    /// <summary>
    /// Reads a rule book from JSON. Its life cycles hold their calendars; beside a registry they may name those of it by their
    /// ids.
    /// </summary>
    /// <param name="json">The text. The rule books of the library are examples.</param>
    /// <param name="calendars">Calendars that life cycles may name; null for none.</param>
    /// <returns>The rule book.</returns>
    /// <exception cref="JsonException">
    /// A member is unknown, missing, repeated, null or out of range, or a definition cannot be built: the message names path and
    /// line.
    /// </exception>
    public static RuleBook FromJson(string json, CalendarRegistry? calendars = null)
    {
        Guard.Against.Null(json);
        return DomainForms.RuleBooks.Read(json, calendars);
    }

    /// <summary>The rule book as JSON for people: indented, and without escapes that it does not need.</summary>
    /// <param name="calendars">Calendars of which those of life cycles are named by their ids; null writes them whole.</param>
    /// <returns>The text, which <see cref="FromJson"/> reads as an equal rule book.</returns>
    /// <exception cref="JsonException">
    /// A list has more than 1,000 elements, or a definition cannot be written, as <see cref="LifeCycle.ToJson"/> says.
    /// </exception>
    public string ToJson(CalendarRegistry? calendars = null) => DomainForms.RuleBooks.Write(this, calendars);

    /// <summary>The rules that a record breaks at an instant, as <see cref="RecordRule.FindBroken"/> finds them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="at">The instant; later events are not seen.</param>
    /// <param name="calendar">The calendar that reads dates and counts times.</param>
    /// <param name="exists">
    /// Whether a record of a kind exists, for conditions that refer to one; null when none is known.
    /// </param>
    /// <returns>All broken rules, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public ValueList<RecordRule> FindBroken(
        CaseHistory record, Instant at, BusinessCalendar calendar, Func<string, string, bool>? exists = null) =>
        RecordRule.FindBroken(Rules, record, at, calendar, exists);

    /// <summary>The rule of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is none of that code.</exception>
    public RecordRule GetRule(string code) => Find(Rules, r => r.Code, code, "rule", nameof(code));

    /// <summary>The decision table of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public DecisionTable GetDecisionTable(string name) => Find(DecisionTables, t => t.Name, name, "decision table", nameof(name));

    /// <summary>The life cycle of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The life cycle.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public LifeCycle GetLifeCycle(string name) => Find(LifeCycles, l => l.Name, name, "life cycle", nameof(name));

    /// <summary>The latest version of the code tree of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public CodeTree GetCodeTree(string name) =>
        Find([.. CodeTrees.OrderByDescending(t => t.Version)], t => t.Name, name, "code tree", nameof(name));

    /// <summary>Name, version and what it has.</summary>
    /// <returns>For example <c>warranty version 1: 3 rules, 1 decision table, 1 life cycle, 0 code trees</c>.</returns>
    public override string ToString() =>
        $"{Name} version {InvariantText.Format(Version)}: {InvariantText.Count(Rules.Count, "rule")}, "
        + $"{InvariantText.Count(DecisionTables.Count, "decision table")}, "
        + $"{InvariantText.Count(LifeCycles.Count, "life cycle")}, {InvariantText.Count(CodeTrees.Count, "code tree")}";

    private static ValueList<T> Different<T>(IEnumerable<T> values, Func<T, string> name, string what, string parameterName)
        where T : class
    {
        var all = Guard.Against.NullElements(values, parameterName);
        var twice = all.GroupBy(name, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any())?.Key;
        Guard.Against.Invalid(
            twice is not null, $"{what} {InvariantText.Shorten(twice)} appears twice; each may appear once.", parameterName);
        return all;
    }

    private static T Find<T>(ValueList<T> values, Func<T, string> nameOf, string name, string what, string parameterName)
    {
        Guard.Against.Null(name, parameterName);
        return values.FirstOrDefault(v => nameOf(v) == name) ?? throw new ArgumentException(
            $"There is no {what} \"{InvariantText.Shorten(name)}\"; "
                + $"allowed are {InvariantText.Join(values.Select(nameOf).Distinct(StringComparer.Ordinal)
                    .Select(n => InvariantText.Shorten(n)))}.",
            parameterName);
    }
}
