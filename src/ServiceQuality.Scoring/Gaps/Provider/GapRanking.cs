using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>
/// Gaps in order, the worst shortfall first: by size where all have one unit, or without units by their standardized sizes. What
/// has no such number is not ranked and says why.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<GapRanking>))]
public sealed record GapRanking
{
    private GapRanking(string scale, IEnumerable<MeasuredGap> gaps, Func<MeasuredGap, Estimate> value)
    {
        Scale = scale;
        var ordered = gaps.OrderBy(g => g.Gap.Number).ThenBy(g => g.InFull, StringComparer.Ordinal).ToList();
        List<MeasuredGap> ranked = [.. ordered.Where(g => value(g).Value is not null).OrderBy(g => value(g).Value)];
        List<Estimate> values = ranked.ConvertAll(g => value(g));
        List<Range> ranges = ranked.ConvertAll(g => Range.Of(g, value(g)));
        List<RankedGap> rows = [];
        for (var i = 0; i < ranked.Count; i++)
        {
            var own = values[i].Value;
            var place = 1 + values.Count(v => v.Value < own);
            var isTied = values.Count(v => v.Value == own) > 1;
            var placeFrom = 1 + ranges.Count(r => r.Upper < ranges[i].Lower);
            var placeTo = ranked.Count - ranges.Count(r => r.Lower > ranges[i].Upper);
            rows.Add(new(ranked[i], values[i], place, isTied, placeFrom, placeTo));
        }

        Rows = [.. rows];
        Unranked = [.. ordered.Where(g => value(g).Value is null)];
    }

    /// <summary>What the gaps are ranked by: a unit, or <c>standardized</c>.</summary>
    public string Scale { get; }

    /// <summary>The gaps that are ranked, the worst first; equal ones by the number of the gap and the evidence.</summary>
    public ValueList<RankedGap> Rows { get; }

    /// <summary>The gaps without a number on this scale; their <see cref="Estimate.Reason"/> says why.</summary>
    public ValueList<MeasuredGap> Unranked { get; }

    /// <summary>Ranks gaps of one unit by their sizes.</summary>
    /// <param name="gaps">The gaps.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentException">A gap is null, or the units differ.</exception>
    public static GapRanking BySize(IEnumerable<MeasuredGap> gaps)
    {
        var all = Guard.Against.NullElements(gaps);
        foreach (var gap in all)
        {
            Guard.Against.Invalid(
                gap.Unit.Name != all[0].Unit.Name,
                $"{gap.Unit.Name} and {all[0].Unit.Name} are different units; allowed is one unit, or GapRanking.Standardized.",
                nameof(gaps));
        }

        return new(all.Count == 0 ? "size" : all[0].Unit.Name, all, g => g.Size);
    }

    /// <summary>
    /// Ranks gaps of any units by their standardized sizes: Hedges' g and gz in standard deviations, Cohen's h of shares. These
    /// are read by the same marks (0.2 small, 0.5 medium, 0.8 large; Cohen 1988) and are yet different measures; the table names
    /// the one of each row.
    /// </summary>
    /// <param name="gaps">The gaps.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentException">A gap is null.</exception>
    public static GapRanking Standardized(IEnumerable<MeasuredGap> gaps) =>
        new("standardized", Guard.Against.NullElements(gaps), g => g.Effect);

    /// <summary>The ranking as a table.</summary>
    /// <returns>One row for each gap; gaps that are not ranked follow, with their reason.</returns>
    public ResultTable ToTable() => new(
        Scale == "standardized"
            ? ("Gaps by standardized size, the worst first", "按标准化大小排列的差距（由差到好）")
            : ($"Gaps by size in {Scale}, the worst first", $"按大小排列的差距（{Scale}，由差到好）"),
        TableWords.All("place", "may be", "gap", "evidence", "value", "lower", "upper", "method"),
        Rows.Select(r => (ValueList<TableCell>)
        [
            TableCell.Of(r.Place.ToString(CultureInfo.InvariantCulture) + (r.IsTied ? "=" : "")),
            TableCell.Of(string.Create(CultureInfo.InvariantCulture, $"{r.PlaceFrom}-{r.PlaceTo}")),
            TableCell.Of((long)r.Gap.Gap.Number),
            TableCell.Of(EvidenceOf(r.Gap)),
            TableCell.Of(r.Value.Value, 2),
            TableCell.Of(r.Value.Interval?.Lower, 2),
            TableCell.Of(r.Value.Interval?.Upper, 2),
            TableCell.Of(r.Value.Method),
        ]),
        [
            ("Negative is a shortfall. Places that may be: those that intervals which do not overlap leave open, pair by pair.",
                "负值表示不足。可能名次：按两两不重叠的区间仍可能的名次。"),
            .. Unranked.Select(g => TableText.Compose(
                $"Not ranked: gap {g.Gap.Number}, {EvidenceOf(g)}: {ReasonOf(g)}.",
                $"未排名：差距{g.Gap.Number}，{EvidenceOf(g)}：{ReasonOf(g)}。")),
        ]);

    /// <summary>The ranked gaps, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Rows);

    private static TableText EvidenceOf(MeasuredGap gap) =>
        TableText.Compose($"{gap.Evidence.KindName} {gap.Evidence.Name}", $"{gap.Evidence.KindName} {gap.Evidence.Name}");

    private string? ReasonOf(MeasuredGap gap) => (Scale == "standardized" ? gap.Effect : gap.Size).Reason;

    // Where the value may be; single values on both sides are exact, and other values without an interval may be anywhere.
    private readonly record struct Range(double Lower, double Upper)
    {
        internal static Range Of(MeasuredGap gap, Estimate value)
        {
            if (value.Interval is { } interval)
            {
                return new(interval.Lower, interval.Upper);
            }

            return gap.IsExact && value.Value is { } exact
                ? new(exact, exact)
                : new(double.NegativeInfinity, double.PositiveInfinity);
        }
    }
}
