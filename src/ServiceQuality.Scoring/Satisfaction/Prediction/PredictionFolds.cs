using System.Globalization;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How observations are left out in turn: the folds. Observations are the rows that the fit uses, in their order and counted from 1; a row of
/// frequency f is f observations, one behind the other, as if it stood there f times.
/// </summary>
public sealed record PredictionFolds
{
    private PredictionFolds(int? count, ulong? seed)
    {
        (Count, Seed) = (count, seed);
    }

    /// <summary>Each observation is a fold of its own, fold i for observation i. The same as as many folds as there are observations.</summary>
    public static PredictionFolds LeaveOneOut { get; } = new(null, null);

    /// <summary>How many folds there are; null when each observation is one.</summary>
    public int? Count { get; }

    /// <summary>The seed of a random order, or null.</summary>
    public ulong? Seed { get; }

    /// <summary>Folds dealt out in turn: observation i is in fold i mod k, where fold 0 is numbered k.</summary>
    /// <param name="count">The number k of folds, 2 or more.</param>
    /// <returns>The folds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two.</exception>
    public static PredictionFolds InTurn(int count) => new(Checked(count), null);

    /// <summary>Folds dealt out in turn to the observations in a random order, the first one of <see cref="ResampleSource.Shuffle"/> by Philox.</summary>
    /// <param name="count">The number of folds, 2 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The folds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two.</exception>
    public static PredictionFolds Random(int count, ulong seed) => new(Checked(count), seed);

    /// <summary>How the folds are made.</summary>
    /// <returns>For example <c>10 folds in turn</c>, <c>10 folds at random (Philox 4x32-10, seed 42)</c> or <c>leave-one-out</c>.</returns>
    public override string ToString() => (Count, Seed) switch
    {
        (null, _) => "leave-one-out",
        ({ } count, { } seed) => string.Create(CultureInfo.InvariantCulture, $"{count} folds at random ({ResampleSource.Philox(seed)})"),
        ({ } count, null) => string.Create(CultureInfo.InvariantCulture, $"{count} folds in turn"),
    };

    // Why the sample cannot be dealt out, or null.
    internal string? Refusal(IndexSample sample) => (sample.Observations, Count) switch
    {
        (var n, { } count) when n < count => string.Create(CultureInfo.InvariantCulture, $"there are {count} folds and {n} observations; allowed are as many folds as observations at most"),
        ( > IndexBootstrap.MaxObservations, { }) => string.Create(CultureInfo.InvariantCulture, $"there are {sample.Observations} observations; up to {IndexBootstrap.MaxObservations} are dealt out"),
        _ => null,
    };

    // The number of each fold, the positions of its rows in the sample, one for each observation, and how many folds are just like it.
    internal IEnumerable<(long Number, int[] Rows, long Times)> Of(IndexSample sample)
    {
        if (Count is not { } count)
        {
            var first = 1L;
            for (var r = 0; r < sample.Rows.Length; r++)
            {
                yield return (first, [r], sample.Counts[r]);
                first += sample.Counts[r];
            }

            yield break;
        }

        var rows = sample.RowOfEach();
        var order = new int[rows.Length];
        if (Seed is { } seed)
        {
            ResampleSource.Philox(seed).Shuffle(0, order);
        }
        else
        {
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = i;
            }
        }

        for (var fold = 1; fold <= count; fold++)
        {
            List<int> held = [];
            for (long i = fold - 1; i < order.Length; i += count)
            {
                held.Add(rows[order[i]]);
            }

            yield return (fold, [.. held], 1);
        }
    }

    private static int Checked(int count) =>
        count >= 2 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "Allowed are 2 and more.");
}
