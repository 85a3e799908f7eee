using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>
/// The score of an organisation on an antecedent of a gap: the mean over respondents of their mean over its items, reverse scored
/// where needed so that high is good. What the data cannot give is null with a reason.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AntecedentScore>))]
public sealed record AntecedentScore
{
    private const string Method = "mean of the items, Student t";

    private AntecedentScore(
        Antecedent antecedent, RatingScale scale, MomentSummary scores, bool isReverseScored, long incomplete, Proportion? level)
    {
        Antecedent = antecedent;
        Scale = scale;
        IsReverseScored = isReverseScored;
        Incomplete = incomplete;
        Score = MeanEstimate.FromSummary(scores, level: level);
        var width = (double)scale.Maximum - scale.Minimum;
        double Position(double score) => Math.Clamp((score - scale.Minimum) / width, 0, 1);
        Standing = Score switch
        {
            { Mean: { } mean, StandardError: > 0, Interval: { } i } =>
                Estimate.Of(Position(mean), new(Position(i.Lower), Position(i.Upper), i.Level), Score.N, Method),
            { Mean: { } mean } =>
                Estimate.WithoutInterval(Position(mean), Score.N, Method, Score.Reason ?? NoResultReason.NoSpread),
            _ => Estimate.None(Score.N, Method, Score.Reason!),
        };
    }

    /// <summary>The antecedent.</summary>
    public Antecedent Antecedent { get; }

    /// <summary>The scale of the answers.</summary>
    public RatingScale Scale { get; }

    /// <summary>The mean on the scale, high being good, with its t interval over the respondents.</summary>
    public MeanEstimate Score { get; }

    /// <summary>
    /// The position of the score between the worst answer and the best one, 0 to 1, by which scores on different scales are
    /// compared.
    /// </summary>
    public Estimate Standing { get; }

    /// <summary>Whether the answers were reverse scored.</summary>
    public bool IsReverseScored { get; }

    /// <summary>
    /// How many respondents do not count, having answered fewer than half of the items; 0 of a summary, which does not know them.
    /// </summary>
    public long Incomplete { get; }

    /// <summary>The causes that the antecedent measures, of its own gap, with their signs and remedies.</summary>
    public ValueList<GapCause> Causes =>
        [.. ServiceGap.ByNumber(Antecedent.GapNumber!.Value).Causes.Where(c => c.Antecedents.Contains(Antecedent))];

    // Without rounding, so that an order by it does not hang on the order in which scores are given.
    private string InFull => string.Create(
        CultureInfo.InvariantCulture, $"{Scale} {Score.N} {IsReverseScored} {Incomplete} {Score.Mean:R} "
            + $"{Score.Interval?.Lower:R} {Score.Interval?.Upper:R}");

    /// <summary>The score from a summary of respondents' means over the items. Summaries of parts merge.</summary>
    /// <param name="antecedent">The antecedent, of gaps 1 to 4.</param>
    /// <param name="scale">The scale of the answers.</param>
    /// <param name="respondents">A value a respondent: the mean of the answers as they were given.</param>
    /// <param name="isReverseScored">
    /// Whether high answers are bad; null means as <see cref="Antecedent.IsReverseScored"/> says, which is right when the items
    /// ask how much of it there is.
    /// </param>
    /// <param name="level">The level of the interval; null means 95 %.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">
    /// The antecedent is a source of expected service, or a value is off the scale.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static AntecedentScore FromSummary(
        Antecedent antecedent,
        RatingScale scale,
        MomentSummary respondents,
        bool? isReverseScored = null,
        Proportion? level = null) =>
        FromSummary(antecedent, scale, respondents, isReverseScored, 0, level);

    /// <summary>
    /// The score from the answers themselves. Who answered at least half of the items counts, with the mean of these.
    /// </summary>
    /// <param name="antecedent">The antecedent, of gaps 1 to 4.</param>
    /// <param name="scale">The scale of the answers.</param>
    /// <param name="respondents">The answers of each respondent, as many as there are items; null is a missing one.</param>
    /// <param name="isReverseScored">
    /// Whether high answers are bad; null means as <see cref="Antecedent.IsReverseScored"/> says.
    /// </param>
    /// <param name="level">The level of the interval; null means 95 %.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">
    /// The antecedent is a source of expected service, an answer is off the scale, or a respondent has none or another number of
    /// items.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static AntecedentScore FromAnswers(
        Antecedent antecedent,
        RatingScale scale,
        IEnumerable<IReadOnlyList<int?>> respondents,
        bool? isReverseScored = null,
        Proportion? level = null)
    {
        Guard.Against.Null(scale);
        Guard.Against.Null(respondents);
        List<double> means = [];
        var (incomplete, items, row) = (0L, 0, 0);
        foreach (var answers in respondents)
        {
            row++;
            var given = answers?.Count ?? 0;
            items = items == 0 ? given : items;
            Guard.Against.Invalid(
                given == 0 || given != items,
                $"Respondent {row} has {given} items; allowed are as many as the first has, at least one.",
                nameof(respondents));
            var (sum, count) = (0L, 0);
            foreach (var answer in answers!.OfType<int>())
            {
                Guard.Against.Invalid(
                    !scale.Contains(answer), $"Answer {answer} of respondent {row} is off the scale; allowed are "
                        + $"{scale}.", nameof(respondents));
                sum += answer;
                count++;
            }

            if (2 * count < items)
            {
                incomplete++;
            }
            else
            {
                means.Add((double)sum / count);
            }
        }

        return FromSummary(antecedent, scale, MomentSummary.FromValues([.. means]), isReverseScored, incomplete, level);
    }

    /// <summary>
    /// Puts scores in order: the weakest standing first, equal ones in the order of the gaps, those without a score last.
    /// </summary>
    /// <param name="scores">The scores.</param>
    /// <returns>The scores in order.</returns>
    /// <exception cref="ArgumentException">A score is null.</exception>
    public static ValueList<AntecedentScore> WeakestFirst(IEnumerable<AntecedentScore> scores)
    {
        var all = Guard.Against.NullElements(scores);
        var order = Antecedent.All.ToList();
        return
        [
            .. all.OrderBy(s => s.Standing.Value ?? double.PositiveInfinity)
                .ThenBy(s => order.IndexOf(s.Antecedent))
                .ThenBy(s => s.InFull, StringComparer.Ordinal),
        ];
    }

    /// <summary>Antecedent, score and standing.</summary>
    /// <returns>For example <c>role conflict (gap 3): 2.60 [1.92, 3.28], n = 12 of 1..7, standing 27 %</c>.</returns>
    public override string ToString()
    {
        var standing = Standing.Value is { } value
            ? string.Create(CultureInfo.InvariantCulture, $", standing {(100 * value).RoundTo(0)} %")
            : "";
        return $"{Antecedent}: {Score} of {Scale}{standing}";
    }

    private static AntecedentScore FromSummary(
        Antecedent antecedent,
        RatingScale scale,
        MomentSummary respondents,
        bool? isReverseScored,
        long incomplete,
        Proportion? level)
    {
        Guard.Against.Null(antecedent);
        Guard.Against.Null(scale);
        Guard.Against.Invalid(
            antecedent.GapNumber is null,
            $"{antecedent} is a source of expected service; allowed are the antecedents of gaps in Antecedent.All.",
            nameof(antecedent));
        var isReversed = isReverseScored ?? antecedent.IsReverseScored;
        respondents.Check(GapUnit.Points(scale), nameof(respondents));
        var scores = isReversed ? respondents.RelativeTo((double)scale.Minimum + scale.Maximum, isNegated: true) : respondents;
        return new(antecedent, scale, scores, isReversed, incomplete, level);
    }
}
