using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// A duty outside the targets of a case, read by the same clock: what starts it, its limit, what fulfils it, the steps that go
/// with it and what is owed when it is breached. It may recur every year and may apply only to those who meet a condition. Its
/// subject is any history, such as that of a contract, a project or an installed system.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Obligation>))]
public sealed record Obligation
{
    // Begins a period of a yearly duty. No history can hold it: names of events have no white space at their ends.
    internal const string PeriodBegins = " period begins ";

    private readonly ObligationCondition? _condition;

    internal Obligation(
        BusinessCalendar calendar,
        SlaTarget duty,
        ValueList<ObligationStep> steps,
        Consequence? consequence,
        AnnualDate? everyYearFrom,
        ObligationCondition? condition)
    {
        Calendar = calendar;
        Duty = duty;
        Steps = steps;
        Consequence = consequence;
        EveryYearFrom = everyYearFrom;
        _condition = condition;
    }

    /// <summary>The name.</summary>
    public string Name => Duty.Name;

    /// <summary>The calendar that counts it.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The clock of the duty: what starts, pauses and fulfils it, and its limit.</summary>
    public SlaTarget Duty { get; }

    /// <summary>The steps that go with it.</summary>
    public ValueList<ObligationStep> Steps { get; }

    /// <summary>What is owed each time the duty is breached, or null.</summary>
    public Consequence? Consequence { get; }

    /// <summary>
    /// The date on which a new period begins every year; null for a duty that events start. An event counts for the period in
    /// which it occurs or, when the period before is still due then and not fulfilled, for that one. What a period left undone
    /// stays undone.
    /// </summary>
    public AnnualDate? EveryYearFrom { get; }

    /// <summary>To whom it applies, in words; null when it applies to everyone.</summary>
    public string? AppliesTo => _condition?.Description;

    /// <summary>Creates a builder of an obligation.</summary>
    /// <param name="name">The name, such as <c>contract back</c>.</param>
    /// <param name="calendar">The calendar that counts it.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static ObligationBuilder Create(string name, BusinessCalendar calendar)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(calendar);
        return new(name, calendar);
    }

    /// <summary>Reads the duty, its steps and what is owed for a subject at an instant.</summary>
    /// <param name="history">The subject: registered by the opening, which needs no priority.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public ObligationReading Read(CaseHistory history, Instant asOf)
    {
        Guard.Against.Null(history);
        Guard.Against.OutsideBusinessTime(asOf);
        ObligationReader reader = new(this, begins => _condition is null || _condition.Holds(history, begins), asOf);
        ReadOnlySpan<CaseEvent> seen = CaseReader.SeenBy(history.Events.AsSpan(), asOf);
        if (seen.IsEmpty || EveryYearFrom is not { } date)
        {
            reader.Read([.. seen], isOver: false);
        }
        else
        {
            ReadYears(reader, seen, date, asOf);
        }

        return reader.ToReading(history.Id);
    }

    /// <summary>Duty, steps and consequence.</summary>
    /// <returns>
    /// For example <c>contract back: every case 1 mo; remind: by 15 d, to salesperson; 100.00 CNY owed by salesperson</c>.
    /// </returns>
    public override string ToString()
    {
        var parts = Steps.Select(s => s.ToString()).Prepend(Duty.ToString());
        return string.Join("; ", Consequence is null ? parts : parts.Append(Consequence.ToString()));
    }

    // A yearly duty has one period a year, the first beginning after the opening. An event counts for the period in which it
    // occurs or, when the period before is still due then and not fulfilled, for that one.
    private void ReadYears(ObligationReader reader, ReadOnlySpan<CaseEvent> seen, AnnualDate date, Instant asOf)
    {
        var zone = Calendar.Zone!;
        var first = 1; // after the opening
        for (var year = seen[0].At.InZone(zone).Year; BeginOf(year) is var begins && begins <= asOf; year++)
        {
            if (begins < seen[0].At)
            {
                continue;
            }

            var ends = BeginOf(year + 1);
            if (Duty.Limits[0].Due(begins) is { } due && due >= ends)
            {
                ends = due + Duration.Epsilon;
            }

            while (first < seen.Length && seen[first].At < begins)
            {
                first++;
            }

            var end = first;
            while (end < seen.Length && seen[end].At < ends)
            {
                end++;
            }

            var opening = CaseEvent.Opened(begins, Priority.None);
            CaseEvent[] events = [opening, CaseEvent.Internal(begins, PeriodBegins), .. seen[first..end]];
            first = Math.Max(first, first + reader.Read(events, isOver: asOf >= ends) - 1);
        }

        Instant BeginOf(int year) =>
            year > BusinessTimeRange.LastDate.Year ? Instant.MaxValue : zone.AtStartOfDay(date.InYear(year)).ToInstant();
    }
}
