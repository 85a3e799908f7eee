using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// A duty outside the targets of a case, read by the same clock: what starts it, the limit, what fulfils it, the steps that go with it and
/// what is owed when it is breached. It may come again every year, and hold only for those who meet a condition. Its subject is any history:
/// that of a contract, a project, an installed system.
/// </summary>
public sealed record Obligation
{
    // Begins a period of a duty that comes again every year. A history cannot hold it: names of events have no white space at their ends.
    internal const string PeriodBegins = " period begins ";

    private readonly ObligationCondition? _condition;

    internal Obligation(
        BusinessCalendar calendar, SlaTarget duty, ValueList<ObligationStep> steps, Consequence? consequence, AnnualDate? everyYearFrom, ObligationCondition? condition)
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

    /// <summary>The calendar in which it is counted.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The clock of the duty: what starts, holds and fulfils it, and its limit.</summary>
    public SlaTarget Duty { get; }

    /// <summary>The steps that go with it.</summary>
    public ValueList<ObligationStep> Steps { get; }

    /// <summary>What is owed for each time that it is breached, or null.</summary>
    public Consequence? Consequence { get; }

    /// <summary>
    /// The date on which a new period begins every year; null for a duty that its events start. What is done counts for the period in which it
    /// is done or, when the one before is still due then and not fulfilled, for that one; what a period left undone stays so.
    /// </summary>
    public AnnualDate? EveryYearFrom { get; }

    /// <summary>For whom it holds, in words; null when it holds for everyone.</summary>
    public string? AppliesTo => _condition?.Description;

    /// <summary>Begins an obligation.</summary>
    /// <param name="name">The name, such as <c>contract back</c>.</param>
    /// <param name="calendar">The calendar in which it is counted.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static ObligationBuilder Create(string name, BusinessCalendar calendar)
    {
        Guard.Against.Null(calendar);
        return new(Guard.Against.InvalidCode(name), calendar);
    }

    /// <summary>How the duty, its steps and what is owed stand for a subject at an instant.</summary>
    /// <param name="history">The subject: registered by the opening, which needs no priority.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public ObligationReading Read(CaseHistory history, Instant asOf)
    {
        Guard.Against.Null(history);
        Guard.Against.OutsideBusinessTime(asOf);
        ObligationRun run = new(this, begins => _condition is null || _condition.Holds(history, begins), asOf);
        ReadOnlySpan<CaseEvent> seen = ServiceLevelAgreement.SeenBy(history.Events.AsSpan(), asOf);
        if (seen.IsEmpty || EveryYearFrom is not { } date)
        {
            run.Read([.. seen], isOver: false);
        }
        else
        {
            ReadYears(run, seen, date, asOf);
        }

        return run.Reading(history.Id);
    }

    /// <summary>Duty, steps and consequence.</summary>
    /// <returns>For example <c>contract back: every case 1 mo; remind: by 15 d, to salesperson; 100.00 CNY owed by salesperson</c>.</returns>
    public override string ToString() => string.Join("; ", Steps.Select(s => s.ToString()).Prepend(Duty.ToString()).Append(Consequence?.ToString()).Where(s => s is not null));

    // A duty of every year has a period a year, the first beginning behind the opening. What is done counts for the period in which it is done;
    // when the period before is still due then, and not fulfilled, for that one.
    private void ReadYears(ObligationRun run, ReadOnlySpan<CaseEvent> seen, AnnualDate date, Instant asOf)
    {
        var zone = Calendar.Zone!;
        var first = 1; // behind the opening
        for (var year = seen[0].At.InZone(zone).Year; Begins(year) is var begins && begins <= asOf; year++)
        {
            if (begins < seen[0].At)
            {
                continue;
            }

            var ends = Begins(year + 1);
            ends = Duty.Limits[0].Due(begins) is { } due && due >= ends ? due + Duration.Epsilon : ends;
            while (first < seen.Length && seen[first].At < begins)
            {
                first++;
            }

            var end = first;
            while (end < seen.Length && seen[end].At < ends)
            {
                end++;
            }

            CaseEvent[] events = [CaseEvent.Opened(begins, Priority.None), CaseEvent.Internal(begins, PeriodBegins), .. seen[first..end]];
            first = Math.Max(first, first + run.Read(events, isOver: asOf >= ends) - 1);
        }

        Instant Begins(int year) => year > BusinessTimeRange.LastDate.Year ? Instant.MaxValue : zone.AtStartOfDay(date.InYear(year)).ToInstant();
    }
}
