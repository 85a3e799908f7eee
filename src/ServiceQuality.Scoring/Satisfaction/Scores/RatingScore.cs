using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The score of the answers to a satisfaction (CSAT) or effort (CES) question: the share of the top boxes, that of the bottom
/// boxes, the net of both, and the mean, each with its interval. What the answers cannot give is null with a reason.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RatingScore>))]
public sealed record RatingScore
{
    private RatingScore(RatingTally tally, long? population, Estimate top, Estimate bottom, Estimate net, Estimate mean,
        double? deviation)
    {
        (Question, Missing, Population) = (tally.Question, tally.Missing, population);
        (Top, Bottom, Net, Mean, StandardDeviation) = (top, bottom, net, mean, deviation);
    }

    /// <summary>The question with its cuts.</summary>
    public RatingQuestion Question { get; }

    /// <summary>The number of answers.</summary>
    public long N => Top.N;

    /// <summary>The number of missing answers; they count in nothing else.</summary>
    public long Missing { get; }

    /// <summary>The number of all customers, when it was given.</summary>
    public long? Population { get; }

    /// <summary>The share of answers in the top boxes, satisfied or easy, from 0 to 1.</summary>
    public Estimate Top { get; }

    /// <summary>The share of answers in the bottom boxes, dissatisfied or difficult, from 0 to 1.</summary>
    public Estimate Bottom { get; }

    /// <summary>
    /// The percentage of top answers minus that of bottom answers, in points from -100 to 100; its interval is not clipped.
    /// </summary>
    public Estimate Net { get; }

    /// <summary>
    /// The mean with the interval of Student's t, in the numbers of the scale; where the lowest answer is the best, the answers
    /// are reverse-scored first, so that more is better.
    /// </summary>
    public Estimate Mean { get; }

    /// <summary>The standard deviation of the answers with n - 1 in the denominator; null with fewer than two.</summary>
    public double? StandardDeviation { get; }

    /// <summary>Scores counted answers.</summary>
    /// <param name="tally">The answers.</param>
    /// <param name="method">How the intervals of the shares are found.</param>
    /// <param name="netMethod">How the interval of the net score is found.</param>
    /// <param name="population">
    /// The number of all customers, of whom these answered; at least as many. All intervals become narrower: shares as in
    /// <see cref="ProportionEstimate"/>, the mean by root((N - n) / (N - 1)). Null means a very large number.
    /// </param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The population is smaller than the answers, the level is outside its range, or a method is none of its enumeration.
    /// </exception>
    public static RatingScore FromTally(
        RatingTally tally,
        ProportionMethod method = ProportionMethod.Wilson,
        NetScoreMethod netMethod = NetScoreMethod.AdjustedWald,
        long? population = null,
        Proportion? level = null)
    {
        Guard.Against.Null(tally);
        Guard.Against.UndefinedEnum(netMethod);
        var confidence = Guard.Against.InvalidLevel(level);
        var correction = FinitePopulation.CorrectionFactor(tally.N, population, nameof(population));
        var mean = MeanEstimate.FromSummary(tally.Answers.Moments, level: confidence);
        return new(
            tally,
            population,
            Share(tally.Top),
            Share(tally.Bottom),
            NetShares.Of(tally).InPoints(netMethod, confidence, population, correction),
            WithPopulation(mean, population, correction, confidence),
            mean.StandardDeviation);

        Estimate Share(long count) => tally.N == 0
            ? Estimate.None(
                0, ProportionEstimate.FromCounts(0, 0, method, confidence, population).Method, NoResultReason.NoAnswer)
            : ProportionEstimate.FromCounts(count, tally.N, method, confidence, population);
    }

    /// <summary>The shares, the net score and the mean with their intervals.</summary>
    /// <returns>The table; shares in percent.</returns>
    public ResultTable ToTable()
    {
        List<TableText> notes = [];
        if (Mean.Reason is { } reason)
        {
            notes.Add(reason);
        }

        if (Question.Direction == ScaleDirection.LowestIsMost)
        {
            notes.Add(TableText.Compose(
                $"The mean is of reverse-scored answers, {Question.Scale.Maximum} the best.",
                $"均值按反向计分的回答计算，{Question.Scale.Maximum}为最好。"));
        }

        var level = (Top.Interval?.Level ?? ConfidenceLevel.Default).ToString(null, null);
        notes.Add(($"Level of the intervals: {level}.", $"区间的置信水平：{level}。"));
        return new(
            TitleText,
            TableWords.All("score", "value", "from", "to", "interval"),
            [
                Row(Question.IsEffort ? "easy %" : "satisfied %", Top, 100, 1),
                Row(Question.IsEffort ? "difficult %" : "dissatisfied %", Bottom, 100, 1),
                Row("net, points", Net, 1, Statistics.Estimate.PointDecimals),
                Row("mean", Mean, 1, 2),
            ],
            notes);
    }

    /// <summary>The top share with its interval, the mean, n, and the method, or the reason.</summary>
    /// <returns>For example <c>80.0 % [74.6, 84.5], net 75.2, mean 5.44, n = 250 (Wilson score)</c>.</returns>
    public override string ToString()
    {
        var n = $"{CountText} ({Top.Reason ?? Top.Method})";
        if (Top is not { Value: { } top, Interval: { } interval } || Net.Value is not { } net || Mean.Value is not { } mean)
        {
            return n;
        }

        var percent = new ConfidenceInterval(100 * interval.Lower, 100 * interval.Upper, interval.Level).ToString("F1", null);
        return string.Create(CultureInfo.InvariantCulture,
            $"{(100 * top).RoundTo(1)} % {percent}, net {net.RoundTo(1)}, mean {mean.RoundTo(2)}, {n}");
    }

    private string CountText => string.Create(
        CultureInfo.InvariantCulture, $"n = {N}{(Missing == 0 ? "" : $", {Missing} missing")}");

    private TableText TitleText
    {
        get
        {
            var name = Question.IsEffort ? TableWords.Of("effort") : TableWords.Of("satisfaction");
            return TableText.Compose(
                $"{Question}, {CountText}",
                $"{name} {Question.Scale}，n = {N}{(Missing == 0 ? "" : InvariantText.Compose($"，缺失 {Missing}"))}");
        }
    }

    private static ValueList<TableCell> Row(string name, Estimate estimate, double factor, int decimals) =>
    [
        TableCell.Word(name),
        TableCell.Of(estimate.Value * factor, decimals),
        TableCell.Of(estimate.Interval?.Lower * factor, decimals),
        TableCell.Of(estimate.Interval?.Upper * factor, decimals),
        TableCell.Of(estimate.Method),
    ];

    private static Estimate WithPopulation(MeanEstimate mean, long? population, double correction, Proportion level)
    {
        var name = "Student t" + FinitePopulation.Describe(population);
        if (mean.Mean is not { } value)
        {
            return Estimate.None(0, name, NoResultReason.NoAnswer);
        }

        if (correction == 0)
        {
            return Estimate.Of(value, new(value, value, level), mean.N, name);
        }

        if (mean.Interval is not { } interval)
        {
            return Estimate.WithoutInterval(value, mean.N, name, mean.Reason!);
        }

        var margin = (interval.Upper - interval.Lower) / 2 * Math.Sqrt(correction);
        return Estimate.Of(value, new(value - margin, value + margin, level), mean.N, name);
    }
}
