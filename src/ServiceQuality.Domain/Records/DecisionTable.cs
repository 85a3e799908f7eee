using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>
/// Decisions about records as data: the first row whose condition holds gives the outcome with its reason. A row may leave the
/// decision to a role; until that role decides, it is open. Used for entitlement (in scope or not, which remedy, who pays),
/// routing, tiers and consequences.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<DecisionTable>))]
public sealed record DecisionTable
{
    internal DecisionTable(string name, ValueList<DecisionRow> rows)
    {
        Name = name;
        Rows = rows;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The rows in their order.</summary>
    public ValueList<DecisionRow> Rows { get; }

    /// <summary>Creates a builder of a decision table.</summary>
    /// <param name="name">The name, such as <c>entitlement</c>.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static DecisionTableBuilder Create(string name) => new(Guard.Against.InvalidCode(name));

    /// <summary>Decides about a record at an instant.</summary>
    /// <param name="record">The record.</param>
    /// <param name="at">The instant; later events are not seen.</param>
    /// <param name="calendar">The calendar that reads dates and counts times.</param>
    /// <param name="exists">
    /// Whether a record of a kind exists, for conditions that refer to one; null when none is known.
    /// </param>
    /// <returns>The first row whose condition holds, or null when none does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public DecisionRow? Decide(
        CaseHistory record, Instant at, BusinessCalendar calendar, Func<string, string, bool>? exists = null)
    {
        Guard.Against.Null(record);
        foreach (var row in Rows)
        {
            if (row.When is null || row.When.Holds(record, at, calendar, exists))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Name and rows.</summary>
    /// <returns>The text, a line for each row.</returns>
    public override string ToString() => Name + string.Concat(Rows.Select(r => $"\n- {r}"));
}
