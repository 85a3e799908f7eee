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
                problems.Reject(CaseLogProblemKinds.CaseRejected.At(
                    row.Number, null, null, InvariantText.Shorten(id), InvariantText.Format(bad.Number)));
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
                warnings.Add(Problem(row, activity, CaseLogProblemKinds.Repeated, first));
                continue;
            }

            if (row.OldStatus is { } old && status is not null && old != status)
            {
                warnings.Add(Problem(
                    row, columns.Old!.Value, CaseLogProblemKinds.OldValueDiffers, InvariantText.Shorten(status.Text)));
            }

            status = row.Status ?? status;
            kept.Add(row);
        }

        var isFromEvent = columns.Opened is null && layout.Opening == CaseOpening.FirstEvent;
        if (isFromEvent && kept.Count == 0)
        {
            sorted.ForEach(r => problems.Reject(r.Number, columns.Case, r.Cells, CaseLogProblemKinds.NoEvent));
            return null;
        }

        var opened = sorted[0].Opened ?? (isFromEvent ? kept[0].At : sorted[0].At);
        var second = kept.Find(r => r.IsOpening && (r != kept[0] || r.At != opened));
        if (second is not null)
        {
            problems.Reject(Problem(
                second, columns.Activity!.Value, CaseLogProblemKinds.SecondOpening, InvariantText.Format(opened)));
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

            string[] order = [Text(before, columns.Time), InvariantText.Format(before.Number)];
            if (layout.SortsRows)
            {
                warnings.Add(Problem(row, columns.Time, CaseLogProblemKinds.Sorted, order));
            }
            else
            {
                var kind = IsFirstPass(row) ? CaseLogProblemKinds.GoesBackOfFirstPass : CaseLogProblemKinds.GoesBack;
                problems.Reject(Problem(row, columns.Time, kind, order));
            }
        }
    }

    private void CheckOpening(CaseLogRow row, CaseLogRow first, int opened)
    {
        if (row.Opened != first.Opened)
        {
            problems.Reject(Problem(
                row, opened, CaseLogProblemKinds.OpeningDiffers, Text(first, opened), InvariantText.Format(first.Number)));
        }
        else if (row.At < row.Opened)
        {
            var kind = IsFirstPass(row) ? CaseLogProblemKinds.BeforeOpeningOfFirstPass : CaseLogProblemKinds.BeforeOpening;
            problems.Reject(Problem(row, columns.Time, kind, Text(row, opened)));
        }
    }

    private bool IsFirstPass(CaseLogRow row) => layout.LocalTimes == LocalTimeRule.FirstPass && times.IsRepeated(row.At);

    private static string Text(CaseLogRow row, int column) => InvariantText.Shorten(row.Cells[column]);

    private ImportProblem Problem(CaseLogRow row, int column, ProblemKind kind, params IEnumerable<string> allowed) =>
        problems.Problem(row.Number, column, row.Cells, kind, allowed);
}
