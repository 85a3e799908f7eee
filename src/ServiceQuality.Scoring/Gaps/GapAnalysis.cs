using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The gap between what customers perceive and what they expect (gap 5 of the gap model, SERVQUAL): per item, per dimension and
/// overall, each with intervals, tests and effect sizes. Items are scored over the respondents who answered both questions;
/// dimensions by the named <see cref="MissingPolicy"/>.
/// Source of the formulas: Parasuraman, Zeithaml and Berry (1988), SERVQUAL, Journal of Retailing 64(1), 12-40.
/// </summary>
public sealed class GapAnalysis
{
    // From this share of expectations at the upper end on, P - E says little more than P.
    private const double CeilingShare = 0.5;

    private GapAnalysis(GapSummary summary, GapOptions options)
    {
        Summary = summary;
        Options = options;
        var instrument = summary.Instrument;
        var shift = (double)new AnswerEncoding(summary.Scale).Offset;
        GapScore[] items = [.. instrument.Items.Zip(summary.Items, (item, tally) => new GapScore(item.Id, item.Wording ?? item.Id, tally.Pairs, shift, options, summary.Reference == AnswerKind.DirectGap ? null : tally.ShareAtTop))];
        GapScore[] dimensions = [.. instrument.Dimensions.Select((d, i) => summary.Dimensions.Length == 0
            ? new GapScore(d.Code, d.Name, items[instrument.ItemsOf(i)], options)
            : new GapScore(d.Code, d.Name, summary.Dimensions[i], shift, options))];
        var all = options.Family == GapFamily.ItemsAndDimensionsTogether
            ? GapScore.Adjusted([.. items, .. dimensions], options.Multiplicity)
            : [.. GapScore.Adjusted(items, options.Multiplicity), .. GapScore.Adjusted(dimensions, options.Multiplicity)];
        Items = [.. all.Take(items.Length)];
        Dimensions = [.. all.Skip(items.Length)];
    }

    /// <summary>The items in the order of the instrument.</summary>
    public ValueList<GapScore> Items { get; }

    /// <summary>The dimensions in the order of the instrument.</summary>
    public ValueList<GapScore> Dimensions { get; }

    /// <summary>What the analysis is told from; merge it with that of other respondents.</summary>
    public GapSummary Summary { get; }

    /// <summary>The choices that were made.</summary>
    public GapOptions Options { get; }

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy => Summary.Policy;

    /// <summary>The conventions of every number here, in one sentence each.</summary>
    public string Conventions =>
        $"Gap = {GapText.Of(Summary.Reference)} on {Summary.Scale}; negative is a shortfall.\n"
        + (Summary.Turned is { } turned ? turned + "\n" : "")
        + $"Items: {(IsDirect ? "respondents who answered" : Summary.Scope)}. Dimensions: {(IsDirect ? GapText.OfDirect(Policy) : GapText.Of(Policy, GapText.Letter(Summary.Reference)))}\n"
        + $"SD with n - 1; {Options.Level.Describe()} t intervals; {(IsDirect ? "" : "paired ")}t test, two-sided; signed ranks with {ZerosText}, p {RanksText}.\n"
        + $"Adjusted p: {Options.Multiplicity} over {FamilyText}.";

    /// <summary>
    /// What a reader of the numbers should know: expectations at the upper end of the scale, or so low that the direction of the scale may be declared wrong, items that do
    /// not vary, items nobody answered.
    /// </summary>
    public ValueList<string> Warnings
    {
        get
        {
            var ceilings = Items.Where(i => i.ShareAtTop >= CeilingShare).ToList();
            double[] expected = [.. Items.Select(i => i.Expectation.Mean).OfType<double>()];
            var middle = (Summary.Scale.Minimum / 2.0) + (Summary.Scale.Maximum / 2.0);
            return
            [
                .. expected.Length > 0 && Summary.Reference != AnswerKind.Minimum && expected.Average() is var mean && mean < middle
                    ? (string[])[string.Create(CultureInfo.InvariantCulture, $"{Summary.Reference} is {mean:F2} on average, below the middle of {Summary.Scale}: is it declared right which end of the scale means the most?")] : [],
                .. ceilings.Count > 0
                    ? (string[])[string.Create(
                        CultureInfo.InvariantCulture,
                        $"Half or more of {Summary.Reference} is at the top of the scale, so that the gap has little room above zero: {string.Join(", ", ceilings.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Id} ({100 * i.ShareAtTop:F0} %)")))}.")] : [],
                .. Summary.Items.Zip(Items, (tally, item) => Warning(tally, item, IsDirect)).OfType<string>(),
            ];
        }
    }

    /// <summary>Analyses a survey.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="policy">Which respondents count in a dimension; by default <see cref="MissingPolicy.PersonMean"/>.</param>
    /// <param name="options">Level, tests and adjustment; null means the usual.</param>
    /// <param name="reference">What the gaps are taken from: expectation, minimum, desired, or a gap that was asked directly.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy or the reference is none of those allowed.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks these answers, or they are on different scales.</exception>
    /// <exception cref="ArgumentException">Exact ranks were asked for with more than 500 gaps.</exception>
    public static GapAnalysis Run(
        SurveyData data, MissingPolicy policy = MissingPolicy.PersonMean, GapOptions? options = null, AnswerKind reference = AnswerKind.Expectation) =>
        Run(GapSummary.Of(data, policy, reference), options);

    /// <summary>Analyses what was summarised, in parts or as a whole.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="options">Level, tests and adjustment; null means the usual.</param>
    /// <returns>The analysis, the same as of the answers themselves.</returns>
    /// <exception cref="ArgumentException">Exact ranks were asked for with more than 500 gaps.</exception>
    public static GapAnalysis Run(GapSummary summary, GapOptions? options = null)
    {
        Guard.Against.Null(summary);
        return new(summary, options ?? GapOptions.Default);
    }

    /// <summary>The overall score.</summary>
    /// <param name="weighting">How the dimensions become one score.</param>
    /// <returns>
    /// The score; its n tells how many respondents counted, of forms made of means how many in the smallest of them. <see cref="Weighting.Unweighted"/> and <see cref="Weighting.Individual"/> are over the respondents who
    /// count in every dimension and have an interval; the others are made of means and have none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The weighting is none of the enumeration.</exception>
    /// <exception cref="InvalidOperationException">Weights were asked for and the survey has none.</exception>
    public MeanEstimate Overall(Weighting weighting)
    {
        if (!Enum.IsDefined(weighting))
        {
            throw new ArgumentOutOfRangeException(nameof(weighting), weighting, $"Allowed are {string.Join(", ", Enum.GetNames<Weighting>())}.");
        }

        if (weighting is not (Weighting.Unweighted or Weighting.MeanOfDimensions or Weighting.MeanOfItems) && Summary.Weights.Length == 0)
        {
            throw new InvalidOperationException("The survey has no importance weights; allowed are Unweighted, MeanOfDimensions and MeanOfItems.");
        }

        if (weighting is Weighting.Unweighted or Weighting.Individual)
        {
            return Policy == MissingPolicy.MeanOfItemMeans ? MeanEstimate.WithoutSpread(null, 0, GapText.NoRespondentScores)
                : weighting == Weighting.Unweighted ? MeanEstimate.FromSummary(Summary.Overall.Moments, Summary.Overall.Divisor, 0, Options.Level)
                : MeanEstimate.FromSummary(Summary.Weighted, level: Options.Level);
        }

        var quality = Summary.Instrument.Dimensions.Index().Where(d => d.Item.IsPartOfQuality).Select(d => d.Index).ToArray();
        GapScore[] parts = weighting == Weighting.MeanOfItems ? [.. quality.SelectMany(d => Items.ToArray()[Summary.Instrument.ItemsOf(d)])] : [.. quality.Select(d => Dimensions[d])];
        var isOfMeans = weighting is Weighting.MeanOfDimensions or Weighting.MeanOfItems;
        double[] weights = isOfMeans ? [] : [.. quality.Select(d => Summary.Weights[d].Mean ?? double.NaN)];
        var factor = (weighting == Weighting.WorksheetPoints ? 100.0 / parts.Length : weighting == Weighting.WorksheetFraction ? 1.0 / parts.Length : 1) / weights.Sum();
        var score = isOfMeans ? parts.Average(p => p.Gap.Mean ?? double.NaN) : parts.Zip(weights, (p, w) => w * (p.Gap.Mean ?? double.NaN) * factor).Sum();
        return double.IsNaN(score)
            ? MeanEstimate.WithoutSpread(null, 0, "a part of it has no value")
            : MeanEstimate.WithoutSpread(score, Math.Min(parts.Min(p => p.Gap.N), isOfMeans ? long.MaxValue : Summary.Weights[0].N), "made of means, which nothing lies about");
    }

    /// <summary>The items as a table.</summary>
    /// <returns>The table; its notes are the conventions and the warnings.</returns>
    public ResultTable ItemTable() => Table("Gaps by item", Items, isOfItems: true);

    /// <summary>The dimensions as a table.</summary>
    /// <returns>The table; its notes are the conventions and the warnings.</returns>
    public ResultTable DimensionTable() => Table("Gaps by dimension", Dimensions, isOfItems: false);

    /// <summary>The dimensions, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Dimensions);

    private bool IsDirect => Summary.Reference == AnswerKind.DirectGap;

    private string ZerosText => Options.Zeros == ZeroDifferences.Drop ? "zeros dropped" : "Pratt's zeros";

    private string RanksText => Options.Ranks switch
    {
        RankMethod.Auto => "exact below 50 gaps, normal with continuity beyond",
        RankMethod.Exact => "exact",
        RankMethod.Normal => "normal",
        _ => "normal with continuity",
    };

    private string FamilyText
    {
        get
        {
            int Tests(ValueList<GapScore> scores) => scores.Count(s => s.PairedT.P is not null);
            return Options.Family == GapFamily.ItemsAndDimensionsTogether
                ? string.Create(CultureInfo.InvariantCulture, $"{Tests(Items) + Tests(Dimensions)} tests of items and dimensions")
                : string.Create(CultureInfo.InvariantCulture, $"{Tests(Items)} tests of items, and over {Tests(Dimensions)} of dimensions");
        }
    }

    private static string? Warning(ItemTally tally, GapScore item, bool isDirect) => tally.Pairs.Gaps.Values.Length switch
    {
        0 => $"Item {item.Id}: nobody answered{(isDirect ? "" : " both questions")}.",
        1 when tally.Pairs.Gaps.N > 1 => $"Item {item.Id}: every gap is the same, so there is no t test.",
        _ => null,
    };

    private ResultTable Table(string title, ValueList<GapScore> scores, bool isOfItems) => new(
        title,
        ["id", "name", "n", GapText.Letter(Summary.Reference), "P", "gap", "SD", "lower", "upper", "t", "p", "adjusted p", "dz", "V", "p (ranks)", $"P > {GapText.Letter(Summary.Reference)} %", $"P < {GapText.Letter(Summary.Reference)} %", .. isOfItems ? (string[])[$"{GapText.Letter(Summary.Reference)} at top %"] : []],
        scores.Select(s => (ValueList<TableCell>)
        [
            TableCell.Of(s.Id),
            TableCell.Of(s.Name == s.Id ? null : s.Name),
            TableCell.Of((long?)s.Gap.N),
            TableCell.Of(s.Expectation.Mean, 2),
            TableCell.Of(s.Perception.Mean, 2),
            TableCell.Of(s.Gap.Mean, 2),
            TableCell.Of(s.Gap.StandardDeviation, 2),
            TableCell.Of(s.Gap.Interval?.Lower, 2),
            TableCell.Of(s.Gap.Interval?.Upper, 2),
            TableCell.Of(s.PairedT.Statistic, 2),
            TableCell.Of(s.PairedT.P),
            TableCell.Of(s.AdjustedP),
            TableCell.Of(s.PairedT.Effect(Statistics.EffectSizeKind.CohenDz), 2),
            TableCell.Of(s.SignedRank.Statistic, 1),
            TableCell.Of(s.SignedRank.P),
            TableCell.Of(100 * s.Signs.ShareAbove, 1),
            TableCell.Of(100 * s.Signs.ShareBelow, 1),
            .. isOfItems ? (TableCell[])[TableCell.Of(100 * s.ShareAtTop, 1)] : [],
        ]),
        [.. Conventions.Split('\n'), .. Warnings]);
}
