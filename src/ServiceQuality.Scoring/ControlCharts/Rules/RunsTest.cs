using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>
/// The runs of a phase about its centre line, with the bounds of Anhoej and Olesen (2014). A run is a row of points on one side;
/// points on the line are left out. The bounds are those of qicharts2.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RunsTest>))]
public sealed record RunsTest
{
    internal RunsTest(int useful, int longestRun, int crossings)
    {
        Useful = useful;
        LongestRun = longestRun;
        Crossings = crossings;
        LongestRunMax = useful == 0 ? 0 : (int)Math.Round(Math.Log2(useful), MidpointRounding.ToEven) + 3;
        CrossingsMin = useful < 2
            ? 0
            : (int)BinomialTail.First(0, useful - 1, k => BinomialTail.LogLower(k, useful - 1, 0.5) >= Math.Log(0.05));
    }

    /// <summary>The number of points off the centre line.</summary>
    public int Useful { get; }

    /// <summary>The number of points of the longest run.</summary>
    public int LongestRun { get; }

    /// <summary>The longest run that is not unusual: round(log2 n) + 3 (Schilling 2012); 0 without a useful point.</summary>
    public int LongestRunMax { get; }

    /// <summary>How many times the line was crossed.</summary>
    public int Crossings { get; }

    /// <summary>The fewest crossings that are not unusual: the 5 % quantile of the binomial of n - 1 and 1/2.</summary>
    public int CrossingsMin { get; }

    /// <summary>Whether the longest run is above its bound or the crossings are below theirs.</summary>
    public bool IsSignal => LongestRun > LongestRunMax || Crossings < CrossingsMin;

    /// <summary>The runs and crossings with their bounds.</summary>
    /// <returns>For example <c>longest run 9 (at most 8), 7 crossings (at least 8), 24 useful points</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"longest run {LongestRun} (at most {LongestRunMax}), {Crossings} crossings (at least {CrossingsMin}), "
            + $"{Useful} useful points");
}
