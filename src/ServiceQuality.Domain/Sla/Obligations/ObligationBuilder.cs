using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Builds an obligation. <see cref="Build"/> and <see cref="TryBuild"/> report all broken rules at once. <see cref="Step"/> adds
/// a step, <see cref="Otherwise"/> a consequence, and <see cref="AppliesWhen"/> and <see cref="AppliesAfter"/> add conditions,
/// all of which must hold; every other method replaces what was set before.
/// </summary>
public sealed class ObligationBuilder
{
    private readonly BusinessCalendar _calendar;
    private readonly SlaTargetBuilder _duty;
    private readonly List<ObligationStepBuilder> _steps = [];
    private readonly List<Consequence> _consequences = [];
    private readonly List<CaseCondition> _conditions = [];
    private readonly List<string> _problems = [];
    private DeadlineRules _rules = DeadlineRules.Default;
    private ObligationTerms _terms = new();

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

    /// <summary>
    /// Makes the duty recur: each period begins it, without an event, and it is due at the end of the period. A limit counts from
    /// the beginning of the period, and makes it due before that end. What is done counts once, for the period in which it is
    /// done; at the end of a period, for that one while it is due and not fulfilled. What a period leaves undone stays undone.
    /// </summary>
    /// <param name="recurrence">The periods, in the zone of the calendar.</param>
    /// <param name="eligibility">When, in a period, the conditions must hold.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The eligibility is not a member of the enumeration.</exception>
    public ObligationBuilder Recurs(Recurrence recurrence, Eligibility eligibility = Eligibility.AtStart)
    {
        Guard.Against.Null(recurrence);
        _terms = _terms with { Recurrence = recurrence, Eligibility = Guard.Against.UndefinedEnum(eligibility) };
        _duty.StartedBy(CaseTrigger.Internal(ObligationPeriods.Begin));
        return this;
    }

    /// <summary>
    /// Keeps duties at the same time apart by a field of the events, such as the phase of a project: each value is a duty of its
    /// own, which only its own events start, pause and fulfil. Events of the case as a whole (status, priority, tier, resolution,
    /// reopening, closing) belong to each of them.
    /// </summary>
    /// <param name="field">The name of the field.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ObligationBuilder KeyedBy(string field)
    {
        _terms = _terms with { Key = Guard.Against.InvalidCode(field) };
        return this;
    }

    /// <summary>
    /// Makes an event that starts the duty change nothing while the duty is outstanding, such as a second request. Otherwise it
    /// is a fault, because one of two duties would be lost.
    /// </summary>
    /// <returns>This builder.</returns>
    public ObligationBuilder IgnoreRepeatedStarts()
    {
        _terms = _terms with { IgnoresRepeatedStarts = true };
        return this;
    }

    /// <summary>
    /// Adds a condition under which the duty applies. It is tested when an event starts the duty, and for a recurring duty in
    /// each period.
    /// </summary>
    /// <param name="condition">The condition.</param>
    /// <returns>This builder.</returns>
    public ObligationBuilder AppliesWhen(CaseCondition condition)
    {
        _conditions.Add(Guard.Against.Null(condition));
        return this;
    }

    /// <summary>Adds the condition that a time has passed since an event, such as three years in service.</summary>
    /// <param name="trigger">The event; its first occurrence counts.</param>
    /// <param name="limit">The time that must have passed, such as <c>36 mo</c>.</param>
    /// <returns>This builder.</returns>
    public ObligationBuilder AppliesAfter(CaseTrigger trigger, string limit)
    {
        Guard.Against.Null(limit);
        if (!TimeLimit.TryParse(limit, CultureInfo.InvariantCulture, out var parsed))
        {
            _problems.Add($"AppliesAfter {trigger}: \"{InvariantText.Shorten(limit)}\" is not {TimeLimit.Allowed}");
            return this;
        }

        return AppliesWhen(CaseCondition.Passed(parsed, trigger));
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
        _steps.Add(builder);
        return this;
    }

    /// <summary>Adds something that is owed each time the duty is breached.</summary>
    /// <param name="consequence">The consequence.</param>
    /// <returns>This builder.</returns>
    public ObligationBuilder Otherwise(Consequence consequence)
    {
        _consequences.Add(Guard.Against.Null(consequence));
        return this;
    }

    /// <summary>Sets who owes the duty.</summary>
    /// <param name="role">The role, such as <c>salesperson</c>; the field of that name in the record names the person.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ObligationBuilder OwedBy(string role)
    {
        _terms = _terms with { OwedBy = Guard.Against.InvalidCode(role) };
        return this;
    }

    /// <summary>Sets to whom the duty is owed.</summary>
    /// <param name="roles">The roles; the fields of their names in the record name the persons.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public ObligationBuilder AddressedTo(params ReadOnlySpan<string> roles)
    {
        _terms = _terms with { AddressedTo = Names(roles, nameof(roles)) };
        return this;
    }

    /// <summary>Sets who receives copies.</summary>
    /// <param name="roles">The roles.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public ObligationBuilder CopiesTo(params ReadOnlySpan<string> roles)
    {
        _terms = _terms with { CopiesTo = Names(roles, nameof(roles)) };
        return this;
    }

    /// <summary>Declares the roles that there are: another one is refused.</summary>
    /// <param name="roles">The roles.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public ObligationBuilder Roles(params ReadOnlySpan<string> roles)
    {
        _terms = _terms with { Roles = Names(roles, nameof(roles)) };
        return this;
    }

    /// <summary>Declares the names that custom events may have: another one is refused, here and in a case.</summary>
    /// <param name="names">The names.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public ObligationBuilder Events(params ReadOnlySpan<string> names)
    {
        _terms = _terms with { EventNames = Names(names, nameof(names)) };
        return this;
    }

    /// <summary>Sets the conventions by which the duty falls due, and the steps that have none of their own.</summary>
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
        var terms = _terms with
        {
            Consequences = [.. _consequences],
            Condition = _conditions.Count > 1 ? CaseCondition.All([.. _conditions]) : _conditions.FirstOrDefault(),
        };
        TimeLimit? periodLimit = null;
        var duty = terms.Recurrence is null
            ? _duty.Build(_calendar, _rules, found)
            : _duty.BuildForPeriods(_calendar, _rules, found, out periodLimit);
        terms = terms with { PeriodLimit = periodLimit };
        var limit = duty.Limits is [{ Applies: true } only] ? only : null;
        List<ObligationStep> steps = [.. _steps.Select(s => s.Build(limit, found)).OfType<ObligationStep>()];
        found.AddRange(new ObligationRules(duty, _calendar, terms, steps, _steps).Broken());
        obligation = found.Count == 0 ? new(_calendar, duty, [.. steps], terms) : null;
        problems = [.. found];
        return obligation is not null;
    }

    private static ValueList<string> Names(ReadOnlySpan<string> names, string parameterName)
    {
        foreach (var name in names)
        {
            Guard.Against.InvalidCode(name, parameterName);
        }

        return [.. names.ToArray().Distinct(StringComparer.Ordinal)];
    }
}
