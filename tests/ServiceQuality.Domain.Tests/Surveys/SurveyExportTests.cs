using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Surveys;

/// <summary>Exports of survey programs: names of columns, labels, rows of header, rows that are left out.</summary>
public class SurveyExportTests
{
    private static readonly Instrument Two = new(
        "Two", RatingScale.OneToSeven, [new("A", "First", [new("1"), new("2")])]);

    private static readonly SurveyLayout Lime = SurveyLayout.PerceptionsOnly.ForLimeSurvey()
        .WithColumns(AnswerKind.Perception, Pairs(("1", "Q1[SQ001]"), ("2", "Q1[SQ002]")))
        .WithLabels(Labels(("A1", 1), ("A7", 7), ("7 - strongly agree", 7)));

    private static readonly SurveyLayout Qualtrics = SurveyLayout.PerceptionsOnly.ForQualtrics()
        .WithColumns(AnswerKind.Perception, Pairs(("1", "Q1_1"), ("2", "Q1_2")))
        .WithLabels(Labels(("Strongly agree", 7), ("Strongly disagree", 1)));

    private static readonly string[][] QualtricsHeader =
    [
        ["StartDate", "Status", "Finished", "ResponseId", "Q1_1", "Q1_2"],
        ["Start Date", "Response Type", "Finished", "Response ID", "Staff - polite", "Staff - quick"],
        ["""{"ImportId":"startDate"}""", """{"ImportId":"status"}""", "", "", """{"ImportId":"QID1_1"}""", ""],
    ];

    [Fact]
    public void LimeSurvey_codes_labels_and_unfinished_rows()
    {
        string[][] rows =
        [
            ["id", "submitdate", "lastpage", "startlanguage", "Q1[SQ001]", "Q1[SQ002]"],
            ["1", "2026-03-02 09:00:00", "3", "en", "A1", "7 - strongly agree"],
            ["2", "", "1", "en", "A7", "?"],
            ["3", "2026-03-02 09:10:00", "3", "de", "", "4"],
            ["4", "2026-03-02 09:20:00", "3", "de", "A8", "4"],
        ];
        var read = SurveyData.FromRows(Two, rows, Lime);
        Assert.Equal("4 rows read, 2 accepted, 2 rejected, 0 warnings", read.ToString());
        Assert.Equal([1, null], Answers(read, "1"));
        Assert.Equal([7, 4], Answers(read, "2"));
        Assert.Equal("3", read.Accepted.Id(1));
        Assert.Equal(
            "row 3, column submitdate: \"\" marks a row that the layout leaves out. [unfinished]",
            read.Rejected[0].ToString());
        Assert.Equal(
            "row 5, column Q1[SQ001]: \"A8\" is not a whole number or a label of the layout; allowed are 1..7, A1, A7, "
            + "7 - strongly agree or blank for missing. [not-a-whole-number]",
            read.Rejected[1].ToString());

        // Kept, an unfinished row is read like the others, and rejected for what is wrong with it.
        var kept = SurveyData.FromRows(Two, rows, Lime.ForLimeSurvey(MarkedRows.Keep)).Rejected[0];
        Assert.Equal((3, "not-a-whole-number"), (kept.Row, kept.Problems[0].Code));
    }

    [Fact]
    public void Full_texts_of_questions_may_have_line_breaks_of_any_kind()
    {
        var layout = SurveyLayout.PerceptionsOnly.ForLimeSurvey(idColumn: "Response ID", submittedColumn: "Date submitted")
            .WithColumns(AnswerKind.Perception, Pairs(("1", "Staff are polite.\nHow far\ndo you agree?"), ("2", "quick")));
        var read = SurveyData.FromRows(
            Two,
            [
                ["\uFEFFResponse ID", "Date submitted", "Staff are polite.\r\nHow far\rdo you agree?", "quick"],
                ["1", "x", "3", "4"],
            ],
            layout);
        Assert.Equal([3], Answers(read, "1"));
    }

    [Fact]
    public void Qualtrics_has_three_rows_of_header_and_rows_are_numbered_as_a_spreadsheet_does()
    {
        string[][] rows =
        [
            ["2026-03-02 09:00:00", "IP Address", "True", "R_1", "Strongly agree", "3"],
            ["2026-03-02 09:00:00", "Survey Preview", "True", "R_2", "5", "3"],
            ["2026-03-02 09:00:00", "0", "FALSE", "R_3", "5", "3"],
            ["2026-03-02 09:00:00", "Imported", "1", "R_1", "Agree", "8"],
        ];
        var read = SurveyData.FromRows(Two, [.. QualtricsHeader, .. rows], Qualtrics);
        Assert.Equal([7], Answers(read, "1"));
        Assert.Equal(
            [(5, "preview"), (6, "unfinished"), (7, "duplicate-id"), (7, "not-a-whole-number"), (7, "off-scale")],
            read.Rejected.SelectMany(r => r.Problems.Select(p => (p.Row, p.Code))));
        var kept = Qualtrics.ForQualtrics(MarkedRows.Keep, MarkedRows.Keep);
        Assert.Equal(3, SurveyData.FromRows(Two, [.. QualtricsHeader, .. rows], kept).AcceptedRows);
    }

    [Fact]
    public void A_header_with_other_rows_is_refused()
    {
        var error = Assert.Throws<FormatException>(() => SurveyData.FromRows(
            Two, [QualtricsHeader[0], QualtricsHeader[1], ["2026-03-02", "0", "1", "R_1", "3", "3"]], Qualtrics));
        Assert.Equal(
            "Row 3 begins with \"2026-03-02\"; allowed as the last row of the header is one that begins with {\"ImportId\":.",
            error.Message);
        Assert.Contains(
            "ends after row 2",
            Assert.Throws<FormatException>(() => SurveyData.FromRows(Two, QualtricsHeader[..2], Qualtrics)).Message,
            StringComparison.Ordinal);
        var missing = Assert.Throws<FormatException>(
            () => SurveyData.FromRows(Two, [["id", "submitdate"]], Qualtrics.WithHeader(1)));
        Assert.EndsWith("see SurveyLayout.ForLimeSurvey and WithColumns.", missing.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "see SurveyLayout.ForQualtrics and WithColumns.",
            Assert.Throws<FormatException>(() => SurveyData.FromRows(Two, QualtricsHeader)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "\"Q1_1\", \"Q1_2\", \"ResponseId\", \"Status\", \"Finished\" is missing", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_labels_have_one_meaning()
    {
        Assert.Throws<ArgumentException>(
            "columns", () => Lime.WithColumns(AnswerKind.Perception, Pairs(("1", "a"), ("1", "b"))));
        Assert.Throws<ArgumentException>(
            "columns", () => Lime.WithColumns(AnswerKind.Perception, Pairs(("1", "a"), ("2", "a"))));
        Assert.Throws<ArgumentException>("columns", () => Lime.WithColumns(AnswerKind.Perception, Pairs(("1", " "))));
        Assert.Throws<ArgumentException>("kind", () => Lime.WithColumns(AnswerKind.Expectation, []));
        Assert.Throws<ArgumentException>("labels", () => Lime.WithLabels(Labels(("a", 1), ("a", 2))));
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => Lime.WithHeader(0));
        Assert.Throws<ArgumentOutOfRangeException>("unfinished", () => Lime.ForLimeSurvey((MarkedRows)7));
        Assert.Throws<ArgumentOutOfRangeException>("previews", () => Lime.ForQualtrics(previews: (MarkedRows)7));
        Assert.Throws<ArgumentException>(
            "layout",
            () => SurveyData.FromRows(Two, [["a"]], Lime.WithColumns(AnswerKind.Perception, Pairs(("9", "a")))));
        Assert.Equal(
            ("Q1[SQ001]", "P2"),
            (Lime.ColumnOf(AnswerKind.Perception, Two, "1"),
                Lime.WithColumns(AnswerKind.Perception, Pairs(("1", "x"))).ColumnOf(AnswerKind.Perception, Two, "2")));
        Assert.Equal((1, 3), (Lime.HeaderRows, Qualtrics.HeaderRows));
        Assert.All(new[] { Lime, Qualtrics }, l => Assert.StartsWith("https://", l.Source, StringComparison.Ordinal));
        Assert.Null(SurveyLayout.Default.Source);
    }

    [Law]
    public Property A_label_is_read_as_its_number() => Laws.ForAll(
        (from answer in Gen.Choose(0, 9) from isLabel in Gen.Elements(true, false) select (answer, isLabel)).ListOf(), answers =>
    {
        var pairs = Enumerable.Range(0, 10).Select(i => KeyValuePair.Create($"L{i}", i));
        var layout = SurveyLayout.PerceptionsOnly.WithLabels(pairs);
        string[] header = ["P1", "P2"];
        var numbers = SurveyData.FromRows(Two, [header, .. answers.Select(a => new[] { $"{a.answer}", "1" })], layout);
        var labels = SurveyData.FromRows(
            Two, [header, .. answers.Select(a => new[] { a.isLabel ? $"L{a.answer}" : $"{a.answer}", "1" })], layout);
        Assert.Equal(Answers(numbers, "1"), Answers(labels, "1"));
        Assert.Equal(numbers.Rejected.Select(r => r.Row), labels.Rejected.Select(r => r.Row));
    });

    [Law]
    public Property Rows_that_are_left_out_are_rejected_and_all_rows_add_up() => Laws.ForAll(
        (from status in Gen.Elements("IP Address", "Survey Preview", "1", "survey test", "")
         from finished in Gen.Elements("True", "False", "0", "1")
         from id in Gen.Choose(0, 20)
         from answer in Gen.Elements("1", "Strongly agree", "9", "x", "")
         from cells in Gen.Choose(0, 20)
         select new[] { "", status, finished, $"R_{id}", answer, "3" }[..(cells == 0 ? 4 : 6)]).ListOf(), rows =>
    {
        var read = SurveyData.FromRows(Two, [.. QualtricsHeader, .. rows], Qualtrics);
        Assert.Equal(rows.Count, read.RowsRead);
        Assert.Equal(read.RowsRead, read.AcceptedRows + read.Rejected.Count);
        Assert.Equal(read.AcceptedRows, read.Accepted.Count);
        foreach (var (i, row) in rows.Index().Where(r => r.Item.Length == 6))
        {
            var isOut = row[1] is not ("IP Address" or "") || row[2] is "False" or "0";
            var codes = read.Rejected.FirstOrDefault(r => r.Row == i + 4)?.Problems.Select(p => p.Code).ToList() ?? [];
            Assert.Equal(isOut, codes is ["preview" or "unfinished"]);
        }
    });

    private static int?[] Answers(ImportResult<SurveyData> read, string item) =>
        [.. Enumerable.Range(0, read.Accepted.Count).Select(i => read.Accepted.Answers(AnswerKind.Perception, item)[i])];

    private static KeyValuePair<string, string>[] Pairs(params (string Item, string Column)[] pairs) =>
        [.. pairs.Select(p => KeyValuePair.Create(p.Item, p.Column))];

    private static KeyValuePair<string, int>[] Labels(params (string Label, int Answer)[] pairs) =>
        [.. pairs.Select(p => KeyValuePair.Create(p.Label, p.Answer))];
}
