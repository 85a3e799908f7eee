using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Whether two groups differ, by permutation (Chin and Dibbern 2010): both groups are estimated anew with their observations dealt out at random into
/// groups of the same sizes. The hypothesis is that the group makes no difference to the answers at all. Permutations that give no estimate in either
/// group are counted with their reasons and are no part of the p-values.
/// </summary>
public sealed class PermutationComparison
{
    private readonly GroupFits _groups;

    private PermutationComparison(
        ModelPlan plan, GroupFits groups, PermutationPlan permutations, MultiplicityMethod adjustment, IProgress<int>? progress, CancellationToken cancellation)
    {
        (_groups, Plan, Adjustment) = (groups, permutations, adjustment);
        var numbers = new ComparedNumbers(plan);
        if (Reason is not null)
        {
            Differences = [.. numbers.All.Select(n => new GroupDifference(n.Quantity, n.Name, null, null, 0, 0, Reason))];
            return;
        }

        var run = new PermutationRun(plan, groups.Deal());
        run.Run(permutations, progress, cancellation);
        Failures = ResampleFailure.Of(run.Problems);
        GroupDifference[] all = [.. numbers.All.Select((n, i) => Difference(n, run, i))];
        Differences =
        [
            .. all.GroupBy(d => d.Quantity).SelectMany(family =>
                family.Zip(Multiplicity.AdjustPresent(family.Select(d => d.P), adjustment), (d, p) => d.WithAdjusted(p))),
        ];
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

    /// <summary>How many rows are in neither group.</summary>
    public int LeftOut => _groups.LeftOut;

    /// <summary>How the test was run.</summary>
    public PermutationPlan Plan { get; }

    /// <summary>How p-values are adjusted within each quantity.</summary>
    public MultiplicityMethod Adjustment { get; }

    /// <summary>Why there is no comparison, or null.</summary>
    public string? Reason => _groups.Reason;

    /// <summary>How many permutations gave no estimate in one of the groups, by reason.</summary>
    public ValueList<ResampleFailure> Failures { get; } = [];

    /// <summary>How many permutations gave no estimate in one of the groups.</summary>
    public int Failed => Failures.Sum(f => f.Resamples);

    /// <summary>The differences, quantity after quantity.</summary>
    public ValueList<GroupDifference> Differences { get; }

    /// <summary>The conventions of every number here.</summary>
    public string Conventions => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Plan}, {Failed} without an estimate in both groups; {First.Options}.
        p: two-sided, (1 + permutations with a difference at least as large)/(1 + permutations). Adjusted p: {Adjustment} over the tests of one quantity.
        """);

    /// <summary>Compares two groups of respondents.</summary>
    /// <param name="model">The model; its indicators are among those of the answers.</param>
    /// <param name="answers">The answers. A row of frequency f is permuted as f observations; a sampling weight goes with its row.</param>
    /// <param name="grouping">The name of the column of groups.</param>
    /// <param name="first">The label of the first group.</param>
    /// <param name="second">The label of the second group.</param>
    /// <param name="plan">How the test is run.</param>
    /// <param name="options">How the model is estimated; null means <see cref="IndexOptions.Default"/>.</param>
    /// <param name="adjustment">How p-values are adjusted within each quantity.</param>
    /// <param name="progress">Is told how many permutations are done, about a hundred times.</param>
    /// <param name="cancellation">Stops the test.</param>
    /// <returns>The comparison, or why there is none.</returns>
    /// <exception cref="ArgumentException">There is no such column or group, both groups are the same, or an indicator of the model is none of the answers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The adjustment is none of the enumeration.</exception>
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
        PValue.Adjust([], adjustment); // refuses what is none
        ModelPlan estimate = new(model, options ?? IndexOptions.Default);
        return new(estimate, new(estimate, answers, grouping, first, second), plan, adjustment, progress, cancellation);
    }

    /// <summary>The differences of one quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The differences in the order of the model.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is none of the enumeration.</exception>
    public ValueList<GroupDifference> Filter(IndexQuantity quantity)
    {
        ComparedNumbers.Checked(quantity);
        return [.. Differences.Where(d => d.Quantity == quantity)];
    }

    /// <summary>The difference of an indicator or a construct.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="name">The indicator or construct.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">There is no such name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is none of the enumeration.</exception>
    public GroupDifference this[IndexQuantity quantity, string name]
    {
        get
        {
            var all = Filter(quantity);
            return all[NamedMatrix.IndexOf([.. all.Select(d => d.Name)], name, nameof(name), quantity.ToString())];
        }
    }

    /// <summary>The difference of what goes from one construct to another.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="from">The construct that acts.</param>
    /// <param name="to">The construct acted on.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">There is no such pair.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is none of the enumeration.</exception>
    public GroupDifference this[IndexQuantity quantity, string from, string to] => this[quantity, ComparedNumbers.Pair(from, to)];

    /// <summary>A row for each number of one quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is none of the enumeration.</exception>
    public ResultTable ToTable(IndexQuantity quantity) => new(
        $"{quantity}: {FirstGroup} against {SecondGroup}",
        ["name", FirstGroup, SecondGroup, "difference", "p", "adjusted p"],
        Filter(quantity).Select(d => (ValueList<TableCell>)
            [TableCell.Of(d.Name), TableCell.Of(d.First, 3), TableCell.Of(d.Second, 3), TableCell.Of(d.Difference, 3), TableCell.Of(d.P), TableCell.Of(d.AdjustedP)]),
        Reason is { } reason
            ? [$"No comparison: {reason}."]
            : [
                .. Filter(quantity).Where(d => d.Reason is not null).Select(d => $"No test of {d.Name}: {d.Reason}."),
                .. Failures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Resamples} permutations have no estimate: {f.Reason}.")),
                .. Conventions.Split('\n'),
            ]);

    /// <summary>Groups, sizes and plan, or the reason.</summary>
    /// <returns>For example <c>north (124) against south (126): 1999 permutations (Philox 4x32-10, seed 42), 0 failed</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{FirstGroup} ({First.N}) against {SecondGroup} ({Second.N}): {(Reason is null ? string.Create(CultureInfo.InvariantCulture, $"{Plan}, {Failed} failed") : "no comparison: " + Reason)}");

    private static GroupDifference Difference((IndexQuantity Quantity, string Name, bool IsFixed) number, PermutationRun run, int at)
    {
        double? Found(double value) => double.IsFinite(value) ? value : null;
        var (first, second) = (Found(run.First[at]), Found(run.Second[at]));
        var reason = number.IsFixed ? "an indicator alone has the weight and loading 1"
            : first is null || second is null ? "a group has no such number: its index weights do not sum to more than 0, by themselves or times the ranges"
            : run.Used[at] == 0 ? "no permutation gave a difference"
            : null;
        return new(number.Quantity, number.Name, first, second, run.Used[at], run.AtLeast[at], reason);
    }
}
