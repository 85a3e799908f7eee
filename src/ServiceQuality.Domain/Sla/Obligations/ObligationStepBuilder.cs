using System.Globalization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Builds one step. Broken rules are reported when the obligation is built. Each method replaces what was set before.
/// </summary>
public sealed class ObligationStepBuilder
{
    internal const string AllowedTime =
        "allowed are a limit such as 15 d, and a time before or after due such as 2 bd before.";

    private const int MaxAwaitedEvents = 64;

    private readonly string _name;
    private bool _isDeadline = true;
    private string? _time;
    private readonly StepDefinition _definition = new();
    private BusinessCalendar? _calendar;
    private DeadlineRules? _rules;

    internal ObligationStepBuilder(string name) => _name = name;

    internal string Name => _name;

    /// <summary>Sets the time by which the step is to be done.</summary>
    /// <param name="time">
    /// A limit from its trigger, such as <c>15 d</c>, or a time before or after the due of the duty, such as <c>2 bd before</c>.
    /// </param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder By(string time) => Set(isDeadline: true, time);

    /// <summary>Sets the time from which the step is to be done, if still needed.</summary>
    /// <param name="time">
    /// A limit from its trigger, such as <c>11 mo</c>, or a time before or after the due of the duty, such as <c>0 d after</c>.
    /// </param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder At(string time) => Set(isDeadline: false, time);

    /// <summary>Sets the roles to which the step is addressed.</summary>
    /// <param name="roles">The roles, such as <c>salesperson</c>; the record names who has them.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public ObligationStepBuilder To(params ReadOnlySpan<string> roles) => Replace(_definition.AddressedTo, roles, nameof(roles));

    /// <summary>Sets the roles that receive copies.</summary>
    /// <param name="roles">The roles.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public ObligationStepBuilder CopiesTo(params ReadOnlySpan<string> roles) =>
        Replace(_definition.CopiesTo, roles, nameof(roles));

    /// <summary>Sets the calendar that counts the step; by default that of the duty.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder In(BusinessCalendar calendar)
    {
        _calendar = Guard.Against.Null(calendar);
        return this;
    }

    /// <summary>Sets the conventions by which the step falls due; by default those of the duty.</summary>
    /// <param name="rules">The conventions.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder Rules(DeadlineRules rules)
    {
        _rules = Guard.Against.Null(rules);
        return this;
    }

    /// <summary>Sets the events from which the limit counts; by default the start of the duty.</summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder StartedBy(params ReadOnlySpan<CaseTrigger> triggers)
    {
        _definition.StartedBy.Clear();
        _definition.StartedBy.AddRange(triggers);
        return this;
    }

    /// <summary>Sets the events of which the first shows that the step is done.</summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder DoneBy(params ReadOnlySpan<CaseTrigger> triggers) => SetDone(isDoneByAll: false, triggers);

    /// <summary>Sets the events that show that the step is done once each has occurred, such as a mail and a call.</summary>
    /// <param name="triggers">The events, at most 64.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder DoneByAll(params ReadOnlySpan<CaseTrigger> triggers) => SetDone(isDoneByAll: true, triggers);

    // Whether a text is a time by which, or from which on, a step is to be done.
    internal static bool IsTime(string time) =>
        TimeLimit.TryParse(time, CultureInfo.InvariantCulture, out _) || ParseMark(time) is not null;

    internal ObligationStep? Build(SlaLimit? duty, List<string> problems)
    {
        var hasLimit = TimeLimit.TryParse(_time, CultureInfo.InvariantCulture, out var limit);
        var mark = hasLimit ? null : ParseMark(_time);
        if (!hasLimit && mark is null)
        {
            var given = _time is null ? "no time is given" : $"\"{InvariantText.Shorten(_time)}\" is not a time";
            problems.Add($"Step {_name}: {given}; {AllowedTime}");
            return null;
        }

        if (mark is not null && duty is not null && !mark.Fits(duty))
        {
            problems.Add(
                $"Step {_name}: {mark.Mark} is not measured like {duty.Term}, the limit of the duty; "
                + $"allowed are open time and working days for a limit in these, and otherwise wall time and dates.");
        }

        if (mark is not null && _definition.StartedBy.Count > 0)
        {
            problems.Add(
                $"Step {_name}: {mark.Mark} depends on the due of the duty, but the step has a trigger of its own; "
                + $"allowed is one of the two.");
        }

        foreach (var problem in _definition.StartedBy.Concat(_definition.DoneBy).Distinct().Select(t => t.BuiltInProblem)
            .OfType<string>())
        {
            problems.Add($"Step {_name} names {problem}");
        }

        if (_definition.DoneBy.Count > MaxAwaitedEvents)
        {
            problems.Add(
                $"Step {_name} names {InvariantText.Format(_definition.DoneBy.Count)} events that show that it is done; "
                + $"allowed are {InvariantText.Format(MaxAwaitedEvents)}.");
        }

        if (mark is not null && duty is { IsUnlimited: true })
        {
            problems.Add(
                $"Step {_name}: {mark.Mark} depends on the due of the duty, which has none; allowed is a limit such as 15 d.");
        }

        return new(_name, _isDeadline, hasLimit ? limit : null, mark, _calendar, _rules, _definition);
    }

    // All events that the step names, and all its roles.
    internal IEnumerable<CaseTrigger> Triggers => _definition.StartedBy.Concat(_definition.DoneBy);

    internal IEnumerable<string> NamedRoles => _definition.AddressedTo.Concat(_definition.CopiesTo);

    private ObligationStepBuilder SetDone(bool isDoneByAll, ReadOnlySpan<CaseTrigger> triggers)
    {
        _definition.IsDoneByAll = isDoneByAll;
        _definition.DoneBy.Clear();
        _definition.DoneBy.AddRange(triggers);
        return this;
    }

    private ObligationStepBuilder Replace(List<string> list, ReadOnlySpan<string> roles, string parameterName)
    {
        list.Clear();
        foreach (var role in roles.ToArray().Distinct(StringComparer.Ordinal))
        {
            list.Add(Guard.Against.InvalidCode(role, parameterName));
        }

        return this;
    }

    // A share of the limit is not a time.
    private static SlaWarning? ParseMark(string? time) =>
        time is not null && SlaWarning.TryAt(time, out var mark) && mark.Kind != WarningKind.Share ? mark : null;

    private ObligationStepBuilder Set(bool isDeadline, string time)
    {
        _time = Guard.Against.Null(time);
        _isDeadline = isDeadline;
        return this;
    }
}
