using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>
/// The likeliest point of a single lasting change of a series, by maximum likelihood, with the set of points that are nearly as
/// likely. It says when a change happened, not whether: a series without a change has a likeliest point too, with a small
/// likelihood ratio and a wide set. Look for it where a chart signals. Immutable.
/// </summary>
/// <remarks>
/// The set holds the points whose log likelihood is less than x below the maximum, where (1 - exp(-x))^2 is the level: with known
/// values before and after the change, the log likelihood ratio on each side of the change exceeds x with a probability of at
/// most exp(-x) (Ville 1939). Values are estimated, so that the level is approximate. In simulated Poisson series, with changes
/// in the middle and near the ends, sets of 95 % held the change in 97 to 99 % of the runs.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<ChangePoint>))]
public sealed record ChangePoint
{
    private ChangePoint(string method, int n, Proportion level, string? reason) =>
        (Method, N, Level, Reason) = (method, n, level, reason);

    /// <summary>The method: <c>Poisson</c>, <c>binomial</c> or <c>normal</c> likelihood.</summary>
    public string Method { get; }

    /// <summary>The number of points.</summary>
    public int N { get; }

    /// <summary>The level of the set.</summary>
    public Proportion Level { get; }

    /// <summary>
    /// The first point after the change, counted from 0; null when there is none. Of equally likely ones the first.
    /// </summary>
    public int? Index { get; private init; }

    /// <summary>The first points after a change that the data do not rule out, counted from 0, in order.</summary>
    public ValueList<int> LikelyIndexes { get; private init; } = [];

    /// <summary>The smallest of them, or null.</summary>
    public int? Earliest => LikelyIndexes.Count == 0 ? null : LikelyIndexes[0];

    /// <summary>The largest of them, or null.</summary>
    public int? Latest => LikelyIndexes.Count == 0 ? null : LikelyIndexes[^1];

    /// <summary>The rate, share or mean before the change, or null.</summary>
    public double? Before { get; private init; }

    /// <summary>The rate, share or mean after the change, or null.</summary>
    public double? After { get; private init; }

    /// <summary>
    /// The log likelihood with the change minus that without, from 0; null without a change, and when the values are constant
    /// before and after it, where it is infinite.
    /// </summary>
    public double? LogLikelihoodRatio { get; private init; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; private init; }

    /// <summary>The likeliest change of a rate of events: Poisson counts.</summary>
    /// <param name="events">How many events each point has, from 0.</param>
    /// <param name="exposures">
    /// What each point is counted over, from 1e-100 to 1e100 in any unit. Empty means the same for all.
    /// </param>
    /// <param name="level">The level of the set, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The change, or the reason why there is none.</returns>
    /// <exception cref="ArgumentException">Lengths differ or a number is outside its range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static ChangePoint OfRates(
        ReadOnlySpan<long> events, ReadOnlySpan<double> exposures = default, Proportion? level = null)
    {
        var counts = ChartGuards.Counts(events, nameof(events));
        var sizes = exposures.ToArray();
        if (exposures.IsEmpty)
        {
            sizes = new double[counts.Length];
            sizes.AsSpan().Fill(1);
        }

        Guard.Against.DifferentLength(counts.Length, sizes.Length, nameof(events), nameof(exposures));
        for (var i = 0; i < sizes.Length; i++)
        {
            Guard.Against.Invalid(
                !(sizes[i] is >= 1e-100 and <= 1e100),
                $"Exposure {sizes[i]} at index {i} is not allowed; allowed are numbers from 1e-100 to 1e100.",
                nameof(exposures));
        }

        return Find(new RateSplits(counts, sizes), Guard.Against.InvalidLevel(level));
    }

    /// <summary>The likeliest change of a share: binomial counts.</summary>
    /// <param name="successes">How many cases of each point count, from 0 to its number of trials.</param>
    /// <param name="trials">The number of cases of each point, from 0.</param>
    /// <param name="level">The level of the set, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The change, or the reason why there is none.</returns>
    /// <exception cref="ArgumentException">Lengths differ or a number is outside its range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static ChangePoint OfShares(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials, Proportion? level = null)
    {
        var (counts, sizes) = (ChartGuards.Counts(successes, nameof(successes)), ChartGuards.Counts(trials, nameof(trials)));
        ChartGuards.MoreThanTrials(successes, trials);
        return Find(new ShareSplits(counts, sizes), Guard.Against.InvalidLevel(level));
    }

    /// <summary>The likeliest change of a mean: normal values whose variance does not change.</summary>
    /// <param name="values">The values, up to 1e150 in size.</param>
    /// <param name="level">The level of the set, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The change, or the reason why there is none.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static ChangePoint OfMeans(ReadOnlySpan<double> values, Proportion? level = null)
    {
        Guard.Against.InvalidValues(values);
        return Find(new MeanSplits(values.ToArray()), Guard.Against.InvalidLevel(level));
    }

    /// <summary>The change with its set, or the reason.</summary>
    /// <returns>For example <c>at 24 [22, 26], from 18.8 to 7.17 (Poisson, 95.0 %)</c>.</returns>
    public override string ToString() => Index is null ? $"no change: {Reason}" : string.Create(
        CultureInfo.InvariantCulture,
        $"at {Index} [{Earliest}, {Latest}], from {Before:G4} to {After:G4} ({Method}, {Level.ToString(null, null)})");

    private static ChangePoint Find(ISplits splits, Proportion level)
    {
        ChangePoint none = new(splits.Method, splits.Count, level, splits.FindReason());
        if (none.Reason is not null)
        {
            return none;
        }

        var gains = new double[splits.Count];
        for (var i = 1; i < gains.Length; i++)
        {
            gains[i] = splits.Gain(i);
        }

        var best = 1;
        for (var i = 2; i < gains.Length; i++)
        {
            best = gains[i] > gains[best] * (1 + 1e-13) ? i : best; // rounding must not choose between equals
        }

        var distance = -Math.Log(1 - Math.Sqrt(level.Fraction));
        var (before, after) = splits.Sides(best);
        return none with
        {
            Index = best,
            LikelyIndexes =
            [
                .. Enumerable.Range(1, gains.Length - 1)
                    .Where(i => gains[i] == gains[best] || gains[best] - gains[i] < distance),
            ],
            Before = before,
            After = after,
            LogLikelihoodRatio = double.IsInfinity(gains[best]) ? null : Math.Max(gains[best], 0),
            Reason = double.IsInfinity(gains[best]) ? "the values are constant before and after the change" : null,
        };
    }
}
