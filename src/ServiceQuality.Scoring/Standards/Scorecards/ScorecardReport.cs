using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// A scorecard computed for units and periods. Values become points from 0 to 100 by the normalisation of each item; the score is
/// their weighted arithmetic or geometric mean, less deductions and plus bonuses, cut to 0 and 100; gates cap the grade.
/// </summary>
/// <remarks>
/// What does not apply is left out and the other weights are rescaled. What is due and missing follows
/// <see cref="Scorecard.Missing"/>. A unit has a result in each period in which it has a value.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<ScorecardReport>))]
public sealed partial record ScorecardReport
{
    private readonly ScorecardInput _input;

    private ScorecardReport(ScorecardInput input, CriteriaWeights? weights)
    {
        _input = input;
        var given = ScorecardInput.WeightsOf(input.Card, weights);
        Method = weights?.Method ?? "of the card";
        Weights = [.. given.Select(w => w / given.Sum())];
        Results = new ScorecardRun(input, given).Compute();
    }

    /// <summary>The definition.</summary>
    public Scorecard Card => _input.Card;

    /// <summary>The method of the weights: <c>of the card</c>, or that of the weights that were given.</summary>
    public string Method { get; }

    /// <summary>The weights that were used as shares of their sum, in the order of the card.</summary>
    public ValueList<double> Weights { get; }

    /// <summary>The results in the order of periods and then of units.</summary>
    public ValueList<ScorecardResult> Results { get; }

    /// <summary>The result of a unit in a period.</summary>
    /// <param name="unit">The unit; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <exception cref="KeyNotFoundException">There is no such result.</exception>
    public ScorecardResult this[string? unit, string? period] =>
        Results.FirstOrDefault(r => r.Unit == unit && r.Period == period) ?? throw new KeyNotFoundException(
            $"There is no result of unit {InvariantText.Shorten(unit ?? "none")} in period "
                + $"{InvariantText.Shorten(period ?? "none")}.");

    /// <summary>Computes a scorecard.</summary>
    /// <param name="card">The definition.</param>
    /// <param name="indicators">The definitions of its indicators, such as those of its catalogue; there may be others.</param>
    /// <param name="values">The values, in any order; at most one for each indicator, unit and period.</param>
    /// <param name="occurrences">How often deductions and bonuses occurred; null for none.</param>
    /// <param name="weights">
    /// Weights in place of those of the card, by the codes of its indicators, or in its order when they have no names.
    /// </param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">
    /// The card, its indicators or weights are not allowed, or values or occurrences are not; the message lists each problem.
    /// </exception>
    public static ScorecardReport FromValues(
        Scorecard card,
        IEnumerable<ServiceIndicator> indicators,
        IEnumerable<IndicatorValue> values,
        IEnumerable<(string? Unit, string? Period, string Adjustment, int Count)>? occurrences = null,
        CriteriaWeights? weights = null)
    {
        var own = ScorecardInput.CheckCard(card, indicators);
        ScorecardInput input = new(card, [.. own], Guard.Against.NullElements(values), [.. occurrences ?? []]);
        input.Check();
        return new(input, weights);
    }

    /// <summary>
    /// Computes the scores before deductions and bonuses from columns, for many units and periods. Each column has the values of
    /// one indicator for all units in one period; the columns of a period follow each other in the order of the card.
    /// </summary>
    /// <param name="card">The definition.</param>
    /// <param name="indicators">The definitions of its indicators; there may be others.</param>
    /// <param name="units">The number of units, from 1.</param>
    /// <param name="values">The values: that of period p, item i and unit u at (p * items + i) * units + u.</param>
    /// <param name="isMissing">Whether each value is missing though it is due; empty when none is.</param>
    /// <param name="doesNotApply">Whether each value does not apply; empty when all do.</param>
    /// <param name="weights">As for <see cref="FromValues"/>.</param>
    /// <returns>The scores: that of period p and unit u at p * units + u; null when there is none.</returns>
    /// <exception cref="ArgumentException">
    /// The card is not allowed, the lengths do not fit, or a value that is not missing is not possible.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of units is below 1.</exception>
    public static ValueList<double?> ScoreColumns(
        Scorecard card,
        IEnumerable<ServiceIndicator> indicators,
        int units,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> isMissing = default,
        ReadOnlySpan<bool> doesNotApply = default,
        CriteriaWeights? weights = null)
    {
        var own = ScorecardInput.CheckCard(card, indicators);
        Guard.Against.LessThan(units, 1);
        var cells = checked(own.Length * units);
        Guard.Against.Invalid(
            values.Length % cells != 0,
            $"There are {values.Length} values of {own.Length} indicators and {units} units; allowed are whole periods.",
            nameof(values));
        CheckMask(isMissing, values.Length, nameof(isMissing));
        CheckMask(doesNotApply, values.Length, nameof(doesNotApply));
        ScorecardEngine engine = new(card, own, ScorecardInput.WeightsOf(card, weights));
        ScorecardColumns columns = new(own.Length, units, keepsPoints: false);
        var scores = new double?[values.Length / own.Length];
        for (var (from, period) = (0, 0); from < values.Length; from += cells, period++)
        {
            var known = values.Slice(from, cells);
            var missing = isMissing.IsEmpty ? [] : isMissing.Slice(from, cells);
            var left = doesNotApply.IsEmpty ? [] : doesNotApply.Slice(from, cells);
            CheckValues(own, units, period, known, missing, left);
            engine.Score(known, missing, left, columns);
            for (var u = 0; u < units; u++)
            {
                scores[(period * units) + u] = columns.HasScore[u] ? columns.Scores[u] : null;
            }
        }

        return ValueList.Create<double?>(scores);
    }

    /// <summary>A row for each result.</summary>
    /// <returns>The table, with the weights below it.</returns>
    public ResultTable ToTable() => new(
        Card.Name,
        TableWords.All("period", "unit", "score", "change", "rank", "grade", "before", "deducted", "added", "note"),
        Results.Select(r => (ValueList<TableCell>)
        [
            TableCell.Of(r.Period),
            TableCell.Of(r.Unit),
            TableCell.Of(r.Score, Decimals.Points),
            TableCell.Of(r.Change, Decimals.Points),
            TableCell.Of((long?)r.Rank),
            TableCell.Of(r.Grade?.Name),
            TableCell.Of(r.BaseScore, Decimals.Points),
            TableCell.Of((double)r.Deduction, Decimals.Points),
            TableCell.Of((double)r.Bonus, Decimals.Points),
            TableCell.Of(NoteOf(r)),
        ]),
        [TableText.Compose($"Weights {Method}: {WeightsText}.", $"权重（{TableWords.Of(Method.ToString())}）：{WeightsText}。")]);

    /// <summary>Card, and number of results.</summary>
    /// <returns>For example <c>department: 24 results of 12 units</c>.</returns>
    public override string ToString()
    {
        var units = Results.Select(r => r.Unit).Distinct(StringComparer.Ordinal).Count();
        return $"{Card.Code}: {InvariantText.Count(Results.Count, "result")} of {InvariantText.Count(units, "unit")}";
    }

    private string WeightsText =>
        string.Join(", ", Card.Items.Zip(Weights, (i, w) => $"{i.Indicator} {w.RoundTo(Decimals.Coefficient)}"));

    private static string? NoteOf(ScorecardResult result)
    {
        List<string> notes = [];
        if (result.Reason is { } reason)
        {
            notes.Add(reason);
        }
        else if (result.Missing.Count > 0)
        {
            notes.Add($"{(result.IsPartial ? "without" : "0 points for")} {InvariantText.Join(result.Missing)}");
        }

        if (result.FailedGates.Count > 0)
        {
            notes.Add($"gate of {InvariantText.Join(result.FailedGates)}");
        }

        return notes.Count == 0 ? null : string.Join("; ", notes);
    }

    private static void CheckMask(ReadOnlySpan<bool> mask, int length, string parameterName) => Guard.Against.Invalid(
        !mask.IsEmpty && mask.Length != length,
        $"There are {mask.Length} marks for {length} values; allowed are as many, or none.",
        parameterName);

    private static void CheckValues(
        ServiceIndicator[] indicators,
        int units,
        int period,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> missing,
        ReadOnlySpan<bool> left)
    {
        for (var i = 0; i < indicators.Length; i++)
        {
            var (least, greatest) = IndicatorGuards.Possible(indicators[i]);
            var (low, high) = ((double?)least ?? -IndicatorGuards.MaxValue, (double?)greatest ?? IndicatorGuards.MaxValue);
            for (var c = i * units; c < (i + 1) * units; c++)
            {
                if (!(values[c] >= low && values[c] <= high) && (missing.IsEmpty || !missing[c]) && (left.IsEmpty || !left[c])
                    && IndicatorGuards.ProblemOf(indicators[i], values[c]) is { } problem)
                {
                    throw new ArgumentException(
                        InvariantText.Compose($"{indicators[i].Code} of unit {c - (i * units)} in period {period}: {problem}"),
                        nameof(values));
                }
            }
        }
    }
}
