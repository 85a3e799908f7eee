using System.Globalization;
using ServiceQuality.Domain.Calendars.Deadlines;

namespace ServiceQuality.Domain.Sla;

/// <summary>Collects limits and pausing statuses of one target; broken rules are reported when the agreement is built.</summary>
public sealed class SlaTargetBuilder
{
    private readonly string _name;
    private readonly ValueList<CaseEventKind> _stoppedBy;
    private readonly bool _reopens;
    private readonly List<string> _problems = [];
    private readonly List<PriorityLimit> _limits = [];
    private readonly List<CaseStatus> _pausedOn = [];

    internal SlaTargetBuilder(string name, ValueList<CaseEventKind> stoppedBy, bool reopens)
    {
        _name = name;
        _stoppedBy = stoppedBy;
        _reopens = reopens;
    }

    /// <summary>The limit at a priority.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="limit">The limit as text, such as <c>4 bh</c> or <c>24 h</c>.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(Priority priority, string limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        try
        {
            return Limit(priority, TimeLimit.Parse(limit, CultureInfo.InvariantCulture));
        }
        catch (FormatException e)
        {
            _problems.Add($"{_name}, priority {priority}: {e.Message}");
            return this;
        }
    }

    /// <summary>The limit at a priority.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(Priority priority, TimeLimit limit) => Declare(priority, limit);

    /// <summary>Declares that the target sets no limit for a priority; a priority that is not declared at all refuses the case.</summary>
    /// <param name="priority">The priority.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder NotApplicable(Priority priority) => Declare(priority, null);

    /// <summary>Statuses during which the clock stands still. A further call adds to them.</summary>
    /// <param name="statuses">The names of the statuses, such as <c>Awaiting user</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public SlaTargetBuilder PauseOn(params ReadOnlySpan<string> statuses)
    {
        foreach (var status in statuses)
        {
            _pausedOn.Add(CaseStatus.Of(Guard.Code(status, nameof(statuses))));
        }

        return this;
    }

    internal SlaTarget Build(List<string> problems)
    {
        problems.AddRange(_problems);
        var limits = _limits.Select(l => l.Limit).OfType<TimeLimit>().ToList();
        var kinds = limits.Select(l => l.Kind).Distinct().Count();
        if (kinds == 0 && _problems.Count == 0)
        {
            problems.Add($"{_name} has no limit; allowed is at least one priority with a limit.");
        }
        else if (kinds > 1)
        {
            problems.Add(
                $"{_name} mixes limits of different kinds ({Text.Join(limits)}); allowed is one kind, so that a case can change its priority and keep the time used.");
        }

        return new(_name, _stoppedBy, _reopens, [.. _limits], [.. _pausedOn.Distinct()]);
    }

    private SlaTargetBuilder Declare(Priority priority, TimeLimit? limit)
    {
        if (_limits.Exists(l => l.Priority == priority))
        {
            _problems.Add($"{_name} declares priority {priority} twice; allowed is once.");
        }

        _limits.Add(new(priority, limit));
        return this;
    }
}
