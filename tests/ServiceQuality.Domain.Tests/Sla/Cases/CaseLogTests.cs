using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Cases;

public class CaseLogTests
{
    private static readonly string[] Header = ["number", "opened_at", "sys_updated_at", "incident_state", "priority"];
    private static readonly CaseLogLayout Layout = CaseLogLayout.ServiceNow(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    [Fact]
    public void Rows_become_events()
    {
        var history = Assert.Single(Read(
            ["A", "02-03-2026 09:00", "02-03-2026 09:00", "New", "P2"],
            ["A", "02-03-2026 09:00", "02-03-2026 09:10", "New", "P1"],
            ["A", "02-03-2026 09:00", "02-03-2026 09:20", "Active", "P1"],
            ["A", "02-03-2026 09:00", "02-03-2026 09:20", "Waiting", "P1"],
            ["A", "02-03-2026 09:00", "02-03-2026 10:00", "Resolved", "P1"],
            ["A", "02-03-2026 09:00", "02-03-2026 10:05", "Resolved", "P1"],
            ["A", "02-03-2026 09:00", "02-03-2026 11:00", "Active", "P1"],
            ["A", "02-03-2026 09:00", "02-03-2026 12:00", "Closed", "P1"]).Accepted);
        string[] expected =
        [
            "Opened 2026-03-02T08:00:00Z P2",
            "StatusChanged 2026-03-02T08:00:00Z New",
            "PriorityChanged 2026-03-02T08:10:00Z P1",
            "AgentReplied 2026-03-02T08:20:00Z",
            "StatusChanged 2026-03-02T08:20:00Z Active",
            "StatusChanged 2026-03-02T08:20:00Z Waiting",
            "Resolved 2026-03-02T09:00:00Z",
            "Reopened 2026-03-02T10:00:00Z",
            "StatusChanged 2026-03-02T10:00:00Z Active",
            "Closed 2026-03-02T11:00:00Z",
        ];
        Assert.Equal(expected, history.Events.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("not-a-time", "sys_updated_at", "?", new[] { "A", "02-03-2026 09:00", "?", "New", "P2" })]
    [InlineData("not-a-time", "opened_at", "2026-03-02", new[] { "A", "2026-03-02", "02-03-2026 09:00", "New", "P2" })]
    [InlineData(
        "out-of-range", "sys_updated_at", "31-12-9999 23:59", new[] { "A", "02-03-2026 09:00", "31-12-9999 23:59", "New", "P2" })]
    [InlineData(
        "out-of-range", "opened_at", "01-01-0000 00:00", new[] { "A", "01-01-0000 00:00", "02-03-2026 09:00", "New", "P2" })]
    [InlineData(
        "out-of-range", "opened_at", "01-01-0001 00:00", new[] { "A", "01-01-0001 00:00", "02-03-2026 09:00", "New", "P2" })]
    [InlineData("missing-status", "incident_state", " ", new[] { "A", "02-03-2026 09:00", "02-03-2026 09:00", " ", "P2" })]
    [InlineData("missing-priority", "priority", "", new[] { "A", "02-03-2026 09:00", "02-03-2026 09:00", "New", "" })]
    [InlineData("missing-case", "number", "", new[] { "", "02-03-2026 09:00", "02-03-2026 09:00", "New", "P2" })]
    [InlineData(
        "before-opening",
        "sys_updated_at",
        "02-03-2026 08:59",
        new[] { "A", "02-03-2026 09:00", "02-03-2026 08:59", "New", "P2" })]
    [InlineData("ragged", null, null, new[] { "A", "02-03-2026 09:00", "02-03-2026 09:00", "New" })]
    public void A_bad_row_is_rejected_with_place_and_value(string code, string? column, string? text, string[] row)
    {
        var result = Read(["B", "02-03-2026 09:00", "02-03-2026 09:00", "New", "P2"], row);
        var problem = Assert.Single(Assert.Single(result.Rejected).Problems);
        Assert.Equal((3, column, text, code), (problem.Row, problem.Column, problem.Text, problem.Code));
        Assert.Equal("B", Assert.Single(result.Accepted).Id);
        Assert.Equal((2, 1), (result.RowsRead, result.AcceptedRows));
    }

    [Fact]
    public void One_bad_row_rejects_its_case_and_no_other()
    {
        var result = Read(
            ["A", "02-03-2026 09:00", "02-03-2026 09:00", "New", "P2"],
            ["B", "02-03-2026 09:00", "02-03-2026 09:00", "New", "P2"],
            ["A", "02-03-2026 09:00", "?", "Active", ""],
            ["A", "03-03-2026 09:00", "04-03-2026 09:00", "Active", "P2"]);
        Assert.Equal(["B"], result.Accepted.Select(c => c.Id));
        Assert.Equal([(2, "case-rejected"), (4, "not-a-time"), (4, "missing-priority"), (5, "opening-differs")],
            result.Rejected.SelectMany(r => r.Problems.Select(p => (r.Row, p.Code))));
        Assert.Contains("row 4", result.Rejected[0].Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_go_back_are_sorted_with_a_warning_or_rejected()
    {
        string[][] rows =
        [
            ["A", "02-03-2026 09:00", "02-03-2026 11:00", "Resolved", "P2"],
            ["A", "02-03-2026 09:00", "02-03-2026 10:00", "Active", "P2"],
        ];
        var sorted = Read(rows);
        Assert.Equal(["unseen-status", "unseen-status", "sorted"], sorted.Warnings.Select(w => w.Code));
        Assert.Equal(
            "row 1, column incident_state: The layout gives a meaning to status \"New\", which no row has; "
            + "the log has Resolved, Active. [unseen-status]",
            sorted.Warnings[0].ToString());
        Assert.Equal(CaseEventKind.Resolved, Assert.Single(sorted.Accepted).Events[^1].Kind);

        var refused = CaseLog.FromRows(Layout.Sorted(false), [Header, .. rows]);
        Assert.Empty(refused.Accepted);
        Assert.Equal(["case-rejected", "goes-back"], refused.Rejected.Select(r => r.Problems[0].Code));
        Assert.DoesNotContain(Read([.. rows, ["A", "02-03-2026 09:00", "?", "Active", "P2"]]).Warnings, w => w.Code == "sorted");
    }

    [Fact]
    public void A_header_that_cannot_be_used_says_what_is_missing()
    {
        Assert.Contains(
            "empty", Assert.Throws<FormatException>(() => CaseLog.FromRows(Layout, [])).Message, StringComparison.Ordinal);
        var missing = Assert.Throws<FormatException>(() => CaseLog.FromRows(Layout, [["number", "opened_at", "priority"]]));
        Assert.Contains("\"sys_updated_at\", \"incident_state\" is missing", missing.Message, StringComparison.Ordinal);
        Assert.Contains("number, opened_at, priority", missing.Message, StringComparison.Ordinal);
        Assert.Contains(
            "twice",
            Assert.Throws<FormatException>(() => CaseLog.FromRows(Layout, [[.. Header, "number"]])).Message,
            StringComparison.Ordinal);
        Assert.Empty(CaseLog.FromRows(Layout, [["\uFEFFnumber", .. Header[1..]]]).Accepted);
    }

    [Fact]
    public void A_rejection_quotes_the_file_and_knows_of_repeated_hours()
    {
        // Berlin repeats 02:00-03:00 on 2026-10-25: 02:10 may be half an hour after 02:40.
        var result = Read(["A", "25-10-2026 02:40", "25-10-2026 02:10", "New", "P2"], []);
        Assert.Equal(
            "row 2, column sys_updated_at: \"25-10-2026 02:10\" is before the opening \"25-10-2026 02:40\"; "
            + "allowed is the same time or later (a time of a repeated hour is read as its first pass). [before-opening]",
            result.Rejected[0].ToString());
        Assert.Contains("The row is blank; the header has 5 cells", result.Rejected[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_event_of_a_log_is_the_instant_to_read_it_at()
    {
        Assert.Null(CaseLog.LastEvent([]));
        var result = Read(
            ["A", "02-03-2026 09:00", "02-03-2026 10:00", "New", "P2"],
            ["B", "02-03-2026 08:00", "02-03-2026 09:30", "New", "P2"]);
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 9, 0), CaseLog.LastEvent(result.Accepted));
    }

    [Law]
    public Property Accepted_and_rejected_rows_add_up_whatever_the_rows_are() => Laws.ForAll(
        (from id in Gen.Elements("A", "B", "C", " ", "")
         from opened in Gen.Elements("02-03-2026 09:00", "02-03-2026 09:00", "02-03-2026 09:00", "03-03-2026 09:00", "?")
         from updated in Gen.Elements("02-03-2026 09:00", "02-03-2026 10:00", "05-03-2026 10:00", "01-01-2026 00:00", "")
         from status in Gen.Elements("New", "Active", "Resolved", "Closed", "")
         from priority in Gen.Elements("P1", "P2", "")
         from cells in Gen.Choose(0, 40)
         select new[] { id, opened, updated, status, priority, "extra" }[..(cells < 3 ? cells : cells < 5 ? 6 : 5)]).ListOf(),
         rows =>
    {
        var result = CaseLog.FromRows(Layout, [Header, .. rows]);
        Assert.Equal(rows.Count, result.RowsRead);
        Assert.Equal(result.RowsRead, result.AcceptedRows + result.Rejected.Count);
        var accepted = result.Accepted.Select(c => c.Id).ToHashSet();
        Assert.Equal(result.AcceptedRows, rows.Where((r, i) => accepted.Contains(r.Length > 0 ? r[0] : "")).Count());
        Assert.All(result.Rejected, r => Assert.InRange(r.Row, 2, rows.Count + 1));
    });

    private static ImportResult<ValueList<CaseHistory>> Read(params string[][] rows) =>
        CaseLog.FromRows(Layout, [Header, .. rows]);
}
