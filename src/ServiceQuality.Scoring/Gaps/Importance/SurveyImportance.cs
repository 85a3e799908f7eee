using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// Importance and performance of the items of a survey, ready for <see cref="IpaAnalysis"/>: performance is the mean perception
/// over those who answered, importance as <see cref="Source"/> says, both with their intervals.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<SurveyImportance>))]
public sealed record SurveyImportance
{
    private SurveyImportance(SurveyData data, ImportanceSource source, string? rating, Proportion level)
    {
        (Source, Rating, Level) = (source, rating, level);
        var items = data.Instrument.Items;
        List<IpaPoint> points = [];
        List<string> notes = [];
        for (var i = 0; i < items.Count; i++)
        {
            var performance = Mean(data.Answers(AnswerKind.Perception, i), level);
            var (importance, interval, reason) = source == ImportanceSource.Derived
                ? Correlate(data, i, rating!, level)
                : Parts(Mean(data.Answers(Kind(source), i), level));
            if (importance is not { } high || performance.Mean is not { } value)
            {
                notes.Add($"{items[i].Id}: {(performance.Mean is null ? performance.Reason : reason)}");
                continue;
            }

            points.Add(new(items[i].Id, high, value, interval, performance.Interval));
        }

        (Points, Notes) = ([.. points], [.. notes]);
        ImportanceScale = source == ImportanceSource.Derived ? new(-1, 1) : data.Scale(Kind(source));
        PerformanceScale = data.Scale(AnswerKind.Perception);
    }

    /// <summary>Where the importance comes from.</summary>
    public ImportanceSource Source { get; }

    /// <summary>The name of the rating of a derived importance; otherwise null.</summary>
    public string? Rating { get; }

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>
    /// The items by their ids, in the order of the instrument; those without a number are in <see cref="Notes"/>.
    /// </summary>
    public ValueList<IpaPoint> Points { get; }

    /// <summary>Which items have no point and why, one a line.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>The scale of the importance; -1 to 1 when it is a correlation.</summary>
    public RatingScale ImportanceScale { get; }

    /// <summary>The scale of the perceptions.</summary>
    public RatingScale PerformanceScale { get; }

    /// <summary>Takes importance and performance from a survey.</summary>
    /// <param name="data">The answers; perceptions, and what the source needs.</param>
    /// <param name="source">
    /// Where the importance comes from. Null means stated importance where the survey has it, else derived importance when a
    /// rating is named, else expectations.
    /// </param>
    /// <param name="rating">The name of the rating of the service as a whole, for a derived importance.</param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The items.</returns>
    /// <exception cref="ArgumentException">A derived importance has no rating, or the survey has no such rating.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The source is not a value of the enumeration, or the level is outside its range.
    /// </exception>
    /// <exception cref="InvalidOperationException">The survey lacks answers.</exception>
    public static SurveyImportance Of(
        SurveyData data, ImportanceSource? source = null, string? rating = null, Proportion? level = null)
    {
        Guard.Against.Null(data);
        var chosen = source ?? (data.Has(AnswerKind.Importance) ? ImportanceSource.Stated
            : rating is null ? ImportanceSource.Expectation : ImportanceSource.Derived);
        Guard.Against.UndefinedEnum(chosen, nameof(source));
        Guard.Against.Invalid(
            chosen == ImportanceSource.Derived && rating is null,
            "A derived importance needs a rating of the service as a whole; name its column.",
            nameof(rating));
        return new(data, chosen, chosen == ImportanceSource.Derived ? rating : null, Guard.Against.InvalidLevel(level));
    }

    /// <summary>The importance-performance analysis of the items.</summary>
    /// <param name="given">Lines of the user's own: importance and performance; null means none.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentException">No item has a point, or a given line is not finite.</exception>
    public IpaAnalysis Analyse((double Importance, double Performance)? given = null) =>
        IpaAnalysis.Run(Points, ImportanceScale, PerformanceScale, given, Source == ImportanceSource.Derived);

    /// <summary>The source and the number of items.</summary>
    /// <returns>For example <c>22 items, importance Derived by overall</c>.</returns>
    public override string ToString()
    {
        var by = Rating is null ? "" : $" by {Rating}";
        return $"{InvariantText.Count(Points.Count, "item")}, importance {Source}{by}";
    }

    private static AnswerKind Kind(ImportanceSource source) =>
        source == ImportanceSource.Stated ? AnswerKind.Importance : AnswerKind.Expectation;

    private static MeanEstimate Mean(EncodedAnswers answers, Proportion level) =>
        MeanEstimate.FromSummary(MomentSummary.FromAnswers(answers), level: level);

    private static (double? Value, ConfidenceInterval? Interval, string? Reason) Parts(MeanEstimate mean) =>
        (mean.Mean, mean.Interval, mean.Reason);

    // Over those who answered both.
    private static (double? Value, ConfidenceInterval? Interval, string? Reason) Correlate(
        SurveyData data, int item, string rating, Proportion level)
    {
        var answers = data.Answers(AnswerKind.Perception, item).Codes;
        var ratings = data.Rating(rating).Codes;
        List<double> first = [], second = [];
        for (var row = 0; row < answers.Length; row++)
        {
            if (answers[row] != 0 && ratings[row] != 0)
            {
                first.Add(answers[row]);
                second.Add(ratings[row]);
            }
        }

        var test = CorrelationTest.Pearson(first.ToArray(), second.ToArray(), level: level);
        return (test.Estimate?.Value, test.Estimate?.Interval, test.Reason ?? test.Estimate?.Reason);
    }
}
