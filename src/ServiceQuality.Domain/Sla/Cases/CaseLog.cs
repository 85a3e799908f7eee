using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Sla.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>Reads case histories: from the rows of a log, or from JSON.</summary>
public static class CaseLog
{
    /// <summary>Reads case histories from rows of text, as any CSV reader gives them.</summary>
    /// <param name="layout">
    /// What the rows are, where the columns are, how times are written, and what activities and statuses mean.
    /// </param>
    /// <param name="rows">The rows. The first is the header; further columns are ignored. Cells are trimmed.</param>
    /// <returns>
    /// The cases in the order of their first row. A row is rejected when it is ragged (<c>ragged</c>); when it has no case id
    /// (<c>missing-case</c>); when its time is invalid (<c>not-a-time</c>), outside the range of business time
    /// (<c>out-of-range</c>), or, if the layout rejects that, repeated or skipped by daylight saving time
    /// (<c>repeated-time</c>, <c>skipped-time</c>); when its status, priority or activity is blank (<c>missing-status</c>,
    /// <c>missing-priority</c>, <c>missing-activity</c>), unknown (<c>unknown-status</c>, <c>unknown-priority</c>,
    /// <c>unknown-activity</c>), longer than 1,000 characters (<c>too-long</c>) or not a text (<c>not-a-text</c>); when it
    /// has another opening than the first row of its case (<c>opening-differs</c>), is before the opening
    /// (<c>before-opening</c>) or opens the case again (<c>second-opening</c>); when it is before the row above it and the
    /// layout does not sort (<c>goes-back</c>); when the layout ignores all rows of its case and needs one for the opening
    /// (<c>no-event</c>). A case is read whole or not at all, so one rejected row rejects its case: the other rows carry
    /// <c>case-rejected</c>. (A row without the id of its case is rejected alone.) A new priority counts before the status of
    /// its row. Warnings say which rows were sorted (<c>sorted</c>), which say what another row says at the same time and
    /// were read once (<c>repeated</c>), which change another status than the one before them (<c>old-value-differs</c>), how
    /// many were ignored for each name (<c>ignored</c>), and which statuses with a meaning no row has (<c>unseen-status</c>).
    /// </returns>
    /// <exception cref="FormatException">
    /// There is no header, or a column is missing or appears twice. The message says when the header is that of another known
    /// log, or of a list of tickets, which holds no history.
    /// </exception>
    public static ImportResult<ValueList<CaseHistory>> FromRows(CaseLogLayout layout, IEnumerable<IReadOnlyList<string?>> rows)
    {
        Guard.Against.Null(layout);
        Guard.Against.Null(rows);
        using var enumerator = rows.GetEnumerator();
        return new CaseLogReader(layout, HeaderedRows.Open(enumerator)).Read();
    }

    /// <summary>Reads case histories from a list of them in JSON, such as <c>[{ "id": "C-1", "events": [ ... ] }]</c>.</summary>
    /// <param name="json">The list in UTF-8.</param>
    /// <returns>
    /// The cases in the order of the list; the row of a rejected one is its position in it, from 1, and the column its path. A
    /// case is rejected when it is not a case (<c>not-a-case</c>, <c>not-a-list</c>, <c>not-an-event</c>, <c>not-a-text</c>), has
    /// a member that is unknown, missing or repeated (<c>unknown-member</c>, <c>missing-member</c>, <c>repeated-member</c>), a
    /// blank id (<c>missing-case</c>), the id of an accepted case (<c>duplicate-id</c>), an event of an unknown kind
    /// (<c>unknown-kind</c>), a time that is invalid or
    /// outside the range of business time (<c>not-a-time</c>), no opening first (<c>no-opening</c>), two of them
    /// (<c>second-opening</c>), an event before the opening (<c>before-opening</c>) or before the event above it
    /// (<c>goes-back</c>).
    /// </returns>
    /// <exception cref="JsonException">The text is not JSON, or not a list, so that it cannot be divided into cases.</exception>
    public static ImportResult<ValueList<CaseHistory>> FromJson(ReadOnlySpan<byte> json) =>
        new CaseHistoryListReader().Read(json);

    /// <summary>The instant of the last event of all cases, at which a log is usually read.</summary>
    /// <param name="cases">The cases.</param>
    /// <returns>The instant, or null when there is no case.</returns>
    public static Instant? LastEvent(IEnumerable<CaseHistory> cases)
    {
        Guard.Against.Null(cases);
        return cases.Select(c => (Instant?)c.Events[^1].At).Max();
    }
}
