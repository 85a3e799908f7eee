using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Tables;

// The two layouts of most tables. Headers are words of TableWords.
internal static class TableLayout
{
    // A row for each value; the header of a column stands beside its cell.
    internal static ResultTable Rows<T>(
        TableText title,
        IEnumerable<T> values,
        IEnumerable<TableText> notes,
        params (TableText Header, Func<T, TableCell> Cell)[] columns) => new(
        title,
        columns.Select(c => TableWords.Of(c.Header)),
        values.Select(v => (ValueList<TableCell>)[.. columns.Select(c => c.Cell(v))]),
        notes);

    // A row for each number of one result.
    internal static ResultTable Facts(
        TableText title, IEnumerable<TableText> notes, params (TableText Name, TableCell Value)[] facts) => new(
        title,
        TableWords.All("quantity", "value"),
        facts.Select(f => (ValueList<TableCell>)[TableCell.Of(TableWords.Of(f.Name)), f.Value]),
        notes);

    // A reason as a note; none without one.
    internal static IEnumerable<TableText> Reason(string? reason) => reason is null ? [] : [TableReasons.Of(reason)];

    internal static TableCell Percent(Estimate? share) => TableCell.Of(100 * share?.Value, Decimals.Percent);

    internal static TableCell Percent(decimal? share) => TableCell.Of((double?)(100 * share), Decimals.Percent);

    internal static TableCell LowerPercent(Estimate? share) => TableCell.Of(100 * share?.Interval?.Lower, Decimals.Percent);

    internal static TableCell UpperPercent(Estimate? share) => TableCell.Of(100 * share?.Interval?.Upper, Decimals.Percent);

    internal static TableCell Hours(double? hours) => TableCell.Of(hours is { } h ? Duration.FromHours(h) : (Duration?)null);

    // Money has its currency with it; a file has all its decimals.
    internal static TableCell Money(Money? amount) => TableCell.Of(amount?.ToString(null, null));
}
