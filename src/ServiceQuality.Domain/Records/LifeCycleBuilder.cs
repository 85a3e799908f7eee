using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>
/// Builds a life cycle. <see cref="Build"/> and <see cref="TryBuild"/> report all broken rules at once: states that cannot be
/// reached, moves of unknown states, and events of which it is not clear which move they make.
/// </summary>
public sealed class LifeCycleBuilder
{
    private readonly string _name;
    private readonly BusinessCalendar _calendar;
    private readonly List<string> _states = [];
    private readonly List<LifeCycleMove> _moves = [];
    private readonly List<(string State, string After, string Move, DeadlineRules? Rules)> _automatic = [];
    private readonly List<string> _events = [];

    internal LifeCycleBuilder(string name, BusinessCalendar calendar)
    {
        _name = name;
        _calendar = calendar;
    }

    /// <summary>Adds states; the first of all is that of a record which has just been opened.</summary>
    /// <param name="names">The names.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public LifeCycleBuilder States(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            _states.Add(Guard.Against.InvalidCode(name, nameof(names)));
        }

        return this;
    }

    /// <summary>Adds a move.</summary>
    /// <param name="name">Its name, such as <c>close</c>.</param>
    /// <param name="trigger">The event that makes it.</param>
    /// <param name="from">The states from which it is possible.</param>
    /// <param name="to">The state to which it leads.</param>
    /// <param name="rules">What must hold for the record when the move is made, its event included.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends, or a rule is null.</exception>
    public LifeCycleBuilder Move(
        string name, CaseTrigger trigger, ValueList<string> from, string to, params ReadOnlySpan<RecordRule> rules)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(from);
        Guard.Against.InvalidCode(to);
        return Add(new(name, trigger, Different(from), to, Guard.Against.NullElements(rules.ToArray())));
    }

    /// <summary>Adds an event that is possible in some states and leaves the record in its state.</summary>
    /// <param name="name">Its name, such as <c>agree an action</c>.</param>
    /// <param name="trigger">The event.</param>
    /// <param name="states">The states in which it is possible.</param>
    /// <param name="rules">What must hold for the record then, the event included.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends, or a rule is null.</exception>
    public LifeCycleBuilder Stay(
        string name, CaseTrigger trigger, ValueList<string> states, params ReadOnlySpan<RecordRule> rules)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(states);
        return Add(new(name, trigger, Different(states), null, Guard.Against.NullElements(rules.ToArray())));
    }

    /// <summary>
    /// Declares names that custom events may have: another one is refused, here and in a record. Without any, all are taken.
    /// </summary>
    /// <param name="names">The names, those of events that make no move included.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public LifeCycleBuilder Events(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            _events.Add(Guard.Against.InvalidCode(name, nameof(names)));
        }

        return this;
    }

    /// <summary>Makes a move happen by itself after a time in a state.</summary>
    /// <param name="move">The name of the move.</param>
    /// <param name="after">The time, such as <c>1 d</c>.</param>
    /// <param name="state">The state.</param>
    /// <param name="rules">The conventions by which it falls due; null means that dates are not rolled.</param>
    /// <returns>This builder.</returns>
    public LifeCycleBuilder Automatically(string move, string after, string state, DeadlineRules? rules = null)
    {
        Guard.Against.Null(move);
        Guard.Against.Null(after);
        Guard.Against.Null(state);
        _automatic.Add((state, after, move, rules));
        return this;
    }

    internal LifeCycleBuilder Add(LifeCycleMove move)
    {
        _moves.Add(move);
        return this;
    }

    /// <summary>Builds the life cycle.</summary>
    /// <returns>The life cycle.</returns>
    /// <exception cref="InvalidOperationException">A rule is broken; the message lists each of them.</exception>
    public LifeCycle Build() => TryBuild(out var lifeCycle, out var problems)
        ? lifeCycle
        : throw new InvalidOperationException(InvariantText.Lines($"Life cycle {_name} cannot be built:", problems));

    /// <summary>Builds the life cycle, or reports every broken rule.</summary>
    /// <param name="lifeCycle">The life cycle, or null.</param>
    /// <param name="problems">The broken rules, a sentence each; empty when there is a life cycle.</param>
    /// <returns>Whether there is a life cycle.</returns>
    public bool TryBuild([NotNullWhen(true)] out LifeCycle? lifeCycle, out ValueList<string> problems)
    {
        ValueList<string> events = Different([.. _events]);
        List<string> found = [.. new LifeCycleRules(_states, _moves, _calendar, events).Broken()];
        List<AutomaticMove> automatic = [];
        var moves = _moves.DistinctBy(m => m.Name, StringComparer.Ordinal).ToDictionary(m => m.Name, StringComparer.Ordinal);
        foreach (var (state, after, name, rules) in _automatic)
        {
            var move = moves.GetValueOrDefault(name);
            if (move is null || !CanHappenByItself(move, state))
            {
                found.Add($"\"{InvariantText.Shorten(name)}\" cannot happen by itself in {InvariantText.Shorten(state)}; "
                    + "allowed is a move from that state to another by Resolved, Reopened, Closed, a status or a custom event.");
            }
            else if (!TimeLimit.TryParse(after, CultureInfo.InvariantCulture, out var limit))
            {
                found.Add($"{InvariantText.Shorten(name)}: \"{InvariantText.Shorten(after)}\" is not {TimeLimit.Allowed}");
            }
            else if (limit.CountsDates && _calendar.Zone is null)
            {
                found.Add($"{InvariantText.Shorten(name)} counts dates, but the calendar {ConditionRules.NoZone}");
            }
            else
            {
                automatic.Add(new(state, limit, rules ?? AutomaticMove.NotRolled, move));
            }
        }

        lifeCycle = found.Count == 0 ? new(_name, _calendar, [.. _states], [.. _moves], [.. automatic], events) : null;
        problems = [.. found];
        return lifeCycle is not null;
    }

    private static ValueList<string> Different(ValueList<string> names) => [.. names.Distinct(StringComparer.Ordinal)];

    // A move that stays would be due again as soon as it is made.
    private static bool CanHappenByItself(LifeCycleMove move, string state) =>
        move.From.Contains(state, StringComparer.Ordinal) && (move.To ?? state) != state && SlaTransition.CanFollow(move.Trigger);
}
