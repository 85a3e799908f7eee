using System.Globalization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>Collects one step; broken rules are reported when the obligation is built.</summary>
public sealed class ObligationStepBuilder
{
    private readonly string _name;
    private StepMode _mode;
    private string? _time;
    private string? _addressee;
    private ValueList<CaseTrigger> _startedBy = [];
    private ValueList<CaseTrigger> _doneBy = [];

    internal ObligationStepBuilder(string name) => _name = name;

    /// <summary>It is to be done no later than this.</summary>
    /// <param name="time">A limit from its trigger, such as <c>15 d</c>, or a time told by the due of the duty, such as <c>2 bd before</c>.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder By(string time) => Set(StepMode.By, time);

    /// <summary>It is to be done from this time on, when it is still needed.</summary>
    /// <param name="time">A limit from its trigger, such as <c>11 mo</c>, or a time told by the due of the duty, such as <c>0 d after</c>.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder At(string time) => Set(StepMode.At, time);

    /// <summary>To whom it is addressed.</summary>
    /// <param name="addressee">Who, such as <c>salesperson</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ObligationStepBuilder To(string addressee)
    {
        _addressee = Guard.Against.InvalidCode(addressee);
        return this;
    }

    /// <summary>The events from which its limit counts; by default the start of the duty.</summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public ObligationStepBuilder StartedBy(params ReadOnlySpan<CaseTrigger> triggers)
    {
        _startedBy = [.. triggers];
        return this;
    }

    /// <summary>The events that show that it is done.</summary>
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
        var mark = hasLimit || _time is null || !SlaWarning.TryAt(_time, out var parsed) || parsed.Kind == WarningKind.Share ? null : parsed;
        if (!hasLimit && mark is null)
        {
            problems.Add(
                $"Step {_name}: {(_time is null ? "no time is given" : $"\"{InvariantText.Shorten(_time)}\" is no time")}; allowed are a limit such as 15 d, and a time before or after due such as 2 bd before.");
            return null;
        }

        if (mark is not null && duty is not null && !mark.Fits(duty))
        {
            problems.Add($"Step {_name}: {mark.Mark} is not measured as the limit of the duty, {InvariantText.Format(duty.Limit!.Value)}; allowed are open time and working days for a limit in these, and otherwise elapsed time and dates.");
        }

        if (mark is not null && _startedBy.Count > 0)
        {
            problems.Add($"Step {_name}: {mark.Mark} is told by the due of the duty and has a trigger of its own; allowed is one of the two.");
        }

        return new(_name, _mode, hasLimit ? limit : null, mark, _addressee, _startedBy, _doneBy);
    }

    private ObligationStepBuilder Set(StepMode mode, string time)
    {
        Guard.Against.Null(time);
        (_mode, _time) = (mode, time);
        return this;
    }
}
