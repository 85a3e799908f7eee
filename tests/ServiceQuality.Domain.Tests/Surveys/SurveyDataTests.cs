using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Surveys;

public class SurveyDataTests
{
    private static readonly Instrument Two = new(
        "Two", new(0, 10), [new("A", "First", [new("1"), new("2")]), new("B", "Second", [new("3")])]);
    private static readonly string[] Header = ["E1", "E2", "E3", "P1", "P2", "P3", "W_A", "W_B", "note"];

    [Fact]
    public void Answers_are_kept_by_column_and_read_on_their_scale()
    {
        var data = Read(["0", "5", "10", "", " 3 ", "4", "60", "40", "x"]).Accepted;
        Assert.Equal((1, true), (data.Count, data.HasWeights));
        Assert.Equal([0, 5, 10], Enumerable.Range(0, 3).Select(i => data.Answers(AnswerKind.Expectation, i)[0]));
        Assert.Equal([null, 3, 4], Enumerable.Range(0, 3).Select(i => data.Answers(AnswerKind.Perception, i)[0]));
        Assert.Equal([1, 6, 11], data.Codes(AnswerKind.Expectation).ToArray());
        Assert.Equal([0, 4, 5], data.Codes(AnswerKind.Perception).ToArray());
        Assert.Equal([60.0, 40.0], Enumerable.Range(0, 2).Select(d => data.Weights(d)[0]));
    }

    [Theory]
    [InlineData("off-scale", "P1", "11", 3)]
    [InlineData("off-scale", "E1", "-1", 0)]
    [InlineData("not-a-whole-number", "E2", "4.5", 1)]
    [InlineData("not-a-whole-number", "E2", "five", 1)]
    [InlineData("not-a-whole-number", "E2", "99999999999999999999", 1)]
    [InlineData("weight-out-of-range", "W_A", "-1", 6)]
    [InlineData("weight-out-of-range", "W_A", "79228162514264337593543950335", 6)]
    [InlineData("not-a-number", "W_A", "many", 6)]
    [InlineData("not-a-number", "W_A", "Infinity", 6)]
    [InlineData("missing-weight", "W_B", "", 7)]
    public void A_bad_cell_is_rejected_with_place_value_and_what_is_allowed(string code, string column, string text, int cell)
    {
        string[] row = ["1", "2", "3", "4", "5", "6", "60", "40", ""];
        row[cell] = text;
        var result = Read(row);
        var problem = Assert.Single(Assert.Single(result.Rejected).Problems);
        Assert.Equal((2, column, text, code), (problem.Row, problem.Column, problem.Text, problem.Code));
        Assert.Contains("allowed", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, result.Accepted.Count);
    }

    [Fact]
    public void Weights_that_do_not_sum_to_100_within_the_tolerance_are_rejected()
    {
        string[] row = ["1", "2", "3", "4", "5", "6", "60", "39.98", ""];
        var problem = Assert.Single(Assert.Single(Read(row).Rejected).Problems);
        Assert.Equal("weight-sum", problem.Code);
        Assert.Contains("W_A, W_B sum to 99.98; allowed is 100 within 0.01", problem.Message, StringComparison.Ordinal);
        Assert.Empty(SurveyData.FromRows(Two, [Header, row], SurveyLayout.Default.WithWeights("W_", 0.02m)).Rejected);
        row[7] = "39.99";
        Assert.Empty(Read(row).Rejected);
    }

    [Fact]
    public void Every_problem_of_a_row_is_reported()
    {
        var rejected = Assert.Single(Read(["99", "x", "3", "4", "5", "6", "-1", "y", ""]).Rejected);
        Assert.Equal(
            ["off-scale", "not-a-whole-number", "weight-out-of-range", "not-a-number"], rejected.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Ragged_rows_are_rejected_and_empty_ones_accepted_with_a_warning()
    {
        var result = Read(["1", "2"], [.. Enumerable.Repeat("", 9)]);
        Assert.Contains(
            "2 cells; the header has 9", Assert.Single(result.Rejected).Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal((3, "no-answers"), (Assert.Single(result.Warnings).Row, result.Warnings[0].Code));
        Assert.Equal((2, 1), (result.RowsRead, result.AcceptedRows));
    }

    [Fact]
    public void The_columns_of_weights_are_all_there_or_none()
    {
        var without = SurveyData.FromRows(Two, [Header[..6]]);
        Assert.False(without.Accepted.HasWeights);
        Assert.Throws<InvalidOperationException>(() => without.Accepted.Weights(0).Length);
        Assert.Contains(
            "W_B",
            Assert.Throws<FormatException>(() => SurveyData.FromRows(Two, [Header[..7]])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_layout_names_columns_and_missing_texts()
    {
        var layout = SurveyLayout.Default.WithAnswers(AnswerKind.Expectation, "exp").WithAnswers(AnswerKind.Perception, "per")
            .WithWeights("imp").WithMissing("NA", ".");
        var data = SurveyData.FromRows(
            Two, [["exp1", "exp2", "exp3", "per1", "per2", "per3"], ["NA", ".", "1", "2", "3", "4"]], layout).Accepted;
        Assert.Equal(
            (null, null, 1),
            (data.Answers(AnswerKind.Expectation, "1")[0], data.Answers(AnswerKind.Expectation, "2")[0],
                data.Answers(AnswerKind.Expectation, "3")[0]));
        Assert.Throws<ArgumentException>("prefix", () => SurveyLayout.Default.WithAnswers(AnswerKind.Perception, "E"));
        Assert.Throws<ArgumentOutOfRangeException>("tolerance", () => SurveyLayout.Default.WithWeights("W_", 100));
    }

    [Fact]
    public void A_column_has_one_meaning()
    {
        Instrument instrument = new("Clash", RatingScale.OneToSeven, [new("D", "Any", [new("P1"), new("1")])]);
        var error = Assert.Throws<FormatException>(
            () => SurveyData.FromRows(instrument, [["P1", "1", "PP1"], ["7", "2", "3"]],
                SurveyLayout.PerceptionsOnly.WithAnswers(AnswerKind.Expectation, "")));
        Assert.Contains("\"P1\"", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("texts", () => SurveyLayout.Default.WithMissing(" - "));
    }

    [Fact]
    public void Columns_out_of_range_are_refused()
    {
        var data = Read().Accepted;
        Assert.Throws<ArgumentOutOfRangeException>("item", () => data.Answers(AnswerKind.Expectation, 3).Count);
        Assert.Throws<ArgumentOutOfRangeException>("item", () => data.Answers(AnswerKind.Perception, -1).Count);
        Assert.Throws<ArgumentOutOfRangeException>("dimension", () => data.Weights(2).Length);
    }

    [Fact]
    public void An_instrument_has_unique_ids_and_at_least_one_item()
    {
        Assert.Throws<ArgumentException>("items", () => new Dimension("A", "First", []));
        Assert.Throws<ArgumentException>("dimensions", () => new Instrument("none", RatingScale.OneToFive, []));
        Assert.Contains("\"1\"", Assert.Throws<ArgumentException>("dimensions", () => new Instrument(
            "twice", RatingScale.OneToFive, [new("A", "First", [new("1")]), new("B", "Second", [new("1")])])).Message,
            StringComparison.Ordinal);
        Assert.Contains("\"A\"", Assert.Throws<ArgumentException>("dimensions", () => new Instrument(
            "twice", RatingScale.OneToFive, [new("A", "First", [new("1")]), new("A", "Second", [new("2")])])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void SERVQUAL_1991_maps_its_22_items_to_five_dimensions()
    {
        var servqual = Instruments.Servqual1991;
        Assert.Equal(
            [("T", 4), ("REL", 5), ("RES", 4), ("A", 4), ("E", 5)], servqual.Dimensions.Select(d => (d.Code, d.Items.Count)));
        Assert.Equal(Enumerable.Range(1, 22).Select(n => n.ToString("00")), servqual.Items.Select(i => i.Id));
        Assert.Equal("SERVQUAL 1991: 5 dimensions, 22 items, 1..7", servqual.ToString());
    }

    [Law]
    public Property Accepted_and_rejected_rows_add_up_whatever_the_cells_are() => Laws.ForAll(
        Gen.Elements("1", "2", "3", "10", "40", "60", "", "?", "11", "-3", "0.5").ListOf(9).ListOf(), rows =>
    {
        var result = SurveyData.FromRows(Two, [Header, .. rows.Select(r => r.ToArray())]);
        Assert.Equal(rows.Count, result.RowsRead);
        Assert.Equal(rows.Count, result.Accepted.Count + result.Rejected.Count);
        Assert.Equal(rows.Count, result.AcceptedRows + result.Rejected.Select(r => r.Row).Distinct().Count());
    });

    private static ImportResult<SurveyData> Read(params string[][] rows) => SurveyData.FromRows(Two, [Header, .. rows]);
}
