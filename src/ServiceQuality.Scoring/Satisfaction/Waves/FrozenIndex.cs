using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Index weights that stay what they are: waves scored with those of a base wave differ by their answers alone, and official weights can be applied as
/// published.
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

    /// <summary>The weight of each indicator, those of a construct summing to 1; null where the construct has no index.</summary>
    public NamedValues Weights { get; }

    /// <summary>Weights from elsewhere, such as published ones.</summary>
    /// <param name="model">The model.</param>
    /// <param name="weights">A weight of the answers themselves for each indicator, finite, in the order of <see cref="IndexModel.Indicators"/>; those of a construct are brought to a sum of 1.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentException">There are not as many weights as indicators, one is not finite or above 1e150 in size, or those of a construct do not sum to something above 0, or cancel out, by themselves or times the ranges.</exception>
    public static FrozenIndex Of(IndexModel model, params ReadOnlySpan<double> weights)
    {
        Guard.Against.Null(model);
        if (weights.Length != model.Indicators.Count)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {weights.Length} weights; allowed are {model.Indicators.Count}, one for each indicator."), nameof(weights));
        }

        Guard.Against.InvalidValues(weights);
        var all = new double[model.Constructs.Count][];
        for (var j = 0; j < all.Length; j++)
        {
            all[j] = weights[model.IndicatorsOf(j)].ToArray();
            double[] widths = [.. all[j].Zip(model.Constructs[j].Indicators, (w, i) => w * (i.Scale.Maximum - i.Scale.Minimum))];
            var (sum, width) = (all[j].Sum(), widths.Sum());
            if (!(sum > 1e-9 * all[j].Sum(Math.Abs)) || !(width > 1e-9 * widths.Sum(Math.Abs)))
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture, $"The weights of {model.Constructs[j].Name} sum to {sum}, and times the ranges to {width}; allowed are sums above 0 that do not cancel out."), nameof(weights));
            }

            all[j] = [.. all[j].Select(w => w / sum)];
        }

        return new(model, all);
    }

    /// <summary>The index of a construct in some answers.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="answers">The answers; the indicators of the model are among theirs.</param>
    /// <param name="missing">What is done about missing answers, as in <see cref="IndexOptions.Missing"/>: rows with every answer to the whole model, or the means of the answers there are.</param>
    /// <returns>The index, whose interval takes the weights as given.</returns>
    /// <exception cref="ArgumentException">There is no such construct, or an indicator of the model is none of the answers or has another range there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such value.</exception>
    public IndexScore Index(string construct, IndexAnswers answers, MissingAnswers missing = MissingAnswers.Listwise)
    {
        Guard.Against.Null(answers);
        ModelPlan plan = new(Model, new(missing: missing));
        var j = NamedMatrix.IndexOf([.. Model.Constructs.Select(c => c.Name)], construct, nameof(construct), Model.Name);
        return new(plan, IndexSample.Of(plan, answers.Model == Model ? answers : answers.WithModel(Model)), j, WeightsOf(j), null);
    }

    /// <summary>What the customers of each tier say of a construct, to be rolled up by <see cref="TierRollUp"/>: their index from 0 to 100, each tier by itself.</summary>
    /// <param name="construct">The name of the construct.</param>
    /// <param name="answers">The answers, without sampling weights, which the tiers take the place of.</param>
    /// <param name="grouping">The name of the column that tells the tier.</param>
    /// <param name="missing">What is done about missing answers.</param>
    /// <returns>A sample for each tier that occurs; respondents without a tier are in none.</returns>
    /// <exception cref="ArgumentException">There is no such construct or column, the answers have sampling weights, or an indicator of the model is none of the answers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such value.</exception>
    public ValueList<TierSample> Tiers(string construct, IndexAnswers answers, string grouping, MissingAnswers missing = MissingAnswers.Listwise)
    {
        Guard.Against.Null(answers);
        if (answers.WeightMeaning == RowWeights.Sampling)
        {
            throw new ArgumentException("The answers have sampling weights; allowed are none or frequencies, as each tier counts by its customers.", nameof(answers));
        }

        var groups = answers.Group(grouping);
        ModelPlan plan = new(Model, new(missing: missing));
        var j = NamedMatrix.IndexOf([.. Model.Constructs.Select(c => c.Name)], construct, nameof(construct), Model.Name);
        var sample = IndexSample.Of(plan, answers.Model == Model ? answers : answers.WithModel(Model));

        // Each tier by itself: what is missing in it is not filled up from others. Its variance is that of its index, times n.
        return
        [
            .. groups.Labels.Select((label, code) => (
                Tier: CustomerTier.Of(label), Score: new IndexScore(plan, sample.Part([.. sample.Rows.Where(r => groups.Of(r) == code)]), j, WeightsOf(j), null)))
            .Select(t => t.Score.Value is { } value
                ? TierSample.Of(t.Tier, t.Score.N, value, t.Score.N > 1 ? t.Score.StandardError!.Value * t.Score.StandardError.Value * t.Score.N : null)
                : TierSample.Of(t.Tier, MomentSummary.Empty)),
        ];
    }

    /// <summary>The model and that its weights are frozen.</summary>
    /// <returns>For example <c>frozen weights of ECSI: 7 constructs, 24 indicators, 12 paths</c>.</returns>
    public override string ToString() => $"frozen weights of {Model}";

    internal double[]? WeightsOf(int construct)
    {
        double?[] weights = [.. Model.IndicatorsOf(construct) is var range ? Weights.Values.Take(range) : []];
        return Array.Exists(weights, w => w is null) ? null : [.. weights.Select(w => w!.Value)];
    }
}
