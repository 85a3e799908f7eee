using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla.Cases;

namespace ServiceQuality.Domain.Sla.Obligations;

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

    /// <summary>The date on which a new period begins every year; null for a duty that its events start.</summary>
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
        ArgumentNullException.ThrowIfNull(calendar);
        return new(Guard.Code(name, nameof(name)), calendar);
    }

    /// <summary>How the duty, its steps and what is owed stand for a subject at an instant.</summary>
    /// <param name="history">The subject: registered by the opening, which needs no priority.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public ObligationReading Read(CaseHistory history, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(history);
        BusinessTimeRange.Checked(asOf, nameof(asOf));
        ObligationRun run = new(this, begins => _condition is null || _condition.Holds(history, begins), asOf);
        foreach (var events in Periods(history, asOf))
        {
            run.Read(events);
        }

        return run.Reading(history.Id);
    }

    /// <summary>Duty, steps and consequence.</summary>
    /// <returns>For example <c>contract back: every case 1 mo; remind: by 15 d, to salesperson; 100 CNY owed by salesperson</c>.</returns>
    public override string ToString() => string.Join("; ", Steps.Select(s => s.ToString()).Prepend(Duty.ToString()).Append(Consequence?.ToString()).Where(s => s is not null));

    // A duty that events start has one period, the whole history; one of every year has one a year, beginning behind the opening, and what is
    // done in a period counts for it.
    private List<CaseEvent[]> Periods(CaseHistory history, Instant asOf)
    {
        CaseEvent[] seen = [.. ServiceLevelAgreement.SeenBy(history.Events.AsSpan(), asOf)];
        if (seen.Length == 0 || EveryYearFrom is not { } date)
        {
            return seen.Length == 0 ? [] : [seen];
        }

        var zone = Calendar.Zone!;
        List<CaseEvent[]> periods = [];
        var next = 0;
        for (var year = seen[0].At.InZone(zone).Year; Begins(year) is var begins && begins <= asOf; year++)
        {
            if (begins < seen[0].At)
            {
                continue;
            }

            while (next < seen.Length && seen[next].At < begins)
            {
                next++;
            }

            var ends = Begins(year + 1);
            var within = seen.Skip(next).TakeWhile(e => e.At < ends).Where(e => e.Kind != CaseEventKind.Opened);
            periods.Add([CaseEvent.Opened(begins, Priority.None), CaseEvent.Internal(begins, PeriodBegins), .. within]);
        }

        return periods;

        Instant Begins(int year) => year > BusinessTimeRange.LastDate.Year ? Instant.MaxValue : zone.AtStartOfDay(date.InYear(year)).ToInstant();
    }
}
