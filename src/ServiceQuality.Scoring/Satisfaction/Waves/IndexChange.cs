using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Why the index of a construct changed from one wave to the next: because answers changed, because the weights did, or because other customers answered.
/// The index is a sum over groups and indicators of share times weight times mean answer; the change is shared out to these three by the average over the
/// orders in which one may follow the other (Shapley), so that the parts add up to the whole and none depends on an order.
/// </summary>
public sealed record IndexChange
{
    private IndexChange(string construct, string conventions, string? reason)
    {
        (Construct, Conventions, Reason, Groups, Notes) = (construct, conventions, reason, [], []);
    }

    private IndexChange(
        string construct,
        string conventions,
        (double Earlier, double Later) indices,
        ChangeEffects effects,
        HypothesisTest? frozenTest,
        int inBoth,
        ValueList<GroupChange> groups,
        ValueList<string> notes)
    {
        (Construct, Conventions, Earlier, Later) = (construct, conventions, indices.Earlier, indices.Later);
        (ScoreEffect, WeightEffect, MixEffect) = (effects.Score, effects.Weight, groups.Count == 0 ? null : effects.Mix);
        (FrozenTest, InBoth, Groups, Notes) = (frozenTest, inBoth, groups, notes);
    }

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>The index of the earlier wave.</summary>
    public double? Earlier { get; }

    /// <summary>The index of the later wave.</summary>
    public double? Later { get; }

    /// <summary>Later less earlier.</summary>
    public double? Change => Later - Earlier;

    /// <summary>How much the index changed because customers of the same group gave other answers.</summary>
    public double? ScoreEffect { get; }

    /// <summary>How much it changed because the indicators weigh otherwise.</summary>
    public double? WeightEffect { get; }

    /// <summary>How much it changed because the groups have other shares of the respondents; null without groups: then it is part of the effect of the answers.</summary>
    public double? MixEffect { get; }

    /// <summary>
    /// Whether the answers changed: the later wave less the earlier one, both scored with the weights of the earlier one, by a t test with the degrees of freedom
    /// of Welch and Satterthwaite. Customers who are in both waves, when they are matched by their ids, count by their covariance.
    /// </summary>
    public HypothesisTest? FrozenTest { get; }

    /// <summary>How many customers are in both waves; 0 when they are not matched.</summary>
    public int InBoth { get; }

    /// <summary>The groups, in ordinal order; empty without a grouping.</summary>
    public ValueList<GroupChange> Groups { get; }

    /// <summary>What is worth a look, such as a group that is in one wave only.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>The conventions behind the numbers.</summary>
    public string Conventions { get; }

    /// <summary>Why there is nothing, or null when there is.</summary>
    public string? Reason { get; }

    /// <summary>Compares two waves that were estimated by the same model.</summary>
    /// <param name="earlier">The earlier wave.</param>
    /// <param name="later">The later wave.</param>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="grouping">The column that tells the group, such as the tier, in both waves; null means no groups. Rows without a group are one, <c>(none)</c>.</param>
    /// <param name="matchIds">Whether the same id means the same customer in both waves.</param>
    /// <param name="method">How the p-values of the groups are adjusted for their number.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The change, or why there is none.</returns>
    /// <exception cref="ArgumentException">The waves have other indicators or constructs, there is no such construct or column, or ids are to be matched that were not read or with weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or an enumeration has no such value.</exception>
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
        var (j, k) = (earlier.Position(construct, nameof(construct)), later.Position(construct, nameof(construct)));
        if (earlier.Model.Constructs[j].Indicators != later.Model.Constructs[k].Indicators)
        {
            throw new ArgumentException($"{construct} has other indicators in the later wave; allowed are the same ones in the same order.", nameof(later));
        }

        var conventions =
            $"""
            Parts: the average over the orders in which answers{(grouping is null ? " and weights" : ", weights and shares of groups")} may change one after the other (Shapley); they add up to the change.
            frozen: the difference of both waves with the weights of the earlier one, {confidence.Describe()} t interval of Welch{(matchIds ? ", customers in both waves by their covariance" : "")}; of a group, points are its part of the answers.
            Groups: {grouping ?? "none"}{(grouping is null ? "" : $"; adjusted p: {method}")}.
            """;
        if ((earlier.IndexWeights[j], later.IndexWeights[k]) is not ({ } before, { } after))
        {
            return new(construct, conventions, earlier.Index(construct).Reason ?? later.Index(construct).Reason);
        }

        WaveGroups first = new(earlier, j, before, grouping), second = new(later, k, after, grouping);
        ValueList<string> labels = [.. first.Labels.Union(second.Labels, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var effects = ChangeEffects.Of(first, second, labels);
        if (matchIds)
        {
            ThrowIfNotMatchable(earlier, later);
        }

        var inBoth = matchIds ? WaveDifference.Matched(earlier.Sample, later.Sample).Count : 0;
        var frozen = later.Sample.Scored(later.Plan, k, before);
        var tests = labels.Select(l => grouping is null ? null : WaveDifference.Test(first.Part(l, before), second.Part(l, before), matchIds, confidence)).ToList();
        var adjusted = Multiplicity.AdjustPresent([.. tests.Select(t => t?.P)], method);
        return new(
            construct,
            conventions,
            (first.Index, second.Index),
            effects,
            WaveDifference.Test((earlier.Sample, earlier.Sample.Scored(earlier.Plan, j, before)), (later.Sample, frozen), matchIds, confidence),
            inBoth,
            grouping is null ? [] : [.. labels.Select((l, i) => new GroupChange(WaveGroups.Name(l), first.Share(l), second.Share(l), effects.ByGroup[i], tests[i], adjusted[i]))],
            [
                .. matchIds && inBoth == 0 ? (string[])["No customer is in both waves by id."] : [],
                .. labels.Where(l => first.Share(l) == 0 != (second.Share(l) == 0)).Select(l => $"\"{WaveGroups.Name(l)}\" is in one wave only: its answers are taken to be the same in the other, so that it counts as mix."),
            ]);
    }

    /// <summary>The parts of the change, then the groups.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable()
    {
        static ValueList<TableCell> Row(string name, double? change, HypothesisTest? test, PValue? adjusted) =>
        [
            TableCell.Of(name), TableCell.Of(change, 2), TableCell.Of(test?.Estimate?.Value, 2), TableCell.Of(test?.Estimate?.Interval?.Lower, 2), TableCell.Of(test?.Estimate?.Interval?.Upper, 2),
            TableCell.Of(test?.P), TableCell.Of(adjusted),
        ];
        return new(
            $"Change of {Construct}",
            ["part", "points", "frozen", "frozen from", "frozen to", "p", "adjusted p"],
            [
                Row("answers", ScoreEffect, null, null), Row("weights", WeightEffect, null, null), Row("mix", MixEffect, null, null), Row("all", Change, FrozenTest, null),
                .. Groups.Select(g => Row(g.Label, g.ScoreEffect, g.Test, g.AdjustedP)),
            ],
            [.. Notes, .. Reason is null ? Conventions.Split('\n') : [Reason]]);
    }

    /// <summary>The change and its parts, or the reason.</summary>
    /// <returns>For example <c>Satisfaction 72.5 to 70.1: answers -2.1, weights -0.1, mix -0.2</c>.</returns>
    public override string ToString() => Reason is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Construct} {Earlier:F1} to {Later:F1}: answers {ScoreEffect:+0.0;-0.0;0.0}, weights {WeightEffect:+0.0;-0.0;0.0}{(MixEffect is { } mix ? string.Create(CultureInfo.InvariantCulture, $", mix {mix:+0.0;-0.0;0.0}") : "")}")
        : $"{Construct}: no comparison ({Reason})";

    private static void ThrowIfNotMatchable(IndexFit earlier, IndexFit later)
    {
        foreach (var answers in new[] { earlier.Answers, later.Answers })
        {
            if (!answers.HasIds || answers.WeightMeaning != RowWeights.None)
            {
                throw new ArgumentException("Ids can be matched only where both waves were read with ids and without weights.", nameof(later));
            }
        }
    }
}
