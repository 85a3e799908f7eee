using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// Collects bootstraps as rows of a table.
internal sealed class BootstrapTable(string title, TableText[] headers, BootstrapMethod? method, Proportion? level)
{
    private readonly List<ValueList<TableCell>> _rows = [];
    private readonly List<TableText> _reasons = [];
    private TableText? _method;

    internal void Add(ValueList<string> names, string text, BootstrapDistribution distribution)
    {
        var estimate = distribution.Interval(method, level);
        _method ??= Describe(distribution, distribution.MethodText(method));
        _rows.Add(
        [
            .. names.Select(TableCell.Of),
            TableCell.Of(estimate.Value, estimate.Decimals),
            TableCell.Of(distribution.StandardError, 3),
            TableCell.Of(estimate.Interval?.Lower, estimate.Decimals),
            TableCell.Of(estimate.Interval?.Upper, estimate.Decimals),
        ]);
        if (estimate.Reason is { } reason)
        {
            _reasons.Add(TableText.Compose($"{text}: {reason}.", $"{text}：{TableReasons.Of(reason)}。"));
        }
    }

    internal ResultTable Build()
    {
        TableText[] described = _method is { } text ? [text] : [];
        return new(
            TableWords.Of(title),
            [.. headers, .. TableWords.All("value", "SE", "lower", "upper")],
            _rows,
            described.Concat(_reasons));
    }

    private static TableText Describe(BootstrapDistribution distribution, TableText method)
    {
        var (plan, failed) = (distribution.Plan.Text, distribution.Failed);
        TableText without = failed == 0
            ? new("", "")
            : TableText.Compose($", {failed} of them without a result", $"，其中{failed}次没有结果");
        return TableText.Compose(
            $"{method}; {plan}{distribution.Within}{without}; n = {distribution.N}",
            $"{method}；{plan}{distribution.Within}{without}；n = {distribution.N}");
    }
}
