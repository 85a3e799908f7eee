using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Records;

/// <summary>A move that happens by itself after a time in a state. The host appends its event when it is due.</summary>
[JsonConverter(typeof(DomainJsonConverter<AutomaticMove>))]
public sealed record AutomaticMove
{
    internal static readonly DeadlineRules NotRolled = new(roll: DateRoll.None);

    internal AutomaticMove(string state, TimeLimit after, DeadlineRules rules, LifeCycleMove move)
    {
        State = state;
        After = after;
        Rules = rules;
        Move = move;
    }

    /// <summary>The state.</summary>
    public string State { get; }

    /// <summary>The time in the state.</summary>
    public TimeLimit After { get; }

    /// <summary>
    /// The conventions by which it falls due; by default dates are not rolled, because a machine needs no office.
    /// </summary>
    public DeadlineRules Rules { get; }

    /// <summary>The move.</summary>
    public LifeCycleMove Move { get; }

    /// <summary>Move, time and state.</summary>
    /// <returns>For example <c>close after 1 d in solved</c>.</returns>
    public override string ToString() => $"{Move.Name} after {InvariantText.Format(After)} in {State}";
}
