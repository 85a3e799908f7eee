namespace ServiceQuality.Domain.Surveys;

// The rows that a layout leaves out: those with one of the texts in a column, or with a blank cell when there are no texts.
internal sealed record LeftOutRows(string Column, string Code, ValueList<string> Texts)
{
    internal bool Has(string cell) =>
        Texts.Count == 0 ? cell.Length == 0 : Texts.Contains(cell, StringComparer.OrdinalIgnoreCase);
}
