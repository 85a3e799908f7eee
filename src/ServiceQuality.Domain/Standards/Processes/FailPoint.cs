using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// A way in which a step can fail, with its ratings by failure mode and effects analysis (FMEA) and what is done against it.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<FailPoint>))]
public sealed record FailPoint
{
    /// <summary>The highest rating.</summary>
    public const int MaxRating = 10;

    /// <summary>Creates a fail point. The ratings are given together, or none of them.</summary>
    /// <param name="failure">What can go wrong.</param>
    /// <param name="severity">How bad the effect is, from 1 to 10; null when it is not rated yet.</param>
    /// <param name="occurrence">How often it happens, from 1 to 10; null when it is not rated yet.</param>
    /// <param name="detection">
    /// How hard it is to notice in time, from 1 (sure to be noticed) to 10; null when it is not rated yet.
    /// </param>
    /// <param name="countermeasure">What is done against it; null for nothing yet.</param>
    /// <exception cref="ArgumentException">Some ratings are given and others are not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rating is not from 1 to 10.</exception>
    public FailPoint(
        LocalizedText failure,
        int? severity = null,
        int? occurrence = null,
        int? detection = null,
        LocalizedText? countermeasure = null)
    {
        Failure = Guard.Against.Null(failure);
        var isRated = severity is not null;
        Guard.Against.Invalid(
            isRated != occurrence is not null || isRated != detection is not null,
            "Only some of severity, occurrence and detection are given; allowed are all three, or none.",
            nameof(severity));
        Severity = Check(severity, nameof(severity));
        Occurrence = Check(occurrence, nameof(occurrence));
        Detection = Check(detection, nameof(detection));
        Countermeasure = countermeasure;
    }

    /// <summary>What can go wrong.</summary>
    public LocalizedText Failure { get; }

    /// <summary>How bad the effect is, from 1 to 10, or null.</summary>
    public int? Severity { get; }

    /// <summary>How often it happens, from 1 to 10, or null.</summary>
    public int? Occurrence { get; }

    /// <summary>How hard it is to notice in time, from 1 to 10, or null.</summary>
    public int? Detection { get; }

    /// <summary>What is done against it, or null.</summary>
    public LocalizedText? Countermeasure { get; }

    /// <summary>The risk priority number, severity x occurrence x detection, from 1 to 1,000; null without ratings.</summary>
    public int? RiskPriority => Severity * Occurrence * Detection;

    /// <summary>The failure and its ratings.</summary>
    /// <returns>For example <c>Projector fails (8 x 3 x 4 = 96)</c>.</returns>
    public override string ToString() => RiskPriority is { } risk
        ? InvariantText.Compose($"{Failure} ({Severity} x {Occurrence} x {Detection} = {risk})")
        : Failure.ToString();

    private static int? Check(int? rating, string name)
    {
        if (rating is { } given)
        {
            Guard.Against.LessThan(given, 1, name);
            Guard.Against.GreaterThan(given, MaxRating, name);
        }

        return rating;
    }
}
