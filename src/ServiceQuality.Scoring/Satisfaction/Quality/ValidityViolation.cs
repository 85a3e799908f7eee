using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>Two constructs that a check does not distinguish.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ValidityViolation>))]
public sealed record ValidityViolation
{
    internal ValidityViolation(bool isCrossLoading, string subject, string other, double own, double rival)
    {
        (IsCrossLoading, Subject, Other, Own, Rival) = (isCrossLoading, subject, other, own, rival);
    }

    /// <summary>
    /// Whether an indicator correlates at least as much with the score of another construct as with that of its own. Otherwise
    /// the root of the average variance extracted of a construct is not above its correlation with another (Fornell and Larcker
    /// 1981).
    /// </summary>
    public bool IsCrossLoading { get; }

    /// <summary>The name of the indicator, or by Fornell and Larcker of the construct.</summary>
    public string Subject { get; }

    /// <summary>The name of the other construct.</summary>
    public string Other { get; }

    /// <summary>
    /// The number that should be larger: the size of the correlation with the own construct, or the root of the average variance
    /// extracted.
    /// </summary>
    public double Own { get; }

    /// <summary>The number that is at least as large: the size of the correlation with the other construct.</summary>
    public double Rival { get; }

    /// <summary>A sentence about it.</summary>
    /// <returns>For example <c>Image: the root of its AVE, 0.692, is not above its correlation with Quality, 0.749.</c></returns>
    public override string ToString() => IsCrossLoading
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{Subject}: its correlation with its own construct, {Own.RoundTo(3)}, is not above that with {Other}, "
                + $"{Rival.RoundTo(3)}.")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Subject}: the root of its AVE, {Own.RoundTo(3)}, is not above its correlation with {Other}, {Rival.RoundTo(3)}.");
}
