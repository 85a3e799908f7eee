using System.Diagnostics.CodeAnalysis;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// What a service promises for its cases: targets with limits by priority, counted in a calendar. Reading a case is a pure fold
/// over its events, so the verdict never depends on when or how often it is computed. When the priority of a case changes, the
/// time used is kept: the clock has the new limit less the time used (a limit in days, weeks or months is computed again from the
/// start, with the pauses so far), and is judged by the new limit alone, so that a breach of the
/// old one may be gone.
/// </summary>
public sealed record ServiceLevelAgreement
{
    internal ServiceLevelAgreement(string name, BusinessCalendar calendar, ValueList<SlaTarget> targets)
    {
        Name = name;
        Calendar = calendar;
        Targets = targets;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The calendar in which open time is counted.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The targets.</summary>
    public ValueList<SlaTarget> Targets { get; }

    /// <summary>Begins an agreement.</summary>
    /// <param name="name">The name, such as <c>gold</c>.</param>
    /// <param name="calendar">The calendar in which open time is counted.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static ServiceLevelAgreementBuilder Create(string name, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new(Guard.Code(name, nameof(name)), calendar);
    }

    /// <summary>How every target stands for a case at an instant.</summary>
    /// <param name="history">The case.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentException">The case has, by then, had a priority that a target does not declare.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public CaseReading Read(CaseHistory history, Instant asOf) => TryRead(history, asOf, out var reading, out var problem)
        ? reading
        : throw new ArgumentException(problem, nameof(history));

    /// <summary>How every target stands for a case at an instant, or why the agreement refuses the case.</summary>
    /// <param name="history">The case.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="reading">The reading, or null.</param>
    /// <param name="problem">Why there is none, or null: a priority that a target does not declare.</param>
    /// <returns>Whether there is a reading.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public bool TryRead(
        CaseHistory history,
        Instant asOf,
        [NotNullWhen(true)] out CaseReading? reading,
        [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(history);
        BusinessTimeRange.Checked(asOf, nameof(asOf));
        var seen = history.Events.AsSpan();
        while (!seen.IsEmpty && seen[^1].At > asOf)
        {
            seen = seen[..^1];
        }

        reading = null;
        problem = Undeclared(history, seen);
        if (problem is not null)
        {
            return false;
        }

        var priority = Priority.None;
        foreach (var e in seen)
        {
            priority = e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged ? e.Priority : priority;
        }

        List<TargetReading> targets = [];
        foreach (var target in Targets)
        {
            SlaClock clock = new(target, Calendar);
            foreach (var e in seen)
            {
                clock.Apply(e);
            }

            targets.Add(clock.Read(asOf));
        }

        reading = new(history.Id, asOf, priority, [.. targets]);
        return true;
    }

    /// <summary>Name and targets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}: {string.Join("; ", Targets)}";

    private string? Undeclared(CaseHistory history, ReadOnlySpan<CaseEvent> events)
    {
        foreach (var e in events)
        {
            var priority = e.Priority;
            if (e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged
                && Targets.FirstOrDefault(t => !t.TryGetLimit(priority, out _)) is { } target)
            {
                return $"Case {history.Id}: target {target.Name} does not declare priority {priority} ({e}); declared are {Text.Join(target.Limits.Select(l => l.Priority))}.";
            }
        }

        return null;
    }
}
