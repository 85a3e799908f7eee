using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The limit of a target for the cases of one priority and customer tier, or that it does not apply to them.</summary>
[JsonConverter(typeof(DomainJsonConverter<SlaLimit>))]
public sealed record SlaLimit
{
    private readonly Duration? _openTime; // of the commonest limit
    private readonly string? _priority;
    private readonly string? _tier;

    internal SlaLimit(Priority? priority, CustomerTier? tier, LimitTerm term, BusinessCalendar calendar, DeadlineRules rules)
    {
        (Priority, _priority) = (priority, priority?.Code);
        (Tier, _tier) = (tier, tier?.Code);
        Term = term;
        Calendar = calendar;
        Rules = rules;
        Applies = term.Applies;
        CountsWallTime = Applies && term.Time is not { Kind: TimeLimitKind.OpenTime or TimeLimitKind.WorkingDays };
        if (term.Time is { Kind: TimeLimitKind.OpenTime } open && rules.Convention == DeadlineConvention.Close)
        {
            _openTime = open.Amount;
        }
    }

    /// <summary>The priority; null for every priority.</summary>
    public Priority? Priority { get; }

    /// <summary>The tier; null for every tier.</summary>
    public CustomerTier? Tier { get; }

    /// <summary>
    /// The time, or null when the limit is a date in the record (<see cref="UntilField"/>), when there is no limit
    /// (<see cref="IsUnlimited"/>), and when the target does not apply to them.
    /// </summary>
    public TimeLimit? Limit => Term.Time;

    /// <summary>The field of the events that names the date until which the limit lasts, or null.</summary>
    public string? UntilField => Term.Until;

    /// <summary>Whether the target applies without a limit: it is outstanding until it is done.</summary>
    public bool IsUnlimited => Term.IsUnlimited;

    /// <summary>The calendar in which it is counted.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The conventions by which it falls due.</summary>
    public DeadlineRules Rules { get; }

    // Whether pauses move it by wall time: open time and working days move by open time, all others by wall time.
    internal bool CountsWallTime { get; }

    // How narrow it is; of several limits that match, the narrowest applies.
    internal int Narrowness => (Priority is null ? 0 : 2) + (Tier is null ? 0 : 1);

    // The time, date or absence of a limit.
    internal LimitTerm Term { get; }

    // Whether the target applies to the cases at all.
    internal bool Applies { get; }

    // Whether a due of it ends a date, from which marks before and after it are counted. A due that the record names does when it
    // is the first instant of a date.
    internal bool EndsWithDate(Instant due) => Limit is { } limit
        ? limit.CountsDates && Rules.For(limit).Landing == Landing.EndOfDate
        : UntilField is not null && Calendar.Dates.StartOf(due.InZone(Calendar.Zone!).Date) == due;

    /// <summary>For whom, and the limit.</summary>
    /// <returns>
    /// For example <c>P2 gold 4 bh</c>, <c>every case until promised date</c> or <c>every case 15 d (end of the date, not
    /// rolled)</c>.
    /// </returns>
    public override string ToString()
    {
        var conventions = Limit is { } limit ? ExplanationWords.English.Conventions(limit, Rules).ToList() : [];
        return $"{AppliesTo} {Term}{(conventions.Count == 0 ? "" : $" ({string.Join(", ", conventions)})")}";
    }

    // The cases that it applies to, as messages name them.
    internal string AppliesTo => (Priority, Tier) switch
    {
        (null, null) => "every case",
        ({ } priority, null) => priority.ToString(),
        (null, { } tier) => $"tier {tier}",
        ({ } priority, { } tier) => $"{priority} {tier}",
    };

    internal bool Matches(Priority priority, CustomerTier tier) =>
        (_priority is null || _priority == priority.Code) && (_tier is null || _tier == tier.Code);

    // Whether both promise the same, whatever cases they apply to.
    internal bool PromisesAs(SlaLimit other) => Term == other.Term && MeasuresAs(other) && Rules == other.Rules;

    internal bool MeasuresAs(SlaLimit other) =>
        CountsWallTime == other.CountsWallTime && (ReferenceEquals(Calendar, other.Calendar) || Calendar == other.Calendar);

    // The due of a clock that an event starts.
    internal Instant? Due(in CaseEvent start)
    {
        if (UntilField is { } field)
        {
            return start.Field(field) is { } date ? RecordedDate.Read(date, Calendar) : null;
        }

        return IsUnlimited ? null : Due(start.At);
    }

    // The due of a limit of time.
    internal Instant? Due(Instant start)
    {
        if (_openTime is not { } amount)
        {
            return Calendar.DueAt(start, Limit!.Value, Rules);
        }

        return Calendar.Time.TryAddAtOnce(start, amount, out var due) || Calendar.TryAdd(start, amount, out due) ? due : null;
    }

    // Time in the unit in which pauses move the limit.
    internal Duration Length(Instant from, Instant to) => CountsWallTime ? to - from : Calendar.Between(from, to);

    internal Instant? Plus(Instant start, Duration amount) => Plus(start, amount, Rules.Convention);

    // The earliest instant by which an amount has passed.
    internal Instant? Reached(Instant start, Duration amount) => Plus(start, amount, DeadlineConvention.Close);

    private Instant? Plus(Instant start, Duration amount, DeadlineConvention convention)
    {
        if (CountsWallTime)
        {
            return amount < BusinessTimeRange.End - start ? start + amount : null;
        }

        if (convention == DeadlineConvention.Close && Calendar.Time.TryAddAtOnce(start, amount, out var result))
        {
            return result;
        }

        return Calendar.TryAdd(start, amount, out result, convention) ? result : null;
    }
}
