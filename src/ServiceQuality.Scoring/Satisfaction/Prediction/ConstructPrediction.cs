namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How well the scores of a construct are predicted. The score of an observation left out is that of its own answers, with means, standard deviations and
/// weights of the training rows.
/// </summary>
public sealed record ConstructPrediction
{
    internal ConstructPrediction(string construct, long n, PredictionError direct, PredictionError earliest)
    {
        (Construct, N, Direct, Earliest) = (construct, n, direct, earliest);
    }

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>How many scores were predicted; one that misses an answer is none.</summary>
    public long N { get; }

    /// <summary>The errors from direct antecedents, in standard deviations of the score.</summary>
    public PredictionError Direct { get; }

    /// <summary>The errors from earliest antecedents.</summary>
    public PredictionError Earliest { get; }

    /// <summary>The errors.</summary>
    /// <param name="antecedents">From whose scores.</param>
    /// <returns>The errors.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The antecedents are none of the enumeration.</exception>
    public PredictionError Errors(Antecedents antecedents) => Chosen(antecedents, Direct, Earliest);

    /// <summary>The construct with its errors from direct antecedents.</summary>
    /// <returns>For example <c>Satisfaction: RMSE 0.579, MAE 0.439, Q2 0.664</c>.</returns>
    public override string ToString() => $"{Construct}: {Direct}";

    internal static PredictionError Chosen(Antecedents antecedents, PredictionError direct, PredictionError earliest) => antecedents switch
    {
        Antecedents.Direct => direct,
        Antecedents.Earliest => earliest,
        _ => throw new ArgumentOutOfRangeException(nameof(antecedents), antecedents, "Allowed are Direct and Earliest."),
    };
}
