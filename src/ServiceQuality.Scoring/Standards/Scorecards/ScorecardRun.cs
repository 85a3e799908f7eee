using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Standards;

// Computes the results of a scorecard, period by period.
internal sealed class ScorecardRun(ScorecardInput input, double[] weights)
{
    private readonly Scorecard _card = input.Card;
    private readonly ScorecardEngine _engine = new(input.Card, [.. input.Indicators], weights);

    internal ValueList<ScorecardResult> Compute()
    {
        List<ScorecardResult> results = [];
        Dictionary<string, double?> before = new(StringComparer.Ordinal);
        foreach (var period in input.Values.GroupBy(v => v.Period ?? "", StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            ValueList<ScorecardResult> own = [.. Period([.. period])];
            var ranks = Ranks(own);
            Dictionary<string, double?> now = new(StringComparer.Ordinal);
            for (var i = 0; i < own.Count; i++)
            {
                var unit = own[i].Unit ?? "";
                results.Add(own[i] with { Rank = ranks[i], Change = own[i].Score - before.GetValueOrDefault(unit) });
                now[unit] = own[i].Score;
            }

            before = now;
        }

        return [.. results];
    }

    private IEnumerable<ScorecardResult> Period(ValueList<IndicatorValue> values)
    {
        string?[] units = [.. values.Select(v => v.Unit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (items, count) = (_engine.Items, units.Length);
        var cells = new IndicatorValue?[items * count];
        var (numbers, missing, left) = (new double[cells.Length], new bool[cells.Length], new bool[cells.Length]);
        var places = _card.Items.Index().ToDictionary(i => i.Item.Indicator, i => i.Index, StringComparer.Ordinal);
        var rows = units.Index().ToDictionary(u => u.Item ?? "", u => u.Index, StringComparer.Ordinal);
        foreach (var value in values)
        {
            cells[(places[value.Indicator.Code] * count) + rows[value.Unit ?? ""]] = value;
        }

        for (var c = 0; c < cells.Length; c++)
        {
            numbers[c] = cells[c]?.Value ?? 0;
            left[c] = cells[c] is { IsApplicable: false };
            missing[c] = !left[c] && cells[c]?.Value is null;
        }

        ScorecardColumns columns = new(items, count, keepsPoints: true);
        _engine.Score(numbers, missing, left, columns);
        for (var u = 0; u < count; u++)
        {
            yield return Result(units[u], values[0].Period, u, cells, missing, left, columns);
        }
    }

    private ScorecardResult Result(
        string? unit, string? period, int u, IndicatorValue?[] cells, bool[] missing, bool[] left, ScorecardColumns columns)
    {
        var count = columns.Scores.Length;
        List<ScorecardContribution> parts = [];
        List<string> lost = [], gates = [];
        for (var i = 0; i < _engine.Items; i++)
        {
            var (item, cell) = (_card.Items[i], (i * count) + u);
            var counts = _engine.Counts(missing[cell], left[cell]);
            parts.Add(new(
                item,
                cells[cell],
                counts ? columns.PointsOf(i)[u] : null,
                counts ? weights[i] * columns.Scales[u] : 0));
            if (missing[cell])
            {
                lost.Add(item.Indicator);
            }

            if (item.Gate is { } gate && !left[cell] && !Reaches(input.Indicators[i], cells[cell]?.Value, gate))
            {
                gates.Add(item.Indicator);
            }
        }

        double? score = columns.HasScore[u] ? columns.Scores[u] : null;
        var (deduction, bonus) = Adjust(unit, period);
        double? final = score is { } known ? Math.Clamp(known - (double)deduction + (double)bonus, 0, 100) : null;
        return new(unit, period, [.. _card.IsGeometric && score is { } all ? GeometricShares.Of(parts, all) : parts])
        {
            BaseScore = score,
            Score = final,
            Deduction = deduction,
            Bonus = bonus,
            Grade = final is { } points ? GradeOf((decimal)points, gates) : null,
            FailedGates = [.. gates],
            Missing = [.. lost],
            IsPartial = score is not null && lost.Count > 0 && _card.Missing == MissingValues.Rescale,
            Reason = score is not null ? null : lost.Count > 0 && _card.Missing == MissingValues.NoScore
                ? $"there is no value of {InvariantText.Join(lost)}"
                : "no indicator with a weight has a value",
        };
    }

    private static bool Reaches(ServiceIndicator indicator, double? value, decimal gate) => value is { } known
        && (indicator.Direction == IndicatorDirection.LowerIsBetter
            ? Assessment.Compare(known, (double)gate) <= 0
            : Assessment.Compare(known, (double)gate) >= 0);

    private (decimal Deduction, decimal Bonus) Adjust(string? unit, string? period)
    {
        var (deduction, bonus) = (0m, 0m);
        foreach (var (_, _, code, count) in input.Occurrences.Where(o => o.Unit == unit && o.Period == period))
        {
            var points = _card.Adjustments.First(a => a.Code == code).Points * count;
            deduction += Math.Max(-points, 0);
            bonus += Math.Max(points, 0);
        }

        return (Math.Min(deduction, _card.MaximumDeduction ?? deduction), Math.Min(bonus, _card.MaximumBonus ?? bonus));
    }

    private ValueBand? GradeOf(decimal score, List<string> failed)
    {
        if (_card.Grades is not { } grades)
        {
            return null;
        }

        var best = grades.Bands.AsSpan().IndexOf(grades.Find(score));
        foreach (var item in _card.Items.Where(i => failed.Contains(i.Indicator, StringComparer.Ordinal)))
        {
            best = Math.Min(best, grades.Bands.Index().First(b => b.Item.Name == item.GradeWhenFailed).Index);
        }

        return grades.Bands[best];
    }

    private static int?[] Ranks(ValueList<ScorecardResult> results)
    {
        var ranks = new int?[results.Count];
        int[] order = [.. Enumerable.Range(0, results.Count).Where(i => results[i].Score is not null)
            .OrderByDescending(i => (decimal)results[i].Score!.Value)];
        for (var place = 0; place < order.Length; place++)
        {
            var isTied = place > 0
                && (decimal)results[order[place]].Score!.Value == (decimal)results[order[place - 1]].Score!.Value;
            ranks[order[place]] = isTied ? ranks[order[place - 1]] : place + 1;
        }

        return ranks;
    }
}
