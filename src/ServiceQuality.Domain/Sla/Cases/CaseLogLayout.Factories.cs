using NodaTime;

namespace ServiceQuality.Domain.Sla;

// The kinds of rows and the known logs.
public sealed partial record CaseLogLayout
{
    /// <summary>A log in which each row is the state of a case after one update.</summary>
    /// <param name="zone">The zone of the times; null when each time has its offset from UTC.</param>
    /// <param name="timePattern">
    /// How times are written: a NodaTime pattern of local times such as <c>dd-MM-uuuu HH:mm</c>; without a zone a pattern of
    /// times with offset such as <c>uuuu-MM-dd'T'HH:mm:sso&lt;Z+HH:mm&gt;</c>.
    /// </param>
    /// <param name="caseColumn">The column with the id of the case.</param>
    /// <param name="timeColumn">The column with the time of the update.</param>
    /// <param name="statusColumn">The column with the status after the update.</param>
    /// <returns>
    /// The layout. Every status is kept as <see cref="CaseStatusRole.Active"/> until <see cref="WithStatuses"/> says more.
    /// </returns>
    /// <exception cref="ArgumentException">The pattern is not valid, or a column is named twice.</exception>
    public static CaseLogLayout OfStates(
        DateTimeZone? zone, string timePattern, string caseColumn, string timeColumn, string statusColumn) =>
        new CaseLogLayout(zone, timePattern, caseColumn, timeColumn)
        {
            StatusColumn = Guard.Against.InvalidCode(statusColumn),
        }.Checked(nameof(caseColumn));

    /// <summary>The plain event log of process mining: each row is one activity of a case.</summary>
    /// <param name="zone">As in <see cref="OfStates"/>.</param>
    /// <param name="timePattern">As in <see cref="OfStates"/>.</param>
    /// <param name="caseColumn">The column with the id of the case.</param>
    /// <param name="timeColumn">The column with the time of the activity.</param>
    /// <param name="activityColumn">The column with the name of the activity.</param>
    /// <param name="activities">
    /// What the activities mean, several of them perhaps the same: a kind of event, a status (<c>CaseTrigger.OnStatus</c>) or a
    /// custom event (<c>CaseTrigger.Custom</c>).
    /// </param>
    /// <returns>
    /// The layout. A case is opened by its first row. Activities without a meaning are rejected until
    /// <see cref="WithUnknownActivities"/> says otherwise.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The pattern is not valid, a column is named twice, an activity has two meanings, or a meaning is no single event: a change
    /// of priority or tier, any status, or every other status.
    /// </exception>
    public static CaseLogLayout OfActivities(
        DateTimeZone? zone,
        string timePattern,
        string caseColumn,
        string timeColumn,
        string activityColumn,
        IEnumerable<KeyValuePair<string, CaseTrigger>> activities) =>
        new CaseLogLayout(zone, timePattern, caseColumn, timeColumn)
        {
            ActivityColumn = Guard.Against.InvalidCode(activityColumn),
        }.WithActivities(activities).Checked(nameof(caseColumn));

    /// <summary>A log in which each row is the change of one field of a case.</summary>
    /// <param name="zone">As in <see cref="OfStates"/>.</param>
    /// <param name="timePattern">As in <see cref="OfStates"/>.</param>
    /// <param name="caseColumn">The column with the id of the case.</param>
    /// <param name="timeColumn">The column with the time of the change.</param>
    /// <param name="fieldColumn">The column with the name of the field.</param>
    /// <param name="oldColumn">
    /// The column with the value before the change; blank when the field was set for the first time.
    /// </param>
    /// <param name="newColumn">The column with the value after the change.</param>
    /// <param name="statusField">The name of the field that is the status.</param>
    /// <param name="priorityField">The name of the field that is the priority; null when there is none.</param>
    /// <returns>
    /// The layout. The first change of status and of priority tells what they were at the opening. Other fields are ignored until
    /// <see cref="WithActivities"/> gives their changes a meaning.
    /// </returns>
    /// <exception cref="ArgumentException">The pattern is not valid, or a column or field is named twice.</exception>
    public static CaseLogLayout OfChanges(
        DateTimeZone? zone,
        string timePattern,
        string caseColumn,
        string timeColumn,
        string fieldColumn,
        string oldColumn,
        string newColumn,
        string statusField,
        string? priorityField = null) =>
        new CaseLogLayout(zone, timePattern, caseColumn, timeColumn)
        {
            ActivityColumn = Guard.Against.InvalidCode(fieldColumn),
            OldColumn = Guard.Against.InvalidCode(oldColumn),
            NewColumn = Guard.Against.InvalidCode(newColumn),
            StatusField = Guard.Against.InvalidCode(statusField),
            PriorityField = Guard.Against.InvalidOptionalCode(priorityField),
            UnknownActivities = UnknownName.Ignore,
        }.Checked(nameof(caseColumn));

    /// <summary>
    /// A ServiceNow incident audit export, a row for each update: <c>number</c>, <c>opened_at</c>, <c>sys_updated_at</c>,
    /// <c>incident_state</c>, <c>priority</c>; times as <c>dd-MM-uuuu HH:mm</c>; New, Resolved and Closed; rows are sorted.
    /// </summary>
    /// <param name="zone">The zone of the times.</param>
    /// <returns>The layout.</returns>
    public static CaseLogLayout ServiceNow(DateTimeZone zone) =>
        OfStates(Guard.Against.Null(zone), "dd-MM-uuuu HH:mm", "number", "sys_updated_at", "incident_state")
            .WithOpening("opened_at")
            .WithPriority("priority")
            .WithStatuses(
                new("New", CaseStatusRole.Untouched),
                new("Resolved", CaseStatusRole.Resolved),
                new("Closed", CaseStatusRole.Closed))
            .Sorted()
            .From("https://archive.ics.uci.edu/dataset/498/incident+management+process+enriched+event+log");

    /// <summary>
    /// Zendesk ticket audits, a row for each event of type <c>Create</c> or <c>Change</c>: the audit's <c>ticket_id</c> and
    /// <c>created_at</c>, and the event's <c>field_name</c>, <c>previous_value</c> (blank for <c>Create</c>) and <c>value</c>.
    /// An event of type <c>Comment</c> with <c>public</c> true is a row with the field <c>agent comment</c>, or
    /// <c>customer comment</c> when the author is the requester, which the audit does not say; others are left out. The first
    /// agent comment is the first response. Priorities are set with <see cref="WithPriorities"/>; a ticket without one has
    /// <see cref="Priority.None"/>. Rows are sorted.
    /// </summary>
    /// <returns>The layout.</returns>
    public static CaseLogLayout Zendesk() =>
        OfChanges(
            null, CaseLogTimes.Iso, "ticket_id", "created_at", "field_name", "previous_value", "value", "status", "priority")
            .WithActivities(new Dictionary<string, CaseTrigger>(StringComparer.Ordinal)
            {
                ["agent comment"] = CaseEventKind.AgentReplied,
                ["customer comment"] = CaseEventKind.CustomerReplied,
            })
            .WithStatuses(new("solved", CaseStatusRole.Resolved), new("closed", CaseStatusRole.Closed))
            .WithDefaultPriority(Priority.None)
            .Sorted()
            .From("https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-audit-events-reference/");

    /// <summary>
    /// Jira changelogs, a row for each item of a history: the issue's <c>key</c> and <c>issue_created</c> (its field
    /// <c>created</c>), the history's <c>created</c>, and the item's <c>field</c>, <c>fromString</c> and <c>toString</c>. A
    /// changelog has no row for the creation, so an issue without changes is not in it. Statuses are those of the workflow "To
    /// Do, In Progress, Done"; set others with <see cref="WithStatuses"/>. An issue without a priority has
    /// <see cref="Priority.None"/>. Rows are sorted.
    /// </summary>
    /// <returns>The layout.</returns>
    public static CaseLogLayout Jira() =>
        OfChanges(
            null, "uuuu-MM-dd'T'HH:mm:ss.fffo<+HHmm>", "key", "created", "field", "fromString", "toString", "status",
            "priority")
            .WithOpening("issue_created")
            .WithStatuses(new("To Do", CaseStatusRole.Untouched), new("Done", CaseStatusRole.Resolved))
            .WithDefaultPriority(Priority.None)
            .Sorted()
            .From("https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/"
                + "#api-rest-api-3-issue-issueidorkey-changelog-get");

    /// <summary>
    /// The log of GLPI tickets, the rows of its table <c>glpi_logs</c> whose <c>itemtype</c> is <c>Ticket</c>: <c>items_id</c>,
    /// <c>date_mod</c>, <c>id_search_option</c> (12 is the status, 3 the priority), <c>old_value</c> and <c>new_value</c>. The
    /// six statuses, which are numbers there, get the names of the documentation. A case is opened by its first row. A ticket
    /// whose priority never changed has <see cref="Priority.None"/>. Rows are sorted.
    /// </summary>
    /// <param name="zone">The zone of the times, that of the server.</param>
    /// <returns>The layout.</returns>
    public static CaseLogLayout Glpi(DateTimeZone zone) =>
        OfChanges(
            Guard.Against.Null(zone), "uuuu-MM-dd HH:mm:ss", "items_id", "date_mod", "id_search_option", "old_value", "new_value",
            "12", "3")
            .WithStatuses(
                new("1", CaseStatusRole.Untouched, "New"),
                new("2", CaseStatusRole.Active, "Processing (assigned)"),
                new("3", CaseStatusRole.Active, "Processing (planned)"),
                new("4", CaseStatusRole.Active, "Pending"),
                new("5", CaseStatusRole.Resolved, "Solved"),
                new("6", CaseStatusRole.Closed, "Closed"),
                new("10", CaseStatusRole.Active, "Approval"))
            .WithUnknownStatuses(UnknownName.Reject)
            .WithDefaultPriority(Priority.None)
            .Sorted()
            .From("https://github.com/glpi-project/glpi/blob/main/src/Log.php");
}
