using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// What a standard asks of an indicator: the target, the deviation from it that is tolerated with its reason, and the lowest
/// level that is ever offered.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<IndicatorTarget>))]
public sealed record IndicatorTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="indicator">The code of the indicator.</param>
    /// <param name="target">The value that is promised; null for an indicator that is to be within its range.</param>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public IndicatorTarget(string indicator, decimal? target = null)
    {
        Indicator = Guard.Against.InvalidCode(indicator);
        Target = target;
    }

    /// <summary>The code of the indicator.</summary>
    public string Indicator { get; }

    /// <summary>The value that is promised, a share as a fraction; null for an indicator that is to be within its
    /// range.</summary>
    public decimal? Target { get; }

    /// <summary>
    /// The worst value that is tolerated; null when no deviation is. What is tolerated is counted apart from what is breached,
    /// and has a <see cref="ToleratedReason"/>: without one, catalogues and <see cref="ServiceIndicator.Judge"/> refuse the
    /// target.
    /// </summary>
    public decimal? Tolerated { get; init; }

    /// <summary>Why a deviation is tolerated; given with <see cref="Tolerated"/>, and null without.</summary>
    public LocalizedText? ToleratedReason { get; init; }

    /// <summary>
    /// The lowest level of service: no period may be worse. Quality is this level and how steadily it is kept. Null for none.
    /// </summary>
    public decimal? Minimum { get; init; }

    /// <summary>Indicator and target.</summary>
    /// <returns>For example <c>first-contact-resolution 0.8, tolerated to 0.75</c>.</returns>
    public override string ToString()
    {
        var target = Target is { } value ? $" {InvariantText.Format(value)}" : "";
        var tolerated = Tolerated is { } worst ? $", tolerated to {InvariantText.Format(worst)}" : "";
        return $"{Indicator}{target}{tolerated}";
    }
}
