using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// What a gap analysis is told from, without the respondents. Summaries of parts of a survey merge to the very summary of the whole, in
/// any order and grouping, so that surveys larger than memory, or kept in several places, are analysed as one. Equality is by reference.
/// </summary>
public sealed class GapSummary
{
    private GapSummary(
        Instrument instrument, RatingScale scale, MissingPolicy policy, AnswerKind reference, long count, ItemTally[] items, ScoreTally[] dimensions, CountedValues overall,
        MomentSummary[] weights, MomentSummary weighted, string? turned, string scope)
    {
        (Turned, Scope) = (turned, scope);
        (Instrument, Scale, Policy, Reference, Count) = (instrument, scale, policy, reference, count);
        (Items, Dimensions, Overall, Weights, Weighted) = (items, dimensions, overall, weights, weighted);
    }

    /// <summary>The instrument that was answered.</summary>
    public Instrument Instrument { get; }

    /// <summary>The scale of the answers.</summary>
    public RatingScale Scale { get; }

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy { get; }

    /// <summary>What the gaps are taken from.</summary>
    public AnswerKind Reference { get; }

    /// <summary>The number of respondents, whether they answered or not.</summary>
    public long Count { get; }

    // Which answers were turned round, in a sentence; null when none was.
    internal string? Turned { get; }

    // Over whom items are scored.
    internal string Scope { get; }

    // One for each item.
    internal ItemTally[] Items { get; }

    // One for each dimension; none where no respondent has a score.
    internal ScoreTally[] Dimensions { get; }

    // The respondents' unweighted overall gaps.
    internal CountedValues Overall { get; }

    // The weights of each dimension in points; none when the survey has none.
    internal MomentSummary[] Weights { get; }

    // The respondents' overall gaps by their own weights.
    internal MomentSummary Weighted { get; }

    /// <summary>Summarises a survey.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="policy">Which respondents count in a dimension; by default <see cref="MissingPolicy.PersonMean"/>.</param>
    /// <param name="reference">What the gaps are taken from: expectation, minimum, desired, or a gap that was asked directly.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy or the reference is none of those allowed.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks these answers, or they are on different scales.</exception>
    public static GapSummary Of(SurveyData data, MissingPolicy policy = MissingPolicy.PersonMean, AnswerKind reference = AnswerKind.Expectation)
    {
        Guard.Against.Null(data);
        return Of(data, policy, reference, GapText.Turned, "respondents who answered both questions");
    }

    // Where the answers are not those that were read, whoever changed them says what was turned and over whom items are scored.
    internal static GapSummary Of(SurveyData data, MissingPolicy policy, AnswerKind reference, Func<SurveyData, AnswerKind, string?> turned, string scope)
    {
        if (!Enum.IsDefined(policy))
        {
            throw new ArgumentOutOfRangeException(nameof(policy), policy, $"Allowed are {string.Join(", ", Enum.GetNames<MissingPolicy>())}.");
        }

        var instrument = data.Instrument;
        var pairs = AnswerPairs.Of(data, reference);
        ItemTally[] items = [.. Enumerable.Range(0, instrument.Items.Count).Select(i => ItemTally.Of(pairs, i))];
        var (dimensions, overall) = policy switch
        {
            MissingPolicy.MeanOfItemMeans => ([], CountedValues.Empty),
            MissingPolicy.TwoWayImputation => OneByOne(data, policy, reference),
            _ => DimensionTallies.Of(pairs, instrument, policy) ?? OneByOne(data, policy, reference),
        };
        var hasScores = data.HasWeights && policy != MissingPolicy.MeanOfItemMeans;
        var scores = hasScores ? RespondentScores.Run(data, policy, reference) : null;
        return new(
            instrument,
            data.Scale(pairs.IsDirect ? AnswerKind.DirectGap : AnswerKind.Perception),
            policy,
            reference,
            data.Count,
            items,
            dimensions,
            overall,
            data.HasWeights ? MeanWeights(data) : [],
            scores is null ? MomentSummary.Empty : MomentSummary.FromValues(Present(scores.Overall(d => scores.Gaps(d), weighted: true))),
            turned(data, reference),
            scope);
    }

    /// <summary>The summary of the respondents of both.</summary>
    /// <param name="other">The summary of other respondents to the same instrument.</param>
    /// <returns>The summary of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The other differs in instrument, scale, policy, reference or whether there are weights.</exception>
    /// <exception cref="InvalidOperationException">The policy imputes from all respondents, so that parts cannot be put together.</exception>
    public GapSummary Merge(GapSummary other)
    {
        Guard.Against.Null(other);
        if (Policy == MissingPolicy.TwoWayImputation)
        {
            throw new InvalidOperationException("Two-way imputation takes its means from all respondents; allowed are policies without them.");
        }

        if (other.Instrument != Instrument || other.Scale != Scale || other.Policy != Policy || other.Reference != Reference || other.Weights.Length != Weights.Length
            || other.Turned != Turned || other.Scope != Scope)
        {
            throw new ArgumentException($"The other is {other}; allowed is {this}, with weights in both or in none and the same items turned round.", nameof(other));
        }

        return new(
            Instrument,
            Scale,
            Policy,
            Reference,
            checked(Count + other.Count),
            [.. Items.Zip(other.Items, (a, b) => a.Merge(b))],
            [.. Dimensions.Zip(other.Dimensions, (a, b) => a.Merge(b))],
            Overall.Merge(other.Overall),
            [.. Weights.Zip(other.Weights, (a, b) => a.Merge(b))],
            Weighted.Merge(other.Weighted),
            Turned,
            Scope);
    }

    /// <summary>Number of respondents, instrument and conventions.</summary>
    /// <returns>For example <c>300 respondents, SERVQUAL 1991 on 1..7, PersonMean, Expectation</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} respondents, {Instrument.Name} on {Scale}, {Policy}, {Reference}");

    private static (ScoreTally[] Dimensions, CountedValues Overall) OneByOne(SurveyData data, MissingPolicy policy, AnswerKind reference)
    {
        var scores = RespondentScores.Run(data, policy, reference);
        var shift = (double)data.Answers(reference, 0).Encoding.Offset;
        MomentSummary Moments(ReadOnlySpan<double> values)
        {
            var present = Present(values);
            for (var i = 0; i < present.Length; i++)
            {
                present[i] -= shift;
            }

            return MomentSummary.FromValues(present);
        }

        return (
            [.. Enumerable.Range(0, data.Instrument.Dimensions.Count).Select(d => new ScoreTally(
                CountedValues.FromValues(Present(scores.Gaps(d))), Moments(scores.Expectations(d)), Moments(scores.Perceptions(d)), 1))],
            CountedValues.FromValues(Present(scores.Overall(d => scores.Gaps(d), weighted: false))));
    }

    // Over the respondents who gave weights.
    private static MomentSummary[] MeanWeights(SurveyData data)
    {
        var dimensions = data.Instrument.Dimensions.Count;
        int[] gave = [.. Enumerable.Range(0, data.Count).Where(i => Enumerable.Range(0, dimensions).Any(d => data.Weights(d)[i] > 0))];
        return [.. Enumerable.Range(0, dimensions).Select(d => MomentSummary.FromValues(gave.Select(i => data.Weights(d)[i]).ToArray()))];
    }

    private static double[] Present(ReadOnlySpan<double> values) => Array.FindAll(values.ToArray(), v => !double.IsNaN(v));
}
