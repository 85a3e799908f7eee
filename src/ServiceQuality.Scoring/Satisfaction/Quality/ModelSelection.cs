using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Criteria for choosing among models of the same data, one for each construct with causes; a lower number is better. With n
/// observations, k causes and SSE = (1 - R squared)(n - 1), the residual sum of squares of the standardised score: AIC = n
/// ln(SSE / n) + 2 (k + 1); BIC = n ln(SSE / n) + (k + 1) ln n, as in seminr (<c>it_criteria</c>) and cSEM; AICc =
/// n (ln(SSE / n) + (n + k + 1) / (n - k - 3)), as in cSEM, which names its source: Sharma, Sarstedt, Shmueli, Kim and Thiele
/// (2019), Journal of the Association for Information Systems 20(4), table B1.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ModelSelection>))]
public sealed class ModelSelection
{
    private readonly IndexFit _fit;

    internal ModelSelection(IndexFit fit) => _fit = fit;

    /// <summary>Akaike's criterion.</summary>
    public NamedValues Aic => Criterion("AIC", (n, k, fit) => fit + (2 * (k + 1)));

    /// <summary>
    /// Akaike's criterion corrected for small samples, in the form of Hurvich and Tsai (1989); null when n is not above k + 3.
    /// It is on another zero than <see cref="Aic"/>, so compare it with itself only.
    /// </summary>
    public NamedValues AicCorrected =>
        Criterion("AICc", (n, k, fit) => n > k + 3 ? fit + (n * (n + k + 1) / (n - k - 3)) : null);

    /// <summary>Schwarz's criterion, which asks for more from each cause than <see cref="Aic"/> from 8 observations on.</summary>
    public NamedValues Bic => Criterion("BIC", (n, k, fit) => fit + ((k + 1) * Math.Log(n)));

    /// <summary>
    /// GoF: the root of the mean squared loading of the indicators, those of single items left out, times the mean R squared
    /// (Tenenhaus, Amato and Esposito Vinzi 2004); plspm's. Despite its name it is no test of fit and does not separate wrong
    /// models from right ones (Henseler and Sarstedt 2013, Computational Statistics 28, 565-580); do not judge a model by it.
    /// Null without an estimate, or when every construct is a single item.
    /// </summary>
    public double? GoodnessOfFit
    {
        get
        {
            var (plan, loadings) = (_fit.Plan, _fit.Engine.Solver.Loadings);
            double[] squares =
            [
                .. Enumerable.Range(0, plan.Constructs).Where(j => plan.Length[j] > 1)
                    .SelectMany(j => Enumerable.Range(plan.First[j], plan.Length[j])).Select(i => loadings[i] * loadings[i]),
            ];
            return !_fit.HasEstimate || squares.Length == 0 ? null
                : Math.Sqrt(squares.Average() * plan.Explained.Average(j => _fit.Engine.Solver.RSquared[j]));
        }
    }

    /// <summary>A row for each construct with causes.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable()
    {
        var (aic, corrected, bic) = (Aic, AicCorrected, Bic);
        return new(
            ("Model selection", "模型选择"),
            TableWords.All("construct", "R squared", "AIC", "AICc", "BIC"),
            aic.Names.Select(name => (ValueList<TableCell>)
            [
                TableCell.Of(name), TableCell.Of(_fit.RSquared[name], Decimals.Coefficient),
                TableCell.Of(aic[name], Decimals.Statistic), TableCell.Of(corrected[name], Decimals.Statistic),
                TableCell.Of(bic[name], Decimals.Statistic),
            ]),
            _fit.HasEstimate
                ? [("A lower criterion is better, among models of the same data.", "同一数据的模型之间，准则越小越好。")]
                : [_fit.Reason!]);
    }

    /// <summary>The BIC of each construct.</summary>
    /// <returns>For example <c>BIC: Value -53.347, Loyalty -71.716</c>.</returns>
    public override string ToString() => Bic.ToString();

    private NamedValues Criterion(string title, Func<double, double, double, double?> criterion)
    {
        var (plan, n) = (_fit.Plan, (double)_fit.N);
        List<string> notes = _fit.HasEstimate ? [] : [_fit.Reason!];
        var values = new double?[plan.Explained.Length];
        for (var i = 0; _fit.HasEstimate && i < values.Length; i++)
        {
            var (j, k) = (plan.Explained[i], plan.Causes[plan.Explained[i]].Length);
            var rest = 1 - _fit.Engine.Solver.RSquared[j];
            values[i] = rest > 1e-12 ? criterion(n, k, n * Math.Log(rest * (n - 1) / n)) : null;
            if (values[i] is null)
            {
                var why = rest > 1e-12 ? "there are too few observations" : "R squared is not below 1";
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"{plan.ConstructNames[j]}: {why}"));
            }
        }

        ValueList<string> names = [.. plan.Explained.Select(j => plan.ConstructNames[j])];
        return new(title, names, ValueList.Create<double?>(values), [.. notes], plan.ConstructNames);
    }
}
