namespace ServiceQuality.Domain.Sla;

// Where the columns of a layout are; null for those that it does not have.
internal sealed class CaseLogColumns
{
    internal CaseLogColumns(CaseLogLayout layout, HeaderedRows table)
    {
        List<string> names = [.. layout.Columns];
        var cells = table.Columns(names, KnownCaseLogs.Hint);
        Case = Of(layout.CaseColumn)!.Value;
        Time = Of(layout.TimeColumn)!.Value;
        Opened = Of(layout.OpenedColumn);
        Activity = Of(layout.ActivityColumn);
        Old = Of(layout.OldColumn);
        New = Of(layout.NewColumn);
        Status = Of(layout.StatusColumn);
        Priority = Of(layout.PriorityColumn);

        int? Of(string? name) => name is null ? null : cells[names.IndexOf(name)];
    }

    internal int Case { get; }

    internal int Time { get; }

    internal int? Opened { get; }

    internal int? Activity { get; }

    internal int? Old { get; }

    internal int? New { get; }

    internal int? Status { get; }

    internal int? Priority { get; }
}
