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
/// Tests by permutation whether two groups differ (Chin and Dibbern 2010): both groups are estimated again and again with their
/// observations assigned at random to groups of the same sizes. The hypothesis is that the group has no influence on the answers.
/// Permutations without an estimate of either group are counted with their reasons and are not part of the p-values.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<PermutationComparison>))]
public sealed class PermutationComparison
{
    private readonly GroupFits _groups;
    private readonly ComparisonLayout _layout;

    private PermutationComparison(
        ModelPlan plan,
        GroupFits groups,
        PermutationPlan permutations,
        MultiplicityMethod adjustment,
        IProgress<int>? progress,
        CancellationToken cancellation)
    {
        (_groups, _layout, Plan, Adjustment) = (groups, new(plan), permutations, adjustment);
        if (Reason is not null)
        {
            Differences = [.. _layout.Numbers.Select(n => GroupDifference.None(n, null, null, Reason))];
            return;
        }

        DifferenceRun run = new(plan, groups.CreateTwoGroups(), _layout.Layout);
        run.Run(permutations, progress, cancellation);
        Failures = ResampleFailure.CountByReason(run.Problems);
        Differences = ComparisonLayout.Adjust(
            _layout.Numbers.Select((number, i) => Compare(number, run, i)),
            d => d.Quantity,
            d => d.P,
            (d, p) => d.WithAdjusted(p),
            adjustment);
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

    /// <summary>The number of rows in neither group.</summary>
    public int LeftOut => _groups.LeftOut;

    /// <summary>How the test was run.</summary>
    public PermutationPlan Plan { get; }

    /// <summary>How p-values are adjusted within each quantity.</summary>
    public MultiplicityMethod Adjustment { get; }

    /// <summary>Why there is no comparison, or null.</summary>
    public string? Reason => _groups.Reason;

    /// <summary>The permutations without an estimate of one of the groups, by reason.</summary>
    public ValueList<ResampleFailure> Failures { get; } = [];

    /// <summary>The number of permutations without an estimate of one of the groups.</summary>
    public int Failed => Failures.Sum(f => f.Resamples);

    /// <summary>The differences, quantity by quantity.</summary>
    public ValueList<GroupDifference> Differences { get; }

    /// <summary>The conventions of the numbers.</summary>
    public string Conventions => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Plan}, {Failed} without an estimate in both groups; {First.Options}.
        p: two-sided, (1 + permutations with a difference at least as large)/(1 + permutations). Adjusted p: {Adjustment} over the tests of one quantity.
        """);

    /// <summary>Compares two groups of respondents.</summary>
    /// <param name="model">The model; its indicators are among those of the answers.</param>
    /// <param name="answers">
    /// The answers. A row of frequency f is permuted as f observations; a sampling weight stays with its row.
    /// </param>
    /// <param name="grouping">The name of the column of groups.</param>
    /// <param name="first">The label of the first group.</param>
    /// <param name="second">The label of the second group.</param>
    /// <param name="plan">How the test is run.</param>
    /// <param name="options">How the model is estimated; null means <see cref="IndexOptions.Default"/>.</param>
    /// <param name="adjustment">How p-values are adjusted within each quantity.</param>
    /// <param name="progress">Receives the number of finished permutations, about a hundred times.</param>
    /// <param name="cancellation">Stops the test.</param>
    /// <returns>The comparison, or why there is none.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such column or group, both groups are the same, an indicator of the model is missing from the answers, or
    /// there are too many answers to estimate from.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The adjustment is undefined.</exception>
    /// <exception cref="OperationCanceledException">The test was stopped.</exception>
    public static PermutationComparison Run(
        IndexModel model,
        IndexAnswers answers,
        string grouping,
        string first,
        string second,
        PermutationPlan plan,
        IndexOptions? options = null,
        MultiplicityMethod adjustment = MultiplicityMethod.Holm,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        Guard.Against.Null(model);
        Guard.Against.Null(answers);
        Guard.Against.Null(plan);
        Guard.Against.UndefinedEnum(adjustment);
        ModelPlan estimate = new(model, options ?? IndexOptions.Default);
        return new(estimate, new(estimate, answers, grouping, first, second), plan, adjustment, progress, cancellation);
    }

    /// <summary>The differences of one quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The differences in the order of the model.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is undefined.</exception>
    public ValueList<GroupDifference> Filter(IndexQuantity quantity)
    {
        Guard.Against.UndefinedEnum(quantity);
        return [.. Differences.Where(d => d.Quantity == quantity)];
    }

    /// <summary>The difference of an indicator or a construct.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="name">The indicator, the construct, or a pair such as <c>Image -> Loyalty</c>.</param>
    /// <returns>The difference; null where the model gives the construct no such number.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such name; the message lists the names there are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is undefined.</exception>
    public GroupDifference? this[IndexQuantity quantity, string name] =>
        _layout.Find(quantity, name) is { } at ? Differences[at] : null;

    /// <summary>The difference of what goes from one construct to another.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="from">The construct that has the effect.</param>
    /// <param name="to">The construct affected.</param>
    /// <returns>The difference; null where the model has no such effect.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is undefined.</exception>
    public GroupDifference? this[IndexQuantity quantity, string from, string to] =>
        _layout.Find(quantity, from, to) is { } at ? Differences[at] : null;

    /// <summary>A row for each number of one quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is undefined.</exception>
    public ResultTable ToTable(IndexQuantity quantity)
    {
        var differences = Filter(quantity);
        var decimals = ComparisonLayout.Decimals(quantity);
        return new(
            TableText.Compose(
                $"{TableWords.Of(quantity).AsTitle()}: {FirstGroup} against {SecondGroup}",
                $"{TableWords.Of(quantity)}：{FirstGroup} 与 {SecondGroup}"),
            [TableWords.Of("name"), FirstGroup, SecondGroup, .. TableWords.All("difference", "p", "adjusted p")],
            differences.Select(d => (ValueList<TableCell>)
            [
                TableCell.Of(d.Name),
                TableCell.Of(d.First, decimals),
                TableCell.Of(d.Second, decimals),
                TableCell.Of(d.Difference, decimals),
                TableCell.Of(d.P),
                TableCell.Of(d.AdjustedP),
            ]),
            Notes(differences).Select(n => (TableText)n));
    }

    /// <summary>Groups, sizes and plan, or the reason.</summary>
    /// <returns>
    /// For example <c>north (124) against south (126): 1999 permutations (Philox 4x32-10, seed 42), 0 failed</c>.
    /// </returns>
    public override string ToString()
    {
        var outcome = Reason is null
            ? string.Create(CultureInfo.InvariantCulture, $"{Plan}, {Failed} failed")
            : "no comparison: " + Reason;
        return _groups + ": " + outcome;
    }

    private static GroupDifference Compare(ComparisonNumber number, DifferenceRun run, int at)
    {
        double? first = double.IsFinite(run.First[at]) ? run.First[at] : null;
        double? second = double.IsFinite(run.Second[at]) ? run.Second[at] : null;
        if (number.IsFixed)
        {
            return GroupDifference.None(number, first, second, ComparisonNumber.FixedReason);
        }

        if (first is null || second is null)
        {
            return GroupDifference.None(
                number, first, second, "a group has no such number: its index weights " + IndexScore.NoWeights);
        }

        return TooFewDraws.Reason(run.Used[at], run.Problems.Length, "permutations gave a difference") is { } reason
            ? GroupDifference.None(number, first, second, reason)
            : GroupDifference.Of(number, first.Value, second.Value, run.Used[at], run.AsExtreme[at]);
    }

    private List<string> Notes(ValueList<GroupDifference> differences)
    {
        if (Reason is { } reason)
        {
            return [$"No comparison: {reason}."];
        }

        List<string> notes = [];
        foreach (var difference in differences.Where(d => d.Reason is not null))
        {
            notes.Add($"No test of {difference.Name}: {difference.Reason}.");
        }

        notes.AddRange(Failures.Select(f => f.Describe("permutations")));
        notes.AddRange(Conventions.Split('\n'));
        return notes;
    }
}
