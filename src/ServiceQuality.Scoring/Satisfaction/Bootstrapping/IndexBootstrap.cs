using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The bootstrap of a fit: everything is estimated anew on each resample of the respondents, the weights too, with the sign rule of the fit. Resamples that
/// give no estimate are counted with their reasons, never drawn anew.
/// </summary>
public sealed class IndexBootstrap
{
    /// <summary>How many observations may be resampled; each takes some bytes on every thread.</summary>
    public const int MaxObservations = 100_000_000;

    private readonly FitStatistics _layout;
    private readonly ValueList<BootstrapDistribution> _all;
    private readonly int[]? _strata;

    internal IndexBootstrap(IndexFit fit, BootstrapPlan plan, bool onlyAdmissible, string? within, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (!fit.Converged)
        {
            throw new InvalidOperationException($"There is no estimate to bootstrap: {fit.Reason}.");
        }

        if (fit.N > MaxObservations)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"There are {fit.N} observations; allowed are up to {MaxObservations}."));
        }

        (Fit, Plan, OnlyAdmissible, Within, _layout) = (fit, plan, onlyAdmissible, within, new(fit.Plan));
        var groups = within is null ? null : fit.Answers.Group(within);
        _strata = groups is null ? null : [.. fit.Sample.Rows.Select(r => groups.Of(r) ?? -1)];
        _all = Resample(
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

    /// <summary>The conventions behind the numbers, a line each: those of the fit, how the resamples were drawn and what came of them.</summary>
    public string Conventions => $"{Fit.Conventions}\n{this}; inadmissible resamples {(OnlyAdmissible ? "are left out" : "count")}.";

    /// <summary>How many resamples gave no estimate.</summary>
    public int Failed => Failures.Sum(f => f.Resamples);

    /// <summary>How many resamples gave no estimate, by reason.</summary>
    public ValueList<ResampleFailure> Failures => ResampleFailure.Of(_all[_layout.ProblemAt].Values.Select(p => (FitProblem)(int)p));

    /// <summary>How many resamples gave an estimate that no data can have; see <see cref="IndexFit.IsAdmissible"/>. They count in the intervals unless left out by <see cref="OnlyAdmissible"/>.</summary>
    public int Inadmissible => _all[_layout.InadmissibleAt].Values.Count(i => i == 1);

    /// <summary>Of the path coefficients.</summary>
    public BootstrapPairs Paths => new(
        "Path coefficients", Fit.ConstructNames, Fit.Plan.Edges, Part(_layout.PathsAt, Fit.Plan.Edges.Length));

    /// <summary>Of the total effects, direct and indirect.</summary>
    public BootstrapPairs TotalEffects => Reached("Total effects", _layout.TotalsAt);

    /// <summary>Of the total effects in points of the index: by how many points the index of the one rises when that of the other rises by one. Without values where the index is of standardised weights, whose scores are not those of the path model.</summary>
    public BootstrapPairs Importance => Reached("Importance", _layout.ImportanceAt);

    /// <summary>Of the correlations of the constructs, corrected for unreliability when the fit is consistent.</summary>
    public BootstrapPairs Correlations => new(
        "Correlations", Fit.ConstructNames, Fit.Plan.Pairs, Part(_layout.CorrelationsAt, Fit.Plan.Pairs.Length), isSymmetric: true);

    /// <summary>Of R squared.</summary>
    public BootstrapValues RSquared =>
        new("R squared", [.. Fit.Plan.Explained.Select(j => Fit.Model.Constructs[j].Name)], Part(_layout.RSquaredAt, Fit.Plan.Explained.Length));

    /// <summary>Of the outer weights.</summary>
    public BootstrapValues Weights => new("Outer weights", Fit.IndicatorNames, Part(_layout.WeightsAt, Fit.Plan.Indicators));

    /// <summary>Of the loadings.</summary>
    public BootstrapValues Loadings => new("Loadings", Fit.IndicatorNames, Part(_layout.LoadingsAt, Fit.Plan.Indicators));

    /// <summary>Of the indices from 0 to 100.</summary>
    public BootstrapValues Indices => new("Index", Fit.ConstructNames, Part(_layout.IndexAt, Fit.Plan.Constructs));

    /// <summary>The index of a construct with an interval that counts the uncertainty of the weights.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="method">How the interval is read from the resamples; BCa needs a plan with a jackknife.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="population">How many customers there are in all, when the respondents are a sizeable part of them: the interval is then drawn together about the index by the root of (N - n)/(N - 1). Null means very many.</param>
    /// <returns>The index and its interval.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, the method is none of the enumeration, or there are fewer customers than respondents.</exception>
    /// <exception cref="InvalidOperationException">BCa was asked for and the plan has no jackknife.</exception>
    public Estimate Index(string construct, BootstrapMethod method = BootstrapMethod.Percentile, Proportion? level = null, long? population = null)
    {
        var found = Indices[construct].Interval(method, level);
        var correction = Math.Sqrt(FinitePopulation.CorrectionFactor(Fit.N, population, nameof(population)));
        return population is null || found is not { Value: { } value, Interval: { } interval } ? found : Estimate.Of(
            value,
            new(value - (correction * (value - interval.Lower)), value + (correction * (interval.Upper - value)), interval.Level),
            found.N,
            found.Method + FinitePopulation.Describe(population));
    }

    /// <summary>The importance-performance map of a construct with intervals on both axes.</summary>
    /// <param name="target">The name of the construct that is to rise.</param>
    /// <param name="method">How the intervals are read from the resamples; BCa needs a plan with a jackknife.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The map, or why there is none.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is none of the enumeration.</exception>
    /// <exception cref="InvalidOperationException">BCa was asked for and the plan has no jackknife.</exception>
    public ImportancePerformanceMap Map(string target, BootstrapMethod method = BootstrapMethod.Percentile, Proportion? level = null) =>
        ImportancePerformanceMap.Of(Fit, Fit.Position(target, nameof(target)), this, method, level);

    /// <summary>
    /// The heterotrait-monotrait ratios of each two constructs on the same resamples, which are drawn again for it. Two constructs are told apart when the upper
    /// bound of the interval is below 1, or below what is asked for, such as 0.9; a test at 5 % takes the interval at 90 % (Henseler, Ringle and Sarstedt 2015). The
    /// ratios are of the answers and not of the model, so that resamples count here whose model has no estimate; only a ratio with an indicator that does not vary in a
    /// resample has no value there.
    /// </summary>
    /// <param name="kind">How correlations are averaged.</param>
    /// <param name="progress">Is told how many resamples are done, about a hundred times.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The bootstraps of the ratios.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the enumeration.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public BootstrapPairs Htmt(HtmtKind kind = HtmtKind.Absolute, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var title = IndexQuality.HtmtTitle(kind);
        var pairs = Fit.Plan.Pairs;
        return new(title, Fit.ConstructNames, pairs, Resample(pairs.Length, Memory, Ratios, progress, cancellation), isSymmetric: true);

        (MomentCounter Counter, Moments Moments, Blocks Blocks) Memory()
        {
            var moments = new Moments(Fit.Plan);
            return (Fit.Sample.Source.Counter(), moments, new(Fit.Plan, moments));
        }

        void Ratios((MomentCounter Counter, Moments Moments, Blocks Blocks) memory, ReadOnlySpan<int> counts, Span<double> results)
        {
            var problem = memory.Counter.Count(counts, memory.Moments);
            for (var i = 0; i < pairs.Length; i++)
            {
                results[i] = problem != FitProblem.TooFewRows ? memory.Blocks.Ratio(kind, pairs[i].Earlier, pairs[i].Later).Value ?? double.NaN : double.NaN;
            }
        }
    }

    /// <summary>The fit, the resamples and how many failed.</summary>
    /// <returns>For example <c>ECSI, n = 250: 5000 resamples (Philox 4x32-10, seed 42), 0 failed</c>.</returns>
    public override string ToString()
    {
        var inadmissible = Inadmissible is > 0 and var count ? string.Create(CultureInfo.InvariantCulture, $", {count} inadmissible{(OnlyAdmissible ? " and left out" : "")}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Fit.Model.Name}, n = {Fit.N}: {Drawn}, {Failed} failed{inadmissible}");
    }

    // How the resamples were drawn.
    internal string Drawn => $"{Plan}{(Within is null ? "" : " within " + Within)}";

    internal BootstrapDistribution ImportanceAt(int reached) => _all[_layout.ImportanceAt + reached];

    // In the order of the layout.
    internal ValueList<BootstrapDistribution> Distributions => _all;

    private BootstrapPairs Reached(string title, int at) => new(title, Fit.ConstructNames, Fit.Plan.Reached, Part(at, Fit.Plan.Reached.Length));

    // Statistics of rows that are counted as often as their observations were drawn.
    private ValueList<BootstrapDistribution> Resample<TMemory>(
        int statistics, Func<TMemory> memory, RowStatistic<TMemory> statistic, IProgress<int>? progress, CancellationToken cancellation)
    {
        using ThreadLocal<TMemory> workers = new(memory);
        return Statistics.Resampling.Bootstrap.RunWeighted(Fit.Sample.Counts, statistics, Compute, Plan, _strata, progress, cancellation);

        bool Compute(ReadOnlySpan<int> counts, Span<double> results)
        {
            statistic(workers.Value!, counts, results);
            return true;
        }
    }

    private ValueList<BootstrapDistribution> Part(int at, int count) => [.. Enumerable.Range(at, count).Select(i => _all[i])];
}
