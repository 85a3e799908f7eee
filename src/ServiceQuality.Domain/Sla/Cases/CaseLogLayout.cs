using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// How to read a log in which each row is the state of a case after one update: where the columns are, how times are written and
/// what the statuses mean.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseLogLayout>))]
public sealed record CaseLogLayout
{
    /// <summary>Creates a layout.</summary>
    /// <param name="zone">
    /// The zone of the times; a repeated hour is its first pass, a skipped one moves forward by the gap.
    /// </param>
    /// <param name="timePattern">
    /// How times are written, a NodaTime local date and time pattern such as <c>dd-MM-uuuu HH:mm</c>; for a log in UTC with a Z
    /// after each time, <c>uuuu-MM-ddTHH:mm:ss'Z'</c> with the zone UTC.
    /// </param>
    /// <param name="caseColumn">The column with the id of the case.</param>
    /// <param name="openedColumn">The column with the time of the opening, the same on every row of a case.</param>
    /// <param name="updatedColumn">The column with the time of the update.</param>
    /// <param name="statusColumn">The column with the status after the update.</param>
    /// <param name="priorityColumn">The column with the priority after the update.</param>
    /// <param name="untouched">The statuses before anyone worked on the case; leaving them is the first response.</param>
    /// <param name="resolved">The statuses of a resolved case.</param>
    /// <param name="closed">The statuses of a closed case.</param>
    /// <param name="sortsRows">
    /// Whether rows of a case that go back in time are sorted by the time of the update (rows of the same time keep their order),
    /// with a warning. Otherwise such a case is rejected.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The pattern is not valid, a column is named twice, or a status has two meanings.
    /// </exception>
    public CaseLogLayout(
        DateTimeZone zone,
        string timePattern,
        string caseColumn,
        string openedColumn,
        string updatedColumn,
        string statusColumn,
        string priorityColumn,
        IEnumerable<string> untouched,
        IEnumerable<string> resolved,
        IEnumerable<string> closed,
        bool sortsRows = false)
    {
        Guard.Against.Null(zone);
        Guard.Against.Null(timePattern);
        Zone = zone;
        TimePattern = Pattern(timePattern);
        CaseColumn = Guard.Against.InvalidCode(caseColumn);
        OpenedColumn = Guard.Against.InvalidCode(openedColumn);
        UpdatedColumn = Guard.Against.InvalidCode(updatedColumn);
        StatusColumn = Guard.Against.InvalidCode(statusColumn);
        PriorityColumn = Guard.Against.InvalidCode(priorityColumn);
        Untouched = Statuses(untouched, nameof(untouched));
        Resolved = Statuses(resolved, nameof(resolved));
        Closed = Statuses(closed, nameof(closed));
        SortsRows = sortsRows;
        ThrowIfTwice([caseColumn, openedColumn, updatedColumn, statusColumn, priorityColumn], "Column", nameof(caseColumn));
        ThrowIfTwice(Untouched.Concat(Resolved).Concat(Closed).Select(s => s.Name), "Status", nameof(untouched));
    }

    /// <summary>The zone of the times.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How times are written.</summary>
    public LocalDateTimePattern TimePattern { get; }

    /// <summary>The column with the id of the case.</summary>
    public string CaseColumn { get; }

    /// <summary>The column with the time of the opening.</summary>
    public string OpenedColumn { get; }

    /// <summary>The column with the time of the update.</summary>
    public string UpdatedColumn { get; }

    /// <summary>The column with the status after the update.</summary>
    public string StatusColumn { get; }

    /// <summary>The column with the priority after the update.</summary>
    public string PriorityColumn { get; }

    /// <summary>The statuses before anyone worked on the case.</summary>
    public ValueList<CaseStatus> Untouched { get; }

    /// <summary>The statuses of a resolved case.</summary>
    public ValueList<CaseStatus> Resolved { get; }

    /// <summary>The statuses of a closed case.</summary>
    public ValueList<CaseStatus> Closed { get; }

    /// <summary>Whether rows of a case that go back in time are sorted, with a warning.</summary>
    public bool SortsRows { get; }

    /// <summary>
    /// The columns and statuses of a ServiceNow incident audit export: <c>number</c>, <c>opened_at</c>, <c>sys_updated_at</c>,
    /// <c>incident_state</c>, <c>priority</c>; times as <c>dd-MM-uuuu HH:mm</c>; New, Resolved and Closed; rows are sorted.
    /// </summary>
    /// <param name="zone">The zone of the times.</param>
    /// <returns>The layout.</returns>
    public static CaseLogLayout ServiceNow(DateTimeZone zone) => new(
        zone,
        "dd-MM-uuuu HH:mm",
        caseColumn: "number",
        openedColumn: "opened_at",
        updatedColumn: "sys_updated_at",
        statusColumn: "incident_state",
        priorityColumn: "priority",
        untouched: ["New"],
        resolved: ["Resolved"],
        closed: ["Closed"],
        sortsRows: true);

    /// <summary>Columns, time pattern and zone.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Join(", ", CaseColumn, OpenedColumn, UpdatedColumn, StatusColumn, PriorityColumn)
        + $"; times {TimePattern.PatternText} in {Zone.Id}";

    private static LocalDateTimePattern Pattern(string timePattern)
    {
        try
        {
            return LocalDateTimePattern.CreateWithInvariantCulture(timePattern);
        }
        catch (InvalidPatternException e)
        {
            throw new ArgumentException(
                $"\"{timePattern}\" is not a pattern of local times; allowed are NodaTime patterns such as "
                + $"uuuu-MM-ddTHH:mm:ss or, "
                + $"for times in UTC that end in Z, uuuu-MM-ddTHH:mm:ss'Z' with the zone UTC. {e.Message}",
                nameof(timePattern),
                e);
        }
    }

    private static ValueList<CaseStatus> Statuses(IEnumerable<string> names, string parameter) =>
        [.. Guard.Against.NullElements(names, parameter).Select(n => CaseStatus.Of(Guard.Against.InvalidCode(n, parameter)))];

    private static void ThrowIfTwice(IEnumerable<string> names, string what, string parameter)
    {
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"{what} \"{twice.Key}\" has two meanings; allowed is one.", parameter);
        }
    }
}
