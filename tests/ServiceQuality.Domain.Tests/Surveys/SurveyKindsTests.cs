using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Surveys;

/// <summary>Every kind of answer, reversed items and scales, groups, ratings, ids, and the three ways to a survey.</summary>
public class SurveyKindsTests
{
    private static readonly Instrument Mixed = new(
        "Mixed", RatingScale.OneToSeven, [new("A", "First", [new("1"), new("2", isReverseScored: true)])]);

    [Fact]
    public void Items_worded_negatively_are_reverse_scored_and_their_importance_is_not()
    {
        var layout = SurveyLayout.Default.WithAnswers(AnswerKind.Importance, "I", RatingScale.OneToFive);
        var data = SurveyData.FromRows(
            Mixed, [["E1", "E2", "P1", "P2", "I1", "I2"], ["7", "6", "5", "", "4", "2"]], layout).Accepted;
        Assert.Equal([7, 2], Stored(data, AnswerKind.Expectation));
        Assert.Equal([5, 0], Stored(data, AnswerKind.Perception));
        Assert.Equal([4, 2], Stored(data, AnswerKind.Importance));
        Assert.Equal(
            (RatingScale.OneToFive, RatingScale.OneToSeven),
            (data.Scale(AnswerKind.Importance), data.Scale(AnswerKind.Perception)));
    }

    [Fact]
    public void One_for_strongly_agree_is_declared_and_reverse_scored_too()
    {
        var lowest = Mixed.WithScale(RatingScale.OneToFive, ScaleDirection.LowestIsMost);
        Assert.Equal("Mixed: 1 dimension, 2 items, 1 reverse scored, 1..5, lowest is most", lowest.ToString());
        var data = SurveyData.FromRows(lowest, [["E1", "E2", "P1", "P2"], ["1", "1", "4", "4"]]).Accepted;
        Assert.Equal([5, 1], Stored(data, AnswerKind.Expectation)); // a reversed item on a reversed scale stays as it is
        Assert.Equal([2, 4], Stored(data, AnswerKind.Perception));

        // The same scale given by name keeps the end that the instrument declares; another scale has its own.
        var layout = SurveyLayout.PerceptionsOnly.WithAnswers(AnswerKind.Perception, "P", RatingScale.OneToFive)
            .WithAnswers(AnswerKind.Importance, "I", new(1, 9));
        var named = SurveyData.FromRows(lowest, [["P1", "P2", "I1", "I2"], ["4", "4", "9", "2"]], layout).Accepted;
        Assert.Equal([2, 4], Stored(named, AnswerKind.Perception));
        Assert.Equal([9, 2], Stored(named, AnswerKind.Importance));
        Assert.Equal(ScaleDirection.LowestIsMost, lowest.WithScale(RatingScale.OneToSeven).Direction);
    }

    [Law]
    public Property Reverse_scoring_twice_gives_back_the_answers() => Laws.ForAll(
        from minimum in Gen.Choose(-5, 5)
        from steps in Gen.Choose(2, 12)
        from answers in Gen.Choose(minimum, minimum + steps - 1).ListOf(2)
        select (new RatingScale(minimum, minimum + steps - 1), answers), x =>
    {
        var (scale, answers) = x;
        string[] header = ["P1", "P2"];
        var once = SurveyData.FromRows(
            Mixed.WithScale(scale, ScaleDirection.LowestIsMost),
            [header, [.. answers.Select(a => $"{a}")]],
            SurveyLayout.PerceptionsOnly).Accepted;
        var again = Stored(once, AnswerKind.Perception).Select(b => b - 1 + scale.Minimum);
        var twice = SurveyData.FromRows(
            Mixed.WithScale(scale, ScaleDirection.LowestIsMost),
            [header, [.. again.Select(a => $"{a}")]],
            SurveyLayout.PerceptionsOnly).Accepted;
        Assert.Equal(answers.Select(a => a - scale.Minimum + 1), Stored(twice, AnswerKind.Perception));
    });

    [Fact]
    public void Direct_gaps_and_Kano_questions_have_scales_of_their_own()
    {
        var layout = SurveyLayout.Kano.WithAnswers(AnswerKind.DirectGap, "G", new(-3, 3));
        var data = SurveyData.FromRows(
            Mixed, [["F1", "F2", "D1", "D2", "G1", "G2"], ["1", "5", "2", "4", "-3", "1"]], layout).Accepted;
        Assert.Equal([1, 3], Stored(data, AnswerKind.DirectGap)); // -3, and the reversed 1, which is -1
        Assert.Equal([1, 5], Stored(data, AnswerKind.Functional));
        Assert.False(data.Has(AnswerKind.Perception));
        Assert.Contains(
            "Perception",
            Assert.Throws<InvalidOperationException>(() => data.Answers(AnswerKind.Perception, 0).Count).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => data.Scale(AnswerKind.Perception));
        Assert.Throws<ArgumentException>("scale", () => SurveyLayout.Default.WithAnswers(AnswerKind.DirectGap, "G"));
        Assert.Throws<ArgumentException>("scale", () => SurveyLayout.Default.WithAnswers(AnswerKind.DirectGap, "G", new(-3, 4)));
        Assert.Throws<ArgumentException>(
            "scale", () => SurveyLayout.Default.WithAnswers(AnswerKind.Functional, "F", RatingScale.OneToSeven));
        Assert.Throws<ArgumentException>(
            "direction", () => SurveyLayout.Kano.WithAnswers(AnswerKind.Functional, "F", direction: ScaleDirection.LowestIsMost));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => SurveyLayout.Kano.WithAnswers((AnswerKind)77, "F"));
    }

    [Fact]
    public void Groups_ratings_and_ids_are_read_beside_the_answers()
    {
        var layout = SurveyLayout.Default.WithId("id").WithGroups("site").WithRating("overall", new(0, 10)).WithRating(
            "effort", RatingScale.OneToFive, ScaleDirection.LowestIsMost).WithMissing("NA");
        var read = SurveyData.FromRows(
            Mixed,
            [
                ["id", "site", "overall", "effort", "E1", "E2", "P1", "P2"],
                ["a", "North", "10", "1", "7", "6", "5", "4"],
                ["b", "NA", "", "NA", "7", "6", "5", "4"],
                ["a", "North", "1", "1", "7", "6", "5", "4"],
                ["", "South", "11", "6", "7", "6", "5", "4"],
                ["c", " South ", "0", "5", "7", "6", "5", "4"],
            ],
            layout);
        Assert.Equal(
            ["duplicate-id", "missing-id", "off-scale", "off-scale"],
            read.Rejected.SelectMany(r => r.Problems).Select(p => p.Code));
        var data = read.Accepted;
        Assert.Equal(["a", "b", "c"], Enumerable.Range(0, 3).Select(data.Id));
        Assert.Equal([10, null, 0], data.Rating("overall").ToArray());
        Assert.Equal([1, null, 5], data.Rating("effort").ToArray());
        Assert.Equal([5, 0, 1], data.Rating("effort").Codes.ToArray());
        Assert.Equal("site: North, South", data.Group("site").ToString());
        Assert.Equal([0, null, 1], Enumerable.Range(0, 3).Select(r => data.Group("site").Of(r)));
        Assert.Equal(new(0, 10), data.Rating("overall").Encoding.Scale);
        Assert.Throws<ArgumentException>("name", () => data.Rating("loyalty").Count);
        Assert.Throws<ArgumentException>("name", () => data.Group("age"));

        var south = data.In("site", "South");
        Assert.Equal((1, "c", 0), (south.Count, south.Id(0), south.Rating("overall")[0]));
        Assert.Contains(
            "allowed are North, South",
            Assert.Throws<ArgumentException>("label", () => data.In("site", "West")).Message,
            StringComparison.Ordinal);
    }

    [Law]
    public Property Parts_hold_the_answers_of_their_respondents() => Laws.ForAll(
        from rows in Gen.Choose(0, 7).ListOf(4).ListOf()
        from stays in Gen.Elements(true, false).ListOf(rows.Count)
        select (rows, stays), x =>
    {
        string[] Cells(IEnumerable<int> row) => [.. row.Select(a => a == 0 ? "" : $"{a}")];
        string[] header = ["E1", "E2", "P1", "P2"];
        var whole = SurveyData.FromRows(Mixed, [header, .. x.rows.Select(Cells)]).Accepted.Where(r => x.stays[r]);
        var part = SurveyData.FromRows(Mixed, [header, .. x.rows.Where((_, r) => x.stays[r]).Select(Cells)]).Accepted;
        Assert.Equal(part.Count, whole.Count);
        Assert.Equal(part.Codes(AnswerKind.Expectation).ToArray(), whole.Codes(AnswerKind.Expectation).ToArray());
        Assert.Equal(part.Codes(AnswerKind.Perception).ToArray(), whole.Codes(AnswerKind.Perception).ToArray());
    });

    // The same survey from rows, from the builder and from codes.
    [Law]
    public Property Rows_builder_and_codes_make_the_same_survey() => Laws.ForAll(Gen.Choose(0, 7).ListOf(4).ListOf(), rows =>
    {
        int?[] Answers(IEnumerable<int> row) => [.. row.Select(a => a == 0 ? (int?)null : a)];
        var read = SurveyData.FromRows(
            Mixed, [["E1", "E2", "P1", "P2"], .. rows.Select(r => Answers(r).Select(a => $"{a}").ToArray())]).Accepted;
        var builder = SurveyData.Create(Mixed);
        foreach (var row in rows)
        {
            builder.Add(
                r => r.Answers(AnswerKind.Expectation, Answers(row).AsSpan(0, 2))
                    .Answers(AnswerKind.Perception, Answers(row).AsSpan(2)));
        }

        byte[] Column(int cell, string item) =>
            SurveyLayout.Default.EncodingOf(AnswerKind.Perception, Mixed, item).Encode(
                [.. rows.Select(r => Answers(r)[cell])]).Codes.ToArray();
        ReadOnlyMemory<byte> Codes(int first) => (byte[])[.. Column(first, "1"), .. Column(first + 1, "2")];
        var taken = SurveyData.FromColumns(
            Mixed, rows.Count, new Dictionary<AnswerKind,
            ReadOnlyMemory<byte>>
            { [AnswerKind.Expectation] = Codes(0), [AnswerKind.Perception] = Codes(2) });
        Assert.All(new[] { builder.Build(), taken }, data =>
        {
            Assert.Equal(read.Count, data.Count);
            Assert.Equal(read.Codes(AnswerKind.Expectation).ToArray(), data.Codes(AnswerKind.Expectation).ToArray());
            Assert.Equal(read.Codes(AnswerKind.Perception).ToArray(), data.Codes(AnswerKind.Perception).ToArray());
        });
    });

    [Fact]
    public void Codes_off_the_scale_or_of_the_wrong_number_are_refused_with_their_place()
    {
        SurveyData Take(byte[] expectations, byte[] perceptions) => SurveyData.FromColumns(
            Mixed, 2, new Dictionary<AnswerKind,
            ReadOnlyMemory<byte>>
            { [AnswerKind.Expectation] = expectations, [AnswerKind.Perception] = perceptions });
        Assert.Contains(
            "Perception of item 2 by respondent 1 has the code 8; allowed are 0 for missing and 1 to 7",
            Assert.Throws<ArgumentException>("codes", () => Take([1, 2, 3, 4], [1, 2, 8, 4])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "3 codes of Expectation; allowed are 4",
            Assert.Throws<ArgumentException>("codes", () => Take([1, 2, 3], [1, 2, 3, 4])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            "codes", () => SurveyData.FromColumns(Mixed, 0, new Dictionary<AnswerKind, ReadOnlyMemory<byte>>()));
        Assert.Throws<ArgumentException>(
            "layout",
            () => SurveyData.FromColumns(
                Mixed, 0, new Dictionary<AnswerKind, ReadOnlyMemory<byte>>(), SurveyLayout.Default.WithGroups("site")));
        Assert.Throws<ArgumentOutOfRangeException>(
            "count", () => SurveyData.FromColumns(Mixed, -1, new Dictionary<AnswerKind, ReadOnlyMemory<byte>>()));
    }

    [Fact]
    public void A_builder_names_everything_that_is_wrong_at_once()
    {
        var layout = SurveyLayout.Default.WithId("id").WithGroups("site").WithRating("overall", new(1, 10));
        var error = Assert.Throws<InvalidOperationException>(() => SurveyData.Create(Mixed, layout)
            .Add(
                r => r.Id("a").Answers(AnswerKind.Expectation, 8, 1).Answers(AnswerKind.Perception, 1)
                    .Answers(AnswerKind.Minimum, 1, 1))
            .Add(r => r.Id("a").Weights(99.98m).Rating("overall", 11).Rating("loyalty", 1).Group("age", "young"))
            .Add(r => r.Weights(100, 0).Weights(-1))
            .Build());
        foreach (var part in new[]
        {
            "Respondent 1: Expectation of item 1 is 8; allowed are 1..7", "Respondent 1: there are 1 answers of Perception; "
            + "allowed are 2", "Respondent 1: the layout has no answers of kind Minimum",
            "Respondent 2: the id is \"a\", which appears earlier", "Respondent 2: the weights are 99.98", "Respondent 2: "
            + "overall is 11; allowed are 1..10", "no rating \"loyalty\"", "no groups \"age\"",
            "Respondent 3: the id is missing", "Respondent 3: the weights are 100, 0;", "Respondent 3: the weights are -1;",
        })
        {
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
        }

        var trimmed = Assert.Throws<InvalidOperationException>(
            () => SurveyData.Create(Mixed, layout).Add(r => r.Id("a")).Add(r => r.Id(" a ")).Build());
        Assert.Contains("which appears earlier", trimmed.Message, StringComparison.Ordinal);
        Assert.Null(
            SurveyData.Create(Mixed, layout.WithMissing("NA")).Add(r => r.Id("a").Group("site", " NA ")).Build()
                .Group("site").Of(0));
        var built = SurveyData.Create(Mixed, layout).Add(
            r => r.Id("x").Weights(100).Rating("overall", 10).Group("site", "N")).Add(r => r.Id("y")).Build();
        Assert.Equal([100.0, 0.0], built.Weights(0).ToArray());
        Assert.Equal((10, "y", (int?)null), (built.Rating("overall")[0], built.Id(1), built.Group("site").Of(1)));
        Assert.Contains(
            "if the layout names a column",
            Assert.Throws<InvalidOperationException>(() => SurveyData.Create(Mixed).Add(r => r.Id("x")).Build()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SERVQUAL 1988", 22, "T 4, REL 5, RES 4, A 4, E 5", 9)]
    [InlineData("SERVQUAL 1991", 22, "T 4, REL 5, RES 4, A 4, E 5", 0)]
    [InlineData("SERVPERF", 22, "T 4, REL 5, RES 4, A 4, E 5", 9)]
    [InlineData("SERVQUAL 1991 without tangibles", 18, "REL 5, RES 4, A 4, E 5", 0)]
    [InlineData("LibQUAL+", 22, "AS 9, IC 8, LP 5", 0)]
    [InlineData("E-S-QUAL", 22, "EFF 8, SYS 4, FUL 7, PRI 3", 0)]
    [InlineData("E-RecS-QUAL", 11, "RES 5, COM 3, CON 3", 0)]
    [InlineData("HEdPERF", 41, "NON 10, ACA 9, REP 10, ACC 8, PRO 2, UND 2", 0)]
    [InlineData("INDSERV", 22, "POT 6, HARD 5, SOFT 6, OUT 5", 0)]
    [InlineData("Four basics", 4, "Q 1, R 1, S 1, P 1", 0)]
    [InlineData("Three aspects", 3, "TIME 1, ATT 1, COMP 1", 0)]
    [InlineData("Four standards", 4, "REL 1, RES 1, A 1, E 1", 0)]
    public void Published_instruments_have_their_items(string name, int items, string dimensions, int reversed)
    {
        var instrument = InstrumentNamesTests.ReadyMade().Single(i => i.Name == name);
        Assert.Equal((items, reversed), (instrument.Items.Count, instrument.Items.Count(i => i.IsReverseScored)));
        Assert.Equal(dimensions, string.Join(", ", instrument.Dimensions.Select(d => $"{d.Code} {d.Items.Count}")));
    }

    [Fact]
    public void The_negative_items_of_1988_are_responsiveness_and_empathy() => Assert.Equal(
        ["10", "11", "12", "13", "18", "19", "20", "21", "22"],
        Instruments.Servqual1988.Items.Where(i => i.IsReverseScored).Select(i => i.Id));

    [Fact]
    public void The_image_of_Groenroos_filters_and_does_not_count()
    {
        var instrument = Instruments.Groenroos(["T1", "T2"], ["F1"], ["I1"]);
        Assert.Equal([true, true, false], instrument.Dimensions.Select(d => d.IsPartOfQuality));
        Assert.Equal(2, Instruments.Groenroos(["T1"], ["F1"]).Dimensions.Count);
        Assert.Throws<ArgumentException>(
            "dimensions",
            () => new Instrument("x", RatingScale.OneToFive, [new("I", "Image", [new("1")], isPartOfQuality: false)]));
    }

    [Fact]
    public void Wording_is_attached_by_item()
    {
        var worded = Mixed.WithWording(new Dictionary<string, string> { ["2"] = "They never call back." });
        Assert.Equal([null, "They never call back."], worded.Items.Select(i => i.Wording));
        Assert.True(worded.Items[1].IsReverseScored);
        Assert.Contains(
            "\"9\" is not an item of Mixed; allowed are 1, 2",
            Assert.Throws<ArgumentException>(
                "wording", () => Mixed.WithWording(new Dictionary<string, string> { ["9"] = "x" })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Values_and_differences_move_between_scales()
    {
        var (seven, hundred) = (RatingScale.OneToSeven, new RatingScale(0, 100));
        Assert.Equal(
            (0.0, 100.0, 66.66666666666667), (seven.Convert(1, hundred), seven.Convert(7, hundred), seven.Convert(5, hundred)));
        Assert.Equal(-1.2 * 100 / 6, seven.ConvertDifference(-1.2, hundred), 1e-12);
        Assert.Equal(3.0, RatingScale.OneToFive.Convert(3, new(1, 5)));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => seven.Convert(7.01, hundred));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => seven.Convert(double.NaN, hundred));
        Assert.Throws<ArgumentOutOfRangeException>("difference", () => seven.ConvertDifference(-6.1, hundred));
    }

    [Theory]
    [InlineData("""{"name":"x","scale":{"minimum":7,"maximum":1},"dimensions":[]}""", "$.scale", "allowed are 2 to 255")]
    [InlineData("""{"name":"x","scale":{"minimum":1,"maximum":7},"dimensions":[{"code":"A","name":"A","items":[]}]}""", "$.dimensions[0]", "at least one")]
    [InlineData("""{"name":"x","scale":{"minimum":1,"maximum":7},"dimensions":[{"code":"A","name":"A","items":[{"id":"1"},{"id":"1"}]}]}""", "$.dimensions", "\"1\" appears twice")]
    [InlineData("""{"name":"x","scale":{"minimum":1,"maximum":7},"direction":"down","dimensions":[{"code":"A","name":"A","items":[{"id":"1"}]}]}""", "$.direction", "highestIsMost")]
    [InlineData("""{"name":"x","scale":{"minimum":1,"maximum":7},"dimensions":[{"code":"A","name":"A","items":[{"id":"1","reversd":true}]}]}""", "$.dimensions[0].items[0]", "reversd")]
    public void Damaged_instruments_are_refused_with_their_place(string json, string path, string part)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Instrument>(json));
        Assert.StartsWith(path, error.Path, StringComparison.Ordinal);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    private static int[] Stored(SurveyData data, AnswerKind kind) => [.. data.Codes(kind).ToArray().Select(b => (int)b)];
}
