using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>What became of the readings of one key: how they stand in both, and how many moved from one thing to another.</summary>
public sealed record AttainmentChange
{
    private readonly ValueList<long> _counts; // by what they were, then by what they became

    internal AttainmentChange(AttainmentKeys keys, AttainmentKey key, ValueList<long> counts, long onlyBefore, long onlyAfter)
    {
        _counts = counts;
        Key = key;
        OnlyBefore = onlyBefore;
        OnlyAfter = onlyAfter;
        Before = new(keys, key, Sums(1, AttainmentStates.Count), []);
        After = new(keys, key, Sums(AttainmentStates.Count, 1), []);
    }

    /// <summary>What the readings were about before.</summary>
    public AttainmentKey Key { get; }

    /// <summary>The pairs as they stood before.</summary>
    public AttainmentRow Before { get; }

    /// <summary>The same pairs as they stand after, under the key of before.</summary>
    public AttainmentRow After { get; }

    /// <summary>Readings without a partner after: the other agreement has no such target, or the case is missing.</summary>
    public long OnlyBefore { get; }

    /// <summary>Readings without a partner before, under their own key.</summary>
    public long OnlyAfter { get; }

    /// <summary>What changed and how often, in the order of the states.</summary>
    public ValueList<AttainmentMove> Moves =>
    [
        .. from f in Enum.GetValues<AttainmentState>()
           from t in Enum.GetValues<AttainmentState>()
           where f != t && Count(f, t) > 0
           select new AttainmentMove(f, t, Count(f, t)),
    ];

    /// <summary>How many readings came to one thing before and to one after.</summary>
    /// <param name="from">What they came to before.</param>
    /// <param name="to">What they came to after.</param>
    /// <returns>The number of pairs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A state is none of the enumeration.</exception>
    public long Count(AttainmentState from, AttainmentState to) =>
        !Enum.IsDefined(from) ? throw new ArgumentOutOfRangeException(nameof(from), from, "Allowed are the states of the enumeration.")
        : !Enum.IsDefined(to) ? throw new ArgumentOutOfRangeException(nameof(to), to, "Allowed are the states of the enumeration.")
        : _counts[((int)from * AttainmentStates.Count) + (int)to];

    /// <summary>Key, both shares and the moves.</summary>
    /// <returns>For example <c>Resolution P1: 93.8 % to 81.3 % (2 Met -> Breached)</c>.</returns>
    public override string ToString()
    {
        var alone = OnlyBefore + OnlyAfter == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {OnlyBefore} only before, {OnlyAfter} only after");
        return $"{Key}: {Text(Before.Share)} to {Text(After.Share)} ({(Moves.Count == 0 ? "no move" : string.Join(", ", Moves))}{alone})";
    }

    private static string Text(Proportion? share) => share?.ToString(null, null) ?? "nothing decided";

    // Over one of the two states.
    private ValueList<long> Sums(int step, int stride)
    {
        var sums = new long[AttainmentStates.Count];
        for (var i = 0; i < sums.Length; i++)
        {
            for (var j = 0; j < sums.Length; j++)
            {
                sums[i] += _counts[(i * stride) + (j * step)];
            }
        }

        return [.. sums];
    }
}
