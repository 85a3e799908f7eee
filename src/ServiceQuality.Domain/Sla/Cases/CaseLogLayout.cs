using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// How to read a log of cases: what its rows are, where the columns are, how times are written, and what activities and statuses
/// mean. Start from a known log, such as <see cref="ServiceNow"/>, or from the kind of its rows: <see cref="OfStates"/>,
/// <see cref="OfActivities"/> or <see cref="OfChanges"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseLogLayout>))]
public sealed partial record CaseLogLayout
{
    private CaseLogLayout(DateTimeZone? zone, string timePattern, string caseColumn, string timeColumn)
    {
        CaseLogTimes.Check(zone, timePattern);
        Zone = zone;
        TimePattern = timePattern;
        CaseColumn = Guard.Against.InvalidCode(caseColumn);
        TimeColumn = Guard.Against.InvalidCode(timeColumn);
    }

    /// <summary>The zone of the times; null when each time has its offset from UTC.</summary>
    public DateTimeZone? Zone { get; private init; }

    /// <summary>How times are written, a NodaTime pattern.</summary>
    public string TimePattern { get; private init; }

    /// <summary>How local times are read that daylight saving time repeats or skips.</summary>
    public LocalTimeRule LocalTimes { get; private init; }

    /// <summary>The column with the id of the case.</summary>
    public string CaseColumn { get; }

    /// <summary>The column with the time of the update, activity or change.</summary>
    public string TimeColumn { get; }

    /// <summary>The column with the time of the opening, the same on every row of a case; null when there is none.</summary>
    public string? OpenedColumn { get; private init; }

    /// <summary>When a case was opened if there is no <see cref="OpenedColumn"/>.</summary>
    public CaseOpening Opening { get; private init; }

    /// <summary>The column with the status after the update; null when there is none.</summary>
    public string? StatusColumn { get; private init; }

    /// <summary>The column with the priority after the update or activity; null when there is none.</summary>
    public string? PriorityColumn { get; private init; }

    /// <summary>The column with the activity, or with the field that was changed; null when rows are states.</summary>
    public string? ActivityColumn { get; private init; }

    /// <summary>The column with the value before the change; null when rows are not changes.</summary>
    public string? OldColumn { get; private init; }

    /// <summary>The column with the value after the change; null when rows are not changes.</summary>
    public string? NewColumn { get; private init; }

    /// <summary>The field whose changes are those of the status; null when rows are not changes.</summary>
    public string? StatusField { get; private init; }

    /// <summary>The field whose changes are those of the priority; null when there is none.</summary>
    public string? PriorityField { get; private init; }

    /// <summary>What activities, or the changes of other fields, mean.</summary>
    public ValueList<KeyValuePair<string, CaseTrigger>> Activities { get; private init; } = [];

    /// <summary>What becomes of activities, or changes of fields, that the layout does not name.</summary>
    public UnknownName UnknownActivities { get; private init; }

    /// <summary>What statuses mean.</summary>
    public ValueList<CaseLogStatus> Statuses { get; private init; } = [];

    /// <summary>What becomes of statuses that <see cref="Statuses"/> does not have.</summary>
    public UnknownName UnknownStatuses { get; private init; } = UnknownName.Keep;

    /// <summary>What the priorities of the log are called in the agreements; empty when they have the same names.</summary>
    public ValueList<KeyValuePair<string, Priority>> Priorities { get; private init; } = [];

    /// <summary>
    /// The priority of a case when its log has none, or a blank one; null means that a blank one is rejected, and that cases of a
    /// log without priorities have <see cref="Priority.None"/>.
    /// </summary>
    public Priority? DefaultPriority { get; private init; }

    /// <summary>Whether rows of a case that go back in time are sorted, with a warning. Otherwise they are rejected.</summary>
    public bool SortsRows { get; private init; }

    /// <summary>The address of the page that documents the columns; null when the layout is the host's own.</summary>
    public string? Source { get; private init; }

    /// <summary>The columns and the pattern of times.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{string.Join(", ", Columns)}; times {TimePattern}" + (Zone is null ? " with their offsets" : $" in {Zone.Id}");

    internal IEnumerable<string> Columns => new[]
    {
        CaseColumn, OpenedColumn, TimeColumn, ActivityColumn, OldColumn, NewColumn, StatusColumn, PriorityColumn,
    }.OfType<string>();

    // Whether rows change fields, so that a change tells the value before it.
    internal bool HasChanges => NewColumn is not null;
}
