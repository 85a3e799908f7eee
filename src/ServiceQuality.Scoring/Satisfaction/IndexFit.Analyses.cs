using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

// What follows from a fit; each analysis is in a folder of its own.
public sealed partial class IndexFit
{
    /// <summary>
    /// Explains why another program prints other numbers: what it does differently by default, with both numbers where the fit
    /// gives them.
    /// </summary>
    /// <param name="peer">The program.</param>
    /// <returns>
    /// What makes a difference for this fit. Where the other program estimates differently by default, the model is estimated
    /// once more for each such difference.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The peer is undefined.</exception>
    public PeerComparison DiffersFrom(Peer peer) => PeerComparison.Compare(this, peer);

    /// <summary>Predicts observations that the model was not estimated from.</summary>
    /// <param name="folds">How observations are left out; null means <see cref="PredictionFolds.LeaveOneOut"/>.</param>
    /// <param name="cancellation">Stops the prediction.</param>
    /// <returns>The errors of the predictions, or why there are none.</returns>
    /// <exception cref="OperationCanceledException">The prediction was stopped.</exception>
    public IndexPrediction Predict(PredictionFolds? folds = null, CancellationToken cancellation = default) =>
        new(this, folds ?? PredictionFolds.LeaveOneOut, cancellation);

    /// <summary>The index weights, to score other answers with, such as those of the next wave.</summary>
    /// <returns>The weights of every construct that has an index.</returns>
    /// <exception cref="InvalidOperationException">There is no estimate.</exception>
    public FrozenIndex Freeze() => HasEstimate
        ? new(Model, IndexWeights)
        : throw new InvalidOperationException($"There is no estimate to freeze: {Reason}.");

    /// <summary>
    /// Bootstraps the fit: everything is estimated again on resamples of the respondents. The plan has no jackknife, so that
    /// intervals are percentile intervals; use the other overload for BCa intervals, which cost one more fit for each respondent.
    /// </summary>
    /// <param name="resamples">The number of resamples, 1 to 10,000,000.</param>
    /// <param name="seed">The seed of <see cref="ResampleSource.Philox"/>; quote it with the results.</param>
    /// <returns>The bootstrap, on one thread.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of resamples is outside its range.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no estimate, or there are more than <see cref="IndexBootstrap.MaxObservations"/> observations.
    /// </exception>
    public IndexBootstrap Bootstrap(int resamples, ulong seed) =>
        Bootstrap(new BootstrapPlan(ResampleSource.Philox(seed), resamples, jackknife: false));

    /// <summary>Bootstraps the fit as planned.</summary>
    /// <param name="plan">How the bootstrap is run.</param>
    /// <param name="onlyAdmissible">
    /// Whether resamples with an inadmissible estimate are left out of the intervals; they are counted either way.
    /// </param>
    /// <param name="within">
    /// The column of groups, such as the tier, within which respondents were sampled: a resample draws as many of each group as
    /// there are; those without a group are one of their own. Null means respondents are drawn from all. It needs a plan without
    /// a jackknife.
    /// </param>
    /// <param name="progress">Receives the number of finished resamples, about a hundred times.</param>
    /// <param name="cancellation">Stops the bootstrap.</param>
    /// <returns>The bootstrap.</returns>
    /// <exception cref="ArgumentException">There is no such column, or the plan has a jackknife with it.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no estimate, or there are more than <see cref="IndexBootstrap.MaxObservations"/> observations.
    /// </exception>
    /// <exception cref="OperationCanceledException">The bootstrap was stopped.</exception>
    public IndexBootstrap Bootstrap(
        BootstrapPlan plan,
        bool onlyAdmissible = false,
        string? within = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        Guard.Against.Null(plan);
        return new(this, plan, onlyAdmissible, within, progress, cancellation);
    }

    /// <summary>
    /// The importance-performance map of a construct, without intervals; <see cref="IndexBootstrap.Map"/> gives them.
    /// </summary>
    /// <param name="target">The name of the construct to improve.</param>
    /// <returns>The map, or why there is none.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    public ImportancePerformanceMap Map(string target) =>
        ImportancePerformanceMap.Create(this, Plan.Find(target), null, null, null);

    /// <summary>R squared of a construct divided among its direct causes, which depend on each other.</summary>
    /// <param name="target">The name of the construct.</param>
    /// <param name="method">How it is divided.</param>
    /// <returns>The shares; none, with the reason, when there is no estimate or the construct has no cause.</returns>
    /// <exception cref="ArgumentException">The construct has more than 20 causes, and the method is Shapley's.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The method is undefined.</exception>
    public DriverShares Drivers(string target, DriverMethod method = DriverMethod.Shapley) =>
        FitDrivers.Compute(this, Plan.Find(target), method);
}
