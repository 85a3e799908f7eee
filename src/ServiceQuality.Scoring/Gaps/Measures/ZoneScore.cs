using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The zone of tolerance of one item or dimension, and the position of the perception in it: A is the minimum, D what is desired
/// and P the
/// perception. Of an item the cases are respondents who answered all three questions, of a dimension respondents with a score in
/// it.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ZoneScore>))]
public sealed record ZoneScore
{
    // Means of long dimensions are sums of rounded scores: a width below this is what rounding left.
    private const double Same = 1e-12;

    internal ZoneScore(GapScore adequacy, GapScore superiority, MeanEstimate width, ZoneCounts counts)
    {
        (Id, Name) = (adequacy.Id, adequacy.Name);
        (Minimum, Desired, Perception) = (adequacy.Expectation, superiority.Expectation, adequacy.Perception);
        (Adequacy, Superiority, Width) = (adequacy.Gap, superiority.Gap, width);
        (Below, Within, Above, Inverted) = (counts.Below, counts.Within, counts.Above, counts.Inverted);
        Reason = Width.Mean switch
        {
            null => Statistics.NoResultReason.NoValue,
            > -Same and < Same => "the mean minimum and the mean desired level are the same",
            < 0 => "the mean desired level is below the mean minimum",
            _ => null,
        };
        Position = Reason is null ? Adequacy.Mean / Width.Mean : null;
    }

    /// <summary>The id of the item or the code of the dimension.</summary>
    public string Id { get; }

    /// <summary>The name of the dimension; for an item, its wording or else its id.</summary>
    public string Name { get; }

    /// <summary>A: the least that customers accept.</summary>
    public MeanEstimate Minimum { get; }

    /// <summary>D: what customers wish for.</summary>
    public MeanEstimate Desired { get; }

    /// <summary>P: what customers perceive.</summary>
    public MeanEstimate Perception { get; }

    /// <summary>P - A, the measure of service adequacy (MSA).</summary>
    public MeanEstimate Adequacy { get; }

    /// <summary>P - D, the measure of service superiority (MSS).</summary>
    public MeanEstimate Superiority { get; }

    /// <summary>D - A, the width of the zone.</summary>
    public MeanEstimate Width { get; }

    /// <summary>How many perceive less than their minimum.</summary>
    public long Below { get; }

    /// <summary>How many perceive something from their minimum to what they desire, both included.</summary>
    public long Within { get; }

    /// <summary>How many perceive more than they desire.</summary>
    public long Above { get; }

    /// <summary>How many desire less than their minimum: they have no zone and are in none of the other three counts.</summary>
    public long Inverted { get; }

    /// <summary>All of the four counts: how many were classified.</summary>
    public long Count => checked(Below + Within + Above + Inverted);

    /// <summary>
    /// The position of the mean perception in the zone of the means, (P - A) / (D - A): 0 at the minimum, 1 at what is desired;
    /// null
    /// without a zone.
    /// </summary>
    public double? Position { get; }

    /// <summary>Why there is no position, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>The name, both measures, the position and the counts.</summary>
    /// <returns>
    /// For example <c>Affect of Service: MSA 0.85, MSS -0.62, position 0.58, 12 below, 80 within, 8 above, 0 inverted</c>.
    /// </returns>
    public override string ToString()
    {
        static string Short(double? value) => value?.RoundTo(2) ?? "none";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: MSA {Short(Adequacy.Mean)}, MSS {Short(Superiority.Mean)}, position {Short(Position)}, "
                + $"{Below} below, {Within} within, {Above} above, {Inverted} inverted");
    }
}
