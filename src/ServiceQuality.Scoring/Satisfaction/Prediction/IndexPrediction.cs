using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Predictions of observations that the model was not estimated from (PLSpredict; Shmueli, Ray, Velasquez Estrada and Chatla
/// 2016): everything is estimated without a fold, then the answers of the fold are predicted, fold by fold. When a fold cannot be
/// left out, every number is null and <see cref="Reason"/> says why.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<IndexPrediction>))]
public sealed class IndexPrediction
{
    internal IndexPrediction(IndexFit fit, PredictionFolds folds, CancellationToken cancellation)
    {
        (Fit, Folds, N) = (fit, folds, fit.N);
        var (plan, run) = (fit.Plan, new FoldRun(fit.Plan, fit.Sample));
        Reason = FindReason(fit) ?? folds.FindReason(fit.Sample);
        if (Reason is null)
        {
            run.Run(folds, cancellation);
            (FoldCount, FailedFolds) = (run.Folds, [.. run.Failed]);
            Reason = FailureReason();
        }

        List<PredictionResult> indicators = [];
        List<PredictionResult> constructs = [];
        foreach (var j in plan.Explained)
        {
            var construct = plan.ConstructNames[j];
            constructs.Add(
                CreateResult(construct, construct, run.Constructs[j], "scores of constructs have no linear benchmark"));
            for (var i = plan.First[j]; i < plan.First[j] + plan.Length[j]; i++)
            {
                indicators.Add(CreateResult(plan.IndicatorNames[i], construct, run.Indicators[i], run.LinearReasons[j]));
            }
        }

        Indicators = new(indicators, i => i.Name);
        Constructs = new(constructs, c => c.Name);
    }

    /// <summary>The fit to all observations.</summary>
    public IndexFit Fit { get; }

    /// <summary>How observations were left out.</summary>
    public PredictionFolds Folds { get; }

    /// <summary>The number of observations.</summary>
    public long N { get; }

    /// <summary>The number of folds; 0 when none was tried.</summary>
    public long FoldCount { get; }

    /// <summary>Why there is no prediction, or null.</summary>
    public string? Reason { get; }

    /// <summary>
    /// The folds without which there is no estimate, each with its number, from 1, and the reason, such as
    /// <c>fold 3: "CUSCO" does not vary, or has no answers</c>.
    /// </summary>
    public ValueList<string> FailedFolds { get; } = [];

    /// <summary>
    /// The indicators of the constructs with causes, in the order of the model; they can be asked by name. Indicators of other
    /// constructs are not predicted.
    /// </summary>
    public NamedList<PredictionResult> Indicators { get; }

    /// <summary>The constructs with causes, in the order of the model; they can be asked by name.</summary>
    public NamedList<PredictionResult> Constructs { get; }

    /// <summary>
    /// Counts the indicators for which the path model has a smaller RMSE than the linear benchmark, of those that have both.
    /// </summary>
    /// <param name="earliest">Whether from earliest antecedents; by default from direct ones.</param>
    /// <returns>The two numbers.</returns>
    public (int Better, int Of) BetterThanLinear(bool earliest = false)
    {
        bool?[] better = [.. Indicators.Select(i => i.IsBetterThanLinear(earliest))];
        return (better.Count(b => b == true), better.Count(b => b is not null));
    }

    /// <summary>The conventions of the numbers.</summary>
    public string Conventions =>
        $"""
        {Folds}; a fold is predicted with means, standard deviations, weights, loadings and paths of all other observations; {Fit.Options}.
        Q2: 1 - squared errors / squared deviations from the training mean. Linear: least squares on all indicators outside the block.
        A missing answer counts as the training mean where it predicts, and is left out where it is predicted; {WeightsText}.
        """;

    /// <summary>A row for each indicator.</summary>
    /// <param name="earliest">Whether from earliest antecedents; by default from direct ones.</param>
    /// <returns>The table.</returns>
    public ResultTable ToTable(bool earliest = false) => new(
        earliest
            ? ("Prediction from earliest antecedents", "由最前端前因变量预测")
            : ("Prediction from direct antecedents", "由直接前因变量预测"),
        TableWords.All(
            "indicator", "n", "RMSE", "MAE", "Q2", "linear RMSE", "linear MAE", "linear Q2", "difference", "better"),
        Indicators.Select(i => Row(i, earliest)),
        Notes(earliest).Select(n => (TableText)n));

    /// <summary>
    /// Folds and the number of indicators that are predicted better than by the linear benchmark, or the reason.
    /// </summary>
    /// <returns>For example <c>ECSI, n = 250, 10 folds in turn: better than linear for 11 of 19 indicators</c>.</returns>
    public override string ToString()
    {
        var (better, of) = BetterThanLinear();
        var outcome = Reason is null
            ? string.Create(CultureInfo.InvariantCulture, $"better than linear for {better} of {of} indicators")
            : "no prediction: " + Reason;
        return string.Create(CultureInfo.InvariantCulture, $"{Fit.Model.Name}, n = {N}, {Folds}: {outcome}");
    }

    private string WeightsText => Fit.Answers.WeightMeaning switch
    {
        RowWeights.Frequency => "a row of frequency f is f observations in sequence, which can be in several folds",
        RowWeights.Sampling => "estimates and errors are weighted, folds are of rows",
        _ => "no weights",
    };

    private static string? FindReason(IndexFit fit)
    {
        if (fit.Reason is { } reason)
        {
            return $"there is no estimate of all observations: {reason}";
        }

        if (fit.Options.Missing == MissingAnswers.Pairwise)
        {
            return "pairwise correlations give no score to a row with a missing answer; estimate listwise or with mean "
                + "replacement";
        }

        return fit.Options.Consistent
            ? "consistent PLS corrects paths and loadings for unreliability, but scores are not corrected; estimate without it"
            : null;
    }

    private static ValueList<TableCell> Row(PredictionResult indicator, bool earliest)
    {
        var errors = indicator.Errors(earliest);
        var better = indicator.IsBetterThanLinear(earliest) switch
        {
            true => "path model",
            false => "linear",
            null => null,
        };
        return
        [
            TableCell.Of(indicator.Name),
            TableCell.Of((long?)indicator.N),
            TableCell.Of(errors.Rmse, 3),
            TableCell.Of(errors.Mae, 3),
            TableCell.Of(errors.QSquared, 3),
            TableCell.Of(indicator.Linear.Rmse, 3),
            TableCell.Of(indicator.Linear.Mae, 3),
            TableCell.Of(indicator.Linear.QSquared, 3),
            TableCell.Of(indicator.RmseDifference(earliest), 3),
            TableCell.Word(better),
        ];
    }

    private List<string> Notes(bool earliest)
    {
        List<string> notes = [];
        if (Reason is { } reason)
        {
            notes.Add($"No prediction: {reason}.");
            notes.AddRange(FailedFolds.Skip(1).Select(f => $"Also {f}."));
            return notes;
        }

        var (better, of) = BetterThanLinear(earliest);
        notes.Add(string.Create(
            CultureInfo.InvariantCulture, $"The path model has the smaller RMSE for {better} of {of} indicators."));
        var linear = Indicators.Select(i => i.LinearReason).OfType<string>().Distinct(StringComparer.Ordinal);
        notes.AddRange(linear.Select(r => $"No linear benchmark: {r}."));
        notes.AddRange(Conventions.Split('\n'));
        return notes;
    }

    private string? FailureReason()
    {
        if (FailedFolds.Count == 0)
        {
            return null;
        }

        var count = FailedFolds.Count == 1
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{FailedFolds.Count} of the folds; ");
        return $"there is no estimate without {count}{FailedFolds[0]}";
    }

    private PredictionResult CreateResult(string name, string construct, ErrorSums sums, string? linearReason)
    {
        if (Reason is not null)
        {
            return new(name, construct) { LinearReason = Reason };
        }

        return new(name, construct)
        {
            N = sums.Cases,
            Direct = sums.Direct,
            Earliest = sums.Earliest,
            Linear = linearReason is null ? sums.Linear : default,
            LinearReason = linearReason,
        };
    }
}
