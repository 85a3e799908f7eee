using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How observations are assigned to folds, which are left out in turn. Observations are the rows that the fit uses, in their
/// order and counted from 1; a row of frequency f is f observations in sequence, as if it appeared f times.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<PredictionFolds>))]
public sealed record PredictionFolds
{
    private PredictionFolds(int? count, ulong? seed)
    {
        (Count, Seed) = (count, seed);
    }

    /// <summary>Each observation is a fold of its own, fold i for observation i.</summary>
    public static PredictionFolds LeaveOneOut { get; } = new(null, null);

    /// <summary>The number of folds; null when each observation is one.</summary>
    public int? Count { get; }

    /// <summary>The seed of a random order, or null.</summary>
    public ulong? Seed { get; }

    /// <summary>Assigns observations to folds in turn: observation i is in fold i mod k, where fold 0 is numbered k.</summary>
    /// <param name="count">The number k of folds, 2 or more.</param>
    /// <returns>The folds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two.</exception>
    public static PredictionFolds InTurn(int count)
    {
        Guard.Against.LessThan(count, 2);
        return new(count, null);
    }

    /// <summary>
    /// Assigns observations to folds in turn after putting them in a random order, the first one of
    /// <see cref="ResampleSource.Shuffle"/> by Philox.
    /// </summary>
    /// <param name="count">The number of folds, 2 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The folds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two.</exception>
    public static PredictionFolds Random(int count, ulong seed)
    {
        Guard.Against.LessThan(count, 2);
        return new(count, seed);
    }

    /// <summary>How observations are assigned.</summary>
    /// <returns>
    /// For example <c>10 folds in turn</c>, <c>10 folds at random (Philox 4x32-10, seed 42)</c> or <c>leave-one-out</c>.
    /// </returns>
    public override string ToString() => (Count, Seed) switch
    {
        (null, _) => "leave-one-out",
        ({ } count, { } seed) =>
            string.Create(CultureInfo.InvariantCulture, $"{count} folds at random ({ResampleSource.Philox(seed)})"),
        ({ } count, null) => string.Create(CultureInfo.InvariantCulture, $"{count} folds in turn"),
    };

    // Why the sample cannot be assigned to folds, or null.
    internal string? FindReason(IndexSample sample)
    {
        if (Count is not { } count)
        {
            return null;
        }

        var n = sample.Observations;
        if (n < count)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"there are {count} folds and {n} observations; allowed are at most as many folds as observations");
        }

        return n <= IndexSample.MaxResampled ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"there are {n} observations; at most {IndexSample.MaxResampled} are assigned to folds, unless each is a fold "
                + $"of its own");
    }

    internal IEnumerable<PredictionFold> Assign(IndexSample sample)
    {
        if (Count is not { } count)
        {
            var first = 1L;
            for (var r = 0; r < sample.Rows.Length; r++)
            {
                yield return new(first, [r], sample.Counts[r]);
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

            yield return new(fold, [.. held], 1);
        }
    }
}
