using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// Collects bootstraps as rows of a table.
internal sealed class BootstrapTable(string title, TableText[] headers, BootstrapMethod? method, Proportion? level)
{
    private readonly List<ValueList<TableCell>> _rows = [];
    private readonly List<string> _reasons = [];
    private string? _method;

    internal void Add(ValueList<string> names, string text, BootstrapDistribution distribution)
    {
        var estimate = distribution.Interval(method, level);
        _method ??= Describe(distribution, estimate.Method);
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
            _reasons.Add($"{text}: {reason}.");
        }
    }

    internal ResultTable Build()
    {
        List<string> notes = _method is null ? [] : [_method];
        notes.AddRange(_reasons);
        return new(
            TableWords.Of(title),
            [.. headers, .. TableWords.All("value", "SE", "lower", "upper")],
            _rows,
            notes.Select(n => (TableText)n));
    }

    private static string Describe(BootstrapDistribution distribution, string method)
    {
        var failed = distribution.Failed == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {distribution.Failed} of them without a result");
        return string.Create(
            CultureInfo.InvariantCulture, $"{method}; {distribution.Plan}{distribution.Within}{failed}; n = {distribution.N}");
    }
}
