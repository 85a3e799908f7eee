using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Complaints;

public class ComplaintFileTests
{
    private static readonly LifeCycle Iso =
        ComplaintTemplates.Iso10002(BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build());

    private static readonly ComplaintFileLayout Layout = new(
        DateTimeZone.Utc, "uuuu-MM-dd", "received", "no", "closed", "outcome",
        new Dictionary<string, ComplaintOutcome> { ["ok"] = ComplaintOutcome.Upheld, ["no"] = ComplaintOutcome.NotUpheld },
        new Dictionary<string, string> { ["what"] = ComplaintFields.Subject });

    [Fact]
    public void Good_rows_are_kept_and_bad_ones_come_back_with_every_reason()
    {
        string[][] rows =
        [
            ["no", "received", "closed", "outcome", "what", "more"],
            ["C-1", "2026-03-02", "2026-03-09", "ok", "late", "x"],
            ["C-2", "2026-03-02", "", "no", "", "x"],
            ["C-3", "2026-03-02", "", "", "lost", "x"],
            ["C-1", "02.03.2026", "2026-03-09", "maybe", "late", "x"],
            ["", "2026-03-02", "2026-03-01", "ok", "late", "x"],
            ["C-9", "2026-03-02"],
        ];
        var read = ComplaintFile.FromRows(Layout, Iso, rows);
        Assert.Equal("6 rows read, 3 accepted, 3 rejected, 1 warning", read.ToString());
        Assert.Equal(
            [["duplicate-number", "not-a-date", "unknown-outcome"], ["missing-number", "before-receipt"], ["ragged"]],
            read.Rejected.Select(r => r.Problems.Select(p => p.Code)));
        Assert.Equal(
            "row 5, column outcome: \"maybe\" is not an outcome of the layout; allowed are ok, no. [unknown-outcome]",
            read.Rejected[0].Problems[2].ToString());
        var asOf = Instant.FromUtc(2026, 4, 1, 0, 0);
        var first = read.Accepted[0].Read(asOf);
        Assert.Equal(("closed", ComplaintOutcome.Upheld, Instant.FromUtc(2026, 3, 9, 0, 0), "late"), (
            first.State, first.Outcome, first.Closed!.Value, first.Field(ComplaintFields.Subject)!));

        // An outcome without a date is kept, and no date is invented.
        var undated = read.Accepted[1].Read(asOf);
        Assert.Equal((ComplaintOutcome.NotUpheld, null, null), (undated.Outcome, undated.Answered, undated.Closed));
        Assert.Equal("undated-outcome", read.Warnings[0].Code);
        Assert.Equal(ComplaintOutcome.Undecided, read.Accepted[2].Read(asOf).Outcome);
        Assert.Throws<FormatException>(() => ComplaintFile.FromRows(Layout, Iso, [["no", "received"]]));
    }

    [Fact]
    public void What_was_withdrawn_or_out_of_scope_ends_without_an_answer()
    {
        ComplaintFileLayout layout = new(
            DateTimeZone.Utc, "uuuu-MM-dd", "received", "no", "ended", "outcome", new Dictionary<string, ComplaintOutcome>
            {
                ["gone"] = ComplaintOutcome.Withdrawn,
                ["not ours"] = ComplaintOutcome.OutOfScope,
            });
        var read = ComplaintFile.FromRows(layout, Iso,
        [
            ["no", "received", "ended", "outcome"],
            ["C-1", "2026-03-02", "2026-03-04", "gone"],
            ["C-2", "2026-03-02", "2026-03-05", "not ours"],
            ["C-3", "2026-03-02", "", "gone"],
        ]);
        FeedbackReading[] readings = [.. read.Accepted.Select(f => f.Read(Instant.FromUtc(2026, 4, 1, 0, 0)))];
        Assert.Equal(
            ["C-1: withdrawn since 2026-03-04T00:00:00Z, Withdrawn", "C-2: closed since 2026-03-05T00:00:00Z, OutOfScope"],
            readings.Select(r => r.ToString()));
        Assert.All(readings, r => Assert.Null(r.Answered));
        Assert.All(readings, r => Assert.Empty(r.Course.Refused));
        Assert.Equal(
            "row 4, column outcome: \"gone\" has no date; allowed is the date on which it ended. [undated-end]",
            Assert.Single(read.Rejected).ToString());
    }

    [Fact]
    public void A_layout_that_cannot_work_is_refused()
    {
        Assert.Throws<ArgumentException>("datePattern", () => new ComplaintFileLayout(DateTimeZone.Utc, "'", "received"));
        Assert.Throws<ArgumentException>(
            "receivedColumn", () => new ComplaintFileLayout(DateTimeZone.Utc, "uuuu", "received", "received"));
        Assert.Throws<ArgumentException>("outcomes", () => new ComplaintFileLayout(
            DateTimeZone.Utc, "uuuu", "received", outcomeColumn: "o",
            outcomes: new Dictionary<string, ComplaintOutcome> { ["x"] = ComplaintOutcome.Merged }));
        Assert.Equal("no, received, closed, outcome, what; dates uuuu-MM-dd in UTC", Layout.ToString());
    }

    [MaterialFact("data/cfpb-complaints.csv")]
    public void The_file_of_the_bureau_is_read_whole()
    {
        var rows = File.ReadLines(Material.File("data/cfpb-complaints.csv")).Select(Cells);
        var read = ComplaintFile.FromRows(ComplaintFileLayout.Cfpb(hasNumbers: false), Iso, rows);
        Assert.Equal((3186, 3186), (read.RowsRead, read.AcceptedRows));
        var outcomes = read.Accepted.CountBy(f => f.Read(Instant.FromUtc(2020, 1, 1, 0, 0)).Outcome).ToDictionary();
        Assert.Equal((600, 2557, 29), (
            outcomes[ComplaintOutcome.Upheld], outcomes[ComplaintOutcome.NotUpheld], outcomes[ComplaintOutcome.Undecided]));
    }

    // The cells of a line of CSV; the file has no line breaks in cells.
    private static string[] Cells(string line)
    {
        List<string> cells = [""];
        var isQuoted = false;
        foreach (var c in line)
        {
            isQuoted ^= c == '"';
            if (c == ',' && !isQuoted)
            {
                cells.Add("");
            }
            else if (c != '"')
            {
                cells[^1] += c;
            }
        }

        return [.. cells];
    }
}
