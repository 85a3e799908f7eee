using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps.Audit;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;
using static ServiceQuality.Scoring.Tests.Gaps.Audit.PublishedRows;

namespace ServiceQuality.Scoring.Tests.Gaps.Audit;

/// <summary>
/// A dimension of two or three items answered by two groups of people, with everything that can be printed of it, computed from
/// the
/// answers and rounded honestly.
/// </summary>
internal sealed class HonestTable
{
    private const int Columns = 14;

    private static readonly Gen<RatingScale> Scales =
        Gen.Elements(RatingScale.OneToFive, RatingScale.OneToSeven, new RatingScale(0, 10), new RatingScale(-2, 2));

    public required PublishedTable Table { get; init; }

    public required int Decimals { get; init; }

    /// <summary>The unrounded quantities of each row.</summary>
    public required Dictionary<string, Dictionary<GapQuantity, double>> Exact { get; init; }

    /// <summary>Every number with as many decimals.</summary>
    internal static Gen<HonestTable> Any { get; } =
        Tables(from decimals in Gen.Choose(1, 4) select Enumerable.Repeat(decimals, Columns).ToArray());

    /// <summary>Every column with decimals of its own.</summary>
    internal static Gen<HonestTable> AnyDecimals { get; } = Tables(Gen.Choose(0, 5).ArrayOf(Columns));

    /// <summary>As <see cref="AnyDecimals"/>, but each gap is the difference of the printed means where both are
    /// printed.</summary>
    internal static Gen<HonestTable> GapsOfPrintedMeans { get; } = AnyDecimals.Select(t => new HonestTable
    {
        Table = new(t.Table.Rows.Select(SubtractPrintedMeans), t.Table.Scale, t.Table.Level),
        Decimals = t.Decimals,
        Exact = t.Exact,
    });

    private static Gen<HonestTable> Tables(Gen<int[]> anyDecimals) =>
        from scale in Scales
        from people in Gen.Choose(4, 60)
        from items in Gen.Choose(1, 3)
        from decimals in anyDecimals
        from rule in Gen.Elements(MidpointRounding.AwayFromZero, MidpointRounding.ToEven, MidpointRounding.ToZero)
        from level in Gen.Elements(90, 95, 99)
        from lean in Gen.Choose(0, 2)
        from perceptions in Gen.Choose(scale.Minimum, scale.Maximum).ArrayOf(people * items)
        from expectations in Gen.Choose(scale.Minimum, scale.Maximum).ArrayOf(people * items)
        from first in Gen.Choose(2, people - 2)
        from hidden in Gen.Choose(0, 1).ArrayOf(20)
        select Of(scale, people, items, decimals, rule == MidpointRounding.ToZero ? MidpointRounding.AwayFromZero : rule, level,
            perceptions.Select((p, i) => lean == 0 ? p
                : Math.Clamp(expectations[i] - lean + (p % 2), scale.Minimum, scale.Maximum)).ToArray(), expectations,
                first, hidden);

    public override string ToString() => string.Join("\n", Table.Rows);

    private static PublishedRow SubtractPrintedMeans(PublishedRow row) =>
        row is { PerceptionMean: { } p, ExpectationMean: { } e, Gap: not null }
        ? Row(
            row.Name, row.N, p, row.PerceptionDeviation, e, row.ExpectationDeviation, p.Value - e.Value, row.GapDeviation,
            row.StandardError, row.T,
            row.DegreesOfFreedom, row.P, row.IntervalLower, row.IntervalUpper, row.Correlation, row.Dz, row.Items,
            row.PositivePercent, row.TiePercent, row.NegativePercent, row.ItemOf, row.GroupOf)
        : row;

    private static HonestTable Of(
        RatingScale scale, int people, int items, int[] decimals, MidpointRounding rule, int level, int[] perceptions,
        int[] expectations, int first, int[] hidden)
    {
        var share = Proportion.FromPercent(level);
        double[] Column(int[] answers, int item, int from, int to) =>
            [.. Enumerable.Range(from, to - from).Select(i => (double)answers[(i * items) + item])];
        double[] Persons(int[] answers, int from, int to) =>
            [.. Enumerable.Range(from, to - from).Select(i => Enumerable.Range(0, items).Average(j => answers[(i * items) + j]))];
        Dictionary<string, Dictionary<GapQuantity, double>> exact = new(StringComparer.Ordinal);
        PublishedRow Row(string name, double[] p, double[] e, int count, string? itemOf = null, string? groupOf = null) =>
            Printed(name, p, e, count, decimals, rule, share, hidden, itemOf, groupOf, exact[name] = []);
        List<PublishedRow> rows = [.. Enumerable.Range(0, items)
            .Select(j =>
            Row($"item {j}", Column(perceptions, j, 0, people), Column(expectations, j, 0, people), 1, "dimension"))];
        rows.Add(Row("men", Persons(perceptions, 0, first), Persons(expectations, 0, first), items, null, "dimension"));
        rows.Add(Row("women", Persons(perceptions, first, people), Persons(expectations, first, people), items, null,
            "dimension"));
        rows.Add(Row("dimension", Persons(perceptions, 0, people), Persons(expectations, 0, people), items));
        return new() { Table = new(rows, scale, share), Decimals = decimals[0], Exact = exact };
    }

    // Some columns are hidden, so that what they would show has to be found by other ways.
    private static PublishedRow Printed(
        string name, double[] p, double[] e, int items, int[] decimals, MidpointRounding rule, Proportion level, int[] hidden,
        string? itemOf, string? groupOf, Dictionary<GapQuantity, double> exact)
    {
        PrintedNumber? Round(int column, double? value, int places) =>
            value is { } v && double.IsFinite(v) && (column < 0 || hidden[column] == 0)
                ? PrintedNumber.Of(decimal.Parse(Math.Round((decimal)v, places, rule).ToString("F" + places, null), null)) : null;
        double[] gaps = [.. p.Zip(e, (a, b) => a - b)];
        var test = TTest.Paired(p, e, level: level);
        var (sp, se, sg) = (Deviation(p), Deviation(e), Deviation(gaps));
        double? r = sp > 1e-9 && se > 1e-9
            ? p.Zip(e, (a, b) => (a - p.Average()) * (b - e.Average())).Sum() / (p.Length - 1) / sp / se : null;
        var t = test.Statistic is { } found && Math.Abs(found) < 1e6 && sg > 1e-9 ? test : null;
        void Keep(GapQuantity quantity, double? value)
        {
            if (value is { } v && double.IsFinite(v))
            {
                exact.Add(quantity, v);
            }
        }

        Keep(GapQuantity.PerceptionMean, p.Average());
        Keep(GapQuantity.PerceptionDeviation, sp);
        Keep(GapQuantity.ExpectationMean, e.Average());
        Keep(GapQuantity.ExpectationDeviation, se);
        Keep(GapQuantity.Correlation, r);
        Keep(GapQuantity.Gap, gaps.Average());
        Keep(GapQuantity.GapDeviation, sg);
        Keep(GapQuantity.StandardError, sg / Math.Sqrt(p.Length));
        Keep(GapQuantity.DegreesOfFreedom, p.Length - 1);
        Keep(GapQuantity.T, t?.Statistic);
        Keep(GapQuantity.P, t?.P?.Value);
        Keep(GapQuantity.Dz, t?.Effect(EffectSizeKind.CohenDz));
        Keep(GapQuantity.Dav, sp + se > 1e-9 ? gaps.Average() / Math.Sqrt(((sp * sp) + (se * se)) / 2) : null);
        Keep(GapQuantity.IntervalLower, test.Estimate?.Interval?.Lower);
        Keep(GapQuantity.IntervalUpper, test.Estimate?.Interval?.Upper);
        PrintedNumber? pPrinted = t?.P is not { } probability || hidden[11] == 1 ? null
            : probability < 0.001 ? PrintedNumber.Below(0.001m) : Round(-1, probability.Value, 3);
        double Share(Func<double, bool> holds) => 100.0 * gaps.Count(holds) / gaps.Length;
        return Row(
            name, p.Length, Round(0, p.Average(), decimals[0]), Round(1, sp, decimals[1]), Round(2, e.Average(), decimals[2]),
            Round(3, se, decimals[3]),
            Round(4, gaps.Average(), decimals[4]), Round(5, sg, decimals[5]), Round(6, sg / Math.Sqrt(p.Length), decimals[6]),
            Round(7, t?.Statistic, decimals[7]),
            hidden[8] == 0 ? (decimal)(p.Length - 1) : null, pPrinted, Round(9, t?.Estimate?.Interval?.Lower, decimals[9]),
            Round(9, t?.Estimate?.Interval?.Upper, decimals[9]),
            Round(10, r, decimals[10]), Round(12, t?.Effect(EffectSizeKind.CohenDz), decimals[12]), items,
            Round(13, Share(g => g > 1e-9), 1), Round(13, Share(g => Math.Abs(g) <= 1e-9), 1),
            Round(13, Share(g => g < -1e-9), 1), itemOf, groupOf);
    }

    private static double Deviation(double[] values) =>
        Math.Sqrt(values.Sum(v => (v - values.Average()) * (v - values.Average())) / (values.Length - 1));
}
