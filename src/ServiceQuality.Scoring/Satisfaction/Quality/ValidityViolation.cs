using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>Two constructs that a check does not tell apart.</summary>
public sealed record ValidityViolation
{
    internal ValidityViolation(ValidityCheck check, string subject, string other, double own, double rival)
    {
        (Check, Subject, Other, Own, Rival) = (check, subject, other, own, rival);
    }

    /// <summary>The check.</summary>
    public ValidityCheck Check { get; }

    /// <summary>The name of the indicator, or by Fornell and Larcker of the construct, that should stand out.</summary>
    public string Subject { get; }

    /// <summary>The name of the other construct.</summary>
    public string Other { get; }

    /// <summary>What should be the larger one: the size of the correlation with the own construct, or the root of the average variance extracted.</summary>
    public double Own { get; }

    /// <summary>What is at least as large: the size of the correlation with the other construct.</summary>
    public double Rival { get; }

    /// <summary>A sentence about it.</summary>
    /// <returns>For example <c>Image: the root of its AVE, 0.692, is not above its correlation with Quality, 0.749.</c></returns>
    public override string ToString() => Check == ValidityCheck.CrossLoading
        ? string.Create(CultureInfo.InvariantCulture, $"{Subject}: its correlation with its own construct, {Own:F3}, is not above that with {Other}, {Rival:F3}.")
        : string.Create(CultureInfo.InvariantCulture, $"{Subject}: the root of its AVE, {Own:F3}, is not above its correlation with {Other}, {Rival:F3}.");
}
