using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How the states of the readings of one key changed: the row before, the row after, and how many went from one state to another.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AttainmentChange>))]
public sealed record AttainmentChange
{
    // By the state before, then by the state after.
    private readonly ValueList<long> _pairs;

    internal AttainmentChange(AttainmentKeys keys, AttainmentKey key, ValueList<long> pairs, long onlyBefore, long onlyAfter)
    {
        _pairs = pairs;
        Key = key;
        OnlyBefore = onlyBefore;
        OnlyAfter = onlyAfter;
        Before = new(keys, key, [.. States.Select(s => States.Sum(other => Count(s, other)))], []);
        After = new(keys, key, [.. States.Select(s => States.Sum(other => Count(other, s)))], []);
    }

    /// <summary>The key of the readings before.</summary>
    public AttainmentKey Key { get; }

    /// <summary>The pairs by their state before.</summary>
    public AttainmentRow Before { get; }

    /// <summary>The same pairs by their state after, under the key that they had before.</summary>
    public AttainmentRow After { get; }

    /// <summary>
    /// How many readings have no partner after: the other agreement has no such target, or the case is missing.
    /// </summary>
    public long OnlyBefore { get; }

    /// <summary>How many readings have no partner before; they are counted under their own key.</summary>
    public long OnlyAfter { get; }

    /// <summary>How many pairs changed their state.</summary>
    public long Changed => States.Sum(s => Before[s] - Count(s, s));

    private static AttainmentState[] States { get; } = Enum.GetValues<AttainmentState>();

    /// <summary>Returns how many pairs had one state before and another one, or the same, after.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="after">The state after.</param>
    /// <returns>The number of pairs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A state is not a member of the enumeration.</exception>
    public long Count(AttainmentState before, AttainmentState after)
    {
        Guard.Against.UndefinedEnum(before);
        Guard.Against.UndefinedEnum(after);
        return _pairs[((int)before * AttainmentStates.Count) + (int)after];
    }

    /// <summary>Returns the key, both shares and the changes of state, in the order of the states.</summary>
    /// <returns>For example <c>Resolution P1: 93.8 % to 81.3 % (2 Met -> StoppedLate)</c>.</returns>
    public override string ToString()
    {
        var changes = string.Join(", ", Changes());
        if (changes.Length == 0)
        {
            changes = "no change";
        }

        if (OnlyBefore + OnlyAfter > 0)
        {
            changes += string.Create(CultureInfo.InvariantCulture, $", {OnlyBefore} only before, {OnlyAfter} only after");
        }

        return $"{Key}: {Format(Before.Share)} to {Format(After.Share)} ({changes})";
    }

    private IEnumerable<string> Changes()
    {
        foreach (var before in States)
        {
            foreach (var after in States)
            {
                if (before != after && Count(before, after) is > 0 and var count)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{count} {before} -> {after}");
                }
            }
        }
    }

    private static string Format(Proportion? share) => share?.ToString(null, null) ?? "nothing decided";
}
