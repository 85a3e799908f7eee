using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// How much each dimension matters to an overall rating, read from the answers instead of asked: regression, shares of R2 and
/// correlation, beside the weights that customers state. Dimensions are scored by their gaps or by perceptions alone.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<DerivedImportance>))]
public sealed record DerivedImportance
{
    private DerivedImportance(SurveyData data, string rating, MissingPolicy policy, Proportion? level, MeasureForm form)
    {
        Rating = rating;
        Policy = policy;
        Form = form;
        var ratings = data.Rating(rating).Codes.ToArray();
        var lowest = (double)data.Rating(rating).Encoding.Offset;
        (int Index, Dimension Item)[] dimensions = [.. data.Instrument.Dimensions.Index().Where(d => d.Item.IsPartOfQuality)];
        var all = MeasureScores.OfDimensions(data, form, policy);
        double[][] scores = [.. dimensions.Select(d => all[d.Index])];
        int[] rows = [.. Enumerable.Range(0, data.Count).Where(r => ratings[r] != 0
            && Array.TrueForAll(scores, s => !double.IsNaN(s[r])))];
        double[] response = [.. rows.Select(r => ratings[r] + lowest)];
        Predictor[] predictors =
            [.. dimensions.Select((d, i) => new Predictor(d.Item.Code, Array.ConvertAll(rows, r => scores[i][r])))];
        Regression = LeastSquares.Fit(response, predictors, level: level);
        if (predictors.Length <= DriverShares.MaxPredictors)
        {
            Shapley = DriverShares.Run(response, predictors);
        }

        RelativeWeights = DriverShares.Run(response, predictors, DriverMethod.RelativeWeights);
        var weights = data.HasWeights ? GapSummary.MeanWeights(data) : [];
        Stated = weights.Length == 0 ? [] : [.. dimensions.Select(d => weights[d.Index].Mean)];
    }

    /// <summary>The name of the rating.</summary>
    public string Rating { get; }

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy { get; }

    /// <summary>What the dimensions are scored by: the gap, or the perception alone.</summary>
    public MeasureForm Form { get; }

    /// <summary>
    /// The regression of the rating on the scores of the dimensions of quality, with standardised coefficients and variance
    /// inflation.
    /// </summary>
    public LeastSquares Regression { get; }

    /// <summary>
    /// The shares of R2 averaged over every order of the dimensions (LMG, Shapley); null with more than 20 dimensions.
    /// </summary>
    public DriverShares? Shapley { get; }

    /// <summary>The shares of R2 by Johnson's relative weights.</summary>
    public DriverShares RelativeWeights { get; }

    /// <summary>The mean stated weight of each dimension of quality in points; empty when the survey has none.</summary>
    public ValueList<double?> Stated { get; }

    /// <summary>Derives the importance of the dimensions.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="rating">The name of the rating of the service as a whole.</param>
    /// <param name="policy">Which respondents count in a dimension; any but <see cref="MissingPolicy.MeanOfItemMeans"/>.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <param name="form">
    /// What the dimensions are scored by: any but <see cref="MeasureForm.EvaluatedPerformance"/> and
    /// <see cref="MeasureForm.NormedQuality"/>. Null means <see cref="MeasureForm.Gap"/>, or, if the survey has no expectations,
    /// <see cref="MeasureForm.Performance"/>.
    /// </param>
    /// <returns>The importance, over the respondents who rate and count in every dimension of quality.</returns>
    /// <exception cref="ArgumentException">There is no such rating.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The policy, the level or the form is none of those allowed.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks answers.</exception>
    public static DerivedImportance Estimate(
        SurveyData data,
        string rating,
        MissingPolicy policy = MissingPolicy.PersonMean,
        Proportion? level = null,
        MeasureForm? form = null)
    {
        Guard.Against.Null(data);
        var usual = data.Has(AnswerKind.Expectation) ? MeasureForm.Gap : MeasureForm.Performance;
        return new(data, rating, policy, level, form ?? usual);
    }

    /// <summary>The importance as a table, a row for each dimension of quality.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ($"Derived importance for {Rating}", $"派生重要性：{Rating}"),
        TableWords.All("dimension", "b", "beta", "p", "VIF", "Shapley", "Shapley %", "relative weight %", "stated %"),
        RelativeWeights.Shares.Count == 0 ? [] : RelativeWeights.Shares.Select((share, i) => (ValueList<TableCell>)
        [
            TableCell.Of(share.Name),
            TableCell.Of(Regression.Coefficients[i + 1].Estimate.Value, Decimals.Coefficient),
            TableCell.Of(Regression.Coefficients[i + 1].StandardisedBeta, Decimals.Coefficient),
            TableCell.Of(Regression.Coefficients[i + 1].P),
            TableCell.Of(Regression.Coefficients[i + 1].VarianceInflation, Decimals.Statistic),
            TableCell.Of(Shapley?.Shares[i].Share.Fraction, Decimals.Coefficient),
            TableCell.Of(Shapley?.Shares[i].OfRSquared),
            TableCell.Of(share.OfRSquared),
            TableCell.Of(Stated.Count == 0 ? null : Stated[i], Decimals.Points),
        ]),
        [Regression.ToString(), TableText.Compose($"Dimensions: {Scored}", $"维度：{Scored}")]);

    private TableText Scored => GapText.Describe(Form, Policy);

    /// <summary>The regression and the shares.</summary>
    /// <returns>For example <c>n = 298, R2 0.546, F(5, 292) = 70.15, p 5.1e-48; T 0.083 (15.2 %), ...</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Regression}; {string.Join(", ", (Shapley ?? RelativeWeights).Shares)}");
}
