using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Standards;

/// <summary>The values of one indicator by unit and period, in the order of units and then of periods.</summary>
[JsonConverter(typeof(ScoringJsonConverter<IndicatorSeries>))]
public sealed record IndicatorSeries
{
    internal IndicatorSeries(ServiceIndicator indicator, ValueList<IndicatorValue> values, long outside)
    {
        Indicator = indicator;
        Values = values;
        Outside = outside;
    }

    /// <summary>The definition.</summary>
    public ServiceIndicator Indicator { get; }

    /// <summary>The values.</summary>
    public ValueList<IndicatorValue> Values { get; }

    /// <summary>The units; the whole is the empty text.</summary>
    public ValueList<string> Units => [.. Values.Select(v => v.Unit ?? "").Distinct(StringComparer.Ordinal)];

    /// <summary>How many rows are in no period, such as those of holidays when each working day is one.</summary>
    public long Outside { get; }

    /// <summary>The value of a unit in a period.</summary>
    /// <param name="unit">The unit; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <exception cref="KeyNotFoundException">There is no such value.</exception>
    public IndicatorValue this[string? unit, string? period] =>
        Values.FirstOrDefault(v => v.Unit == unit && v.Period == period) ?? throw new KeyNotFoundException(
            $"There is no value of unit {InvariantText.Shorten(unit ?? "none")} in period "
                + $"{InvariantText.Shorten(period ?? "none")}; units are {InvariantText.Join(Units)}.");

    /// <summary>A series of values that are measured already.</summary>
    /// <param name="values">The values of one indicator, in any order.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">
    /// There is no value, one is of another indicator, or a unit has two in one period; the message lists each of them.
    /// </exception>
    public static IndicatorSeries FromValues(params IEnumerable<IndicatorValue> values)
    {
        var all = Guard.Against.NullElements(values);
        Guard.Against.Invalid(all.Count == 0, "There is no value; allowed is one or more.", nameof(values));
        List<string> problems =
        [
            .. all.Where(v => v.Indicator != all[0].Indicator).Select(v => $"{v.Place} is of another definition."),
            .. all.GroupBy(v => (v.Unit, v.Period)).Where(g => g.Skip(1).Any())
                .Select(g => $"{g.First().Place} appears twice; each may appear once."),
        ];
        Guard.Against.Invalid(
            problems.Count > 0,
            InvariantText.Lines($"The values are no series of {all[0].Indicator.Code}:", [.. problems]),
            nameof(values));
        return new(
            all[0].Indicator,
            [.. all.OrderBy(v => v.Unit, StringComparer.Ordinal).ThenBy(v => v.Period, StringComparer.Ordinal)],
            0);
    }

    /// <summary>The values of a unit in the order of periods.</summary>
    /// <param name="unit">The unit; null for the whole.</param>
    /// <returns>The values.</returns>
    /// <exception cref="KeyNotFoundException">There is no value of the unit.</exception>
    public ValueList<IndicatorValue> Of(string? unit)
    {
        ValueList<IndicatorValue> found = [.. Values.Where(v => v.Unit == unit)];
        return found.Count > 0 ? found : throw new KeyNotFoundException(
            $"There is no unit {InvariantText.Shorten(unit ?? "none")}; allowed are {InvariantText.Join(Units)}.");
    }

    /// <summary>The value of a unit in a period less that in the period before.</summary>
    /// <param name="unit">The unit; null for the whole.</param>
    /// <param name="period">The period.</param>
    /// <returns>The difference in the unit of the indicator; null when either is missing.</returns>
    /// <exception cref="KeyNotFoundException">There is no such value.</exception>
    public double? Change(string? unit, string? period)
    {
        var value = this[unit, period];
        return value.Value - Of(unit).TakeWhile(v => v != value).LastOrDefault()?.Value;
    }

    /// <summary>
    /// How steadily a unit keeps the lowest level of service: the share of its periods at it or better, and whether its control
    /// chart has no signal. The chart is that of the formula: p' of shares and u' of rates, which measure the spread between
    /// periods as well; I' of means; XmR of all others and where no counts are known.
    /// </summary>
    /// <param name="unit">The unit; null for the whole.</param>
    /// <param name="target">
    /// The target, whose minimum counts; without one the target itself, and without that the good range.
    /// </param>
    /// <param name="options">The choices of the chart; null means the usual ones.</param>
    /// <returns>The consistency.</returns>
    /// <exception cref="KeyNotFoundException">There is no value of the unit.</exception>
    /// <exception cref="ArgumentException">The target is one of another indicator, or the options do not fit.</exception>
    public IndicatorConsistency Consistency(string? unit, IndicatorTarget target, ControlChartOptions? options = null)
    {
        Guard.Against.Null(target);
        ValueList<IndicatorValue> values = [.. Of(unit).Where(v => v.IsApplicable)];
        return IndicatorConsistency.Find(Indicator, unit, values, target, options);
    }

    /// <summary>A row for each value, with the change against the period before.</summary>
    /// <returns>The table; shares as fractions.</returns>
    public ResultTable ToTable()
    {
        List<ValueList<TableCell>> rows = [];
        for (var i = 0; i < Values.Count; i++)
        {
            var value = Values[i];
            var before = i > 0 && Values[i - 1].Unit == value.Unit ? Values[i - 1].Value : null;
            rows.Add(
            [
                TableCell.Of(value.Unit),
                TableCell.Of(value.Period),
                TableCell.Of(value.Value, Decimals.Coefficient),
                TableCell.Of(value.Lower, Decimals.Coefficient),
                TableCell.Of(value.Upper, Decimals.Coefficient),
                TableCell.Of(value.N),
                TableCell.Of(value.Value - before, Decimals.Coefficient),
                TableCell.Of(value.Band?.Name),
                TableCell.Of(value.Quality ?? (value.Value is null ? value.Reason : null)),
            ]);
        }

        TableText[] notes = Outside == 0
            ? []
            : [TableText.Compose($"{InvariantText.Count(Outside, "row")} in no period.", $"{Outside}行不属于任何期间。")];
        var title = Indicator.Unit is { } unit
            ? TableText.Compose($"{Indicator.Name} ({unit})", $"{Indicator.Name} ({unit})")
            : Indicator.Name;
        return new(
            title, TableWords.All("unit", "period", "value", "from", "to", "n", "change", "band", "note"), rows, notes);
    }

    /// <summary>Indicator and number of units and values.</summary>
    /// <returns>For example <c>response-time: 24 values of 2 units</c>.</returns>
    public override string ToString() =>
        $"{Indicator.Code}: {InvariantText.Count(Values.Count, "value")} of {InvariantText.Count(Units.Count, "unit")}";
}
