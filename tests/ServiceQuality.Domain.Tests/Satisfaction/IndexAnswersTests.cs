using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Domain.Tests.Satisfaction;

public sealed class IndexAnswersTests
{
    private static readonly IndexModel Model = IndexModel.Create("m", new(1, 5)).Construct("A", "a", "b").Construct("C", "c")
        .Indicator("b", isReverseScored: true).Indicator("c", new(0, 10)).Path("A", "C").Build();

    [Fact]
    public void Rows_are_read_with_groups_weights_and_ids()
    {
        string?[][] rows =
        [
            ["id", "c", "tier", "a", "b", "w", "note"],
            ["x", "10", "gold", "1", "5", "2", "!"],
            ["y", "", " ", "NA", "1", "0", ""],
            ["z", "0", "silver", "5", "2", "3", ""],
        ];

        var read = IndexAnswers.FromRows(
            Model,
            rows,
            IndexLayout.Default.WithId("id").WithGroups("tier").WithWeights("w", RowWeights.Frequency).WithMissing("NA"));

        Assert.Equal("3 rows read, 3 accepted, 0 rejected, 0 warnings", read.ToString());
        var answers = read.Accepted;
        Assert.Equal([1, null, 5], answers.Answers(0).ToArray());
        Assert.Equal([5, 1, 2], answers.Answers("b").ToArray());
        Assert.Equal([10, null, 0], answers.Answers("c").ToArray());
        Assert.Throws<ArgumentException>("indicator", () => answers.Answers("d").Count);
        Assert.Equal([2, 0, 3], answers.Weights.ToArray());
        Assert.Equal(RowWeights.Frequency, answers.WeightMeaning);
        Assert.Equal(["x", "y", "z"], Enumerable.Range(0, 3).Select(answers.Id));
        Assert.Equal(["gold", "silver"], answers.Group("tier").Labels);
        Assert.Equal([1, 0, 5, 1, 5, 4, 11, 0, 1], answers.Codes.ToArray());
        Assert.Equal("3 rows, m", answers.ToString());

        var silver = answers.In("tier", "silver");
        Assert.Equal([5, 4, 1], silver.Codes.ToArray());
        Assert.Equal([3], silver.Weights.ToArray());
        Assert.Equal("z", silver.Id(0));
        Assert.Throws<ArgumentException>(() => answers.Group("region"));
        Assert.Equal(0, answers.Where(_ => false).Count);
    }

    [Fact]
    public void Bad_cells_reject_their_row_with_every_reason()
    {
        string?[][] rows =
        [
            ["a", "b", "c", "w", "id"],
            ["6", "2.5", "11", "1.5", ""],
            ["1", "1", "1", "-1", "k"],
            ["1", "1", "1", "", "k"],
            ["1", "1"],
            ["", "", "", "1", "k"],
            ["1", "1", "1", "1", "k"],
            ["1", "1", "1", "1e400", "j"],
        ];

        var read = IndexAnswers.FromRows(Model, rows, IndexLayout.Default.WithId("id").WithWeights("w", RowWeights.Frequency));

        Assert.Equal(
            ["missing-id", "off-scale", "not-a-whole-number", "off-scale", "weight-out-of-range"],
            read.Rejected[0].Problems.Select(p => p.Code));
        Assert.Equal("\"6\" is off the scale; allowed are 1..5 or blank for missing.", read.Rejected[0].Problems[1].Message);
        Assert.Equal(
            ["weight-out-of-range", "not-a-number", "ragged", "duplicate-id", "weight-out-of-range"],
            read.Rejected.Skip(1).Select(r => r.Problems.Single().Code));
        Assert.Equal("no-answers", read.Warnings.Single().Code);
        Assert.Equal((1, 7), (read.AcceptedRows, read.RowsRead));
        Assert.Contains(
            "\"c\"",
            Assert.Throws<FormatException>(() => IndexAnswers.FromRows(Model, [["a", "b"]])).Message,
            StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => IndexAnswers.FromRows(Model, []));
        Assert.Contains(
            "has two meanings",
            Assert.Throws<FormatException>(
                () => IndexAnswers.FromRows(Model, [["a", "b", "c"]], IndexLayout.Default.WithGroups("c"))).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "not-a-number",
            IndexAnswers.FromRows(Model, [["a", "b", "c", "w"], ["1", "1", "1", "NaN"]],
                IndexLayout.Default.WithWeights("w", RowWeights.Sampling)).Rejected[0].Problems[0].Code);
        Assert.Equal(
            1,
            IndexAnswers.FromRows(Model, [["a", "b", "c", "w"], ["1", "1", "1", "0.25"]],
                IndexLayout.Default.WithWeights("w", RowWeights.Sampling)).AcceptedRows);
    }

    [Fact]
    public void Columns_of_codes_are_checked()
    {
        var answers = IndexAnswers.FromColumns(Model, 2, [1, 5, 1, 0, 11, 0], [0.5, 2], RowWeights.Sampling);

        Assert.Equal([5, null], answers.Answers(1).ToArray());
        Assert.Equal([1, 5, 1, 0, 11, 0], answers.Codes.ToArray());
        Assert.Equal("2", answers.Id(1));
        Assert.Contains(
            "a by respondent 2 has the code 6; allowed are 0 for missing and 1 to 5",
            Assert.Throws<ArgumentException>(() => IndexAnswers.FromColumns(Model, 2, [1, 6, 1, 0, 11, 0])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => IndexAnswers.FromColumns(Model, 2, [1, 5, 1, 0, 11]));
        Assert.Throws<ArgumentException>(() => IndexAnswers.FromColumns(Model, 1, [1, 5, 1], [1]));
        Assert.Throws<ArgumentException>(() => IndexAnswers.FromColumns(Model, 1, [1, 5, 1], [1, 1], RowWeights.Frequency));
        Assert.Throws<ArgumentException>(() => IndexAnswers.FromColumns(Model, 1, [1, 5, 1], [0.5], RowWeights.Frequency));
        Assert.Throws<ArgumentException>(() => IndexAnswers.FromColumns(Model, 1, [1, 5, 1], [double.NaN], RowWeights.Sampling));
        Assert.Throws<ArgumentException>(() => IndexAnswers.FromColumns(Model, 1, [1, 5, 1], [-1], RowWeights.Sampling));
        Assert.Throws<ArgumentException>(() => IndexAnswers.FromColumns(Model, 1, [1, 5, 1], [1e-310], RowWeights.Sampling));
        Assert.Throws<ArgumentOutOfRangeException>(() => IndexAnswers.FromColumns(Model, -1, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => answers.Answers(3).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => answers.Id(2));
    }

    [Fact]
    public void A_layout_says_what_it_reads()
    {
        Assert.Equal("indicators alone", IndexLayout.Default.ToString());
        Assert.Equal(
            "id, groups tier, region, Sampling weights w",
            IndexLayout.Default.WithId("id").WithGroups("tier", "region").WithWeights("w", RowWeights.Sampling).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => IndexLayout.Default.WithWeights("w", RowWeights.None));
        Assert.Throws<ArgumentException>(() => IndexLayout.Default.WithGroups(" "));
        Assert.Throws<ArgumentException>(() => IndexLayout.Default.WithMissing(""));
    }
}
