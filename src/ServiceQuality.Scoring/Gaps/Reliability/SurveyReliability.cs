using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>How reliably the scales of a survey measure: each dimension and the whole instrument.</summary>
[JsonConverter(typeof(ScoringJsonConverter<SurveyReliability>))]
public sealed record SurveyReliability
{
    private SurveyReliability(SurveyData data, RowsUsed rows, Proportion level)
    {
        Rows = rows;
        Level = level;
        var instrument = data.Instrument;
        List<DimensionReliability> dimensions = [];
        List<int> quality = [];
        for (var d = 0; d < instrument.Dimensions.Count; d++)
        {
            var dimension = instrument.Dimensions[d];
            var (first, count) = instrument.ItemsOf(d).GetOffsetAndLength(instrument.Items.Count);
            int[] items = [.. Enumerable.Range(first, count)];
            dimensions.Add(Measure(dimension.Code, dimension.Name, data, items, rows, level));
            if (dimension.IsPartOfQuality)
            {
                quality.AddRange(items);
            }
        }

        Dimensions = new(dimensions, d => d.Id, d => d.Name);
        Whole = Measure("all", instrument.Name, data, [.. quality], rows, level);
    }

    /// <summary>
    /// The dimensions in the order of the instrument; <c>Dimensions["REL"]</c> or <c>Dimensions["Reliability"]</c> finds one by
    /// its code or its name.
    /// </summary>
    public NamedList<DimensionReliability> Dimensions { get; }

    /// <summary>All items together, without those of dimensions that are not part of quality.</summary>
    public DimensionReliability Whole { get; }

    /// <summary>Which respondents count.</summary>
    public RowsUsed Rows { get; }

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>Measures the scales of a survey.</summary>
    /// <param name="data">
    /// The answers: perceptions, and expectations if there are any. On another scale these have no gaps.
    /// </param>
    /// <param name="rows">The rows over which the covariances are, as for <see cref="SurveyCovariances.Of"/>.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The reliabilities.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rows are neither listwise nor pairwise, or the level is outside its range.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The survey has no perceptions, or their scale has more than 128 steps.
    /// </exception>
    public static SurveyReliability Estimate(SurveyData data, RowsUsed rows = RowsUsed.Listwise, Proportion? level = null)
    {
        Guard.Against.Null(data);
        return new(data, rows, Guard.Against.InvalidLevel(level));
    }

    /// <summary>The scales as a table, a row for each dimension and one for the whole.</summary>
    /// <returns>The table; its notes name the rows used and every warning.</returns>
    public ResultTable ToTable()
    {
        List<DimensionReliability> scales = [.. Dimensions, Whole];
        return new(
            ("Reliability by dimension", "各维度的信度"),
            TableWords.All(
                "id", "items", "n E", "alpha E", "lower", "upper", "omega E", "n P", "alpha P", "lower", "upper", "omega P",
                "alpha gap", "r of P - E"),
            scales.Select(d => (ValueList<TableCell>)
            [
                TableCell.Of(d.Id),
                TableCell.Of((long?)d.Perception.Items.Count),
                .. CreateCells(d.Expectation, d.ExpectationFactor),
                .. CreateCells(d.Perception, d.PerceptionFactor),
                TableCell.Of(d.Gap?.Alpha, Decimals.Coefficient),
                TableCell.Of(d.Difference?.Reliability, Decimals.Coefficient),
            ]),
            [DescribeConventions(), .. scales.SelectMany(FindWarnings)]);
    }

    /// <summary>The dimensions, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Dimensions);

    private static DimensionReliability Measure(
        string id, string name, SurveyData data, int[] items, RowsUsed rows, Proportion level)
    {
        var hasExpectations = data.Has(AnswerKind.Expectation);
        var hasGaps = hasExpectations && data.Scale(AnswerKind.Expectation) == data.Scale(AnswerKind.Perception);
        return new(
            id,
            name,
            hasExpectations ? SurveyCovariances.OfItems(data, AnswerKind.Expectation, items, rows) : null,
            SurveyCovariances.OfItems(data, AnswerKind.Perception, items, rows),
            hasGaps ? SurveyCovariances.OfItemGaps(data, items, rows, AnswerKind.Expectation) : null,
            hasGaps ? SurveyCovariances.OfItemPairs(data, items) : null,
            level);
    }

    private static TableCell[] CreateCells(ScaleReliability? scale, OneFactorModel? factor)
    {
        var interval = scale?.AlphaWithInterval().Interval;
        return
        [
            TableCell.Of(scale?.N),
            TableCell.Of(scale?.Alpha, Decimals.Coefficient),
            TableCell.Of(interval?.Lower, Decimals.Coefficient),
            TableCell.Of(interval?.Upper, Decimals.Coefficient),
            TableCell.Of(factor?.OmegaTotal, Decimals.Coefficient),
        ];
    }

    private static IEnumerable<TableText> FindWarnings(DimensionReliability scale)
    {
        List<TableText> warnings = [];
        if (scale.Expectation is { } expectation)
        {
            AddWarnings(warnings, $"{scale.Id}, E", expectation.Reason, expectation.Warnings);
        }

        AddWarnings(warnings, $"{scale.Id}, P", scale.Perception.Reason, scale.Perception.Warnings);
        if (scale.Difference is { } difference)
        {
            AddWarnings(warnings, $"{scale.Id}, P - E", difference.Reason, difference.Warnings);
        }

        return warnings;
    }

    private static void AddWarnings(
        List<TableText> all, string subject, string? reason, IEnumerable<ReliabilityWarning> warnings)
    {
        if (reason is not null)
        {
            all.Add(TableText.Compose($"{subject}: {TableReasons.Of(reason)}", $"{subject}：{TableReasons.Of(reason)}"));
        }

        all.AddRange(warnings.Select(w => TableText.Compose($"{subject}: {w.LocalizedText}", $"{subject}：{w.LocalizedText}")));
    }

    private TableText DescribeConventions() => (
        $"{Rows} rows within a scale; alpha of covariances with Feldt's {Level.ToString(null, null)} interval; "
            + $"omega total of {OneFactorModel.Estimator}; r of P - E over respondents with all answers of both.",
        $"同一量表内{(Rows == RowsUsed.Listwise ? "整行" : "成对")}剔除；alpha按协方差，区间为Feldt {Level.ToString(null, null)}；"
            + $"omega总体按{OneFactorModel.ChineseEstimator}；P - E的信度基于两方回答齐全的受访者。");
}
