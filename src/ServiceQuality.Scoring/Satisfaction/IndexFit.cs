using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// A satisfaction index estimated by partial least squares. Indicators and scores are standardised with n - 1 in the denominator; what acts on a construct
/// and what it is made of is found from correlations alone. When the weights were not found, every number is null and <see cref="Reason"/> says why.
/// </summary>
public sealed class IndexFit
{
    private IndexQuality? _quality;

    internal IndexFit(ModelPlan plan, IndexAnswers answers)
    {
        (Plan, Sample) = (plan, IndexSample.Of(plan, answers));
        Engine = new(plan, Sample.Source);
        Problem = Engine.Fit(Sample.Counts);
        Reason = Engine.Reason(Problem);
        IsAdmissible = Converged && Engine.Solver.IsAdmissible();
        Warnings = Converged ? Admissibility.Warnings(Engine) : [];
        IndexWeights = [.. Enumerable.Range(0, plan.Constructs).Select(j => Converged && Engine.IndexWeights(j) is { IsEmpty: false } found ? found.ToArray() : null)];
        Indices = [.. Enumerable.Range(0, plan.Constructs).Select(j => Converged ? Engine.Index(j) : (double.NaN, double.NaN))];
    }

    /// <summary>The model.</summary>
    public IndexModel Model => Plan.Model;

    /// <summary>The answers, to all rows.</summary>
    public IndexAnswers Answers => Sample.Answers;

    /// <summary>How it was estimated.</summary>
    public IndexOptions Options => Plan.Options;

    /// <summary>How many observations the estimate is over; with frequencies their sum.</summary>
    public long N => Sample.Observations;

    /// <summary>How many rows were not used: with missing answers, without any answer, or of weight 0.</summary>
    public int RowsLeftOut => Answers.Count - Sample.Rows.Length;

    /// <summary>Whether there is an estimate.</summary>
    public bool Converged => Problem == FitProblem.None;

    /// <summary>How often the weights were updated.</summary>
    public int Updates => Engine.Solver.Updates;

    /// <summary>The largest change of an outer weight at the last update.</summary>
    public double LastChange => Engine.Solver.Change;

    /// <summary>Why there is no estimate, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>What is worth a look.</summary>
    public ValueList<IndexWarning> Warnings { get; }

    /// <summary>Whether data can have these correlations, loadings and R squared; plain PLS of rows always can, consistent PLS and pairwise correlations need not. False without an estimate.</summary>
    public bool IsAdmissible { get; }

    /// <summary>The outer weights of the standardised indicators, scaled to scores of variance 1.</summary>
    public NamedValues Weights => OfIndicators("Outer weights", Engine.Solver.Weights);

    /// <summary>The loadings: the correlation of each indicator with the score of its construct; when the fit is consistent those of consistent PLS.</summary>
    public NamedValues Loadings => OfIndicators("Loadings", Engine.Solver.Loadings);

    /// <summary>The correlations of the indicators, in rows, with the scores of the constructs, in columns.</summary>
    public NamedMatrix CrossLoadings => new(
        "Cross-loadings",
        IndicatorNames,
        ConstructNames,
        [.. from i in Enumerable.Range(0, Plan.Indicators) from j in Enumerable.Range(0, Plan.Constructs) select Found(Engine.Solver.CrossLoadings[(j * Plan.Stride) + i])]);

    /// <summary>The correlations of the constructs; disattenuated when the fit is consistent.</summary>
    public NamedMatrix Correlations => OfConstructs("Construct correlations", Engine.Solver.Correlations, (_, _) => true);

    /// <summary>The path coefficients from the construct of the row to that of the column; null where the model has no path.</summary>
    public NamedMatrix Paths => OfConstructs("Path coefficients", Engine.Solver.Paths, (from, to) => Plan.Causes[to].Contains(from));

    /// <summary>The effects by way of other constructs, from the row to the column; null where there is no such way.</summary>
    public NamedMatrix IndirectEffects
    {
        get
        {
            var (solver, m) = (Engine.Solver, Plan.Constructs);
            double[] indirect = [.. solver.Totals.Zip(solver.Paths, (total, path) => total - path)];
            return OfConstructs("Indirect effects", indirect, (from, to) => Plan.Effects[from].Any(by => by != to && Plan.Reached.Contains((by, to))));
        }
    }

    /// <summary>The direct and indirect effects together, from the row to the column; null where the row acts on the column in no way.</summary>
    public NamedMatrix TotalEffects => OfConstructs("Total effects", Engine.Solver.Totals, (from, to) => Plan.Reached.Contains((from, to)));

    /// <summary>The share of the variance of each construct that is explained by what acts on it; constructs on which nothing acts are not there.</summary>
    public NamedValues RSquared => OfExplained("R squared", j => Engine.Solver.RSquared[j]);

    /// <summary>R squared adjusted for the number of constructs k that act on it: 1 - (1 - R squared)(n - 1)/(n - k - 1); null when n is not above k + 1.</summary>
    public NamedValues AdjustedRSquared => OfExplained("Adjusted R squared", j =>
        N - Plan.Causes[j].Length - 1 is > 0 and var freedom ? 1 - ((1 - Engine.Solver.RSquared[j]) * (N - 1) / freedom) : null);

    /// <summary>How well the constructs are measured and told apart, and what the paths are worth.</summary>
    public IndexQuality Quality => _quality ??= new(this);

    /// <summary>The conventions behind the numbers, a line each: denominators, modes, scheme, stop rule and what it came to, signs, missing answers, weights, and which variant of each formula.</summary>
    public string Conventions => string.Join('\n', ConventionLines.Of(this));

    /// <summary>Why another program prints other numbers: what it does differently by default, with both numbers wherever the fit gives them.</summary>
    /// <param name="peer">The program.</param>
    /// <returns>What makes a difference for this fit. Where the other program estimates differently by default, the model is estimated once more for each such difference.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The peer is none of the enumeration.</exception>
    public PeerComparison DiffersFrom(Peer peer)
    {
        var profile = PeerProfile.Of(peer);
        return new(peer, profile.Name, Model.Name, [.. new EstimateDifferences(this, peer, profile).All(), .. new ResultDifferences(this, peer, profile).All()], Reason);
    }

    /// <summary>The index of a construct from 0 to 100.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    public IndexScore Index(string construct)
    {
        var j = Position(construct, nameof(construct));
        return new(Plan, Sample, j, IndexWeights[j], Reason, Indices[j]);
    }

    /// <summary>The standardised scores of the respondents on a construct, by the position of the row; null for rows that were not used and, with pairwise correlations, those that miss an answer.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    public ValueList<double?> Scores(string construct)
    {
        var j = Position(construct, nameof(construct));
        var scores = new double?[Answers.Count];
        foreach (var row in Converged ? Sample.Rows : [])
        {
            double? sum = 0;
            for (var i = Plan.First[j]; i < Plan.First[j] + Plan.Length[j]; i++)
            {
                // A missing answer is as good as the mean, or else there is no score.
                sum += Answers.Answers(i).Codes[row] is > 0 and var answer ? Engine.Solver.Weights[i] / Engine.Moments.Deviations[i] * (answer - Engine.Moments.Means[i])
                    : Options.Missing == MissingAnswers.Pairwise ? null : 0;
            }

            scores[row] = sum;
        }

        return ValueList.Create<double?>(scores);
    }

    /// <summary>What the model predicts of observations it was not estimated from.</summary>
    /// <param name="folds">How observations are left out; null means <see cref="PredictionFolds.LeaveOneOut"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The errors of the predictions, or why there are none.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IndexPrediction Predict(PredictionFolds? folds = null, CancellationToken cancellation = default) =>
        new(this, folds ?? PredictionFolds.LeaveOneOut, cancellation);

    /// <summary>The index weights to score other answers with, such as those of the next wave.</summary>
    /// <returns>The weights of every construct that has an index.</returns>
    /// <exception cref="InvalidOperationException">There is no estimate.</exception>
    public FrozenIndex Freeze() => Converged ? new(Model, IndexWeights) : throw new InvalidOperationException($"There is no estimate to freeze: {Reason}.");

    /// <summary>
    /// Bootstraps the fit: everything is estimated anew on resamples of the respondents. With a plan that has a jackknife, the BCa interval can be read too, at
    /// the cost of one more fit for each respondent.
    /// </summary>
    /// <param name="resamples">How many resamples are drawn, 1 to 10,000,000.</param>
    /// <param name="seed">The seed of <see cref="ResampleSource.Philox"/>; quote it with the results.</param>
    /// <returns>The bootstrap, on one thread and without a jackknife.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of resamples is outside its range.</exception>
    /// <exception cref="InvalidOperationException">There is no estimate.</exception>
    public IndexBootstrap Bootstrap(int resamples, ulong seed) => Bootstrap(new BootstrapPlan(ResampleSource.Philox(seed), resamples, jackknife: false));

    /// <summary>Bootstraps the fit as planned.</summary>
    /// <param name="plan">How the bootstrap is run.</param>
    /// <param name="onlyAdmissible">Whether resamples that give an inadmissible estimate are left out of the intervals; they are counted either way.</param>
    /// <param name="within">
    /// The column of groups, such as the tier, within which respondents were sampled: a resample draws as many of each group as there are, and those without a
    /// group are one of their own. Null means respondents are drawn from all. It needs a plan without a jackknife.
    /// </param>
    /// <param name="progress">Is told how many resamples are done, about a hundred times.</param>
    /// <param name="cancellation">Stops the bootstrap.</param>
    /// <returns>The bootstrap.</returns>
    /// <exception cref="ArgumentException">There is no such column, or the plan has a jackknife with it.</exception>
    /// <exception cref="InvalidOperationException">There is no estimate.</exception>
    /// <exception cref="OperationCanceledException">The bootstrap was stopped.</exception>
    public IndexBootstrap Bootstrap(BootstrapPlan plan, bool onlyAdmissible = false, string? within = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        Guard.Against.Null(plan);
        return new(this, plan, onlyAdmissible, within, progress, cancellation);
    }

    /// <summary>The importance-performance map of a construct, without intervals; <see cref="IndexBootstrap.Map"/> gives them.</summary>
    /// <param name="target">The name of the construct that is to rise.</param>
    /// <returns>The map, or why there is none.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    public ImportancePerformanceMap Map(string target) => ImportancePerformanceMap.Of(this, Position(target, nameof(target)), null, default, null);

    /// <summary>R squared of a construct shared out to those that act on it directly, which depend on each other.</summary>
    /// <param name="target">The name of the construct.</param>
    /// <param name="method">How it is shared out.</param>
    /// <returns>The shares; without any, and with the reason, when there is no estimate or nothing acts on the construct.</returns>
    /// <exception cref="ArgumentException">There is no such construct, or more than 20 act on it and Shapley shares are asked for.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The method is none of the enumeration.</exception>
    public DriverShares Drivers(string target, DriverMethod method = DriverMethod.Shapley)
    {
        var to = Position(target, nameof(target));
        var causes = Plan.Causes[to];
        var reason = Reason ?? (causes.Length == 0 ? $"nothing acts on {target}" : IsAdmissible ? null : "the correlations of the constructs are ones that no data can have");
        if (reason is not null)
        {
            return DriverShares.None(method, reason);
        }

        double Correlation(int a, int b) => Engine.Solver.Correlations[(a * Plan.Constructs) + b];
        var among = new double[causes.Length, causes.Length];
        for (var i = 0; i < among.Length; i++)
        {
            among[i / causes.Length, i % causes.Length] = Correlation(causes[i / causes.Length], causes[i % causes.Length]);
        }

        return DriverShares.FromCorrelations(among, [.. causes.Select(c => Correlation(c, to))], [.. causes.Select(c => Model.Constructs[c].Name)], method);
    }

    /// <summary>N, updates, or the reason.</summary>
    /// <returns>For example <c>ECSI, n = 250: PLS, scheme Path, Listwise, tolerance 1E-10, 13 updates</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Model.Name}, n = {N}: {(Converged ? $"{Options}, {Updates.ToString(CultureInfo.InvariantCulture)} updates" : "no estimate: " + Reason)}");

    internal ModelPlan Plan { get; }

    internal IndexSample Sample { get; }

    // By construct the weights that sum to 1, or null when it has no index; and index and standard deviation, not numbers then.
    internal double[]?[] IndexWeights { get; }

    internal (double Index, double Deviation)[] Indices { get; }

    // What was found of the whole sample. Nothing may be estimated with it again, nor its scratch memory be used: a fit may be read by several threads.
    internal IndexEngine Engine { get; }

    internal FitProblem Problem { get; }

    internal ValueList<string> ConstructNames => [.. Model.Constructs.Select(c => c.Name)];

    internal ValueList<string> IndicatorNames => [.. Model.Indicators.Select(i => i.Name)];

    internal int Position(string construct, string parameter) => NamedMatrix.IndexOf(ConstructNames, construct, parameter, Model.Name);

    internal NamedMatrix OfConstructs(string title, double[] values, Func<int, int, bool> isThere)
    {
        var m = Plan.Constructs;
        return new(title, ConstructNames, ConstructNames, [.. from i in Enumerable.Range(0, m) from j in Enumerable.Range(0, m) select isThere(i, j) ? Found(values[(i * m) + j]) : null]);
    }

    internal NamedValues OfIndicators(string title, double[] values) =>
        new(title, IndicatorNames, [.. Enumerable.Range(0, Plan.Indicators).Select(i => Found(values[i]))]);

    internal NamedValues OfExplained(string title, Func<int, double?> value) =>
        new(title, [.. Plan.Explained.Select(j => Model.Constructs[j].Name)], [.. Plan.Explained.Select(j => Converged ? value(j) : null)]);

    private double? Found(double value) => Converged ? value : null;
}
