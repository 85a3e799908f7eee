using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Why the index of a construct changed from one wave to the next: because answers changed, because the weights did, or because
/// other customers answered. The index is a sum over groups and indicators of share times weight times mean answer. The change is
/// divided among these three by the average over the orders in which they can change (Shapley), so that the parts add up to the
/// whole and none depends on an order.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<IndexChange>))]
public sealed record IndexChange
{
    private IndexChange(string construct, string conventions)
    {
        (Construct, Conventions) = (construct, conventions);
    }

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>The index of the earlier wave.</summary>
    public double? Earlier { get; private init; }

    /// <summary>The index of the later wave.</summary>
    public double? Later { get; private init; }

    /// <summary>The later index minus the earlier one.</summary>
    public double? Change => Later - Earlier;

    /// <summary>The part of the change that comes from other answers by customers of the same group.</summary>
    public double? ScoreEffect { get; private init; }

    /// <summary>The part that comes from other weights of the indicators.</summary>
    public double? WeightEffect { get; private init; }

    /// <summary>
    /// The part that comes from other shares of the groups among the respondents; null without groups, where it is part of the
    /// effect of the answers.
    /// </summary>
    public double? MixEffect { get; private init; }

    /// <summary>
    /// Tests whether the answers changed: the later wave minus the earlier one, both scored with the weights of the earlier one,
    /// by a t test with the degrees of freedom of Welch and Satterthwaite. Customers in both waves, when matched by their ids,
    /// count by their covariance.
    /// </summary>
    public HypothesisTest? FrozenTest { get; private init; }

    /// <summary>The number of customers in both waves; 0 when they are not matched.</summary>
    public int InBoth { get; private init; }

    /// <summary>The groups in ordinal order, which can be asked by label; empty without a grouping.</summary>
    public NamedList<GroupChange> Groups { get; private init; } = new([], g => g.Label);

    /// <summary>What should be read with care, such as a group that is in one wave only.</summary>
    public ValueList<string> Notes { get; private init; } = [];

    /// <summary>The conventions of the numbers.</summary>
    public string Conventions { get; }

    /// <summary>Why there is no comparison, or null.</summary>
    public string? Reason { get; private init; }

    /// <summary>Compares two waves that were estimated by the same model.</summary>
    /// <param name="earlier">The earlier wave.</param>
    /// <param name="later">The later wave.</param>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="grouping">
    /// The column of groups, such as the tier, in both waves; null means no groups. Rows without a group form one, <c>(none)</c>.
    /// </param>
    /// <param name="matchIds">Whether the same id means the same customer in both waves.</param>
    /// <param name="method">How the p-values of the groups are adjusted for their number.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The change, or why there is none.</returns>
    /// <exception cref="ArgumentException">
    /// The construct has other indicators in the later wave, there is no such column, or ids are to be matched that were not
    /// read, or with weights.
    /// </exception>
    /// <exception cref="KeyNotFoundException">A model has no such construct; the message lists the constructs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is undefined.</exception>
    public static IndexChange Compare(
        IndexFit earlier,
        IndexFit later,
        string construct,
        string? grouping = null,
        bool matchIds = false,
        MultiplicityMethod method = MultiplicityMethod.Holm,
        Proportion? level = null)
    {
        Guard.Against.Null(earlier);
        Guard.Against.Null(later);
        var confidence = Guard.Against.InvalidLevel(level);
        Guard.Against.UndefinedEnum(method);
        var (j, k) = (earlier.Plan.Find(construct), later.Plan.Find(construct));
        Guard.Against.Invalid(
            earlier.Model.Constructs[j].Indicators != later.Model.Constructs[k].Indicators,
            $"{construct} has other indicators in the later wave; allowed are the same ones in the same order.",
            nameof(later));
        var conventions = Describe(grouping, matchIds, method, confidence);
        if (earlier.IndexWeights[j] is not { } before || later.IndexWeights[k] is not { } after)
        {
            return new(construct, conventions) { Reason = earlier.Index(construct).Reason ?? later.Index(construct).Reason };
        }

        if (matchIds)
        {
            ThrowIfNotMatchable(earlier, later);
        }

        WaveGroups first = new(earlier, j, before, grouping);
        WaveGroups second = new(later, k, after, grouping);
        ValueList<string> labels = [.. first.Labels.Union(second.Labels, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var effects = ChangeEffects.Of(first, second, labels);
        var inBoth = matchIds ? WaveDifference.Match(earlier.Sample, later.Sample).Count : 0;
        return new(construct, conventions)
        {
            Earlier = first.Index,
            Later = second.Index,
            ScoreEffect = effects.Score,
            WeightEffect = effects.Weight,
            MixEffect = grouping is null ? null : effects.Mix,
            FrozenTest = WaveDifference.Test(
                (earlier.Sample, earlier.Sample.Score(earlier.Plan, j, before)),
                (later.Sample, later.Sample.Score(later.Plan, k, before)),
                matchIds,
                confidence),
            InBoth = inBoth,
            Groups = new(grouping is null ? [] : CompareGroups(), g => g.Label),
            Notes = FindNotes(),
        };

        List<GroupChange> CompareGroups()
        {
            HypothesisTest?[] tests =
                [.. labels.Select(l => WaveDifference.Test(first.Part(l, before), second.Part(l, before), matchIds, confidence))];
            var adjusted = Multiplicity.AdjustPresent([.. tests.Select(t => t?.P)], method);
            List<GroupChange> groups = [];
            for (var g = 0; g < labels.Count; g++)
            {
                groups.Add(new(
                    WaveGroups.Name(labels[g]),
                    first.Share(labels[g]),
                    second.Share(labels[g]),
                    effects.ByGroup[g],
                    tests[g],
                    adjusted[g]));
            }

            return groups;
        }

        ValueList<string> FindNotes()
        {
            List<string> notes = [];
            if (matchIds && inBoth == 0)
            {
                notes.Add("No customer is in both waves by id.");
            }

            foreach (var label in labels.Where(l => (first.Share(l) == default) != (second.Share(l) == default)))
            {
                notes.Add($"\"{WaveGroups.Name(label)}\" is in one wave only: its answers are taken to be the same in the "
                    + $"other, so that it counts as mix.");
            }

            return [.. notes];
        }
    }

    /// <summary>The parts of the change, then the groups.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ($"Change of {Construct}", $"{Construct}的变化"),
        TableWords.All("part", "points", "frozen", "frozen from", "frozen to", "p", "adjusted p"),
        [
            Row(TableCell.Word("answers"), ScoreEffect, null, null),
            Row(TableCell.Word("weights"), WeightEffect, null, null),
            Row(TableCell.Word("mix"), MixEffect, null, null),
            Row(TableCell.Word("all"), Change, FrozenTest, null),
            .. Groups.Select(g => Row(TableCell.Of(g.Label), g.ScoreEffect, g.Test, g.AdjustedP)),
        ],
        [.. Notes.Select(n => (TableText)n), .. TableText.Lines(Reason ?? Conventions)]);

    /// <summary>The change and its parts, or the reason.</summary>
    /// <returns>For example <c>Satisfaction 72.5 to 70.1: answers -2.1, weights -0.1, mix -0.2</c>.</returns>
    public override string ToString()
    {
        if (Reason is not null)
        {
            return $"{Construct}: no comparison ({Reason})";
        }

        static string Sign(double? value) => value?.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) ?? "";
        var mix = MixEffect is null ? "" : ", mix " + Sign(MixEffect);
        var indices = string.Create(CultureInfo.InvariantCulture, $"{Construct} {Earlier?.RoundTo(1)} to {Later?.RoundTo(1)}");
        return $"{indices}: answers {Sign(ScoreEffect)}, weights {Sign(WeightEffect)}{mix}";
    }

    private static ValueList<TableCell> Row(TableCell name, double? change, HypothesisTest? test, PValue? adjusted) =>
    [
        name,
        TableCell.Of(change, IndexScore.Decimals),
        TableCell.Of(test?.Estimate?.Value, IndexScore.Decimals),
        TableCell.Of(test?.Estimate?.Interval?.Lower, IndexScore.Decimals),
        TableCell.Of(test?.Estimate?.Interval?.Upper, IndexScore.Decimals),
        TableCell.Of(test?.P),
        TableCell.Of(adjusted),
    ];

    private static string Describe(string? grouping, bool matchIds, MultiplicityMethod method, Proportion confidence)
    {
        var parts = grouping is null ? "answers and weights" : "answers, weights and shares of groups";
        var matched = matchIds ? ", customers in both waves by their covariance" : "";
        var adjusted = grouping is null ? "" : $"; adjusted p: {method}";
        return $"""
            Parts: the average over the orders in which {parts} can change one after the other (Shapley); they add up to the change.
            frozen: the difference of both waves with the weights of the earlier one, {confidence.Describe()} t interval of Welch{matched}; for a group, points are its part of the answers.
            Groups: {grouping ?? "none"}{adjusted}.
            """;
    }

    private static void ThrowIfNotMatchable(IndexFit earlier, IndexFit later)
    {
        foreach (var answers in new[] { earlier.Answers, later.Answers })
        {
            Guard.Against.Invalid(
                !answers.HasIds || answers.WeightMeaning != RowWeights.None,
                "A wave was read without ids or with weights; ids are matched only where both waves have ids and no weights.",
                nameof(later));
        }
    }
}
