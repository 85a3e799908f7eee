using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps.Audit;
using static ServiceQuality.Scoring.Tests.Gaps.Audit.PublishedRows;

namespace ServiceQuality.Scoring.Tests.Gaps.Audit;

public class PublishedTableTests
{
    [Fact]
    public void A_row_says_what_it_prints()
    {
        Assert.Equal("REL: n 58, mean P 4.21, mean E 5.57, gap -1.36",
            Row("REL", 58, 4.21m, expectationMean: 5.57m, gap: -1.36m).ToString());
        Assert.Equal("REL", Row("REL").ToString());
        Assert.Equal("1 row, scale 1..7, intervals at 95.0 %", new PublishedTable([Row("a")], RatingScale.OneToSeven).ToString());
        Assert.Equal("2 rows, scale not known, intervals at 90.0 %",
            new PublishedTable([Row("a"), Row("b")], level: Proportion.FromPercent(90)).ToString());
    }

    [Fact]
    public void Impossible_rows_and_tables_are_refused()
    {
        Assert.Throws<ArgumentException>("name", () => Row(" "));
        Assert.Throws<InvalidOperationException>(() => Row("a", items: 0));
        Assert.Throws<InvalidOperationException>(() => Row("a", itemOf: "a"));
        Assert.Throws<InvalidOperationException>(() => Row("a", groupOf: " "));
        Assert.Throws<ArgumentException>("rows", () => new PublishedTable([Row("a"), Row("a")]));
        Assert.Throws<ArgumentException>("rows", () => new PublishedTable([null!]));
        Assert.Throws<ArgumentException>("rows", () => new PublishedTable([Row("a", itemOf: "b")]));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new PublishedTable([], level: Proportion.FromPercent(100)));
    }

    [Fact]
    public void A_builder_reports_every_broken_rule()
    {
        var row = PublishedRow.Create("a").T(PrintedNumber.Parse("> 2")).Shares(tiePercent: PrintedNumber.Below(1m))
            .Items(1001).ItemOf("a");
        Assert.Equal(
            "The row \"a\" cannot be built:\n"
            + "- \"> 2\" is a limit of t; allowed are numbers, and limits for p only.\n"
            + "- \"< 1\" is a limit of share; allowed are numbers, and limits for p only.\n"
            + "- 1001 items are outside 1 to 1000, which are allowed.\n"
            + "- The row \"a\" is part of itself; allowed is another row.",
            Assert.Throws<InvalidOperationException>(row.Build).Message);
    }

    [Fact]
    public void Setting_a_number_again_replaces_it() =>
        Assert.Equal("a: n 5, gap -0.30", PublishedRow.Create("a").N(4).N(5).Gap(-0.2m, 1m).Gap(-0.30m).Build().ToString());

    [Fact]
    public void Rows_are_found_by_name()
    {
        PublishedTable table = new([Row("a"), Row("b", 5)]);
        Assert.Equal(5, table.Rows["b"].N);
        Assert.Throws<KeyNotFoundException>(() => table.Rows["c"]);
    }

    [Fact]
    public void Every_column_is_read()
    {
        string[] header = ["\uFEFFRow", "N", "P", "SD P", "E", "SD E", "Gap", "SD gap", "SE", "t", "df", "p", "CI lower",
            "CI upper", "r", "dz", "Items", "P>E %", "P=E %", "P<E %", "Item of", "Group of"];
        string[] cells = [" REL ", "58", "4.21", "1.20", "5.57", "0.90", "-1.36", "1.27", "0.166", "-8.18", "57", "<.001",
            "-1.69", "-1.03", "0.30", "-1.07", "5", "10", "20", "70 %", "", "all"];
        var result = PublishedTable.FromRows([header, cells, ["all", .. new string[21]]], RatingScale.OneToSeven);
        Assert.Equal("2 rows read, 2 accepted, 0 rejected, 0 warnings", result.ToString());
        Assert.Equal(
            Row("REL", 58, 4.21m, 1.20m, 5.57m, 0.90m, -1.36m, 1.27m, 0.166m, -8.18m, 57m, PrintedNumber.Parse("< .001"), -1.69m,
                -1.03m, 0.30m, -1.07m, 5, 10m, 20m, 70m, null, "all"),
            result.Accepted.Rows[0]);
        Assert.Equal(Row("all"), result.Accepted.Rows[1]);
        Assert.Equal(RatingScale.OneToSeven, result.Accepted.Scale);
    }

    [Fact]
    public void Bad_rows_are_rejected_with_every_reason()
    {
        var result = PublishedTable.FromRows(
        [
            ["Row", "N", "Gap", "Items", "Item of", "Mean"],
            ["a", "x", "1..2", "0", "", ""],
            ["", "5", "< 2", "", "", ""],
            ["b", "5"],
            ["c", "5", "", "", "d", ""],
            ["d", "5", "", "", "e", ""],
            ["f", "", "", "", "", ""],
            ["f", "", "", "", "", ""],
            ["g", "", "", "", "g", ""],
        ]);
        Assert.Equal("8 rows read, 1 accepted, 7 rejected, 1 warning", result.ToString());
        Assert.Equal("f", Assert.Single(result.Accepted.Rows).Name);
        Assert.Equal([2, 3, 4, 5, 6, 8, 9], result.Rejected.Select(r => r.Row));
        Assert.Equal(
            ["not-a-whole-number", "items-out-of-range", "not-a-number", "no-name", "limit", "ragged", "no-such-row",
                "no-such-row", "name-twice", "no-such-row"],
            result.Rejected.SelectMany(r => r.Problems).Select(p => p.Code));
        Assert.Equal("row 2, column N: \"x\" is not a whole number; allowed are whole numbers or blank. [not-a-whole-number]",
            result.Rejected[0].Problems[0].ToString());
        Assert.Equal(("unknown-column", "Mean", 1), (result.Warnings[0].Code, result.Warnings[0].Column, result.Warnings[0].Row));
    }

    [Fact]
    public void A_header_that_cannot_be_used_is_refused()
    {
        Assert.Throws<FormatException>(() => PublishedTable.FromRows([]));
        Assert.Throws<FormatException>(() => PublishedTable.FromRows([["Name", "N"]]));
        Assert.Throws<FormatException>(() => PublishedTable.FromRows([["Row", "N", "N"]]));
        Assert.Throws<ArgumentNullException>("rows", () => PublishedTable.FromRows(null!));
    }
}
