using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>How reliably the scales of a survey measure: each dimension and the whole instrument.</summary>
public sealed record SurveyReliability
{
    private SurveyReliability(SurveyData data, RowsUsed rows, Proportion level)
    {
        Rows = rows;
        Level = level;
        var hasExpectations = data.Has(AnswerKind.Expectation);
        var hasGaps = hasExpectations && data.Scale(AnswerKind.Expectation) == data.Scale(AnswerKind.Perception);
        DimensionReliability Scale(string id, string name, string? dimension) => new(
            id,
            name,
            hasExpectations ? SurveyCovariances.Of(data, AnswerKind.Expectation, dimension, rows) : null,
            SurveyCovariances.Of(data, AnswerKind.Perception, dimension, rows),
            hasGaps ? SurveyCovariances.OfGaps(data, dimension, rows) : null,
            hasGaps ? SurveyCovariances.OfPairs(data, dimension) : null,
            level);
        Dimensions = [.. data.Instrument.Dimensions.Select(d => Scale(d.Code, d.Name, d.Code))];
        Whole = Scale("all", data.Instrument.Name, null);
    }

    /// <summary>The dimensions in the order of the instrument.</summary>
    public ValueList<DimensionReliability> Dimensions { get; }

    /// <summary>All items together.</summary>
    public DimensionReliability Whole { get; }

    /// <summary>Which respondents count.</summary>
    public RowsUsed Rows { get; }

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>Measures the scales of a survey.</summary>
    /// <param name="data">The answers: perceptions, and expectations if there are any. On another scale these have no gaps.</param>
    /// <param name="rows">As for <see cref="SurveyCovariances.Of"/>.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The reliabilities.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rows are neither listwise nor pairwise, or the level is outside its range.</exception>
    /// <exception cref="InvalidOperationException">The survey has no perceptions, or their scale has more than 128 steps.</exception>
    public static SurveyReliability Estimate(SurveyData data, RowsUsed rows = RowsUsed.Listwise, Proportion? level = null)
    {
        Guard.Against.Null(data);
        return new(data, rows, Guard.Against.InvalidLevel(level));
    }

    /// <summary>The scales as a table, a row for each dimension and one for all items.</summary>
    /// <returns>The table; its notes tell the rows and every warning.</returns>
    public ResultTable ToTable()
    {
        TableCell[] Cells(ScaleReliability? scale, OneFactorModel? factor) =>
        [
            TableCell.Of(scale?.N), TableCell.Of(scale?.Alpha, 3), TableCell.Of(scale?.AlphaWithInterval().Interval?.Lower, 3),
            TableCell.Of(scale?.AlphaWithInterval().Interval?.Upper, 3), TableCell.Of(factor?.OmegaTotal, 3),
        ];
        return new(
            "Reliability by dimension",
            ["id", "items", "n E", "alpha E", "lower", "upper", "omega E", "n P", "alpha P", "lower", "upper", "omega P", "alpha gap", "r of P - E"],
            Dimensions.Append(Whole).Select(d => (ValueList<TableCell>)
            [
                TableCell.Of(d.Id),
                TableCell.Of((long?)d.Perception.Items.Count),
                .. Cells(d.Expectation, d.ExpectationFactor),
                .. Cells(d.Perception, d.PerceptionFactor),
                TableCell.Of(d.Gap?.Alpha, 3),
                TableCell.Of(d.Difference?.Reliability, 3),
            ]),
            [
                $"{Rows} rows within a scale; alpha of covariances with Feldt's {Level.ToString(null, null)} interval; omega total of {OneFactorModel.Estimator}; r of P - E over respondents with all answers of both.",
                .. Dimensions.Append(Whole).SelectMany(Warnings),
            ]);
    }

    /// <summary>The dimensions, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Dimensions);

    private static IEnumerable<string> Warnings(DimensionReliability d)
    {
        IEnumerable<string> Of(string side, string? reason, IEnumerable<ReliabilityWarning> warnings) =>
            (reason is null ? [] : (string[])[reason]).Concat(warnings.Select(w => w.Text)).Select(w => string.Create(CultureInfo.InvariantCulture, $"{d.Id}, {side}: {w}"));
        return
        [
            .. d.Expectation is { } e ? Of("E", e.Reason, e.Warnings) : [],
            .. Of("P", d.Perception.Reason, d.Perception.Warnings),
            .. d.Difference is { } difference ? Of("P - E", difference.Reason, difference.Warnings) : [],
        ];
    }
}
