using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// A satisfaction index estimated by partial least squares. Indicators and scores are standardised with n - 1 in the denominator;
/// the estimate is found from correlations alone. Without an estimate every number is null and <see cref="Reason"/> says why.
/// </summary>
/// <remarks>
/// Numbers, constructs and indicators are found by name in one way: an unknown name throws a <see cref="KeyNotFoundException"/>
/// that lists the names there are, and a known name without a number, such as R squared of a construct that nothing explains,
/// gives null.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<IndexFit>))]
public sealed partial class IndexFit
{
    private readonly FitTables _tables;
    private IndexQuality? _quality;

    internal IndexFit(ModelPlan plan, IndexAnswers answers)
    {
        (Plan, Sample) = (plan, IndexSample.Of(plan, answers));
        Engine = new(plan, Sample.Source);
        Problem = Engine.Fit(Sample.Counts);
        Reason = Engine.Reason(Problem);
        _tables = new(plan, Engine.Solver, HasEstimate);
        IndexWeights = new double[plan.Constructs][];
        Indices = new (double, double)[plan.Constructs];
        Array.Fill(Indices, (double.NaN, double.NaN));
        if (!HasEstimate)
        {
            Warnings = [];
            return;
        }

        IsAdmissible = Engine.Solver.IsAdmissible();
        Warnings = Admissibility.FindWarnings(Engine);
        for (var j = 0; j < plan.Constructs; j++)
        {
            IndexWeights[j] = Engine.IndexWeights(j) is { IsEmpty: false } weights ? weights.ToArray() : null;
            Indices[j] = Engine.Index(j);
        }
    }

    /// <summary>The model.</summary>
    public IndexModel Model => Plan.Model;

    /// <summary>The answers of all rows.</summary>
    public IndexAnswers Answers => Sample.Answers;

    /// <summary>How the index was estimated.</summary>
    public IndexOptions Options => Plan.Options;

    /// <summary>The number of observations of the estimate; with frequencies their sum.</summary>
    public long N => Sample.Observations;

    /// <summary>The number of rows that were not used: with missing answers, without any answer, or of weight 0.</summary>
    public int RowsLeftOut => Answers.Count - Sample.Rows.Length;

    /// <summary>Whether there is an estimate; otherwise <see cref="Reason"/> says why not.</summary>
    public bool HasEstimate => Problem == FitProblem.None;

    /// <summary>
    /// Whether the outer weights were found. An estimate can still be missing: consistent PLS needs reliabilities above 0, and
    /// paths need constructs that are not collinear. See <see cref="HasEstimate"/>.
    /// </summary>
    public bool Converged => Engine.Solver.HasWeights;

    /// <summary>The number of updates of the weights.</summary>
    public int Updates => Engine.Solver.Updates;

    /// <summary>The largest change of an outer weight at the last update.</summary>
    public double LastChange => Engine.Solver.Change;

    /// <summary>Why there is no estimate, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>What the estimate should be read with care for.</summary>
    public ValueList<IndexWarning> Warnings { get; }

    /// <summary>
    /// Whether data can have these correlations, loadings and R squared; plain PLS of rows always can, consistent PLS and
    /// pairwise correlations need not. False without an estimate.
    /// </summary>
    public bool IsAdmissible { get; }

    /// <summary>The outer weights of the standardised indicators, scaled to scores of variance 1.</summary>
    public NamedValues Weights => _tables.ByIndicator("Outer weights", Engine.Solver.Weights);

    /// <summary>
    /// The loadings: the correlation of each indicator with the score of its construct, or those of consistent PLS when the fit
    /// is consistent.
    /// </summary>
    public NamedValues Loadings => _tables.ByIndicator("Loadings", Engine.Solver.Loadings);

    /// <summary>The correlations of the indicators, in rows, with the scores of the constructs, in columns.</summary>
    public NamedMatrix CrossLoadings => _tables.CrossLoadings();

    /// <summary>The correlations of the constructs; disattenuated when the fit is consistent.</summary>
    public NamedMatrix Correlations => _tables.ByConstructs("Construct correlations", Engine.Solver.Correlations, (_, _) => true);

    /// <summary>
    /// The path coefficients from the construct of the row to that of the column; null where the model has no path.
    /// </summary>
    public NamedMatrix Paths =>
        _tables.ByConstructs("Path coefficients", Engine.Solver.Paths, (from, to) => Plan.Causes[to].Contains(from));

    /// <summary>The effects through other constructs, from the row to the column; null where there is none.</summary>
    public NamedMatrix IndirectEffects => _tables.IndirectEffects();

    /// <summary>
    /// The sum of direct and indirect effects, from the row to the column; null where the row has no effect on the column.
    /// </summary>
    public NamedMatrix TotalEffects =>
        _tables.ByConstructs("Total effects", Engine.Solver.Totals, (from, to) => Plan.Reached.Contains((from, to)));

    /// <summary>
    /// The share of the variance of each construct that its causes explain; null for a construct without causes.
    /// </summary>
    public NamedValues RSquared => _tables.ByExplained("R squared", j => Engine.Solver.RSquared[j]);

    /// <summary>
    /// R squared adjusted for the number k of causes: 1 - (1 - R squared)(n - 1)/(n - k - 1); null when n is not above k + 1.
    /// </summary>
    public NamedValues AdjustedRSquared => _tables.ByExplained("Adjusted R squared", Adjusted);

    /// <summary>How well the constructs are measured and distinguished, and the strength of the paths.</summary>
    public IndexQuality Quality => _quality ??= new(this);

    /// <summary>
    /// The conventions of the numbers, one a line: denominators, modes, scheme, stop rule and where it stopped, signs, missing
    /// answers, weights, and the variant of each formula.
    /// </summary>
    public string Conventions => TableText.EnglishLines(ConventionLines.Describe(this));

    /// <summary>The index of a construct from 0 to 100.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <returns>The index.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    public IndexScore Index(string construct)
    {
        var j = Plan.Find(construct);
        return new(Plan, Sample, j, IndexWeights[j], Reason, Indices[j]);
    }

    /// <summary>
    /// The standardised scores of the respondents on a construct, by the position of the row; null for rows that were not used
    /// and, with pairwise correlations, those with a missing answer.
    /// </summary>
    /// <param name="construct">The name of the construct.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    public ValueList<double?> Scores(string construct)
    {
        var j = Plan.Find(construct);
        var scores = new double?[Answers.Count];
        foreach (var row in HasEstimate ? Sample.Rows : [])
        {
            scores[row] = Score(j, row);
        }

        return ValueList.Create<double?>(scores);
    }

    /// <summary>N, options and updates, or the reason.</summary>
    /// <returns>For example <c>ECSI, n = 250: PLS, scheme Path, Listwise, tolerance 1E-10, 13 updates</c>.</returns>
    public override string ToString()
    {
        var outcome = HasEstimate
            ? string.Create(CultureInfo.InvariantCulture, $"{Options}, {Updates} updates")
            : "no estimate: " + Reason;
        return string.Create(CultureInfo.InvariantCulture, $"{Model.Name}, n = {N}: {outcome}");
    }

    internal ModelPlan Plan { get; }

    internal IndexSample Sample { get; }

    // By construct the weights that sum to 1, or null when it has no index.
    internal double[]?[] IndexWeights { get; }

    // By construct the index and its standard deviation; not numbers when it has no index.
    internal (double Index, double Deviation)[] Indices { get; }

    // The estimate of the whole sample. It must not estimate anything else, nor may its scratch memory be used: a fit can be read
    // by several threads.
    internal IndexEngine Engine { get; }

    internal FitProblem Problem { get; }

    private double? Adjusted(int j)
    {
        var freedom = N - Plan.Causes[j].Length - 1;
        return freedom > 0 ? 1 - ((1 - Engine.Solver.RSquared[j]) * (N - 1) / freedom) : null;
    }

    private double? Score(int construct, int row)
    {
        var (moments, sum) = (Engine.Moments, 0.0);
        for (var i = Plan.First[construct]; i < Plan.First[construct] + Plan.Length[construct]; i++)
        {
            var answer = Answers.Answers(i).Codes[row];
            if (answer > 0)
            {
                sum += Engine.Solver.Weights[i] / moments.Deviations[i] * (answer - moments.Means[i]);
            }
            else if (Options.Missing == MissingAnswers.Pairwise)
            {
                return null;
            }

            // Otherwise a missing answer counts as the mean, which adds nothing.
        }

        return sum;
    }
}
