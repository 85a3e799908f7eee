using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Whether two groups mean the same by their constructs, which a comparison of their paths takes for granted: the measurement invariance of composites
/// (MICOM; Henseler, Ringle and Sarstedt 2016). Its first step, the same indicators treated alike, holds by the way the groups are estimated here. The second asks
/// whether the weights make the same scores, the third whether these have the same means and variances. Failing to find a difference in few respondents proves
/// nothing, and the p-values are not adjusted for the number of constructs, which would find fewer.
/// </summary>
public sealed class MeasurementInvariance
{
    private readonly GroupFits _groups;

    private MeasurementInvariance(
        ModelPlan plan, GroupFits groups, PermutationPlan permutations, Proportion level, IProgress<int>? progress, CancellationToken cancellation)
    {
        (_groups, Plan, Level, Pooled) = (groups, permutations, level, new(plan, groups.Both));
        Reason = plan.Options.Missing != MissingAnswers.Listwise ? $"missing answers are dealt with by {plan.Options.Missing}; scores of respondents with every answer are needed, by {MissingAnswers.Listwise}"
            : groups.Reason ?? (Pooled.Reason is { } reason ? $"there is no estimate of both groups together: {reason}" : null);
        if (Reason is not null)
        {
            Constructs = [.. plan.Model.Constructs.Select(c => new ConstructInvariance(c.Name, Reason))];
            return;
        }

        InvarianceRun run = new(Pooled, groups.Deal());
        run.Run(permutations, progress, cancellation);
        Failures = ResampleFailure.Of(run.Problems);
        Constructs = [.. plan.Model.Constructs.Select((c, j) => Found(c, run, j))];
    }

    /// <summary>The name of the column of groups.</summary>
    public string Grouping => _groups.Grouping;

    /// <summary>The label of the first group.</summary>
    public string FirstGroup => _groups.FirstGroup;

    /// <summary>The label of the second group.</summary>
    public string SecondGroup => _groups.SecondGroup;

    /// <summary>The fit of the first group.</summary>
    public IndexFit First => _groups.First;

    /// <summary>The fit of the second group.</summary>
    public IndexFit Second => _groups.Second;

    /// <summary>The fit of both groups together, whose scores are compared in the third step.</summary>
    public IndexFit Pooled { get; }

    /// <summary>How many rows are in neither group.</summary>
    public int LeftOut => _groups.LeftOut;

    /// <summary>How the tests were run.</summary>
    public PermutationPlan Plan { get; }

    /// <summary>The level of confidence: a p-value of at most 1 less this is a difference.</summary>
    public Proportion Level { get; }

    /// <summary>Why there are no tests of any construct, or null.</summary>
    public string? Reason { get; }

    /// <summary>How many permutations gave no estimate in one of the groups, by reason. They are no part of the p-values.</summary>
    public ValueList<ResampleFailure> Failures { get; } = [];

    /// <summary>How many permutations gave no estimate in one of the groups.</summary>
    public int Failed => Failures.Sum(f => f.Resamples);

    /// <summary>The constructs, in the order of the model.</summary>
    public ValueList<ConstructInvariance> Constructs { get; }

    /// <summary>A construct.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>How far the groups mean the same by it.</returns>
    /// <exception cref="ArgumentException">There is no such construct.</exception>
    public ConstructInvariance this[string name] => Constructs[NamedMatrix.IndexOf([.. Constructs.Select(c => c.Construct)], name, nameof(name), Pooled.Model.Name)];

    /// <summary>The conventions behind the numbers.</summary>
    public string Conventions => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Plan}, {Failed} without an estimate in both groups; {Pooled.Options}; {First.N} and {Second.N} observations, rows left out {First.RowsLeftOut + Second.RowsLeftOut} and in neither group {LeftOut}; weights of rows {_groups.Both.WeightMeaning}.
        c: correlation over both groups of the scores by the weights of either, indicators standardised over both groups, either turned the way round of the scores of both groups together; p by the permutations with one at most as high.
        Means and variances: of the scores of both groups together, not estimated anew when permuted; p two-sided.
        p: (1 + permutations at least as extreme)/(1 + permutations with an estimate), not adjusted; what is not defined in a permutation counts as extreme. A difference at p of at most {Alpha:G4}.
        """);

    /// <summary>Asks whether two groups of respondents mean the same by the constructs of a model.</summary>
    /// <param name="model">The model; its indicators are among those of the answers.</param>
    /// <param name="answers">The answers. A row of frequency f is permuted as f observations; a sampling weight goes with its row.</param>
    /// <param name="grouping">The name of the column of groups.</param>
    /// <param name="first">The label of the first group.</param>
    /// <param name="second">The label of the second group.</param>
    /// <param name="plan">How the tests are run; 8 bytes are kept for each construct and permutation.</param>
    /// <param name="options">How the model is estimated; null means <see cref="IndexOptions.Default"/>. Missing answers are left out with their rows.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="progress">Is told how many permutations are done, about a hundred times.</param>
    /// <param name="cancellation">Stops the tests.</param>
    /// <returns>The tests, or why there are none.</returns>
    /// <exception cref="ArgumentException">There is no such column or group, both groups are the same, or an indicator of the model is none of the answers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The tests were stopped.</exception>
    public static MeasurementInvariance Run(
        IndexModel model,
        IndexAnswers answers,
        string grouping,
        string first,
        string second,
        PermutationPlan plan,
        IndexOptions? options = null,
        Proportion? level = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        Guard.Against.Null(model);
        Guard.Against.Null(answers);
        Guard.Against.Null(plan);
        var confidence = Guard.Against.InvalidLevel(level);
        ModelPlan estimate = new(model, options ?? IndexOptions.Default);
        return new(estimate, new(estimate, answers, grouping, first, second), plan, confidence, progress, cancellation);
    }

    /// <summary>A row for each construct with the second and the third step.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        $"Measurement invariance: {FirstGroup} against {SecondGroup}",
        ["construct", "c", string.Create(CultureInfo.InvariantCulture, $"{100 * Alpha:G4} %"), "p of c", "means", "p of means", "log variances", "p of variances", "invariance"],
        Constructs.Select(c => (ValueList<TableCell>)
        [
            TableCell.Of(c.Construct), TableCell.Of(c.Correlation, 4), TableCell.Of(c.CorrelationQuantile, 4), TableCell.Of(c.CorrelationP),
            TableCell.Of(c.MeanDifference, 3), TableCell.Of(c.MeanP), TableCell.Of(c.LogVarianceRatio, 3), TableCell.Of(c.VarianceP), TableCell.Of(c.Invariance?.ToString()),
        ]),
        Reason is { } reason
            ? [$"No tests: {reason}."]
            : [
                .. Constructs.Where(c => c.Reason is not null).Select(c => $"No verdict on {c.Construct}: {c.Reason}."),
                .. Failures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Resamples} permutations have no estimate: {f.Reason}.")),
                .. Conventions.Split('\n'),
            ]);

    /// <summary>Groups, sizes and plan, or the reason.</summary>
    /// <returns>For example <c>north (124) against south (126): 1999 permutations (Philox 4x32-10, seed 42), 0 failed; 2 Partial, 5 Full</c>.</returns>
    public override string ToString()
    {
        var verdict = Reason is not null ? "no tests: " + Reason : string.Create(
            CultureInfo.InvariantCulture,
            $"{Plan}, {Failed} failed; {string.Join(", ", Constructs.Where(c => c.Invariance is not null).GroupBy(c => c.Invariance!.Value).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")))}");
        return string.Create(CultureInfo.InvariantCulture, $"{FirstGroup} ({First.N}) against {SecondGroup} ({Second.N}): {verdict}");
    }

    private double Alpha => 1 - Level.Fraction;

    private ConstructInvariance Found(Construct construct, InvarianceRun run, int position)
    {
        var (correlation, mean, variance) = run.Observed[position];
        if (!double.IsFinite(correlation + mean + variance))
        {
            return new(construct.Name, "the scores do not vary in one of the groups, or by the weights of one");
        }

        var used = Plan.Permutations - Failed;
        PValue P(int asExtreme) => PValue.FromValue((1.0 + asExtreme) / (1.0 + used));
        var (lower, meanAsFar, varianceAsFar) = run.AsExtreme[position];
        double[] correlations = [.. run.Correlations[position].Where(double.IsFinite).Order()];
        return new(
            construct.Name,
            construct.Indicators.Count == 1
                ? (1, null, null)
                : (correlation, correlations.Length == 0 ? null : SampleQuantile.FromSorted(correlations, Alpha, QuantileDefinition.Linear), P(lower)),
            (mean, P(meanAsFar)),
            (variance, P(varianceAsFar)),
            (Alpha, used));
    }
}
