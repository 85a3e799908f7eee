using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Tests whether the constructs have the same meaning in two groups, which a comparison of their paths presumes: the measurement
/// invariance of composites (MICOM; Henseler, Ringle and Sarstedt 2016). Its first step, the same indicators treated alike, holds
/// because the groups are estimated alike here. The second asks whether the weights give the same scores, the third whether these
/// have the same means and variances. To find no difference in few respondents proves nothing. The p-values are not adjusted for
/// the number of constructs, which would find fewer differences.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<MeasurementInvariance>))]
public sealed class MeasurementInvariance
{
    private readonly GroupFits _groups;

    private MeasurementInvariance(
        ModelPlan plan,
        GroupFits groups,
        PermutationPlan permutations,
        Proportion level,
        IProgress<int>? progress,
        CancellationToken cancellation)
    {
        (_groups, Plan, Level, Pooled) = (groups, permutations, level, new(plan, groups.Both));
        Reason = FindReason(plan);
        if (Reason is not null)
        {
            Constructs = new(plan.Model.Constructs.Select(c => new ConstructInvariance(c.Name) { Reason = Reason }),
                c => c.Construct);
            return;
        }

        InvarianceRun run = new(Pooled, groups.CreateTwoGroups());
        run.Run(permutations, progress, cancellation);
        Failures = ResampleFailure.CountByReason(run.Problems);
        InvarianceTest test = new(run, permutations.Permutations, Failed, Alpha);
        Constructs = new(plan.Model.Constructs.Select(test.Compare), c => c.Construct);
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

    /// <summary>The number of rows in neither group.</summary>
    public int LeftOut => _groups.LeftOut;

    /// <summary>How the tests were run.</summary>
    public PermutationPlan Plan { get; }

    /// <summary>The level of confidence: a p-value of at most 1 - level is a difference.</summary>
    public Proportion Level { get; }

    /// <summary>Why there are no tests of any construct, or null.</summary>
    public string? Reason { get; }

    /// <summary>
    /// The permutations without an estimate of one of the groups, by reason. They are not part of the p-values.
    /// </summary>
    public ValueList<ResampleFailure> Failures { get; } = [];

    /// <summary>The number of permutations without an estimate of one of the groups.</summary>
    public int Failed => Failures.Sum(f => f.Resamples);

    /// <summary>The constructs in the order of the model, which can be asked by name.</summary>
    public NamedList<ConstructInvariance> Constructs { get; }

    /// <summary>A construct.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>How far it has the same meaning in both groups.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    public ConstructInvariance this[string name] => Constructs[name];

    /// <summary>The conventions of the numbers.</summary>
    public string Conventions
    {
        get
        {
            var leftOut = First.RowsLeftOut + Second.RowsLeftOut;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {Plan}, {Failed} without an estimate in both groups; {Pooled.Options}; {First.N} and {Second.N} observations, rows left out {leftOut} and in neither group {LeftOut}; weights of rows {_groups.Both.WeightMeaning}.
                c: correlation over both groups of the scores by the weights of either, indicators standardised over both groups, each with the sign of the scores of both groups together; p by the permutations with one at most as high.
                Means and variances: of the scores of both groups together, which are not estimated again in a permutation; p two-sided.
                p: (1 + permutations at least as extreme)/(1 + permutations with an estimate), not adjusted; what is undefined in a permutation counts as extreme. A p of at most {Alpha:G4} is a difference.
                """);
        }
    }

    /// <summary>Tests whether the constructs of a model have the same meaning in two groups of respondents.</summary>
    /// <param name="model">The model; its indicators are among those of the answers.</param>
    /// <param name="answers">
    /// The answers. A row of frequency f is permuted as f observations; a sampling weight stays with its row.
    /// </param>
    /// <param name="grouping">The name of the column of groups.</param>
    /// <param name="first">The label of the first group.</param>
    /// <param name="second">The label of the second group.</param>
    /// <param name="plan">How the tests are run; 8 bytes are kept for each construct and permutation.</param>
    /// <param name="options">
    /// How the model is estimated; null means <see cref="IndexOptions.Default"/>. Rows with missing answers are left out.
    /// </param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="progress">Receives the number of finished permutations, about a hundred times.</param>
    /// <param name="cancellation">Stops the tests.</param>
    /// <returns>The tests, or why there are none.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such column or group, both groups are the same, an indicator of the model is missing from the answers, or
    /// there are too many answers to estimate from.
    /// </exception>
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
    public ResultTable ToTable()
    {
        var quantile = string.Create(CultureInfo.InvariantCulture, $"{100 * Alpha:G4} %");
        return new(
            ($"Measurement invariance: {FirstGroup} against {SecondGroup}", $"测量等价性：{FirstGroup} 与 {SecondGroup}"),
            TableWords.All(
                "construct", "c", quantile, "p of c", "means", "p of means", "log variances", "p of variances", "invariance"),
            Constructs.Select(c => (ValueList<TableCell>)
            [
                TableCell.Of(c.Construct),
                TableCell.Of(c.Correlation, 4),
                TableCell.Of(c.CorrelationQuantile, 4),
                TableCell.Of(c.CorrelationP),
                TableCell.Of(c.MeanDifference, 3),
                TableCell.Of(c.MeanP),
                TableCell.Of(c.LogVarianceRatio, 3),
                TableCell.Of(c.VarianceP),
                TableCell.Word(c.Invariance),
            ]),
            Notes().Select(n => (TableText)n));
    }

    /// <summary>Groups, sizes and plan, or the reason.</summary>
    /// <returns>
    /// For example <c>north (124) against south (126): 1999 permutations (Philox 4x32-10, seed 42), 0 failed; 2 Partial, 5
    /// Full</c>.
    /// </returns>
    public override string ToString()
    {
        if (Reason is not null)
        {
            return $"{_groups}: no tests: {Reason}";
        }

        var levels = Constructs.Where(c => c.Invariance is not null).GroupBy(c => c.Invariance!.Value).OrderBy(g => g.Key);
        var counts = levels.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}"));
        return string.Create(CultureInfo.InvariantCulture, $"{_groups}: {Plan}, {Failed} failed; {string.Join(", ", counts)}");
    }

    private double Alpha => 1 - Level.Fraction;

    private string? FindReason(ModelPlan plan)
    {
        if (plan.Options.Missing != MissingAnswers.Listwise)
        {
            return $"missing answers are treated by {plan.Options.Missing}; the tests need scores of complete rows, by "
                + $"{MissingAnswers.Listwise}";
        }

        if (_groups.Reason is { } reason)
        {
            return reason;
        }

        return Pooled.Reason is { } pooled ? $"there is no estimate of both groups together: {pooled}" : null;
    }

    private List<string> Notes()
    {
        if (Reason is { } reason)
        {
            return [$"No tests: {reason}."];
        }

        List<string> notes = [];
        foreach (var construct in Constructs.Where(c => c.Reason is not null))
        {
            notes.Add($"No verdict on {construct.Construct}: {construct.Reason}.");
        }

        notes.AddRange(Failures.Select(f => f.Describe("permutations")));
        notes.AddRange(Conventions.Split('\n'));
        return notes;
    }
}
