using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// What a path model predicts of observations it was not estimated from (PLSpredict, Shmueli, Ray, Velasquez Estrada and Chatla 2016): everything is
/// estimated without a fold, then the answers of the fold are predicted, fold after fold. When a fold cannot be left out, every number is null and
/// <see cref="Reason"/> says why.
/// </summary>
public sealed class IndexPrediction
{
    internal IndexPrediction(IndexFit fit, PredictionFolds folds, CancellationToken cancellation)
    {
        (Fit, Folds, N) = (fit, folds, fit.N);
        var (plan, run) = (fit.Plan, new FoldRun(fit.Plan, fit.Sample));
        Reason = Refusal(fit) ?? folds.Refusal(fit.Sample);
        if (Reason is null)
        {
            run.Run(folds, cancellation);
            FoldCount = run.Folds;
            FailedFolds = [.. run.Failed];
            Reason = FailedFolds.Count switch
            {
                0 => null,
                1 => $"there is no estimate without {FailedFolds[0]}",
                var many => string.Create(CultureInfo.InvariantCulture, $"there is no estimate without {many} of the folds; {FailedFolds[0]}"),
            };
        }

        var found = Reason is null;
        Indicators =
        [
            .. from j in plan.Explained
               from i in Enumerable.Range(plan.First[j], plan.Length[j])
               let sums = run.Indicators[i]
               let linear = found ? run.LinearReasons[j] : Reason
               select new IndicatorPrediction(
                   fit.Model.Indicators[i].Name,
                   fit.Model.Constructs[j].Name,
                   found ? sums.Cases : 0,
                   found ? sums.Direct : default,
                   found ? sums.Earliest : default,
                   linear is null ? sums.Linear : default,
                   linear),
        ];
        Constructs =
        [
            .. plan.Explained.Select(j => run.Constructs[j] is var sums && found
                ? new ConstructPrediction(fit.Model.Constructs[j].Name, sums.Cases, sums.Direct, sums.Earliest)
                : new ConstructPrediction(fit.Model.Constructs[j].Name, 0, default, default)),
        ];
    }

    /// <summary>The fit to all observations.</summary>
    public IndexFit Fit { get; }

    /// <summary>How observations were left out.</summary>
    public PredictionFolds Folds { get; }

    /// <summary>How many observations there are.</summary>
    public long N { get; }

    /// <summary>How many folds there were; 0 when none was tried.</summary>
    public long FoldCount { get; }

    /// <summary>Why there is no prediction, or null.</summary>
    public string? Reason { get; }

    /// <summary>The folds without which there is no estimate, all of them.</summary>
    public ValueList<FailedFold> FailedFolds { get; } = [];

    /// <summary>The indicators of the constructs that something acts on, in the order of the model.</summary>
    public ValueList<IndicatorPrediction> Indicators { get; }

    /// <summary>The constructs that something acts on, in the order of the model.</summary>
    public ValueList<ConstructPrediction> Constructs { get; }

    /// <summary>The prediction of an indicator.</summary>
    /// <param name="name">The name of the indicator.</param>
    /// <returns>Its prediction.</returns>
    /// <exception cref="ArgumentException">There is no such indicator, or nothing acts on its construct.</exception>
    public IndicatorPrediction Indicator(string name) =>
        Indicators[NamedMatrix.IndexOf([.. Indicators.Select(i => i.Indicator)], name, nameof(name), $"Prediction by {Fit.Model.Name}")];

    /// <summary>The prediction of a construct.</summary>
    /// <param name="name">The name of the construct.</param>
    /// <returns>Its prediction.</returns>
    /// <exception cref="ArgumentException">There is no such construct, or nothing acts on it.</exception>
    public ConstructPrediction Construct(string name) =>
        Constructs[NamedMatrix.IndexOf([.. Constructs.Select(c => c.Construct)], name, nameof(name), $"Prediction by {Fit.Model.Name}")];

    /// <summary>How many indicators the path model predicts with a smaller RMSE than the linear benchmark does, of those that have both.</summary>
    /// <param name="antecedents">From whose scores.</param>
    /// <returns>The two numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The antecedents are none of the enumeration.</exception>
    public (int Better, int Of) BetterThanLinear(Antecedents antecedents = Antecedents.Direct)
    {
        bool?[] better = [.. Indicators.Select(i => i.IsBetterThanLinear(antecedents))];
        return (better.Count(b => b == true), better.Count(b => b is not null));
    }

    /// <summary>The conventions of every number here.</summary>
    public string Conventions =>
        $"""
        {Folds}; a fold is predicted with means, standard deviations, weights, loadings and paths of all other observations; {Fit.Options}.
        Q2: 1 - squared errors / squared deviations from the training mean. Linear: least squares on all indicators outside the block.
        A missing answer counts as the training mean where it predicts, and is left out where it is predicted; {WeightsText}.
        """;

    /// <summary>A row for each indicator.</summary>
    /// <param name="antecedents">From whose scores.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The antecedents are none of the enumeration.</exception>
    public ResultTable ToTable(Antecedents antecedents = Antecedents.Direct)
    {
        var (better, of) = BetterThanLinear(antecedents);
        return new(
            $"Prediction from {(antecedents == Antecedents.Direct ? "direct" : "earliest")} antecedents",
            ["indicator", "n", "RMSE", "MAE", "Q2", "linear RMSE", "linear MAE", "linear Q2", "difference", "better"],
            Indicators.Select(i => (i, Found: i.Errors(antecedents))).Select(p => (ValueList<TableCell>)
            [
                TableCell.Of(p.i.Indicator), TableCell.Of((long?)p.i.N), TableCell.Of(p.Found.Rmse, 3), TableCell.Of(p.Found.Mae, 3), TableCell.Of(p.Found.QSquared, 3),
                TableCell.Of(p.i.Linear.Rmse, 3), TableCell.Of(p.i.Linear.Mae, 3), TableCell.Of(p.i.Linear.QSquared, 3), TableCell.Of(p.i.RmseDifference(antecedents), 3),
                TableCell.Of(p.i.IsBetterThanLinear(antecedents) switch { true => "path model", false => "linear", _ => null }),
            ]),
            Reason is { } reason
                ? [$"No prediction: {reason}.", .. FailedFolds.Skip(1).Select(f => $"Also {f}.")]
                :
                [
                    string.Create(CultureInfo.InvariantCulture, $"The path model has the smaller RMSE for {better} of {of} indicators."),
                    .. Indicators.Select(i => i.LinearReason).OfType<string>().Distinct(StringComparer.Ordinal).Select(r => $"No linear benchmark: {r}."),
                    .. Conventions.Split('\n'),
                ]);
    }

    /// <summary>Folds and how many indicators are predicted better than by the linear benchmark, or the reason.</summary>
    /// <returns>For example <c>ECSI, n = 250, 10 folds in turn: better than linear for 11 of 19 indicators</c>.</returns>
    public override string ToString()
    {
        var (better, of) = BetterThanLinear();
        return string.Create(
            CultureInfo.InvariantCulture, $"{Fit.Model.Name}, n = {N}, {Folds}: {(Reason is null ? string.Create(CultureInfo.InvariantCulture, $"better than linear for {better} of {of} indicators") : "no prediction: " + Reason)}");
    }

    private string WeightsText => Fit.Answers.WeightMeaning switch
    {
        Domain.Satisfaction.RowWeights.Frequency => "a row of frequency f is f observations one behind the other, which may be in several folds",
        Domain.Satisfaction.RowWeights.Sampling => "estimates and errors are weighted, folds are of rows",
        _ => "no weights",
    };

    private static string? Refusal(IndexFit fit) => fit switch
    {
        { Reason: { } reason } => $"there is no estimate of all observations: {reason}",
        { Options.Missing: MissingAnswers.Pairwise } => "pairwise correlations give no score to a row that misses an answer; estimate listwise or with mean replacement",
        { Options.Consistent: true } => "consistent PLS corrects paths and loadings for unreliability, but scores are not corrected; estimate without it",
        _ => null,
    };
}
