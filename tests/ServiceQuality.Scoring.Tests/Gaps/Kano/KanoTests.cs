using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Gaps.KanoCategory;

namespace ServiceQuality.Scoring.Tests.Gaps.Kano;

public class KanoTests
{
    // Functional down, dysfunctional across: like, must-be, neutral, live with, dislike (Berger 1993).
    private static readonly string[] Berger = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"];

    private static readonly Gen<(byte Functional, byte Dysfunctional)[]> Answers =
        (from functional in Gen.Choose(0, 5)
         from dysfunctional in Gen.Choose(0, 5)
         select ((byte)functional, (byte)dysfunctional)).ArrayOf();

    [Fact]
    public void Every_pair_of_answers_has_the_category_of_the_table()
    {
        for (var f = 1; f <= 5; f++)
        {
            for (var d = 1; d <= 5; d++)
            {
                var category = KanoEvaluation.Category((KanoAnswer)f, (KanoAnswer)d);
                Assert.Equal(Berger[f - 1][d - 1], category.ToString()[0]);
                var counts = KanoCounts.FromColumns([f], [d]);
                Assert.All(Enum.GetValues<KanoCategory>(), c => Assert.Equal(c == category ? 1 : 0, counts.Count(c)));
                Assert.Equal(1, counts[(KanoAnswer)f, (KanoAnswer)d]);
            }
        }
    }

    [Fact]
    public void A_feature_by_hand()
    {
        var item = KanoItem.Evaluate("Parking", Counts(10, 25, 40, 20, 3, 2));
        Assert.Equal("A 10, O 25, M 40, I 20, R 3, Q 2, missing 0", item.Counts.ToString());
        Assert.Equal((MustBe, 0.15, 0.75), (item.Category, item.CategoryStrength!.Value, item.TotalStrength));
        Assert.Equal(ProportionEstimate.FromCounts(35, 95), item.Better);
        Assert.Equal(-65 / 95.0, item.Worse.Value);
        var share = ProportionEstimate.FromCounts(65, 95).Interval!.Value;
        Assert.Equal((-share.Upper, -share.Lower, 95),
            (item.Worse.Interval!.Value.Lower, item.Worse.Interval.Value.Upper, item.Worse.N));

        // 15 against 1.65 root of 65 * 135 / 200 = 10.93.
        Assert.True(item.IsClear);
        Assert.Equal([MustBe], item.Ties);
        Assert.Equal("Parking: MustBe, better 0.37, worse -0.68", item.ToString());
    }

    [Fact]
    public void A_close_call_is_not_clear()
    {
        // 1.65 root of 65 * 135 / 200 is 10.93, of 66 * 134 / 200 it is 10.97.
        Assert.True(KanoItem.Evaluate("a", Counts(0, 27, 38, 25, 5, 5)).IsClear);
        Assert.False(KanoItem.Evaluate("a", Counts(0, 28, 38, 25, 5, 4)).IsClear);
        Assert.Equal("a: MustBe (not clear), better 0.31, worse -0.73",
            KanoItem.Evaluate("a", Counts(0, 28, 38, 25, 5, 4)).ToString());
    }

    [Fact]
    public void Ties_go_to_what_would_be_missed_most_and_are_told()
    {
        Assert.Equal(MustBe, KanoItem.Evaluate("a", Counts(5, 5, 5, 5, 5, 5)).Category);
        Assert.Equal(OneDimensional, KanoItem.Evaluate("a", Counts(5, 5, 4, 5, 5, 5)).Category);
        Assert.Equal(Attractive, KanoItem.Evaluate("a", Counts(5, 4, 4, 5, 5, 5)).Category);
        Assert.Equal(Indifferent, KanoItem.Evaluate("a", Counts(4, 4, 4, 5, 5, 5)).Category);
        Assert.Equal(Reverse, KanoItem.Evaluate("a", Counts(4, 4, 4, 4, 5, 5)).Category);
        Assert.Equal([Attractive, Indifferent], KanoItem.Evaluate("a", Counts(9, 4, 4, 9, 1, 0)).Ties);
        Assert.Equal("a: Attractive (tie), better 0.50, worse -0.31",
            KanoItem.Evaluate("a", Counts(9, 4, 4, 9, 1, 0)).ToString());
    }

    [Fact]
    public void Without_answers_there_is_a_reason()
    {
        var item = KanoItem.Evaluate("a", KanoCounts.FromColumns([null, 1], [3, null]));
        Assert.Equal((2, 0, null, null, null),
            (item.Counts.Missing, item.Counts.Total, item.Category, item.IsClear, item.CategoryStrength));
        Assert.Equal("a: no category, nobody gave both answers", item.ToString());
        Assert.Null(item.Better.Value);

        // Answers that all contradict each other give a category, but no coefficient.
        var questionable = KanoItem.Evaluate("a", Counts(0, 0, 0, 0, 0, 3));
        Assert.Equal((Questionable, null, 1),
            (questionable.Category, questionable.Worse.Value, questionable.CategoryStrength!.Value));
        Assert.Equal("a: Questionable, better none, worse none", questionable.ToString());
    }

    [Fact]
    public void Nobody_dissatisfied_is_zero_without_a_sign()
    {
        var worse = KanoItem.Evaluate("a", Counts(3, 0, 0, 4, 0, 0)).Worse;
        Assert.False(double.IsNegative(worse.Value!.Value) || double.IsNegative(worse.Interval!.Value.Upper));
    }

    [Law]
    public Property Counts_merge() => Laws.ForAll(Answers.Three(), x =>
    {
        var (a, b, c) = (Of(x.Item1), Of(x.Item2), Of(x.Item3));
        Assert.Equal(Of([.. x.Item1, .. x.Item2]), a.Merge(b));
        Assert.Equal(a.Merge(b), b.Merge(a));
        Assert.Equal(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
        Assert.Equal(a, a.Merge(KanoCounts.Empty));
        Assert.Equal(a, KanoCounts.FromCounts(a.Cells.AsSpan(), a.Missing));
        Assert.Equal(x.Item1.Length, a.Total + a.Missing);
        Assert.Equal(a.Total, Enum.GetValues<KanoCategory>().Sum(a.Count));
    });

    [Law]
    public Property Turned_questions_turn_the_table() => Laws.ForAll(Answers, x =>
    {
        // Asking about the opposite feature swaps both columns: reversed are then what were attractive, one-dimensional or
        // must-be.
        var (a, b) = (Of(x), Of([.. x.Select(y => (y.Dysfunctional, y.Functional))]));
        Assert.Equal(a.Count(Attractive) + a.Count(OneDimensional) + a.Count(MustBe), b.Count(Reverse));
        Assert.Equal((a.Count(Indifferent), a.Count(Questionable)), (b.Count(Indifferent), b.Count(Questionable)));
    });

    [Law]
    public Property Coefficients_stay_in_their_range() => Laws.ForAll(Answers, x =>
    {
        var item = KanoItem.Evaluate("a", Of(x), Proportion.FromPercent(90));
        if (item.Better is { Value: { } better, Interval: { } b } && item.Worse is { Value: { } worse, Interval: { } w })
        {
            Assert.True(b.Lower >= 0 && b.Lower <= better && better <= b.Upper && b.Upper <= 1);
            Assert.True(w.Lower >= -1 && w.Lower <= worse && worse <= w.Upper && w.Upper <= 0);
        }

        Assert.Equal(item.Counts.Total == 0, item.Category is null);
        Assert.True(item.Ties.Count == 0 || item.Ties[0] == item.Category);
        Assert.True(item.CategoryStrength is null or (>= 0 and <= 1) && item.TotalStrength is null or (>= 0 and <= 1));
        Assert.True(item.Ties.Count < 2 || item.CategoryStrength == 0);
    });

    [Fact]
    public void Features_print_as_a_table()
    {
        var analysis = KanoAnalysis.Run([("Parking", Counts(10, 25, 40, 20, 3, 2)), ("Music", KanoCounts.Empty)]);
        Assert.Equal("2 features", analysis.ToString());
        var table = analysis.ToTable();
        Assert.Equal(["Parking", "100", "10", "25", "40", "20", "3", "2", "must-be", "", "yes", "0.368", "0.278", "0.469",
            "-0.684", "-0.769", "-0.585", "0.150", "0.750"], table.Rows[0].Select(c => c.Shown));
        Assert.Equal("0", table.Rows[1][1].Shown);
        Assert.Throws<ArgumentException>("features", () => KanoAnalysis.Run([("a", KanoCounts.Empty), ("a", KanoCounts.Empty)]));
        Assert.Throws<ArgumentNullException>("counts", () => KanoAnalysis.Run([("a", null!)]));
    }

    [Fact]
    public void Bad_answers_are_refused()
    {
        Assert.Throws<ArgumentException>("dysfunctional", () => KanoCounts.FromColumns([1], []));
        var error = Assert.Throws<ArgumentException>("functional", () => KanoCounts.FromColumns([1, 6], [1, 1]));
        Assert.StartsWith("Answer 6 at index 1 is outside [1, 5].", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("dysfunctional", () => KanoCounts.FromColumns([1], [9]));
        AnswerEncoding plain = new(RatingScale.OneToFive);
        Assert.Throws<ArgumentException>("functional", () =>
            KanoCounts.FromColumns(new AnswerEncoding(RatingScale.OneToSeven).Encode(1), plain.Encode(1)));
        Assert.Throws<ArgumentException>("dysfunctional", () =>
            KanoCounts.FromColumns(plain.Encode(1), new AnswerEncoding(RatingScale.OneToFive, true).Encode(1)));
        Assert.Throws<ArgumentException>("cells", () => KanoCounts.FromCounts([1, 2]));
        Assert.Throws<ArgumentException>("cells", () => KanoCounts.FromCounts([.. new long[24], -1]));
        Assert.Throws<ArgumentOutOfRangeException>("missing", () => KanoCounts.FromCounts(new long[25], -1));
        Assert.Throws<ArgumentOutOfRangeException>("functional", () => KanoEvaluation.Category((KanoAnswer)7, KanoAnswer.Like));
        Assert.Throws<ArgumentOutOfRangeException>("dysfunctional", () =>
            KanoEvaluation.Category(KanoAnswer.Dislike, (KanoAnswer)6));
        Assert.Throws<ArgumentOutOfRangeException>("category", () => KanoCounts.Empty.Count((KanoCategory)6));
        Assert.Throws<ArgumentException>("name", () => KanoItem.Evaluate(" ", KanoCounts.Empty));
        Assert.Throws<ArgumentOutOfRangeException>("level", () =>
            KanoItem.Evaluate("a", KanoCounts.Empty, Proportion.FromPercent(0)));
    }

    private static KanoCounts Of((byte Functional, byte Dysfunctional)[] answers)
    {
        AnswerEncoding encoding = new(RatingScale.OneToFive);
        return KanoCounts.FromColumns(
            encoding.Wrap([.. answers.Select(a => a.Functional)]), encoding.Wrap([.. answers.Select(a => a.Dysfunctional)]));
    }

    // Counts of the categories, each in one of its cells.
    private static KanoCounts Counts(long a, long o, long m, long i, long r, long q) =>
        KanoCounts.FromCounts([0, a, 0, 0, o, r, 0, 0, 0, m, 0, 0, i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, q]);
}
