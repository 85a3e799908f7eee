using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Builds an obligation. <see cref="Build"/> and <see cref="TryBuild"/> report all broken rules at once. <see cref="Step"/> adds
/// a step; every other method replaces what was set before.
/// </summary>
public sealed class ObligationBuilder
{
    private const string NoZone = "is a composite without a time zone; allowed are those with one.";

    private readonly BusinessCalendar _calendar;
    private readonly SlaTargetBuilder _duty;
    private readonly List<(string Name, ObligationStepBuilder Step)> _steps = [];
    private readonly List<string> _problems = [];
    private DeadlineRules _rules = DeadlineRules.Default;
    private Consequence? _consequence;
    private AnnualDate? _everyYearFrom;
    private ObligationCondition? _condition;

    internal ObligationBuilder(string name, BusinessCalendar calendar)
    {
        _calendar = calendar;
        _duty = new(new TargetDefinition(name) { OnReopening = ReopenPolicy.Ignore });
    }

    /// <summary>Sets the duty: the events that start, pause and fulfil it, and one limit for all cases.</summary>
    /// <param name="duty">Its events and limit.</param>
    /// <returns>This builder.</returns>
    public ObligationBuilder Duty(Action<SlaTargetBuilder> duty)
    {
        Guard.Against.Null(duty);
        duty(_duty);
        return this;
    }

    /// <summary>Adds a step that goes with the duty.</summary>
    /// <param name="name">Its name, such as <c>remind</c>.</param>
    /// <param name="step">When, to whom, and what shows that it is done.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ObligationBuilder Step(string name, Action<ObligationStepBuilder> step)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(step);
        ObligationStepBuilder builder = new(name);
        step(builder);
        _steps.Add((name, builder));
        return this;
    }

    /// <summary>Sets what is owed each time the duty is breached.</summary>
    /// <param name="consequence">The consequence.</param>
    /// <returns>This builder.</returns>
    public ObligationBuilder Otherwise(Consequence consequence)
    {
        _consequence = Guard.Against.Null(consequence);
        return this;
    }

    /// <summary>Makes the duty recur every year: each period begins on its date and needs no event.</summary>
    /// <param name="from">The date on which a period begins, in the zone of the calendar.</param>
    /// <returns>This builder.</returns>
    public ObligationBuilder EveryYear(AnnualDate from)
    {
        _everyYearFrom = from;
        _duty.StartedBy(CaseTrigger.Internal(Obligation.PeriodBegins));
        return this;
    }

    /// <summary>
    /// Applies the duty only to subjects for which a time has passed since an event when the duty, or a period of it, begins,
    /// such as three years in service.
    /// </summary>
    /// <param name="trigger">The event; its first occurrence counts.</param>
    /// <param name="limit">The time that must have passed, such as <c>36 mo</c>.</param>
    /// <returns>This builder.</returns>
    public ObligationBuilder AppliesAfter(CaseTrigger trigger, string limit)
    {
        if (!TimeLimit.TryParse(limit, CultureInfo.InvariantCulture, out var parsed))
        {
            _problems.Add($"AppliesAfter {trigger}: \"{InvariantText.Shorten(limit)}\" is not {TimeLimit.Allowed}");
            return this;
        }

        if (parsed.CountsDates && _calendar.Zone is null)
        {
            _problems.Add(
                $"{InvariantText.Format(parsed)} counts dates, but the calendar is a composite without a time zone; "
                + $"allowed are open and wall time, or dates once WithZone gives it a zone.");
            return this;
        }

        if (trigger.BuiltInProblem is { } problem)
        {
            _problems.Add($"AppliesAfter names {problem}");
        }

        var description = $"{InvariantText.Format(parsed)} after {trigger}";
        return AppliesWhen(description, (history, at) => HasPassed(history, trigger, parsed, at));
    }

    /// <summary>Applies the duty only to subjects that meet a condition when the duty, or a period of it, begins.</summary>
    /// <param name="description">The condition in words.</param>
    /// <param name="condition">The condition, of a subject at an instant; it must always give the same answer.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The description is blank or has white space at its ends.</exception>
    public ObligationBuilder AppliesWhen(string description, Func<CaseHistory, Instant, bool> condition)
    {
        Guard.Against.InvalidCode(description);
        Guard.Against.Null(condition);
        _condition = new(description, condition);
        return this;
    }

    /// <summary>Sets the conventions by which duty and steps fall due.</summary>
    /// <param name="rules">The conventions.</param>
    /// <returns>This builder.</returns>
    public ObligationBuilder Rules(DeadlineRules rules)
    {
        _rules = Guard.Against.Null(rules);
        return this;
    }

    /// <summary>Builds the obligation.</summary>
    /// <returns>The obligation.</returns>
    /// <exception cref="InvalidOperationException">A rule is broken; the message lists each of them.</exception>
    public Obligation Build() => TryBuild(out var obligation, out var problems)
        ? obligation
        : throw new InvalidOperationException(InvariantText.Lines($"Obligation {_duty.Name} cannot be built:", problems));

    /// <summary>Builds the obligation, or reports every broken rule.</summary>
    /// <param name="obligation">The obligation, or null.</param>
    /// <param name="problems">The broken rules, a sentence each; empty when there is an obligation.</param>
    /// <returns>Whether there is an obligation.</returns>
    public bool TryBuild([NotNullWhen(true)] out Obligation? obligation, out ValueList<string> problems)
    {
        List<string> found = [.. _problems];
        var duty = _duty.Build(_calendar, _rules, found);
        if (duty.Limits.Count > 0 && duty.Limits is not [{ Narrowness: 0, Limit: not null }])
        {
            found.Add($"{duty.Name} has limits by priority or tier; allowed is one for all cases.");
        }

        if (duty.Warnings.Count > 0)
        {
            found.Add($"{duty.Name} has warnings; allowed are steps, which are addressed to somebody.");
        }

        if (_calendar.Zone is null && _everyYearFrom is not null)
        {
            found.Add($"{duty.Name} recurs every year, but the calendar {NoZone}");
        }

        var limit = duty.Limits is [{ Limit: not null } only] ? only : null;
        List<ObligationStep> steps = [.. _steps.Select(s => s.Step.Build(limit, found)).OfType<ObligationStep>()];
        foreach (var name in _steps.GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key))
        {
            found.Add($"Step {name} appears twice; each may appear once.");
        }

        if (_calendar.Zone is null && steps.Exists(s => s.Limit is { CountsDates: true } || s.Mark is { Time.CountsDates: true }))
        {
            found.Add($"{duty.Name} has steps in dates, but the calendar {NoZone}");
        }

        obligation = found.Count == 0 ? new(_calendar, duty, [.. steps], _consequence, _everyYearFrom, _condition) : null;
        problems = [.. found];
        return obligation is not null;
    }

    // Whether a limit from the first occurrence of an event has passed.
    private bool HasPassed(CaseHistory history, CaseTrigger trigger, TimeLimit limit, Instant at)
    {
        DeadlineRules rules = new(roll: DateRoll.None);
        foreach (var e in history.Events)
        {
            if (trigger.Matches(e))
            {
                return _calendar.DueAt(e.At, limit, rules) <= at;
            }
        }

        return false;
    }
}
