using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Cases;

/// <summary>Files that are damaged or made to do harm: nothing is thrown on content, and messages stay short.</summary>
public class CaseLogHostileTests
{
    private const int LongestMessage = 2_000;

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly CaseLogLayout States = CaseLogLayout.OfStates(Berlin, "uuuu-MM-dd HH:mm", "id", "at", "state");

    private static readonly CaseLogLayout[] Layouts =
    [
        States.WithStatuses(new CaseLogStatus("New", CaseStatusRole.Untouched)).Sorted(),
        CaseLogLayout.ServiceNow(Berlin),
        CaseLogLayout.Zendesk(),
        CaseLogLayout.Zendesk().Sorted(false).WithUnknownActivities(UnknownName.Reject).WithUnknownStatuses(UnknownName.Reject),
        CaseLogLayout.Jira().WithPriorities([new("P1", Priority.P1)]),
        CaseLogLayout.Glpi(Berlin).WithUnknownStatuses(UnknownName.Ignore),
        CaseLogLayout.OfActivities(
            Berlin, "uuuu-MM-dd HH:mm", "id", "at", "what",
            [new("New", CaseEventKind.Opened), new("status", CaseTrigger.OnStatus("On site")), new("P1", CaseEventKind.Arrived)])
            .WithUnknownActivities(UnknownName.Ignore).WithOpening(CaseOpening.FirstEvent).WithLocalTimes(LocalTimeRule.Reject),
        CaseLogLayout.OfActivities(null, "uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>", "id", "at", "what", [])
            .WithUnknownActivities(UnknownName.Keep).WithPriority("prio").WithLocalTimes(LocalTimeRule.LastPass),
    ];

    private static readonly string[] Times =
    [
        "2026-03-02 09:00", "2026-03-02 10:00", "2026-03-29 02:30", "2026-10-25 02:30", "9999-12-31 23:59", "-9998-01-01 00:00",
        "0001-01-01 00:00", "02-03-2026 09:00", "2026-03-02 09:00:00", "2026-03-02T09:00:00Z", "2026-03-02T09:00:00+18:00",
        "9999-12-31T23:59:59-18:00", "2026-03-02T09:00:00.000+0100", "",
    ];

    [Law]
    public Property Accepted_and_rejected_rows_add_up_for_every_layout() => Laws.ForAll(
        from layout in Gen.Elements(Layouts)
        from at in Gen.Elements(Times)
        from rows in
            (from id in Gen.Elements("A", "B", " ")
             from time in Gen.Frequency((5, Gen.Constant(at)), (1, Gen.Elements(Times)))
             from opened in Gen.Frequency((5, Gen.Constant(at)), (1, Gen.Elements(Times)))
             from text in Gen.Elements("status", "12", "3", "priority", "New", "P1", "", "x\r\ny", "\uD800").ArrayOf(4)
             from cells in Gen.Choose(0, 40)
             select (id, time, opened, text, cells)).ListOf()
        select (layout, rows), x =>
    {
        List<string> header = [.. x.layout.Columns];
        var rows = x.rows.Select(r => header.Select((c, i) =>
            c == x.layout.CaseColumn ? r.id : c == x.layout.TimeColumn ? r.time : c == x.layout.OpenedColumn ? r.opened
                : r.text[i % r.text.Length]).Take(r.cells == 0 ? 1 : header.Count).ToList()).ToList();
        var read = CaseLog.FromRows(x.layout, [header, .. rows]);
        Assert.Equal(x.rows.Count, read.RowsRead);
        Assert.Equal(read.RowsRead, read.AcceptedRows + read.Rejected.Count);
        Assert.Equal(read.Rejected.Select(r => r.Row).Distinct(), read.Rejected.Select(r => r.Row));
        var accepted = read.Accepted.Select(c => c.Id).ToHashSet();
        Assert.Equal(read.AcceptedRows, rows.Count(r => accepted.Contains(r[header.IndexOf(x.layout.CaseColumn) % r.Count])));
        Assert.All(read.Accepted, c => Assert.Equal(CaseEventKind.Opened, c.Events[0].Kind));
        Assert.All(read.Rejected.SelectMany(r => r.Problems).Concat(read.Warnings),
            p => Assert.InRange(p.Message.Length, 1, LongestMessage));
    });

    [Theory]
    [InlineData(LocalTimeRule.FirstPass, "2026-10-25 02:30", "2026-10-25T00:30:00Z")]
    [InlineData(LocalTimeRule.LastPass, "2026-10-25 02:30", "2026-10-25T01:30:00Z")]
    [InlineData(LocalTimeRule.Reject, "2026-10-25 02:30", "repeated-time")]
    [InlineData(LocalTimeRule.FirstPass, "2026-03-29 02:30", "2026-03-29T01:30:00Z")]
    [InlineData(LocalTimeRule.LastPass, "2026-03-29 02:30", "2026-03-29T01:30:00Z")]
    [InlineData(LocalTimeRule.Reject, "2026-03-29 02:30", "skipped-time")]
    [InlineData(LocalTimeRule.Reject, "2026-03-02 02:30", "2026-03-02T01:30:00Z")]
    public void Times_that_clocks_repeat_or_skip_are_read_by_the_rule(LocalTimeRule rule, string time, string expected)
    {
        var read = Read(States.WithLocalTimes(rule), ["A", time, "New"]);
        Assert.Equal(expected, read.Rejected is [var row] ? row.Problems[0].Code : read.Accepted[0].Events[0].At.ToString());
    }

    [Fact]
    public void Cells_of_ten_million_characters_are_rejected_in_a_few_words()
    {
        var huge = new string('x', 10_000_000);
        var read = Read(States, [huge, "2026-03-02 09:00", "New"], ["A", huge, "New"], ["B", "2026-03-02 09:00", huge]);
        Assert.Equal(["too-long", "not-a-time", "too-long"], read.Rejected.Select(r => r.Problems[0].Code));
        Assert.All(read.Rejected, r => Assert.InRange(r.ToString().Length, 1, LongestMessage));
        var error = Assert.Throws<FormatException>(() => CaseLog.FromRows(States, [["id", huge]]));
        Assert.InRange(error.Message.Length, 1, LongestMessage);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_text()
    {
        var read = Read(States, ["\uD800", "2026-03-02 09:00", "New"], ["A", "2026-03-02 09:00", "\uDC00"]);
        Assert.Equal(["not-a-text", "not-a-text"], read.Rejected.Select(r => r.Problems[0].Code));
    }

    [Fact]
    public void A_hundred_thousand_columns_are_looked_up_once()
    {
        string[] extra = [.. Enumerable.Range(0, 100_000).Select(i => $"c{i}")];
        var read = CaseLog.FromRows(States, [[.. extra, "id", "at", "state"], [.. extra, "A", "2026-03-02 09:00", "New"]]);
        Assert.Single(read.Accepted);
        Assert.InRange(
            Assert.Throws<FormatException>(() => CaseLog.FromRows(States, [extra])).Message.Length, 1, LongestMessage);
    }

    [Fact]
    public void Headers_that_are_blank_or_repeat_a_column_are_refused_and_other_repetitions_are_not()
    {
        Assert.Contains(
            "which is blank",
            Assert.Throws<FormatException>(() => CaseLog.FromRows(States, [["", " ", null]])).Message, StringComparison.Ordinal);
        Assert.Contains(
            "which is blank",
            Assert.Throws<FormatException>(() => CaseLog.FromRows(States, [[]])).Message, StringComparison.Ordinal);
        Assert.Contains(
            "\"at\" appears twice",
            Assert.Throws<FormatException>(() => CaseLog.FromRows(States, [["id", "at", "state", "at"]])).Message,
            StringComparison.Ordinal);
        Assert.Single(CaseLog.FromRows(
            States, [["\uFEFFid", "at", "state", "x", "x"], ["A", "2026-03-02 09:00", "New", "", ""]]).Accepted);
    }

    [Fact]
    public void Ignored_names_are_counted_and_their_list_is_bounded()
    {
        var layout = States.WithUnknownStatuses(UnknownName.Ignore);
        var rows = Enumerable.Range(0, 300).Select(i => new[] { "A", "2026-03-02 09:00", $"s{i % 150}" });
        var read = CaseLog.FromRows(layout, [["id", "at", "state"], .. rows]);
        Assert.Equal(101, read.Warnings.Count);
        Assert.Equal("The layout does not name \"s0\": 2 rows ignored.", read.Warnings[0].Message);
        Assert.Equal("And 50 more names: 100 rows ignored.", read.Warnings[100].Message);
        Assert.Equal(CaseEventKind.Opened, Assert.Single(Assert.Single(read.Accepted).Events).Kind);
    }

    private static ImportResult<ValueList<CaseHistory>> Read(CaseLogLayout layout, params string[][] rows) =>
        CaseLog.FromRows(layout, [["id", "at", "state"], .. rows]);
}
