namespace ServiceQuality.Domain.Sla;

// Checks the rows of one case after the other. Used once.
internal sealed class CaseLogChecks(
    CaseLogLayout layout, CaseLogColumns columns, CaseLogTimes times, CaseLogProblems problems)
{
    // The rows in the order of their times, each once and none of them ignored after the opening; null when the case is rejected.
    internal CaseLogRows? Check(string id, List<CaseLogRow> rows)
    {
        List<ImportProblem> warnings = [];
        CheckTimes(rows, warnings);
        var sorted = Sort(rows);
        var read = rows.Exists(r => problems.Has(r.Number)) ? null : CheckRows(sorted, warnings);
        if (rows.Find(r => problems.Has(r.Number)) is { } bad)
        {
            foreach (var row in rows.Where(r => !problems.Has(r.Number)))
            {
                var reason = $"Case {InvariantText.Shorten(id)} is read whole or not at all, and row "
                    + $"{InvariantText.Format(bad.Number)} is rejected.";
                problems.Reject(new(row.Number, null, null, "case-rejected", reason));
            }

            return null;
        }

        problems.Warn(warnings);
        return read;
    }

    // Rows of the same time keep their order, except that an opening comes first.
    private static List<CaseLogRow> Sort(List<CaseLogRow> rows) => [.. rows.OrderBy(r => r.At).ThenBy(r => r.IsOpening ? 0 : 1)];

    private CaseLogRows? CheckRows(List<CaseLogRow> sorted, List<ImportProblem> warnings)
    {
        List<CaseLogRow> kept = [];
        Dictionary<object, CaseLogRow> seen = [];
        CaseLogStatus? status = null;
        foreach (var row in sorted.Where(r => !r.IsIgnored))
        {
            if (columns.Activity is { } activity && !seen.TryAdd(row.What, row))
            {
                var first = InvariantText.Format(seen[row.What].Number);
                warnings.Add(Problem(
                    row, activity, "repeated", $"is in row {first} already, at the same time; it was read once."));
                continue;
            }

            if (row.OldStatus is { } old && status is not null && old != status)
            {
                warnings.Add(Problem(
                    row, columns.Old!.Value, "old-value-differs",
                    $"is not \"{InvariantText.Shorten(status.Text)}\", the status before it; a row may be missing."));
            }

            status = row.Status ?? status;
            kept.Add(row);
        }

        var isFromEvent = columns.Opened is null && layout.Opening == CaseOpening.FirstEvent;
        if (isFromEvent && kept.Count == 0)
        {
            sorted.ForEach(r => problems.Reject(r.Number, columns.Case, r.Cells, "no-event",
                "is the id of a case whose rows the layout ignores; allowed is a row that opens it."));
            return null;
        }

        var opened = sorted[0].Opened ?? (isFromEvent ? kept[0].At : sorted[0].At);
        var second = kept.Find(r => r.IsOpening && (r != kept[0] || r.At != opened));
        if (second is not null)
        {
            problems.Reject(Problem(
                second, columns.Activity!.Value, "second-opening",
                $"is an opening after the case was opened at {InvariantText.Format(opened)}; allowed is one, first."));
            return null;
        }

        return new(opened, kept);
    }

    private void CheckTimes(List<CaseLogRow> rows, List<ImportProblem> warnings)
    {
        var good = rows.FindAll(r => !problems.Has(r.Number));
        if (columns.Opened is { } opened)
        {
            foreach (var row in good)
            {
                CheckOpening(row, good[0], opened);
            }
        }

        for (var i = 1; i < good.Count; i++)
        {
            var (before, row) = (good[i - 1], good[i]);
            if (row.At >= before.At)
            {
                continue;
            }

            var order = $"is before {Quote(before, columns.Time)} in row {InvariantText.Format(before.Number)}";
            if (layout.SortsRows)
            {
                warnings.Add(Problem(row, columns.Time, "sorted", $"{order}; the rows of the case were sorted."));
            }
            else
            {
                problems.Reject(Problem(row, columns.Time, "goes-back", $"{order}; {SameTimeOrLater(row)}"));
            }
        }
    }

    private void CheckOpening(CaseLogRow row, CaseLogRow first, int opened)
    {
        if (row.Opened != first.Opened)
        {
            var opening = $"{Quote(first, opened)}, the opening in row {InvariantText.Format(first.Number)}";
            problems.Reject(Problem(row, opened, "opening-differs", $"is not {opening}; allowed is one opening a case."));
        }
        else if (row.At < row.Opened)
        {
            var problem = $"is before the opening {Quote(row, opened)}; {SameTimeOrLater(row)}";
            problems.Reject(Problem(row, columns.Time, "before-opening", problem));
        }
    }

    private string SameTimeOrLater(CaseLogRow row) => "allowed is the same time or later"
        + (layout.LocalTimes == LocalTimeRule.FirstPass && times.IsRepeated(row.At)
            ? " (a time of a repeated hour is read as its first pass)." : ".");

    private static string Quote(CaseLogRow row, int column) => $"\"{InvariantText.Shorten(row.Cells[column])}\"";

    private ImportProblem Problem(CaseLogRow row, int column, string code, string rest) =>
        problems.Problem(row.Number, column, row.Cells, code, rest);
}
