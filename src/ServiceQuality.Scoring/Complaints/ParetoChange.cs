using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>A name of a ranking with its change against an earlier one.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ParetoChange>))]
public sealed record ParetoChange
{
    internal ParetoChange(ParetoRow row, ParetoRow? before, bool hasBefore)
    {
        Row = row;
        Before = before;
        CountBefore = hasBefore ? before?.Count ?? 0 : null;
    }

    /// <summary>The name now.</summary>
    public ParetoRow Row { get; }

    /// <summary>The same name before; null when it did not occur, or there is no earlier ranking.</summary>
    public ParetoRow? Before { get; }

    /// <summary>How often the name occurred before; null when there is no earlier ranking.</summary>
    public long? CountBefore { get; }

    /// <summary>The count now less the count before; null when there is no earlier ranking.</summary>
    public long? Change => Row.Count - CountBefore;

    /// <summary>
    /// The ratio of the rates, now divided by before, with the exact interval of <see cref="RateEstimate.Ratio"/>: an interval
    /// that holds 1 means that the counts do not show a change.
    /// </summary>
    /// <param name="exposure">The exposure of now, such as days or customers, from 1e-100 to 1e100.</param>
    /// <param name="exposureBefore">The exposure of before, in the same unit.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The ratio; a reason when the name did not occur before, or there is no earlier ranking.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An exposure or the level is outside its range.</exception>
    public Estimate Ratio(double exposure = 1, double exposureBefore = 1, Proportion? level = null)
    {
        var ratio = RateEstimate.Ratio(Row.Count, exposure, CountBefore ?? 0, exposureBefore, level);
        return CountBefore is null ? Estimate.None(Row.Count, ratio.Method, "there is no earlier ranking") : ratio;
    }

    /// <summary>The name now, and the change.</summary>
    /// <returns>For example <c>1 late: 42, 24.7 %, cumulative 24.7 % (+12, was 3)</c>.</returns>
    public override string ToString()
    {
        if (Change is not { } change)
        {
            return Row.ToString();
        }

        var rank = Before is { } before ? $"was {InvariantText.Format(before.Rank)}" : "new";
        return string.Create(CultureInfo.InvariantCulture, $"{Row} ({change:+0;-0;0}, {rank})");
    }
}
