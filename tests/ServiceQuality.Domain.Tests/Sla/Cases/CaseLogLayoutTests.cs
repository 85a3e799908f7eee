using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Cases;

public class CaseLogLayoutTests
{
    private const string Pattern = "uuuu-MM-dd HH:mm";

    private static readonly CaseLogLayout States = CaseLogLayout.OfStates(DateTimeZone.Utc, Pattern, "id", "at", "state");
    private static readonly CaseLogLayout Activities =
        CaseLogLayout.OfActivities(DateTimeZone.Utc, Pattern, "id", "at", "what", Of("done", CaseEventKind.Resolved));

    private static readonly CaseLogLayout Changes =
        CaseLogLayout.OfChanges(DateTimeZone.Utc, Pattern, "id", "at", "field", "old", "new", "status", "priority");

    public static TheoryData<CaseLogLayout> Known() =>
    [
        CaseLogLayout.ServiceNow(DateTimeZone.Utc), CaseLogLayout.Zendesk(), CaseLogLayout.Jira(),
        CaseLogLayout.Glpi(DateTimeZone.Utc),
    ];

    [Fact]
    public void A_column_status_activity_and_field_have_one_meaning()
    {
        Assert.Throws<ArgumentException>("caseColumn", () => CaseLogLayout.OfStates(DateTimeZone.Utc, Pattern, "a", "a", "b"));
        Assert.Throws<ArgumentException>("column", () => States.WithOpening("at"));
        Assert.Throws<ArgumentException>("column", () => States.WithPriority("id"));
        Assert.Throws<ArgumentException>(
            "statuses", () => States.WithStatuses(new("New", CaseStatusRole.Untouched), new("New", CaseStatusRole.Closed)));
        Assert.Throws<ArgumentException>("activities", () => Changes.WithActivities(Of("status", CaseEventKind.Note)));
        Assert.Throws<ArgumentException>(
            "activities",
            () => Activities.WithActivities([new("a", CaseEventKind.Note), new("a", CaseEventKind.Closed)]));
        Assert.Throws<ArgumentException>(
            "priorities", () => States.WithPriorities([new("1", Priority.P1), new("1", Priority.P2)]));
        Assert.Throws<ArgumentException>(
            "caseColumn",
            () => CaseLogLayout.OfChanges(DateTimeZone.Utc, Pattern, "id", "at", "field", "old", "new", "status", "status"));
    }

    [Theory]
    [InlineData("PriorityChanged")]
    [InlineData("TierChanged")]
    [InlineData("StatusChanged")]
    [InlineData("not status New")]
    public void An_activity_means_a_single_event(string meaning) => Assert.Contains(
        "a status by its name",
        Assert.Throws<ArgumentException>(
            "activities", () => Activities.WithActivities(Of("a", CaseTrigger.Parse(meaning)))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_rows_do_not_have_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => States.WithActivities([]));
        Assert.Throws<InvalidOperationException>(() => Changes.WithPriority("p"));
        Assert.Throws<ArgumentOutOfRangeException>("rule", () => States.WithLocalTimes((LocalTimeRule)9));
        Assert.Throws<ArgumentOutOfRangeException>("rule", () => States.WithUnknownStatuses((UnknownName)9));
        Assert.Throws<ArgumentOutOfRangeException>("rule", () => Activities.WithUnknownActivities((UnknownName)9));
        Assert.Throws<ArgumentOutOfRangeException>("opening", () => States.WithOpening((CaseOpening)9));
        Assert.Throws<ArgumentOutOfRangeException>("role", () => new CaseLogStatus("New", (CaseStatusRole)9));
        Assert.Throws<ArgumentException>("text", () => new CaseLogStatus(" ", CaseStatusRole.Active));
    }

    [Theory]
    [InlineData(true, "uuuu-MM-ddTHH:mm:ssZ", "local times")]
    [InlineData(false, "uuuu-MM-dd HH:mm", "has no offset", "+HH:mm")]
    [InlineData(false, "'", "of times with offset")]
    [InlineData(true, "'", "NodaTime")]
    public void A_pattern_that_is_none_is_refused(bool hasZone, string pattern, params string[] parts)
    {
        var error = Assert.Throws<ArgumentException>(
            "timePattern", () => States.WithTimes(hasZone ? DateTimeZone.Utc : null, pattern));
        Assert.All(parts, p => Assert.Contains(p, error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void A_known_layout_cites_the_page_of_its_columns(CaseLogLayout layout)
    {
        Assert.True(Uri.TryCreate(layout.Source, UriKind.Absolute, out var address));
        Assert.Equal("https", address.Scheme);
        Assert.True(layout.SortsRows);
    }

    [Fact]
    public void Layouts_print_their_columns_and_are_equal_by_what_they_say()
    {
        Assert.Equal("id, at, field, old, new; times uuuu-MM-dd HH:mm in UTC", Changes.ToString());
        Assert.Equal(
            "ticket_id, created_at, field_name, previous_value, value; times uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm> with their offsets",
            CaseLogLayout.Zendesk().ToString());
        Assert.Equal("5 (Resolved, Solved)", new CaseLogStatus("5", CaseStatusRole.Resolved, "Solved").ToString());
        Assert.Equal("New (Untouched)", new CaseLogStatus("New", CaseStatusRole.Untouched).ToString());
        Assert.Equal(CaseLogLayout.Jira(), CaseLogLayout.Jira());
        Assert.NotEqual(CaseLogLayout.Jira(), CaseLogLayout.Jira().Sorted(false));
    }

    private static KeyValuePair<string, CaseTrigger>[] Of(string name, CaseTrigger meaning) => [new(name, meaning)];
}
