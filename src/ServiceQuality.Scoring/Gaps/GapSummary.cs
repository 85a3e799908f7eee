using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// What a gap analysis is computed from, without the respondents. Summaries of parts of a survey merge to exactly the summary of
/// the whole, in any order and grouping, so that surveys larger than memory, or kept in several places, are analysed as one.
/// Equality is by reference.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<GapSummary>))]
public sealed class GapSummary
{
    private GapSummary(
        GapSource source, long count, ItemTally[] items, SurveyTally tally, MomentSummary[] weights, MomentSummary weighted)
    {
        Source = source;
        Count = count;
        Items = items;
        Tally = tally;
        Weights = weights;
        Weighted = weighted;
    }

    /// <summary>The instrument that was answered.</summary>
    public Instrument Instrument => Source.Instrument;

    /// <summary>The scale of the answers.</summary>
    public RatingScale Scale => Source.Scale;

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy => Source.Policy;

    /// <summary>What the gaps are taken from.</summary>
    public AnswerKind Reference => Source.Reference;

    /// <summary>The number of respondents, whether they answered or not.</summary>
    public long Count { get; }

    internal GapSource Source { get; }

    // One for each item.
    internal ItemTally[] Items { get; }

    internal SurveyTally Tally { get; }

    // The weights of each dimension in points; none when the survey has none.
    internal MomentSummary[] Weights { get; }

    // The respondents' overall gaps by their own weights.
    internal MomentSummary Weighted { get; }

    /// <summary>Summarises a survey.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="policy">Which respondents count in a dimension; by default <see cref="MissingPolicy.PersonMean"/>.</param>
    /// <param name="reference">
    /// What the gaps are taken from: expectation, minimum, desired, or a gap that was asked directly.
    /// </param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy or the reference is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks these answers, or they are on different scales.</exception>
    public static GapSummary Of(
        SurveyData data, MissingPolicy policy = MissingPolicy.PersonMean, AnswerKind reference = AnswerKind.Expectation)
    {
        Guard.Against.Null(data);
        return Of(data, policy, reference, data, ("respondents who answered both questions", "两问均作答的受访者"));
    }

    // The survey as it was read says which answers were reverse scored; the scope says over whom items are scored.
    internal static GapSummary Of(SurveyData data, MissingPolicy policy, AnswerKind reference, SurveyData asRead, TableText scope)
    {
        Guard.Against.UndefinedEnum(policy);
        var instrument = data.Instrument;
        var pairs = AnswerPairs.Of(data, reference);
        var scale = data.Scale(pairs.IsDirect ? AnswerKind.DirectGap : AnswerKind.Perception);
        GapSource source = new(instrument, scale, policy, reference, GapText.DescribeReversal(asRead, reference), scope);
        ItemTally[] items = [.. Enumerable.Range(0, instrument.Items.Count).Select(i => ItemTally.Of(pairs, i))];
        var tally = policy switch
        {
            MissingPolicy.MeanOfItemMeans => new SurveyTally([], CountedValues.Empty),
            MissingPolicy.TwoWayImputation => CountOneByOne(data, policy, reference),
            _ => DimensionTallies.Count(pairs, instrument, policy) ?? CountOneByOne(data, policy, reference),
        };
        if (!data.HasWeights)
        {
            return new(source, data.Count, items, tally, [], MomentSummary.Empty);
        }

        var weighted = policy == MissingPolicy.MeanOfItemMeans ? MomentSummary.Empty : ScoreByWeights(data, policy, reference);
        return new(source, data.Count, items, tally, MeanWeights(data), weighted);
    }

    /// <summary>The summary of the respondents of both.</summary>
    /// <param name="other">The summary of other respondents to the same instrument.</param>
    /// <returns>The summary of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">
    /// The other differs in instrument, scale, policy, reference, reverse-scored items or whether there are weights.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The policy imputes from all respondents, so that parts cannot be merged.
    /// </exception>
    public GapSummary Merge(GapSummary other)
    {
        Guard.Against.Null(other);
        if (Policy == MissingPolicy.TwoWayImputation)
        {
            throw new InvalidOperationException(
                "Two-way imputation uses the means of all respondents; allowed are other policies.");
        }

        Guard.Against.Invalid(
            other.Source != Source || other.Weights.Length != Weights.Length,
            $"The other is {other}; allowed is {this}, with weights in both or in none and the same items reverse scored.",
            nameof(other));
        return new(
            Source,
            checked(Count + other.Count),
            [.. Items.Zip(other.Items, (a, b) => a.Merge(b))],
            Tally.Merge(other.Tally),
            [.. Weights.Zip(other.Weights, (a, b) => a.Merge(b))],
            Weighted.Merge(other.Weighted));
    }

    /// <summary>Number of respondents, instrument and conventions.</summary>
    /// <returns>For example <c>300 respondents, SERVQUAL 1991 on 1..7, PersonMean, Expectation</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} respondents, {Instrument.Name} on {Scale}, {Policy}, {Reference}");

    // The weights of each dimension in points, over the respondents who gave weights.
    internal static MomentSummary[] MeanWeights(SurveyData data)
    {
        var dimensions = data.Instrument.Dimensions.Count;
        bool HasWeights(int respondent) => Enumerable.Range(0, dimensions).Any(d => data.Weights(d)[respondent] > 0);
        int[] gave = [.. Enumerable.Range(0, data.Count).Where(HasWeights)];
        var weights = new MomentSummary[dimensions];
        for (var d = 0; d < dimensions; d++)
        {
            weights[d] = MomentSummary.FromValues(Array.ConvertAll(gave, i => data.Weights(d)[i]));
        }

        return weights;
    }

    private static SurveyTally CountOneByOne(SurveyData data, MissingPolicy policy, AnswerKind reference)
    {
        var scores = RespondentScores.Run(data, policy, reference);
        var shift = (double)data.Answers(reference, 0).Encoding.Offset;
        var tallies = new ScoreTally[data.Instrument.Dimensions.Count];
        for (var d = 0; d < tallies.Length; d++)
        {
            var gaps = CountedValues.FromValues(Present(scores.Gaps(d)));
            tallies[d] = new(gaps, Summarise(scores.Expectations(d), shift), Summarise(scores.Perceptions(d), shift), 1);
        }

        return new(tallies, CountedValues.FromValues(Present(scores.Overall(d => scores.Gaps(d), weighted: false))));
    }

    private static MomentSummary Summarise(ReadOnlySpan<double> scores, double shift) =>
        MomentSummary.FromValues(Array.ConvertAll(Present(scores), s => s - shift));

    private static MomentSummary ScoreByWeights(SurveyData data, MissingPolicy policy, AnswerKind reference)
    {
        var scores = RespondentScores.Run(data, policy, reference);
        return MomentSummary.FromValues(Present(scores.Overall(d => scores.Gaps(d), weighted: true)));
    }

    private static double[] Present(ReadOnlySpan<double> values) => Array.FindAll(values.ToArray(), v => !double.IsNaN(v));
}
