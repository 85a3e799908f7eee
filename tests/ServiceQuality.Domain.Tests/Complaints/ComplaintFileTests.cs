using FsCheck.Fluent;
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
        Assert.Throws<ArgumentException>("outcomes", () => new ComplaintFileLayout(
            DateTimeZone.Utc, "uuuu", "received", outcomeColumn: "o",
            outcomes: [new("x", ComplaintOutcome.Upheld), new("x", ComplaintOutcome.NotUpheld)]));
        Assert.Throws<ArgumentException>("patterns", () => Layout.WithDates());
        Assert.Throws<ArgumentException>("patterns", () => Layout.WithDates("uuuu-MM-dd", "'"));
        Assert.Throws<ArgumentException>("texts", () => Layout.WithMissing(" "));
        Assert.Equal("no, received, closed, outcome, what; dates uuuu-MM-dd in UTC", Layout.ToString());
    }

    [Fact]
    public void Dates_may_be_written_in_several_ways_and_with_a_time()
    {
        var layout = Layout.WithDates("dd.MM.uuuu HH:mm", "d.M.uuuu", "uuuu-MM-dd").WithMissing("-", "n/a").From("our handbook");
        var read = ComplaintFile.FromRows(layout, Iso,
        [
            ["no", "received", "closed", "outcome", "what"],
            ["C-1", "02.03.2026 09:30", "9.3.2026", "ok", "-"],
            ["C-2", "2026-03-02", "n/a", "-", "n/a"],
            ["C-3", "02.03.2026 09:30", "02.03.2026 09:29", "ok", ""],
            ["C-4", "March", "-", "-", "-"],
        ]);
        Assert.Equal(
            ["2026-03-02T09:30:00Z", "2026-03-02T00:00:00Z"],
            read.Accepted.Select(f => f.History.Events[0].At.ToString()));
        Assert.Null(read.Accepted[0].History.Events[0].Field(ComplaintFields.Subject));
        Assert.Equal(["before-receipt", "not-a-date"], read.Rejected.SelectMany(r => r.Problems).Select(p => p.Code));
        Assert.Contains(
            "dates like dd.MM.uuuu HH:mm, d.M.uuuu, uuuu-MM-dd, such as 02.03.2026 00:00, 2.3.2026, 2026-03-02.",
            read.Rejected[1].ToString(), StringComparison.Ordinal);
        Assert.Equal(("our handbook", "https"), (layout.Source, new Uri(ComplaintFileLayout.Cfpb(true).Source!).Scheme));
    }

    [Fact]
    public void A_header_that_does_not_fit_names_all_that_is_missing_and_the_layout_that_fits()
    {
        var error = Assert.Throws<FormatException>(() => ComplaintFile.FromRows(
            Layout, Iso, [[.. ComplaintFileLayout.Cfpb(false).Columns]]));
        Assert.StartsWith(
            "Column \"no\", \"received\", \"closed\", \"outcome\", \"what\" is missing from the header (row 1), "
            + "which has: Date received,",
            error.Message, StringComparison.Ordinal);
        Assert.EndsWith("The header fits ComplaintFileLayout.Cfpb.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_cells_are_rejected_in_a_few_words()
    {
        var huge = new string('9', 10_000_000);
        var read = ComplaintFile.FromRows(Layout, Iso,
        [
            ["no", "received", "closed", "outcome", "what"],
            [huge, "2026-03-02", "", "", ""],
            ["C-2", huge, huge, huge, ""],
            ["C-3", "2026-03-02", "", "", "\uD800"],
            ["\uDC00", "2026-03-02", "", "", ""],
            ["C-5", "9999-12-31", "", "", ""],
            ["C-6", "2026-03-02", "-9998-01-01", "", ""],
        ]);
        Assert.Equal(
            [
                "too-long", "not-a-date", "not-a-date", "unknown-outcome", "not-a-text", "not-a-text", "out-of-range",
                "out-of-range",
            ],
            read.Rejected.SelectMany(r => r.Problems).Select(p => p.Code));
        Assert.All(read.Rejected, r => Assert.InRange(r.ToString().Length, 1, 2_000));
    }

    [Law]
    public Property Accepted_and_rejected_rows_add_up() => Laws.ForAll(
        (from number in Gen.Elements("C-1", "C-2", "C-3", "", "\uD800")
         from received in Gen.Elements("2026-03-02", "0001-01-01", "9999-12-31", "x")
         from closed in Gen.Elements("2026-03-09", "2025-01-01", "", "x")
         from outcome in Gen.Elements("ok", "no", "maybe", "")
         from cells in Gen.Choose(0, 20)
         select new[] { number, received, closed, outcome, "late" }[..(cells == 0 ? 2 : 5)]).ListOf(), rows =>
    {
        var read = ComplaintFile.FromRows(Layout, Iso, [["no", "received", "closed", "outcome", "what"], .. rows]);
        Assert.Equal(rows.Count, read.RowsRead);
        Assert.Equal(read.RowsRead, read.AcceptedRows + read.Rejected.Count);
        Assert.Equal(read.AcceptedRows, read.Accepted.Count);
    });

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
