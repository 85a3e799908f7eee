using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The gap between what customers perceive and what they expect (gap 5 of the gap model, SERVQUAL): per item, per dimension and
/// overall, each with intervals, tests and effect sizes. Items are scored over the respondents who answered both questions;
/// dimensions by the <see cref="MissingPolicy"/>. A dimension that is not part of quality, and an item without a dimension, is
/// described, but takes no part in the overall scores or the adjusted p-values.
/// Source of the formulas: Parasuraman, Zeithaml and Berry (1988), SERVQUAL, Journal of Retailing 64(1), 12-40.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<GapAnalysis>))]
public sealed class GapAnalysis
{
    private GapAnalysis(GapSummary summary, GapOptions options, IEnumerable<GapScore> items, IEnumerable<GapScore> dimensions)
    {
        Summary = summary;
        Options = options;
        Items = new(items, i => i.Id);
        Dimensions = new(dimensions, d => d.Id, d => d.Name);
    }

    /// <summary>The items in the order of the instrument; <c>Items["07"]</c> finds one by its id.</summary>
    public NamedList<GapScore> Items { get; }

    /// <summary>
    /// The dimensions in the order of the instrument; <c>Dimensions["REL"]</c> or <c>Dimensions["Reliability"]</c> finds one by
    /// its code or its name.
    /// </summary>
    public NamedList<GapScore> Dimensions { get; }

    /// <summary>The summary that the analysis is computed from; merge it with that of other respondents.</summary>
    public GapSummary Summary { get; }

    /// <summary>The choices that were made.</summary>
    public GapOptions Options { get; }

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy => Summary.Policy;

    /// <summary>The conventions of every number here, a line each.</summary>
    public string Conventions => TableText.EnglishLines(GapConventions.Describe(this));

    /// <summary>
    /// What a reader of the numbers should know: expectations at the top of the scale, or so low that the direction of the scale
    /// may be declared wrong, items that do not vary, items nobody answered.
    /// </summary>
    public ValueList<string> Warnings => [.. GapWarnings.Find(this).Select(w => w.English)];

    /// <summary>Analyses a survey.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="policy">Which respondents count in a dimension; by default <see cref="MissingPolicy.PersonMean"/>.</param>
    /// <param name="options">Level, tests and adjustment; null means the usual.</param>
    /// <param name="reference">
    /// What the gaps are taken from: expectation, minimum, desired, or a gap that was asked directly.
    /// </param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy or the reference is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks these answers, or they are on different scales.</exception>
    /// <exception cref="ArgumentException">Exact ranks were asked for with more than 500 gaps.</exception>
    public static GapAnalysis Run(
        SurveyData data,
        MissingPolicy policy = MissingPolicy.PersonMean,
        GapOptions? options = null,
        AnswerKind reference = AnswerKind.Expectation) => Run(GapSummary.Of(data, policy, reference), options);

    /// <summary>Analyses a summary of a survey or of several parts of it.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="options">Level, tests and adjustment; null means the usual.</param>
    /// <returns>The analysis, the same as of the answers themselves.</returns>
    /// <exception cref="ArgumentException">Exact ranks were asked for with more than 500 gaps.</exception>
    public static GapAnalysis Run(GapSummary summary, GapOptions? options = null)
    {
        Guard.Against.Null(summary);
        var choices = options ?? GapOptions.Default;
        var items = ScoreItems(summary, choices);
        var dimensions = ScoreDimensions(summary, choices, items);
        if (choices.AdjustsTogether)
        {
            var adjusted = GapScore.Adjust([.. items, .. dimensions], choices.Multiplicity);
            return new(summary, choices, adjusted.Take(items.Length), adjusted.Skip(items.Length));
        }

        var adjustedItems = GapScore.Adjust(items, choices.Multiplicity);
        var adjustedDimensions = GapScore.Adjust(dimensions, choices.Multiplicity);
        return new(summary, choices, adjustedItems, adjustedDimensions);
    }

    /// <summary>Computes the overall score.</summary>
    /// <param name="weighting">How the dimensions become one score.</param>
    /// <returns>
    /// The score; its n is the number of respondents who counted, for forms made of means that of the smallest of them.
    /// <see cref="Weighting.Unweighted"/> and <see cref="Weighting.Individual"/> are over the respondents who count in every
    /// dimension of quality and have an interval; the others are made of means and have none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The weighting is not a value of the enumeration.</exception>
    /// <exception cref="InvalidOperationException">Weights were asked for and the survey has none.</exception>
    public MeanEstimate Overall(Weighting weighting)
    {
        Guard.Against.UndefinedEnum(weighting);
        return OverallScores.Compute(this, weighting);
    }

    /// <summary>The items as a table.</summary>
    /// <returns>The table; its notes are the conventions and the warnings.</returns>
    public ResultTable ToItemTable() => GapTables.Create(this, ("Gaps by item", "各题项的差距"), Items, hasShareAtTop: true);

    /// <summary>The dimensions as a table.</summary>
    /// <returns>The table; its notes are the conventions and the warnings.</returns>
    public ResultTable ToDimensionTable() =>
        GapTables.Create(this, ("Gaps by dimension", "各维度的差距"), Dimensions, hasShareAtTop: false);

    /// <summary>The dimensions, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Dimensions);

    // A score is its code plus this.
    private static double Shift(GapSummary summary) => new AnswerEncoding(summary.Scale).Offset;

    private static GapScore[] ScoreItems(GapSummary summary, GapOptions options)
    {
        var instrument = summary.Instrument;
        HashSet<string> outside = [.. instrument.Dimensions.Where(d => !d.IsPartOfQuality).SelectMany(d => d.Items.Names)];
        outside.UnionWith(instrument.OtherItems.Names);
        var scores = new GapScore[instrument.Items.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var item = instrument.Items[i];
            ScoreSubject subject = new(item.Id, item.Wording ?? item.Id, !outside.Contains(item.Id));
            var shareAtTop = summary.Source.IsDirect ? null : summary.Items[i].ShareAtTop;
            scores[i] = new(subject, summary.Items[i].Pairs, Shift(summary), options, shareAtTop);
        }

        return scores;
    }

    private static GapScore[] ScoreDimensions(GapSummary summary, GapOptions options, GapScore[] items)
    {
        var instrument = summary.Instrument;
        var scores = new GapScore[instrument.Dimensions.Count];
        for (var d = 0; d < scores.Length; d++)
        {
            var dimension = instrument.Dimensions[d];
            ScoreSubject subject = new(dimension.Code, dimension.Name, dimension.IsPartOfQuality);
            scores[d] = summary.Policy == MissingPolicy.MeanOfItemMeans
                ? new(subject, items[instrument.ItemsOf(d)], options)
                : new(subject, summary.Tally.Dimensions[d], Shift(summary), options);
        }

        return scores;
    }
}
