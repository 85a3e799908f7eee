using ServiceQuality.Domain.Records;

namespace ServiceQuality.Domain.Complaints;

/// <summary>Reads files with one row for each complaint.</summary>
public static class ComplaintFile
{
    /// <summary>Reads complaints from rows of text, as any CSV reader gives them.</summary>
    /// <param name="layout">Where the columns are, how dates are written and what the outcomes mean.</param>
    /// <param name="lifeCycle">The life cycle of the complaints.</param>
    /// <param name="rows">The rows. The first is the header; further columns are ignored. Cells are trimmed.</param>
    /// <returns>
    /// The complaints in the order of the rows. A row is rejected when it is ragged (<c>ragged</c>), has no number
    /// (<c>missing-number</c>), one of more than 1,000 characters (<c>too-long</c>) or one of an earlier row
    /// (<c>duplicate-number</c>), a cell that is not a text (<c>not-a-text</c>), an invalid date (<c>not-a-date</c>) or one
    /// outside the range of business time (<c>out-of-range</c>), an answer before the receipt (<c>before-receipt</c>), an
    /// outcome that the layout does not know (<c>unknown-outcome</c>), or was withdrawn or out of scope without the date of
    /// it (<c>undated-end</c>). Nothing is invented: an outcome without a date of the answer is kept in the record, without
    /// an event, and reported once with the warning <c>undated-outcome</c>; such a complaint counts in outcomes, not in times,
    /// and as open, as nothing says when it ended.
    /// </returns>
    /// <exception cref="FormatException">
    /// There is no header, or a column is missing or appears twice; all that are missing are named.
    /// </exception>
    public static ImportResult<ValueList<Feedback>> FromRows(
        ComplaintFileLayout layout, LifeCycle lifeCycle, IEnumerable<IReadOnlyList<string?>> rows)
    {
        Guard.Against.Null(layout);
        Guard.Against.Null(lifeCycle);
        Guard.Against.Null(rows);
        using var enumerator = rows.GetEnumerator();
        return new ComplaintFileReader(layout, lifeCycle, HeaderedRows.Open(enumerator)).Read();
    }
}
