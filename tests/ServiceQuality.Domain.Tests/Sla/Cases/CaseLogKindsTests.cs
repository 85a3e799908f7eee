using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Cases;

/// <summary>Activities and changes: what their rows mean, and what is refused.</summary>
public class CaseLogKindsTests
{
    private static readonly CaseLogLayout Plain = CaseLogLayout.OfActivities(
        DateTimeZone.Utc, "uuuu-MM-dd HH:mm", "case", "time", "activity",
        [
            new("answer by phone", CaseEventKind.AgentReplied), new("answer by mail", CaseEventKind.AgentReplied),
            new("wait", CaseTrigger.OnStatus("Waiting")), new("part ordered", CaseTrigger.Custom("order")),
            new("done", CaseEventKind.Resolved), new("opened", CaseEventKind.Opened),
        ]);

    private static readonly string[] PlainHeader = ["case", "activity", "time"];

    [Fact]
    public void Activities_become_events()
    {
        var read = ReadPlain(
            Plain,
            ["A", "answer by mail", "2026-03-02 09:00"],
            ["A", "wait", "2026-03-02 10:00"],
            ["B", "opened", "2026-03-02 10:00"],
            ["A", "part ordered", "2026-03-02 11:00"],
            ["A", "done", "2026-03-02 12:00"],
            ["B", "answer by phone", "2026-03-02 12:30"]);
        Assert.Equal("6 rows read, 6 accepted, 0 rejected, 0 warnings", read.ToString());
        Assert.Equal(
            [
                "Opened 2026-03-02T09:00:00Z (none)", "AgentReplied 2026-03-02T09:00:00Z",
                "StatusChanged 2026-03-02T10:00:00Z Waiting", "Custom 2026-03-02T11:00:00Z order",
                "Resolved 2026-03-02T12:00:00Z",
            ],
            Texts(read.Accepted[0]));
        Assert.Equal(["Opened 2026-03-02T10:00:00Z (none)", "AgentReplied 2026-03-02T12:30:00Z"], Texts(read.Accepted[1]));
    }

    [Fact]
    public void An_unknown_activity_is_rejected_ignored_or_kept()
    {
        string[][] rows = [["A", "called", "2026-03-02 09:00"], ["A", "done", "2026-03-02 12:00"]];
        var rejected = ReadPlain(Plain, rows);
        Assert.Equal(
            "row 2, column activity: \"called\" is not an activity of the layout; allowed are answer by phone, answer by mail, "
            + "wait, part ordered, done, opened. [unknown-activity]",
            rejected.Rejected[0].ToString());
        Assert.Equal("case-rejected", rejected.Rejected[1].Problems[0].Code);

        var ignored = ReadPlain(Plain.WithUnknownActivities(UnknownName.Ignore), rows);
        Assert.Equal(
            "row 1, column activity: The layout does not name \"called\": 1 row ignored. [ignored]",
            Assert.Single(ignored.Warnings).ToString());
        Assert.Equal(["Opened 2026-03-02T09:00:00Z (none)", "Resolved 2026-03-02T12:00:00Z"], Texts(ignored.Accepted[0]));

        var kept = ReadPlain(Plain.WithUnknownActivities(UnknownName.Keep), rows);
        Assert.Equal("Custom 2026-03-02T09:00:00Z called", Texts(kept.Accepted[0])[1]);
    }

    [Fact]
    public void A_case_opens_at_its_first_row_or_its_first_event()
    {
        var layout = Plain.WithUnknownActivities(UnknownName.Ignore).WithOpening(CaseOpening.FirstEvent);
        var read = ReadPlain(
            layout,
            ["A", "called", "2026-03-02 09:00"],
            ["A", "done", "2026-03-02 12:00"],
            ["B", "called", "2026-03-02 09:00"]);
        Assert.Equal(
            ["Opened 2026-03-02T12:00:00Z (none)", "Resolved 2026-03-02T12:00:00Z"], Texts(Assert.Single(read.Accepted)));
        Assert.Equal((4, "no-event"), (read.Rejected[0].Row, read.Rejected[0].Problems[0].Code));
        Assert.Equal(2, ReadPlain(
            Plain.WithUnknownActivities(UnknownName.Ignore),
            ["A", "called", "2026-03-02 09:00"],
            ["B", "called", "2026-03-02 09:00"]).Accepted.Count);
    }

    [Fact]
    public void A_case_opens_once()
    {
        var read = ReadPlain(Plain, ["A", "done", "2026-03-02 09:00"], ["A", "opened", "2026-03-02 12:00"]);
        Assert.Equal(["case-rejected", "second-opening"], read.Rejected.Select(r => r.Problems[0].Code));
        Assert.Contains("opened at 2026-03-02T09:00:00Z", read.Rejected[1].ToString(), StringComparison.Ordinal);

        // Of two rows at the same time the opening is the first.
        Assert.Equal(2, Assert.Single(ReadPlain(
            Plain, ["A", "done", "2026-03-02 09:00"], ["A", "opened", "2026-03-02 09:00"]).Accepted).Events.Count);
    }

    [Fact]
    public void The_same_activity_at_the_same_time_is_read_once()
    {
        var read = ReadPlain(
            Plain,
            ["A", "answer by mail", "2026-03-02 09:00"],
            ["A", "wait", "2026-03-02 09:00"],
            ["A", "answer by mail", "2026-03-02 09:00"]);
        Assert.Equal(3, read.Accepted[0].Events.Count);
        Assert.Equal(
            "row 4, column activity: \"answer by mail\" is in row 2 already, at the same time; it was read once. [repeated]",
            Assert.Single(read.Warnings).ToString());
    }

    [Fact]
    public void Priorities_come_from_a_column_a_table_or_the_layout()
    {
        string[] header = [.. PlainHeader, "priority"];
        string[][] rows =
        [
            ["A", "answer by mail", "2026-03-02 09:00", "urgent"],
            ["A", "done", "2026-03-02 10:00", "low"],
            ["B", "done", "2026-03-02 10:00", ""],
        ];
        var layout = Plain.WithPriority("priority").WithPriorities([new("urgent", Priority.P1), new("low", Priority.P4)]);
        var read = CaseLog.FromRows(layout, [header, .. rows]);
        Assert.Equal("missing-priority", read.Rejected[0].Problems[0].Code);
        Assert.Equal(["P1", "P4"], read.Accepted[0].Events
            .Where(e => e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged).Select(e => e.Priority.Code));
        Assert.Equal(
            Priority.P3,
            CaseLog.FromRows(layout.WithDefaultPriority(Priority.P3), [header, .. rows]).Accepted[1].Events[0].Priority);
        Assert.Equal(
            Priority.P2,
            ReadPlain(Plain.WithDefaultPriority(Priority.P2), ["A", "done", "2026-03-02 10:00"]).Accepted[0].Events[0].Priority);
        Assert.Equal("unknown-priority", CaseLog.FromRows(
            layout, [header, ["A", "done", "2026-03-02 09:00", "?"]]).Rejected[0].Problems[0].Code);
    }

    [Fact]
    public void Zendesk_audits()
    {
        var layout = CaseLogLayout.Zendesk().WithPriorities([new("urgent", Priority.P1), new("normal", Priority.P3)]);
        var read = CaseLog.FromRows(layout,
        [
            ["ticket_id", "created_at", "field_name", "previous_value", "value", "author_id"],
            ["47", "2026-03-02T09:00:00Z", "status", "", "new", "1"],
            ["47", "2026-03-02T09:00:00Z", "priority", "", "normal", "1"],
            ["47", "2026-03-02T09:00:00Z", "subject", "", "printer", "1"],
            ["47", "2026-03-02T09:20:00Z", "agent comment", "", "", "2"],
            ["47", "2026-03-02T09:20:00Z", "status", "new", "pending", "2"],
            ["47", "2026-03-02T09:30:00Z", "priority", "normal", "urgent", "2"],
            ["47", "2026-03-02T10:00:00Z", "customer comment", "", "", "1"],
            ["47", "2026-03-02T10:00:00Z", "status", "pending", "open", "1"],
            ["47", "2026-03-02T11:00:00Z", "status", "open", "solved", "2"],
            ["47", "2026-03-06T11:00:00Z", "status", "solved", "closed", "2"],
        ]);
        Assert.Equal("10 rows read, 10 accepted, 0 rejected, 1 warning", read.ToString());
        Assert.Equal(
            [
                "Opened 2026-03-02T09:00:00Z P3", "StatusChanged 2026-03-02T09:00:00Z new", "AgentReplied 2026-03-02T09:20:00Z",
                "StatusChanged 2026-03-02T09:20:00Z pending", "PriorityChanged 2026-03-02T09:30:00Z P1",
                "CustomerReplied 2026-03-02T10:00:00Z", "StatusChanged 2026-03-02T10:00:00Z open",
                "Resolved 2026-03-02T11:00:00Z", "Closed 2026-03-06T11:00:00Z",
            ],
            Texts(read.Accepted[0]));
    }

    [Fact]
    public void Jira_changelogs_tell_the_status_and_priority_at_the_opening()
    {
        var read = CaseLog.FromRows(CaseLogLayout.Jira(),
        [
            ["key", "issue_created", "created", "field", "fromString", "toString"],
            ["D-1", "2026-03-02T09:00:00.000+0100", "2026-03-02T09:24:59.366-0600", "status", "To Do", "In Progress"],
            ["D-1", "2026-03-02T09:00:00.000+0100", "2026-03-03T09:00:00.000+0100", "priority", "Low", "High"],
            ["D-1", "2026-03-02T09:00:00.000+0100", "2026-03-04T09:00:00.000+0100", "status", "In Progress", "Done"],
            ["D-1", "2026-03-02T09:00:00.000+0100", "2026-03-05T09:00:00.000+0100", "status", "Done", "In Progress"],
            ["D-1", "2026-03-02T09:00:00.000+0100", "2026-03-06T09:00:00.000+0100", "status", "Review", "Done"],
        ]);
        Assert.Equal(
            [
                "Opened 2026-03-02T08:00:00Z Low", "StatusChanged 2026-03-02T08:00:00Z To Do",
                "AgentReplied 2026-03-02T15:24:59.366Z", "StatusChanged 2026-03-02T15:24:59.366Z In Progress",
                "PriorityChanged 2026-03-03T08:00:00Z High", "Resolved 2026-03-04T08:00:00Z", "Reopened 2026-03-05T08:00:00Z",
                "StatusChanged 2026-03-05T08:00:00Z In Progress", "Resolved 2026-03-06T08:00:00Z",
            ],
            Texts(read.Accepted[0]));
        Assert.Equal(
            "row 6, column fromString: \"Review\" is not \"In Progress\", the status before it; a row may be missing. "
            + "[old-value-differs]",
            read.Warnings[^1].ToString());
    }

    [Fact]
    public void Glpi_logs_have_numbers_for_statuses()
    {
        string[] header = ["items_id", "date_mod", "id_search_option", "old_value", "new_value"];
        var layout = CaseLogLayout.Glpi(DateTimeZoneProviders.Tzdb["Europe/Paris"]);
        var read = CaseLog.FromRows(layout,
        [
            header,
            ["9", "2026-03-02 09:00:00", "0", "", ""],
            ["9", "2026-03-02 09:10:00", "12", "1", "2"],
            ["9", "2026-03-02 09:30:00", "3", "3", "5"],
            ["9", "2026-03-02 09:40:00", "12", "2", "4"],
            ["9", "2026-03-02 10:00:00", "12", "4", "5"],
            ["8", "2026-03-02 10:00:00", "12", "1", "77"],
        ]);
        Assert.Equal(
            [
                "Opened 2026-03-02T08:00:00Z 3", "StatusChanged 2026-03-02T08:00:00Z New", "AgentReplied 2026-03-02T08:10:00Z",
                "StatusChanged 2026-03-02T08:10:00Z Processing (assigned)", "PriorityChanged 2026-03-02T08:30:00Z 5",
                "StatusChanged 2026-03-02T08:40:00Z Pending", "Resolved 2026-03-02T09:00:00Z",
            ],
            Texts(read.Accepted[0]));
        Assert.Equal("unknown-status", Assert.Single(read.Rejected).Problems[0].Code);
    }

    [Theory]
    [InlineData("Subject|Requester|Requested|Status|Priority", "Zendesk", "the ticket audits")]
    [InlineData("Summary|Issue key|Issue id|Status|Created|Updated", "Jira", "the changelogs")]
    [InlineData("ID|Title|Status|Last update|Opening date", "GLPI", "the table glpi_logs")]
    public void A_list_of_tickets_is_refused_because_it_holds_no_history(string header, string product, string instead)
    {
        var error = Assert.Throws<FormatException>(() => CaseLog.FromRows(CaseLogLayout.Zendesk(), [header.Split('|')]));
        Assert.EndsWith(
            $"This is a list of {product} tickets as they are now, which holds no history; allowed are {instead}.", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_layout_is_refused_with_the_one_that_fits()
    {
        string[] jira = ["key", "issue_created", "created", "field", "fromString", "toString", "more"];
        var error = Assert.Throws<FormatException>(() => CaseLog.FromRows(CaseLogLayout.Zendesk(), [jira]));
        Assert.Equal(
            "Column \"ticket_id\", \"created_at\", \"field_name\", \"previous_value\", \"value\" is missing from the header "
            + "(row 1), which has: key, issue_created, created, field, fromString, toString, more. "
            + "The header fits CaseLogLayout.Jira.",
            error.Message);
    }

    private static ImportResult<ValueList<CaseHistory>> ReadPlain(CaseLogLayout layout, params string[][] rows) =>
        CaseLog.FromRows(layout, [PlainHeader, .. rows]);

    private static string[] Texts(CaseHistory history) => [.. history.Events.Select(e => e.ToString())];
}
