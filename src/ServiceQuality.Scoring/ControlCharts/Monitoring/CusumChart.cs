using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>
/// Cumulative sums for an early signal of a small lasting change: the upper sum rises when the process goes up, the lower sum
/// falls when it goes down. A sum signals strictly beyond its limit. Immutable.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CusumChart>))]
public sealed record CusumChart
{
    private CusumChart(CusumColumns sums, double limit, string method)
    {
        Upper = ValueList.Create<double>(sums.Upper);
        Lower = ValueList.Create<double>(sums.Lower);
        UpperSignals = [.. sums.UpperSignals];
        LowerSignals = [.. sums.LowerSignals];
        Limit = limit;
        Method = method;
    }

    /// <summary>The number of points.</summary>
    public int Count => Upper.Count;

    /// <summary>The upper sum after each point, 0 or above; a sum that signals is given before any restart.</summary>
    public ValueList<double> Upper { get; }

    /// <summary>The lower sum after each point, 0 or below.</summary>
    public ValueList<double> Lower { get; }

    /// <summary>The points, counted from 0, at which the upper sum is above the limit.</summary>
    public ValueList<int> UpperSignals { get; }

    /// <summary>The points, counted from 0, at which the lower sum is below minus the limit.</summary>
    public ValueList<int> LowerSignals { get; }

    /// <summary>The limit, h; the lower sum has minus it.</summary>
    public double Limit { get; }

    /// <summary>The centre of the values; of outcomes the probability as it should be. Null without a value.</summary>
    public double? Centre { get; private init; }

    /// <summary>The standard deviation of the values; null for outcomes, and where there is none.</summary>
    public double? Sigma { get; private init; }

    /// <summary>The method with its numbers.</summary>
    public string Method { get; }

    /// <summary>Why there are no sums, or null when there are.</summary>
    public string? Reason { get; private init; }

    /// <summary>
    /// The sums of standardised values z (Page 1954): max(0, S + z - k) and min(0, S + z + k). Conventions are those of qcc,
    /// whose shift is 2 k.
    /// </summary>
    /// <param name="values">The values, up to 1e150 in size.</param>
    /// <param name="centre">The centre when it is known; null means the mean of the values.</param>
    /// <param name="sigma">
    /// The standard deviation when it is known, above 0; null means the mean moving range divided by 1.128.
    /// </param>
    /// <param name="allowance">k, half of the shift in sigmas that is to be found, from 0.</param>
    /// <param name="limit">h, in sigmas, above 0.</param>
    /// <param name="headStart">
    /// Where both sums start, in sigmas, from 0 and at most the limit; half of the limit signals sooner when a process starts off
    /// its centre (Lucas and Crosier 1982).
    /// </param>
    /// <param name="restarts">Whether a sum starts again at 0 after a signal.</param>
    /// <returns>The chart; without sums when sigma is not known and the values do not give it.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static CusumChart FromValues(
        ReadOnlySpan<double> values,
        double? centre = null,
        double? sigma = null,
        double allowance = 0.5,
        double limit = 5,
        double headStart = 0,
        bool restarts = false)
    {
        Guard.Against.InvalidValues(values);
        Guard.Against.OutOfRange(
            !(sigma is null or (> 0 and <= NumberLimits.MaxMagnitude)), sigma, "Allowed are numbers above 0, up to 1e150.");
        Guard.Against.OutOfRange(!(allowance is >= 0 and <= 100), allowance, "Allowed are numbers from 0 to 100.");
        CheckLimit(limit);
        Guard.Against.OutOfRange(
            !(headStart >= 0 && headStart <= limit), headStart, $"Allowed are numbers from 0 to the limit {limit}.");
        var chart = ControlChart.XmR(values, new(rules: RunRules.None, centre: centre, sigma: sigma, minimumPoints: 1));
        var method = Text($"CUSUM, k = {allowance}, h = {limit}, head start {headStart}");
        if (chart.Phases[0] is not { Centre: { } mean, Sigma: { } deviation } || deviation == 0)
        {
            var reason = values.IsEmpty ? NoResultReason.NoValue : "the values do not give a standard deviation";
            return new(new(0, 0), limit, method) { Centre = chart.Phases[0].Centre, Reason = reason };
        }

        CusumColumns sums = new(values.Length, headStart);
        for (var i = 0; i < values.Length; i++)
        {
            var z = (values[i] - mean) / deviation;
            sums.Add(i, z - allowance, z + allowance, limit, restarts);
        }

        return new(sums, limit, method) { Centre = mean, Sigma = deviation };
    }

    /// <summary>
    /// The sums of log likelihood ratios of outcomes one by one (Reynolds and Stoumbos 1999): an event adds ln(p1 / p0), another
    /// case ln((1 - p1) / (1 - p0)), where the odds of p1 are those of p0 times the odds ratio for the upper sum and divided by
    /// it for the lower one. After a signal a sum starts again at 0, as in qicharts2, which records that 0.
    /// </summary>
    /// <param name="events">Whether each case is an event, such as a complaint, in the order of time.</param>
    /// <param name="probability">p0, the probability of an event as it should be, above 0 and below 1.</param>
    /// <param name="oddsRatio">The change of the odds that is to be found, above 1 and at most 1e6; 2 doubles them.</param>
    /// <param name="limit">h, above 0.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static CusumChart Bernoulli(
        ReadOnlySpan<bool> events, Proportion probability, double oddsRatio = 2, double limit = 3.5)
    {
        var p0 = probability.Fraction;
        Guard.Against.OutOfRange(
            !(p0 is > 0 and < 1), probability, "Allowed are probabilities above 0 % and below 100 %.");
        Guard.Against.OutOfRange(!(oddsRatio is > 1 and <= 1e6), oddsRatio, "Allowed are numbers above 1, up to 1e6.");
        CheckLimit(limit);
        var (more, fewer) = (Shifted(oddsRatio), Shifted(1 / oddsRatio));
        CusumColumns sums = new(events.Length, 0);
        for (var i = 0; i < events.Length; i++)
        {
            sums.Add(i, Step(events[i], more), -Step(events[i], fewer), limit, restarts: true);
        }

        var method = Text($"Bernoulli CUSUM, odds ratio {oddsRatio}, h = {limit}");
        return new(sums, limit, method)
        {
            Centre = p0,
            Reason = events.IsEmpty ? NoResultReason.NoValue : null,
        };

        double Shifted(double ratio) => ratio * p0 / (1 - p0 + (ratio * p0));

        double Step(bool isEvent, double p) => isEvent ? Math.Log(p / p0) : Math.Log((1 - p) / (1 - p0));
    }

    /// <summary>The method, the number of points and the signals.</summary>
    /// <returns>For example <c>CUSUM, k = 0.5, h = 5, head start 0: 30 points, above at [26, 29], below at []</c>.</returns>
    public override string ToString() =>
        Text($"{Method}: {Count} points, above at {UpperSignals}, below at {LowerSignals}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void CheckLimit(double limit) =>
        Guard.Against.OutOfRange(!(limit is > 0 and <= 1e6), limit, "Allowed are numbers above 0, up to 1e6.");
}
