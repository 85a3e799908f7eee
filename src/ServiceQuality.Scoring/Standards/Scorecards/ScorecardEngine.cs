using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Standards;

// Scores the units of one period, column by column: a column has the values of one item for all units. What is missing and what
// does not apply are masks of the same form, empty for none.
internal sealed class ScorecardEngine(Scorecard card, ServiceIndicator[] indicators, double[] weights)
{
    private readonly ScorecardItem[] _items = [.. card.Items];

    internal int Items => _items.Length;

    // The points of each cell, 0 where there is none; the share of each weight that it has of its unit; and the scores.
    internal void Score(
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> missing,
        ReadOnlySpan<bool> inapplicable,
        ScorecardColumns result)
    {
        var units = result.Scores.Length;
        FindScales(missing, inapplicable, result);
        result.Scores.AsSpan().Clear();
        for (var i = 0; i < _items.Length; i++)
        {
            var points = result.PointsOf(i);
            var lost = Slice(missing, i, units);
            var left = Slice(inapplicable, i, units);
            Normalise(i, values.Slice(i * units, units), lost, left, points);
            if (card.IsGeometric)
            {
                AddLogs(weights[i], points, lost, left, result);
            }
            else
            {
                AddPoints(weights[i], points, result);
            }
        }

        for (var u = 0; u < units; u++)
        {
            result.Scores[u] = !result.HasScore[u] ? 0 : card.IsGeometric ? 100 * Math.Exp(result.Scores[u]) : result.Scores[u];
        }
    }

    // Whether a cell counts in the weights of its unit.
    internal bool Counts(bool isMissing, bool isInapplicable) =>
        !isInapplicable && (!isMissing || card.Missing == MissingValues.Zero);

    private static ReadOnlySpan<bool> Slice(ReadOnlySpan<bool> mask, int item, int units) =>
        mask.IsEmpty ? [] : mask.Slice(item * units, units);

    private bool CountsAt(ReadOnlySpan<bool> missing, ReadOnlySpan<bool> inapplicable, int u) =>
        Counts(!missing.IsEmpty && missing[u], !inapplicable.IsEmpty && inapplicable[u]);

    // One divided by the weights that count of each unit, and whether it has a score.
    private void FindScales(ReadOnlySpan<bool> missing, ReadOnlySpan<bool> inapplicable, ScorecardColumns result)
    {
        var (units, total) = (result.Scores.Length, weights.Sum());
        result.HasScore.AsSpan().Fill(true);
        if (missing.IsEmpty && inapplicable.IsEmpty)
        {
            result.Scales.AsSpan().Fill(1 / total);
            return;
        }

        var sums = result.Scales;
        sums.AsSpan().Clear();
        for (var i = 0; i < _items.Length; i++)
        {
            var lost = Slice(missing, i, units);
            var left = Slice(inapplicable, i, units);
            for (var u = 0; u < units; u++)
            {
                sums[u] += CountsAt(lost, left, u) ? weights[i] : 0;
                result.HasScore[u] &= card.Missing != MissingValues.NoScore || lost.IsEmpty || !lost[u]
                    || (!left.IsEmpty && left[u]);
            }
        }

        for (var u = 0; u < units; u++)
        {
            result.HasScore[u] &= sums[u] > 0;
            sums[u] = sums[u] > 0 ? 1 / sums[u] : 0;
        }
    }

    // What does not count has 0 points.
    private static void AddPoints(double weight, Span<double> points, ScorecardColumns result)
    {
        Span<double> scores = result.Scores, scales = result.Scales;
        for (var u = 0; u < scores.Length; u++)
        {
            scores[u] += points[u] * (weight * scales[u]);
        }
    }

    private void AddLogs(
        double weight, Span<double> points, ReadOnlySpan<bool> missing, ReadOnlySpan<bool> inapplicable, ScorecardColumns result)
    {
        for (var u = 0; u < points.Length; u++)
        {
            if (weight > 0 && CountsAt(missing, inapplicable, u))
            {
                result.Scores[u] += weight * result.Scales[u] * Math.Log(points[u] / 100);
            }
        }
    }

    private void Normalise(
        int i, ReadOnlySpan<double> values, ReadOnlySpan<bool> missing, ReadOnlySpan<bool> inapplicable, Span<double> points)
    {
        var (item, indicator) = (_items[i], indicators[i]);
        switch (item.Normalisation)
        {
            case Normalisation.Linear:
                Linear(values, points, (double)item.ZeroAt!.Value, (double)item.FullAt!.Value);
                break;
            case Normalisation.RatioToTarget:
                Ratio(values, points, (double)item.Target!.Value, indicator.Direction == IndicatorDirection.LowerIsBetter);
                break;
            case Normalisation.Bands:
                Bands(values, points, indicator.Bands!, [.. item.BandPoints.Select(p => (double)p)]);
                break;
            case Normalisation.Range:
                Range(values, points, indicator, item);
                break;
            default:
                MinMax(values, missing, inapplicable, points, indicator.Direction == IndicatorDirection.LowerIsBetter);
                break;
        }

        for (var u = 0; u < missing.Length; u++)
        {
            points[u] = missing[u] ? 0 : points[u];
        }

        for (var u = 0; u < inapplicable.Length; u++)
        {
            points[u] = inapplicable[u] ? 0 : points[u];
        }
    }

    private static void Linear(ReadOnlySpan<double> values, Span<double> points, double zero, double full)
    {
        for (var u = 0; u < values.Length; u++)
        {
            points[u] = Math.Clamp(100 * ((values[u] - zero) / (full - zero)), 0, 100);
        }
    }

    private static void Ratio(ReadOnlySpan<double> values, Span<double> points, double target, bool isLower)
    {
        for (var u = 0; u < values.Length; u++)
        {
            points[u] = isLower
                ? values[u] <= target ? 100 : 100 * (target / values[u])
                : Math.Clamp(100 * (values[u] / target), 0, 100);
        }
    }

    private static void Range(ReadOnlySpan<double> values, Span<double> points, ServiceIndicator indicator, ScorecardItem item)
    {
        var (from, to) = ((double?)indicator.RangeFrom, (double?)indicator.RangeTo);
        for (var u = 0; u < values.Length; u++)
        {
            var value = values[u];
            points[u] = value < from ? Math.Max(0, 100 * ((value - (double)item.ZeroBelow!.Value) / (from.Value
                    - (double)item.ZeroBelow.Value)))
                : value > to ? Math.Max(0, 100 * (((double)item.ZeroAbove!.Value - value) / ((double)item.ZeroAbove.Value
                    - to.Value)))
                : 100;
        }
    }

    private static void Bands(ReadOnlySpan<double> values, Span<double> points, ValueBands bands, double[] pointsOfBands)
    {
        double[] edges = [.. bands.Bands.Skip(1).Select(b => (double)b.From!.Value)];
        for (var u = 0; u < values.Length; u++)
        {
            var band = 0;
            while (band < edges.Length && IsBeyond(values[u], edges[band], bands.Edge))
            {
                band++;
            }

            points[u] = pointsOfBands[band];
        }
    }

    private static bool IsBeyond(double value, double edge, BandEdge rule)
    {
        if (Math.Abs(value - edge) > 1e-12 * Math.Abs(edge))
        {
            return value > edge;
        }

        var order = Assessment.Compare(value, edge);
        return order > 0 || (order == 0 && rule == BandEdge.Upper);
    }

    private static void MinMax(
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> missing,
        ReadOnlySpan<bool> inapplicable,
        Span<double> points,
        bool isLower)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var u = 0; u < values.Length; u++)
        {
            if ((missing.IsEmpty || !missing[u]) && (inapplicable.IsEmpty || !inapplicable[u]))
            {
                (least, greatest) = (Math.Min(least, values[u]), Math.Max(greatest, values[u]));
            }
        }

        if (!(least < greatest))
        {
            points.Fill(100);
        }
        else
        {
            Linear(values, points, isLower ? greatest : least, isLower ? least : greatest);
        }
    }
}
