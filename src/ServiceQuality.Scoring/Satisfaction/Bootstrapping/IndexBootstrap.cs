using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The bootstrap of a fit: everything, weights included, is estimated again on each resample of the respondents, with the sign
/// rule of the fit. Resamples without an estimate are counted with their reasons, never drawn again.
/// </summary>
/// <remarks>
/// Two results have a value with a reason instead of an interval: a number that fewer than half of the resamples gave, because
/// the others are not a random part of them, and an index outside 0 to 100.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<IndexBootstrap>))]
public sealed class IndexBootstrap
{
    /// <summary>The largest number of observations that are resampled; each takes some bytes on every thread.</summary>
    public const int MaxObservations = IndexSample.MaxResampled;

    private readonly FitStatistics _layout;
    private readonly ValueList<BootstrapDistribution> _all;
    private readonly int[]? _strata;

    internal IndexBootstrap(
        IndexFit fit,
        BootstrapPlan plan,
        bool onlyAdmissible,
        string? within,
        IProgress<int>? progress,
        CancellationToken cancellation)
    {
        if (!fit.HasEstimate)
        {
            throw new InvalidOperationException($"There is no estimate to bootstrap: {fit.Reason}.");
        }

        if (fit.N > MaxObservations)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"There are {fit.N} observations; a bootstrap resamples at most {MaxObservations}."));
        }

        (Fit, Plan, OnlyAdmissible, Within, _layout) = (fit, plan, onlyAdmissible, within, new(fit.Plan));
        var groups = within is null ? null : fit.Answers.Group(within);
        _strata = groups is null ? null : [.. fit.Sample.Rows.Select(r => groups.Of(r) ?? -1)];
        var resampled = Resample(
            _layout.Count,
            () => new IndexEngine(fit.Plan, fit.Sample.Source),
            (engine, counts, results) =>
            {
                _layout.Write(engine, engine.Fit(counts), results);
                if (onlyAdmissible && results[_layout.InadmissibleAt] == 1)
                {
                    results[.._layout.Numbers].Fill(double.NaN);
                }
            },
            progress,
            cancellation);
        _all = [.. resampled.Select(AsPointsIfIndex)];
    }

    private delegate void RowStatistic<in TMemory>(TMemory memory, ReadOnlySpan<int> rowCounts, Span<double> results);

    /// <summary>The fit.</summary>
    public IndexFit Fit { get; }

    /// <summary>How the bootstrap was run.</summary>
    public BootstrapPlan Plan { get; }

    /// <summary>Whether inadmissible resamples are left out of the intervals.</summary>
    public bool OnlyAdmissible { get; }

    /// <summary>The column of groups within which respondents were resampled; null when they were drawn from all.</summary>
    public string? Within { get; }

    /// <summary>The conventions of the numbers, one a line: those of the fit, and how the resamples were drawn.</summary>
    public string Conventions =>
        $"{Fit.Conventions}\n{this}; inadmissible resamples {(OnlyAdmissible ? "are left out" : "count")}.";

    /// <summary>The number of resamples without an estimate.</summary>
    public int Failed => Failures.Sum(f => f.Resamples);

    /// <summary>The resamples without an estimate, by reason.</summary>
    public ValueList<ResampleFailure> Failures =>
        ResampleFailure.CountByReason(_all[_layout.ProblemAt].Values.Select(p => (FitProblem)(int)p));

    /// <summary>
    /// The number of resamples with an estimate that no data can have; see <see cref="IndexFit.IsAdmissible"/>. They count in the
    /// intervals unless <see cref="OnlyAdmissible"/> leaves them out.
    /// </summary>
    public int Inadmissible => _all[_layout.InadmissibleAt].Values.Count(i => i == 1);

    /// <summary>The bootstraps of the path coefficients.</summary>
    public BootstrapPairs Paths => new(
        "Path coefficients", Fit.Plan.ConstructNames, Fit.Plan.Edges, Slice(_layout.PathsAt, Fit.Plan.Edges.Length));

    /// <summary>The bootstraps of the total effects, direct and indirect.</summary>
    public BootstrapPairs TotalEffects => Effects("Total effects", _layout.TotalsAt);

    /// <summary>The bootstraps of the indirect effects, those through other constructs: total effect less path.</summary>
    public BootstrapPairs IndirectEffects => new(
        "Indirect effects",
        Fit.Plan.ConstructNames,
        Fit.Plan.Indirect,
        Slice(_layout.IndirectAt, Fit.Plan.Indirect.Length));

    /// <summary>
    /// The bootstraps of the total effects in points of the index: by how many points the index of the effect rises when that of
    /// the cause rises by one. Without values for an index of standardised weights, whose scores are not those of the path model.
    /// </summary>
    public BootstrapPairs Importance => Effects("Importance", _layout.ImportanceAt);

    /// <summary>
    /// The bootstraps of the correlations of the constructs, corrected for unreliability when the fit is consistent.
    /// </summary>
    public BootstrapPairs Correlations => new(
        "Correlations",
        Fit.Plan.ConstructNames,
        Fit.Plan.Pairs,
        Slice(_layout.CorrelationsAt, Fit.Plan.Pairs.Length),
        isSymmetric: true);

    /// <summary>The bootstraps of R squared.</summary>
    public BootstrapValues RSquared => new(
        "R squared",
        [.. Fit.Plan.Explained.Select(j => Fit.Plan.ConstructNames[j])],
        Slice(_layout.RSquaredAt, Fit.Plan.Explained.Length),
        Fit.Plan.ConstructNames);

    /// <summary>The bootstraps of the outer weights.</summary>
    public BootstrapValues Weights =>
        new("Outer weights", Fit.Plan.IndicatorNames, Slice(_layout.WeightsAt, Fit.Plan.Indicators));

    /// <summary>The bootstraps of the loadings.</summary>
    public BootstrapValues Loadings => new("Loadings", Fit.Plan.IndicatorNames, Slice(_layout.LoadingsAt, Fit.Plan.Indicators));

    /// <summary>The bootstraps of the indices from 0 to 100.</summary>
    public BootstrapValues Indices => new("Index", Fit.Plan.ConstructNames, Slice(_layout.IndexAt, Fit.Plan.Constructs));

    /// <summary>The index of a construct with an interval that includes the uncertainty of the weights.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="method">
    /// How the interval is read from the resamples; null means BCa when the plan has a jackknife, else percentile.
    /// </param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="population">
    /// The number of all customers, when the respondents are a sizeable part of them: the interval then shrinks about the index
    /// by the root of (N - n)/(N - 1). Null means a very large number.
    /// </param>
    /// <returns>
    /// The index and its interval; no interval, but the reason, when the index is outside 0 to 100 or fewer than half of the
    /// resamples gave it.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, the method is undefined, or there are fewer customers than respondents.
    /// </exception>
    /// <exception cref="InvalidOperationException">BCa was asked for and the plan has no jackknife.</exception>
    public Estimate Index(string construct, BootstrapMethod? method = null, Proportion? level = null, long? population = null)
    {
        var found = _all[_layout.IndexAt + Fit.Plan.Find(construct)].Interval(method, level);
        var correction = Math.Sqrt(FinitePopulation.CorrectionFactor(Fit.N, population, nameof(population)));
        if (population is null || found is not { Value: { } value, Interval: { } interval })
        {
            return found;
        }

        var lower = value - (correction * (value - interval.Lower));
        var upper = value + (correction * (interval.Upper - value));
        var name = found.Method + FinitePopulation.Describe(population);
        return Estimate.Of(value, new(lower, upper, interval.Level), found.N, name).InPoints();
    }

    /// <summary>The importance-performance map of a construct with intervals on both axes.</summary>
    /// <param name="target">The name of the construct to improve.</param>
    /// <param name="method">
    /// How the intervals are read from the resamples; null means BCa when the plan has a jackknife, else percentile.
    /// </param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The map, or why there is none.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is undefined.</exception>
    /// <exception cref="InvalidOperationException">BCa was asked for and the plan has no jackknife.</exception>
    public ImportancePerformanceMap Map(string target, BootstrapMethod? method = null, Proportion? level = null) =>
        ImportancePerformanceMap.Create(Fit, Fit.Plan.Find(target), this, method, level);

    /// <summary>
    /// The heterotrait-monotrait ratios of each two constructs on the same resamples, which are drawn again for it. Two
    /// constructs are distinct when the upper bound of the interval is below 1, or below a stricter limit such as 0.9; a test at
    /// 5 % uses the interval at 90 % (Henseler, Ringle and Sarstedt 2015). The ratios are of the answers and not of the model, so
    /// that resamples count here whose model has no estimate; only a ratio with an indicator that does not vary in a resample has
    /// no value there.
    /// </summary>
    /// <param name="kind">How correlations are averaged.</param>
    /// <param name="progress">Receives the number of finished resamples, about a hundred times.</param>
    /// <param name="cancellation">Stops the bootstrap.</param>
    /// <returns>The bootstraps of the ratios.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    /// <exception cref="OperationCanceledException">The bootstrap was stopped.</exception>
    public BootstrapPairs Htmt(
        HtmtKind kind = HtmtKind.Absolute, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var title = IndexQuality.HtmtTitle(kind);
        var pairs = Fit.Plan.Pairs;
        var ratios = Resample(pairs.Length, () => new HtmtMemory(Fit), Ratios, progress, cancellation);
        return new(title, Fit.Plan.ConstructNames, pairs, ratios, isSymmetric: true);

        void Ratios(HtmtMemory memory, ReadOnlySpan<int> counts, Span<double> results)
        {
            var problem = memory.Counter.Count(counts, memory.Moments);
            for (var i = 0; i < pairs.Length; i++)
            {
                results[i] = problem == FitProblem.TooFewRows
                    ? double.NaN
                    : memory.Blocks.Ratio(kind, pairs[i].Earlier, pairs[i].Later).Value ?? double.NaN;
            }
        }
    }

    /// <summary>The fit, the resamples and the number that failed.</summary>
    /// <returns>For example <c>ECSI, n = 250: 5000 resamples (Philox 4x32-10, seed 42), 0 failed</c>.</returns>
    public override string ToString()
    {
        var inadmissible = "";
        if (Inadmissible is > 0 and var count)
        {
            var leftOut = OnlyAdmissible ? " and left out" : "";
            inadmissible = string.Create(CultureInfo.InvariantCulture, $", {count} inadmissible{leftOut}");
        }

        return string.Create(
            CultureInfo.InvariantCulture, $"{Fit.Model.Name}, n = {Fit.N}: {PlanText.English}, {Failed} failed{inadmissible}");
    }

    // How the resamples were drawn.
    internal TableText PlanText => Within is null
        ? Plan.Text : TableText.Compose($"{Plan.Text} within {Within}", $"{Plan.Text}，在{Within}各组内");

    internal BootstrapDistribution ImportanceAt(int reached) => _all[_layout.ImportanceAt + reached];

    // In the order of the layout.
    internal ValueList<BootstrapDistribution> Distributions => _all;

    private BootstrapPairs Effects(string title, int at) =>
        new(title, Fit.Plan.ConstructNames, Fit.Plan.Reached, Slice(at, Fit.Plan.Reached.Length));

    // Indices are printed as points, and have no interval outside their scale.
    private BootstrapDistribution AsPointsIfIndex(BootstrapDistribution distribution, int at)
    {
        var isIndex = at >= _layout.IndexAt && at < _layout.IndexAt + Fit.Plan.Constructs;
        if (!isIndex)
        {
            return distribution;
        }

        return distribution.AsPoints(distribution.Value is { } index ? IndexScore.OutsideScaleReason(index) : null);
    }

    // Statistics of rows that are counted as often as their observations were drawn.
    private ValueList<BootstrapDistribution> Resample<TMemory>(
        int statistics,
        Func<TMemory> memory,
        RowStatistic<TMemory> statistic,
        IProgress<int>? progress,
        CancellationToken cancellation)
    {
        using ThreadLocal<TMemory> workers = new(memory);
        return Statistics.Resampling.Bootstrap.RunWeighted(
            Fit.Sample.Counts, statistics, Compute, Plan, _strata, progress, cancellation);

        bool Compute(ReadOnlySpan<int> counts, Span<double> results)
        {
            statistic(workers.Value!, counts, results);
            return true;
        }
    }

    private ValueList<BootstrapDistribution> Slice(int at, int count) => [.. Enumerable.Range(at, count).Select(i => _all[i])];
}
