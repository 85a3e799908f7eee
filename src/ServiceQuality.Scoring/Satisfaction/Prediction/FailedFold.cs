using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>A fold without which the model could not be estimated.</summary>
public sealed record FailedFold
{
    internal FailedFold(long number, string reason)
    {
        (Number, Reason) = (number, reason);
    }

    /// <summary>The number of the fold, from 1; see <see cref="PredictionFolds"/>.</summary>
    public long Number { get; }

    /// <summary>Why there is no estimate from the other rows.</summary>
    public string Reason { get; }

    /// <summary>Number and reason.</summary>
    /// <returns>For example <c>fold 3: "CUSCO" does not vary, or has no answers</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"fold {Number}: {Reason}");
}
