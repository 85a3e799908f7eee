using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// Whether segments of customers, such as regions or age bands, see different gaps, or perceive different quality.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<SegmentComparison>))]
public sealed record SegmentComparison
{
    private SegmentComparison(SurveyData data, Grouping grouping, RespondentScores scores, GapOptions options)
    {
        Grouping = grouping.Name;
        Options = options;
        Policy = scores.Policy;
        Reference = scores.Reference;
        int?[] groups = [.. Enumerable.Range(0, data.Count).Select(r => grouping.Of(r))];
        int[] present = [.. groups.OfType<int>().Distinct().Order()];
        WithoutSegment = groups.Count(g => g is null);
        if (present.Length < 2)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"The respondents are of {present.Length} {grouping.Name}; allowed are two or more to compare."));
        }

        ValueList<string> labels = [.. present.Select(g => grouping.Labels[g])];
        SegmentScore Score(string id, string name, ReadOnlySpan<double> gaps)
        {
            List<double>[] samples = [.. present.Select(_ => new List<double>())];
            for (var r = 0; r < gaps.Length; r++)
            {
                if (groups[r] is { } group && !double.IsNaN(gaps[r]))
                {
                    samples[Array.IndexOf(present, group)].Add(gaps[r]);
                }
            }

            return new(id, name, labels, [.. samples.Select(s => s.ToArray())], options);
        }

        var dimensions = data.Instrument.Dimensions;
        SegmentScore[] all = [.. dimensions.Select((d, i) => Score(d.Code, d.Name, scores.Measured(i)))];
        var adjusted = Adjust(all, [.. dimensions.Select(d => d.IsPartOfQuality)], options.Multiplicity);
        Dimensions = new(adjusted, d => d.Id, d => d.Name);
        Overall = Score("overall", "Overall", scores.Overall(d => scores.Measured(d), weighted: false));
    }

    /// <summary>The name of the column of segments.</summary>
    public string Grouping { get; }

    /// <summary>
    /// The dimensions in the order of the instrument; <c>Dimensions["REL"]</c> or <c>Dimensions["Reliability"]</c> finds one by
    /// its code or its name.
    /// </summary>
    public NamedList<SegmentScore> Dimensions { get; }

    /// <summary>The unweighted overall gap, or perception.</summary>
    public SegmentScore Overall { get; }

    /// <summary>How many respondents have no segment; they do not count here.</summary>
    public int WithoutSegment { get; }

    /// <summary>Which respondents count in a dimension, and how.</summary>
    public MissingPolicy Policy { get; }

    /// <summary>
    /// What the gaps are taken from; <see cref="AnswerKind.Perception"/> means that perceptions alone are compared.
    /// </summary>
    public AnswerKind Reference { get; }

    /// <summary>The choices that were made.</summary>
    public GapOptions Options { get; }

    /// <summary>The conventions of every number here.</summary>
    public string Conventions => TableText.EnglishLines(ConventionTexts);

    /// <summary>Compares the segments of a survey.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="grouping">The name of the column of segments.</param>
    /// <param name="policy">Which respondents count in a dimension; any but <see cref="MissingPolicy.MeanOfItemMeans"/>.</param>
    /// <param name="options">Level, ranks and adjustment; null means the usual.</param>
    /// <param name="reference">
    /// What the gaps are taken from: expectation, minimum, desired, or a gap that was asked directly. Perception compares
    /// perceptions alone (SERVPERF). Null means expectation, or, if the survey has no expectations, perception.
    /// </param>
    /// <returns>The comparison, segments in the ordinal order of their labels.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such column, or exact ranks were asked for with two segments of more than 200 respondents.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The policy or the reference is none of those allowed.</exception>
    /// <exception cref="InvalidOperationException">
    /// The respondents are of fewer than two segments, or the survey lacks answers.
    /// </exception>
    public static SegmentComparison Run(
        SurveyData data,
        string grouping,
        MissingPolicy policy = MissingPolicy.PersonMean,
        GapOptions? options = null,
        AnswerKind? reference = null)
    {
        Guard.Against.Null(data);
        var usual = data.Has(AnswerKind.Expectation) ? AnswerKind.Expectation : AnswerKind.Perception;
        var scores = RespondentScores.Run(data, policy, reference ?? usual);
        return new(data, data.Group(grouping), scores, options ?? GapOptions.Default);
    }

    /// <summary>The comparison as a table, a row for each dimension and the overall score.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        IsAlone
            ? ($"Perceptions by {Grouping}", $"按{Grouping}的感知")
            : ($"Gaps by {Grouping}", $"按{Grouping}的差距"),
        [
            .. TableWords.All("id", "name"),
            .. Overall.Segments.SelectMany(s => (TableText[])
                [$"n {s.Label}", IsAlone ? $"P {s.Label}" : ($"gap {s.Label}", $"差距 {s.Label}")]),
            .. TableWords.All("H", "p", "adjusted p", "epsilon2", "F", "p (F)", "Welch F", "p (Welch)"),
        ],
        Dimensions.Append(Overall).Select(d => (ValueList<TableCell>)
        [
            TableCell.Of(d.Id),
            TableCell.Of(d.Name),
            .. d.Segments.SelectMany(s => (TableCell[])[TableCell.Of((long?)s.Gap.N), TableCell.Of(s.Gap.Mean, Decimals.Rating)]),
            TableCell.Of(d.KruskalWallis.Statistic, Decimals.Statistic),
            TableCell.Of(d.KruskalWallis.P),
            TableCell.Of(d.AdjustedP),
            TableCell.Of(d.KruskalWallis.Effect(EffectSizeKind.RankEpsilonSquared), Decimals.Coefficient),
            TableCell.Of(d.AnalysisOfVariance.Statistic, Decimals.Statistic),
            TableCell.Of(d.AnalysisOfVariance.P),
            TableCell.Of(d.Welch.Statistic, Decimals.Statistic),
            TableCell.Of(d.Welch.P),
        ]),
        ConventionTexts);

    /// <summary>The dimensions, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Dimensions);

    private bool IsAlone => Reference == AnswerKind.Perception;

    private TableText[] ConventionTexts =>
    [
        TableText.Compose($"Dimensions: {Scored}", $"维度：{Scored}"),
        (
            "H: Kruskal-Wallis with ties; F: classic analysis of variance; "
                + $"Dunn's comparisons adjusted by {Options.Multiplicity} within a dimension.",
            $"H：Kruskal-Wallis检验（含并列）；F：经典方差分析；Dunn两两比较在各维度内按{Options.Multiplicity}校正。"),
        (
            $"Adjusted p: {Options.Multiplicity} over the dimensions of quality. "
                + $"A segment without a score in a dimension is left out of its tests.",
            $"校正p：{Options.Multiplicity}，对属于服务质量的各维度。在某维度没有得分的组不参加其检验。"),
    ];

    private TableText Scored => Reference switch
    {
        AnswerKind.Perception => GapText.Describe(MeasureForm.Performance, Policy),
        AnswerKind.DirectGap => GapText.DescribeDirect(Policy),
        _ => GapText.Describe(Policy, GapText.Letter(Reference)),
    };

    // What is not part of quality is not part of the family.
    private static IEnumerable<SegmentScore> Adjust(SegmentScore[] scores, bool[] arePartOfQuality, MultiplicityMethod method)
    {
        var ranks = Multiplicity.AdjustPresent(scores.Select((s, i) => arePartOfQuality[i] ? s.KruskalWallis.P : null), method);
        var means = Multiplicity.AdjustPresent(scores.Select((s, i) => arePartOfQuality[i] ? s.Welch.P : null), method);
        return scores.Select((s, i) => s.WithAdjusted(ranks[i], means[i]));
    }
}
