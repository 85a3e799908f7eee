using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>A phase of a chart: points with limits of their own, and the numbers that the limits are from.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ChartPhase>))]
public sealed record ChartPhase
{
    internal ChartPhase(int start, int count, int baseline, int n, PhaseEstimate estimate, RunsTest runs, string? reason)
    {
        Start = start;
        Count = count;
        Baseline = baseline;
        N = n;
        Centre = double.IsNaN(estimate.Centre) ? null : estimate.Centre;
        Sigma = estimate.Sigma;
        SigmaZ = estimate.SigmaZ;
        MeanMovingRange = estimate.MeanRange;
        ScreenedRanges = estimate.Screened;
        Median = estimate.Median;
        Dispersion = estimate.Dispersion;
        Runs = runs;
        Reason = reason;
    }

    /// <summary>The first point, counted from 0.</summary>
    public int Start { get; }

    /// <summary>The number of points.</summary>
    public int Count { get; }

    /// <summary>How many of the first points the limits are from.</summary>
    public int Baseline { get; }

    /// <summary>How many of those have a value and are not excluded.</summary>
    public int N { get; }

    /// <summary>
    /// The estimate of the centre: a mean, a rate, a share or a median. Of a t chart it is the mean of time^(1/3.6), of an np
    /// chart the share; the centre line is that of the points. Null without a point.
    /// </summary>
    public double? Centre { get; }

    /// <summary>
    /// The estimated standard deviation of one measurement: of an I' chart that of a measurement of size 1, of X-bar and S charts
    /// that within subgroups, of a t chart that of time^(1/3.6). Null for counts, whose sigma follows from the centre, and where
    /// there is none.
    /// </summary>
    public double? Sigma { get; }

    /// <summary>
    /// The spread of the standardised points of a chart of counts, rates or shares, 1 when events are independent and the rate
    /// constant (Laney 2002). Given for classic charts as well. Null for other charts and where there is none.
    /// </summary>
    public double? SigmaZ { get; }

    /// <summary>
    /// The mean moving range after any screening; of counts, rates and shares that of the standardised points, of a t chart that
    /// of time^(1/3.6). Null where it is not used.
    /// </summary>
    public double? MeanMovingRange { get; }

    /// <summary>How many moving ranges the screening left out.</summary>
    public int ScreenedRanges { get; }

    /// <summary>The median of the baseline, of run and g charts; otherwise null.</summary>
    public double? Median { get; }

    /// <summary>
    /// The test of a chart of counts, rates or shares that all points have one rate: the sum of the squared standardised points
    /// against chi-square with n - 1 degrees of freedom. With equal sizes it is qcc's test of overdispersion. Null for other
    /// charts and where there is none.
    /// </summary>
    public HypothesisTest? Dispersion { get; }

    /// <summary>The runs about the centre line of all points of the phase that have a value and are not excluded.</summary>
    public RunsTest Runs { get; }

    /// <summary>Why there are no limits, or null when there are some, or the chart has none by its kind.</summary>
    public string? Reason { get; }

    /// <summary>The points, the centre and the spread.</summary>
    /// <returns>For example <c>points 0 to 19, centre 0.0049973, sigmaZ 5.317, n = 20</c>.</returns>
    public override string ToString()
    {
        var numbers = $"{Text("centre", Centre)}{Text("sigma", Sigma)}{Text("sigmaZ", SigmaZ)}";
        var reason = Reason is null ? "" : $", no limits: {Reason}";
        var points = Count == 0
            ? "no points"
            : string.Create(CultureInfo.InvariantCulture, $"points {Start} to {Start + Count - 1}");
        return string.Create(CultureInfo.InvariantCulture, $"{points}{numbers}, n = {N}{reason}");
    }

    private static string Text(string name, double? value) =>
        value is { } number ? string.Create(CultureInfo.InvariantCulture, $", {name} {number:G5}") : "";
}
