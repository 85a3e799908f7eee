using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Tests.Tables;

public class ResultTableTests
{
    private static readonly ResultTable Table = new(
        "Gaps",
        ["Dimension", "n", "Gap", "p"],
        [
            [TableCell.Of("可靠性 | REL"), TableCell.Of(300L), TableCell.Of(-1.20511111, 2), TableCell.Of(PValue.FromLog(-1000))],
            [TableCell.Of("T"), TableCell.Of(9L), TableCell.Of(-0.0001, 2), default],
        ],
        ["Gap = P - E."]);

    [Fact]
    public void Text_aligns_numbers_to_the_right_and_counts_wide_characters_twice() => Assert.Equal(
        """
        Gaps
        Dimension       n    Gap         p
        ------------  ---  -----  --------
        可靠性 | REL  300  -1.21  5.1e-435
        T               9   0.00
        Gap = P - E.

        """.ReplaceLineEndings("\n"), Table.ToString());

    [Fact]
    public void Markdown_escapes_what_would_break_a_row() => Assert.Equal(
        """
        **Gaps**

        | Dimension | n | Gap | p |
        | --- | ---: | ---: | ---: |
        | 可靠性 \| REL | 300 | -1.21 | 5.1e-435 |
        | T | 9 | 0.00 |  |

        Gap = P - E.

        """.ReplaceLineEndings("\n"), Table.ToMarkdown());

    [Fact]
    public void Rows_for_a_file_are_not_rounded() => Assert.Equal(
        [["Dimension", "n", "Gap", "p"], ["可靠性 | REL", "300", "-1.20511111", "5.1e-435"], ["T", "9", "-0.0001", ""]],
        Table.ToRows());

    [Fact]
    public void What_is_no_table_is_refused()
    {
        Assert.Contains(
            "Row 1 has 1 cells",
            Assert.Throws<ArgumentException>(() => new ResultTable("x", ["a", "b"], [[TableCell.Of(1L)]])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ResultTable("x", [], []));
        Assert.Throws<ArgumentException>(() => new ResultTable(" ", ["a"], []));
        Assert.Throws<ArgumentException>(() => TableCell.Of(double.NaN, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => TableCell.Of(1.0, 16));
    }

    [Fact]
    public void A_cell_without_a_value_is_blank()
    {
        Assert.Equal(default, TableCell.Of((string?)null));
        Assert.Equal(default, TableCell.Of((long?)null));
        Assert.Equal(default, TableCell.Of((double?)null, 2));
        Assert.Equal(default, TableCell.Of((PValue?)null));
        Assert.Equal("", default(TableCell).Exact);
    }
}
