using System.Globalization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Builds one step. Broken rules are reported when the obligation is built. Each method replaces what was set before.
/// </summary>
public sealed class ObligationStepBuilder
{
    private readonly string _name;
    private bool _isDeadline = true;
    private string? _time;
    private string? _addressee;
    private ValueList<CaseTrigger> _startedBy = [];
    private ValueList<CaseTrigger> _doneBy = [];

    internal ObligationStepBuilder(string name) => _name = name;

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

    /// <summary>Sets to whom the step is addressed.</summary>
    /// <param name="addressee">Who, such as <c>salesperson</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ObligationStepBuilder To(string addressee)
    {
        _addressee = Guard.Against.InvalidCode(addressee);
        return this;
    }

    /// <summary>Sets the events from which the limit counts; by default the start of the duty.</summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder StartedBy(params ReadOnlySpan<CaseTrigger> triggers)
    {
        _startedBy = [.. triggers];
        return this;
    }

    /// <summary>Sets the events that show that the step is done.</summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder DoneBy(params ReadOnlySpan<CaseTrigger> triggers)
    {
        _doneBy = [.. triggers];
        return this;
    }

    internal ObligationStep? Build(SlaLimit? duty, List<string> problems)
    {
        var hasLimit = TimeLimit.TryParse(_time, CultureInfo.InvariantCulture, out var limit);
        var mark = hasLimit ? null : ParseMark();
        if (!hasLimit && mark is null)
        {
            var given = _time is null ? "no time is given" : $"\"{InvariantText.Shorten(_time)}\" is not a time";
            problems.Add(
                $"Step {_name}: {given}; allowed are a limit such as 15 d, and a time before or after due such as 2 bd before.");
            return null;
        }

        if (mark is not null && duty is not null && !mark.Fits(duty))
        {
            problems.Add(
                $"Step {_name}: {mark.Mark} is not measured like {InvariantText.Format(duty.Limit!.Value)}, "
                + $"the limit of the duty; "
                + $"allowed are open time and working days for a limit in these, and otherwise wall time and dates.");
        }

        if (mark is not null && _startedBy.Count > 0)
        {
            problems.Add(
                $"Step {_name}: {mark.Mark} depends on the due of the duty, but the step has a trigger of its own; "
                + $"allowed is one of the two.");
        }

        foreach (var problem in _startedBy.Concat(_doneBy).Distinct().Select(t => t.BuiltInProblem).OfType<string>())
        {
            problems.Add($"Step {_name} names {problem}");
        }

        return new(_name, _isDeadline, hasLimit ? limit : null, mark, _addressee, _startedBy, _doneBy);
    }

    // A share of the limit is not a time.
    private SlaWarning? ParseMark() =>
        _time is not null && SlaWarning.TryAt(_time, out var mark) && mark.Kind != WarningKind.Share ? mark : null;

    private ObligationStepBuilder Set(bool isDeadline, string time)
    {
        _time = Guard.Against.Null(time);
        _isDeadline = isDeadline;
        return this;
    }
}
