using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Fixed index weights: waves scored with the weights of a base wave differ by their answers alone, and official weights can be
/// applied as published.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<FrozenIndex>))]
public sealed record FrozenIndex
{
    internal FrozenIndex(IndexModel model, double[]?[] weights)
    {
        Model = model;
        Weights = new(
            $"Index weights of {model.Name}",
            [.. model.Indicators.Select(i => i.Name)],
            [.. model.Constructs.SelectMany((c, j) => c.Indicators.Select((_, i) => weights[j]?[i]))]);
    }

    /// <summary>The model.</summary>
    public IndexModel Model { get; }

    /// <summary>The weight of each indicator; those of a construct sum to 1. Null where the construct has no index.</summary>
    public NamedValues Weights { get; }

    /// <summary>Creates an index of given weights, such as published ones.</summary>
    /// <param name="model">The model.</param>
    /// <param name="weights">
    /// A weight of the answers as given for each indicator, finite, in the order of <see cref="IndexModel.Indicators"/>; those of
    /// a construct are scaled to a sum of 1.
    /// </param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentException">
    /// There are not as many weights as indicators, one is not finite or above 1e150 in size, or those of a construct do not sum
    /// to more than 0, or cancel out, by themselves or times the ranges.
    /// </exception>
    public static FrozenIndex Of(IndexModel model, params ReadOnlySpan<double> weights)
    {
        Guard.Against.Null(model);
        Guard.Against.Invalid(
            weights.Length != model.Indicators.Count,
            $"There are {weights.Length} weights; allowed are {model.Indicators.Count}, one for each indicator.",
            nameof(weights));
        Guard.Against.InvalidValues(weights);
        var all = new double[model.Constructs.Count][];
        for (var j = 0; j < all.Length; j++)
        {
            all[j] = weights[model.IndicatorsOf(j)].ToArray();
            double[] widths = [.. all[j].Zip(model.Constructs[j].Indicators, (w, i) => w * (i.Scale.Maximum - i.Scale.Minimum))];
            var (sum, width) = (all[j].Sum(), widths.Sum());
            Guard.Against.Invalid(
                !(sum > 1e-9 * all[j].Sum(Math.Abs)) || !(width > 1e-9 * widths.Sum(Math.Abs)),
                $"The weights of {model.Constructs[j].Name} sum to {sum}, and times the ranges to {width}; allowed are sums "
                    + $"above 0 that do not cancel out.",
                nameof(weights));
            all[j] = [.. all[j].Select(w => w / sum)];
        }

        return new(model, all);
    }

    /// <summary>The index of a construct in some answers.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="answers">The answers, which have the indicators of the model.</param>
    /// <param name="missing">
    /// How missing answers are treated, as in <see cref="IndexOptions.Missing"/>: rows with every answer to the whole model, or
    /// the means of the answers given.
    /// </param>
    /// <returns>The index, whose interval takes the weights as given.</returns>
    /// <exception cref="ArgumentException">
    /// An indicator of the model is missing from the answers or has another range there.
    /// </exception>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The treatment of missing answers is undefined.</exception>
    public IndexScore Index(string construct, IndexAnswers answers, MissingAnswers missing = MissingAnswers.Listwise)
    {
        Guard.Against.Null(answers);
        ModelPlan plan = new(Model, new(missing: missing));
        var j = plan.Find(construct);
        var sample = IndexSample.Of(plan, answers.Model == Model ? answers : answers.WithModel(Model));
        return new(plan, sample, j, WeightsOf(j), null);
    }

    /// <summary>
    /// The index of a construct from 0 to 100 for each tier by itself, to be rolled up by <see cref="TierRollUp"/>.
    /// </summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="answers">The answers, without sampling weights, which the tiers replace.</param>
    /// <param name="grouping">The name of the column of tiers.</param>
    /// <param name="missing">How missing answers are treated.</param>
    /// <returns>A sample for each tier that occurs; respondents without a tier are in none.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such column, the answers have sampling weights, or an indicator of the model is missing from the answers.
    /// </exception>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The treatment of missing answers is undefined.</exception>
    public ValueList<TierSample> Tiers(
        string construct, IndexAnswers answers, string grouping, MissingAnswers missing = MissingAnswers.Listwise)
    {
        Guard.Against.Null(answers);
        Guard.Against.Invalid(
            answers.WeightMeaning == RowWeights.Sampling,
            "The answers have sampling weights; allowed are none or frequencies, because each tier counts by its customers.",
            nameof(answers));
        var groups = answers.Group(grouping);
        ModelPlan plan = new(Model, new(missing: missing));
        var j = plan.Find(construct);
        var sample = IndexSample.Of(plan, answers.Model == Model ? answers : answers.WithModel(Model));
        List<TierSample> tiers = [];
        for (var code = 0; code < groups.Labels.Count; code++)
        {
            // Each tier by itself: its missing answers are not replaced from others.
            int[] rows = [.. sample.Rows.Where(r => groups.Of(r) == code)];
            IndexScore score = new(plan, sample.Part(rows), j, WeightsOf(j), null);
            tiers.Add(CreateTier(CustomerTier.Of(groups.Labels[code]), score));
        }

        return [.. tiers];
    }

    /// <summary>The model whose weights are frozen.</summary>
    /// <returns>For example <c>frozen weights of ECSI: 7 constructs, 24 indicators, 12 paths</c>.</returns>
    public override string ToString() => $"frozen weights of {Model}";

    internal double[]? WeightsOf(int construct)
    {
        double?[] weights = [.. Weights.Values.Take(Model.IndicatorsOf(construct))];
        return Array.Exists(weights, w => w is null) ? null : [.. weights.Select(w => w!.Value)];
    }

    // The variance of one score in the tier is that of its index, times n.
    private static TierSample CreateTier(CustomerTier tier, IndexScore score)
    {
        if (score.Value is null)
        {
            return TierSample.OfIndex(tier, 0, null, null);
        }

        double? variance = score.N > 1 ? score.StandardError!.Value * score.StandardError.Value * score.N : null;
        return TierSample.OfIndex(tier, score.N, score.Value, variance);
    }
}
