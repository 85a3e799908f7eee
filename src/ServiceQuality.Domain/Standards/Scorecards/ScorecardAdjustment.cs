using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>A deduction or a bonus of a scorecard: points for each occurrence.</summary>
[JsonConverter(typeof(DomainJsonConverter<ScorecardAdjustment>))]
public sealed record ScorecardAdjustment
{
    /// <summary>Creates a deduction or a bonus.</summary>
    /// <param name="code">The code, such as <c>rule-broken</c>.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="points">The points for each occurrence: below 0 for a deduction, above 0 for a bonus.</param>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends, or there are 0 points.</exception>
    public ScorecardAdjustment(string code, LocalizedText name, decimal points)
    {
        Code = Guard.Against.InvalidCode(code);
        Name = Guard.Against.Null(name);
        Guard.Against.Invalid(
            points == 0, "It changes nothing with 0 points; allowed are points below or above 0.", nameof(points));
        Points = points;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>What it is for.</summary>
    public LocalizedText Name { get; }

    /// <summary>The points for each occurrence: below 0 for a deduction, above 0 for a bonus.</summary>
    public decimal Points { get; }

    /// <summary>Code and points.</summary>
    /// <returns>For example <c>rule-broken: -1</c>.</returns>
    public override string ToString() => $"{Code}: {InvariantText.Format(Points)}";
}
