using NodaTime;

namespace ServiceQuality.Domain.Sla.Cases;

/// <summary>Reads case histories from a log in which each row is the state of a case after one update.</summary>
public static class CaseLog
{
    /// <summary>Reads case histories from rows of text, as any CSV reader gives them.</summary>
    /// <param name="layout">Where the columns are, how times are written and what the statuses mean.</param>
    /// <param name="rows">The rows. The first is the header; further columns are ignored. Cells are trimmed.</param>
    /// <returns>
    /// The cases in the order of their first row. A row is rejected when it is ragged (<c>ragged</c>), has no case id
    /// (<c>missing-case</c>), a time that is none (<c>not-a-time</c>) or outside the range of business time (<c>out-of-range</c>), a blank status (<c>missing-status</c>) or priority
    /// (<c>missing-priority</c>), another opening than the first row of its case (<c>opening-differs</c>), an update before the
    /// opening (<c>before-opening</c>) or one before the row above it that the layout does not sort (<c>goes-back</c>). A case is
    /// read whole or not at all, so one rejected row rejects its case: the other rows carry <c>case-rejected</c>. (A row that does not tell its case is rejected alone.) A new priority counts before the status of its row. Rows that were
    /// sorted are reported with the warning <c>sorted</c>, statuses of the layout that no row has with <c>unseen-status</c>.
    /// </returns>
    /// <exception cref="FormatException">There is no header, or a column is missing or stands there twice.</exception>
    public static ImportResult<ValueList<CaseHistory>> FromRows(CaseLogLayout layout, IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(rows);
        using var enumerator = rows.GetEnumerator();
        return new CaseLogReader(layout, Table.Open(enumerator)).Read();
    }

    /// <summary>The last instant that any of the cases has: the natural instant at which to read a log.</summary>
    /// <param name="cases">The cases.</param>
    /// <returns>The instant, or null when there is no case.</returns>
    public static Instant? LastEvent(IEnumerable<CaseHistory> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return cases.Select(c => (Instant?)c.Events[^1].At).Max();
    }
}
