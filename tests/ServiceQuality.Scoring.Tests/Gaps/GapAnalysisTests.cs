using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Tests.Gaps;

public class GapAnalysisTests
{
    // One dimension of three items and one of one item, on 1..7.
    private static readonly Instrument Small = new(
        "Small", RatingScale.OneToSeven, [new("A", "First", [new("1"), new("2"), new("3")]), new("B", "Second", [new("4")])]);

    private static readonly GapAnalysis Servqual = GapAnalysis.Run(Servqual300.Read().Accepted);

    // R 4.2.2: t.test(P01 - E01) on docs/samples/data/servqual300.csv.
    [Fact]
    public void An_item_of_the_sample_agrees_with_R()
    {
        var item = Servqual.Items[0];
        Assert.Equal(("01", 284L, 283L), (item.Id, item.Gap.N, item.PairedT.DegreesOfFreedom));
        Assert.Equal(-0.172535211267606, item.Gap.Mean!.Value, 1e-13);
        Assert.Equal(1.39223715366384, item.Gap.StandardDeviation!.Value, 1e-13);
        Assert.Equal(0.0826140758912134, item.Gap.StandardError!.Value, 1e-14);
        Assert.Equal(-0.335151264872934, item.Gap.Interval!.Value.Lower, 1e-12);
        Assert.Equal(-0.00991915766227738, item.Gap.Interval!.Value.Upper, 1e-12);
        Assert.Equal(-2.08844811742252, item.PairedT.Statistic!.Value, 1e-12);
        Assert.Equal(0.0376510890751839, item.PairedT.P!.Value.Value, 1e-12);
        Assert.Equal(5.57042253521127, item.Perception.Mean!.Value, 1e-12);
        Assert.Equal(5.74295774647887, item.Expectation.Mean!.Value, 1e-12);
        Assert.Equal(-0.120781810547673, item.SignedRank.Effect(EffectSizeKind.RankZOverRootN)!.Value, 1e-12);
        Assert.Equal(0.138145287338836, item.Correlation!.Value, 1e-12);
        Assert.Equal(-0.162785723405589, item.PairedT.Effect(EffectSizeKind.CohenDav)!.Value, 1e-12);
        Assert.Equal(-0.162703370188657, item.PairedT.Effect(EffectSizeKind.CohenDrm)!.Value, 1e-12);
    }

    // R 4.2.2: reliability with person means over at least three of five items; ln p from pt(..., log.p = TRUE).
    [Fact]
    public void A_dimension_of_the_sample_agrees_with_R()
    {
        var reliability = Servqual.Dimensions[1];
        Assert.Equal(("REL", "Reliability", 300L), (reliability.Id, reliability.Name, reliability.Gap.N));
        Assert.Equal(-1.20511111111111, reliability.Gap.Mean!.Value, 1e-13);
        Assert.Equal(1.17875793057254, reliability.Gap.StandardDeviation!.Value, 1e-13);
        Assert.Equal(-109.968038119368, reliability.PairedT.P!.Value.Log, 1e-9);
        Assert.Equal(-1.33903978653352, reliability.Gap.Interval!.Value.Lower, 1e-12);
        Assert.Equal("Reliability: -1.21 [-1.34, -1.07], n = 300, t(299) = -17.71, p 1.7e-48", reliability.ToString());
    }

    // The three policies differ on the same data (R 4.2.2).
    [Theory]
    [InlineData(MissingPolicy.PersonMean, -0.0379041248606466, 299)]
    [InlineData(MissingPolicy.ItemGapMean, -0.0443143812709030, 299)]
    [InlineData(MissingPolicy.Listwise, -0.0327004219409283, 237)]
    public void The_policy_is_named_and_makes_a_difference(MissingPolicy policy, double tangibles, long n)
    {
        var analysis = GapAnalysis.Run(Servqual300.Read().Accepted, policy);
        Assert.Equal(policy, analysis.Policy);
        Assert.Equal(tangibles, analysis.Dimensions[0].Gap.Mean!.Value, 1e-12);
        Assert.Equal(n, analysis.Dimensions[0].Gap.N);
    }

    // R 4.2.2: respondents with all five dimensions.
    [Fact]
    public void The_overall_scores_of_the_sample_agree_with_R()
    {
        var (plain, weighted) = (Servqual.Overall(Weighting.Unweighted), Servqual.Overall(Weighting.Individual));
        Assert.Equal((298L, 298L), (plain.N, weighted.N));
        Assert.Equal(-0.77092841163311, plain.Mean!.Value, 1e-12);
        Assert.Equal(-0.908661073825503, weighted.Mean!.Value, 1e-12);
        Assert.Equal(0.930061956815347, weighted.StandardDeviation!.Value, 1e-12);
    }

    [Fact]
    public void Person_means_need_half_of_the_items_rounded_up()
    {
        // E: 1 and 3; P: 2 and 3: two of three each. Person means 3 and 5; the only pair is item 3.
        string[] row = ["2", "", "4", "5", "", "6", "4", "7"];
        Assert.Equal(2, Analyse(MissingPolicy.PersonMean, row).Dimensions[0].Gap.Mean);
        Assert.Equal(0, Analyse(MissingPolicy.ItemGapMean, row).Dimensions[0].Gap.N);
        Assert.Equal(0, Analyse(MissingPolicy.Listwise, row).Dimensions[0].Gap.N);
        Assert.Equal(0, Analyse(MissingPolicy.PersonMean, ["2", "", "", "5", "", "6", "4", "7"]).Dimensions[0].Gap.N);
        Assert.Equal(2.5, Analyse(MissingPolicy.ItemGapMean, ["2", "", "4", "5", "6", "6", "5", "7"]).Dimensions[0].Gap.Mean);
    }

    [Fact]
    public void Individual_weights_count_only_respondents_who_gave_them()
    {
        var analysis = Analyse(
            MissingPolicy.PersonMean,
            ["1", "1", "1", "1", "2", "2", "2", "5", "75", "25"],
            ["1", "1", "1", "1", "3", "3", "3", "1", "", ""],
            ["1", "1", "1", "1", "3", "3", "3", "", "50", "50"]);
        var overall = analysis.Overall(Weighting.Individual);
        Assert.Equal((1L, 1.75), (overall.N, overall.Mean)); // 0.75 x 1 + 0.25 x 4
        Assert.Equal("one value has no spread", overall.Reason);
        Assert.Equal((2L, 1.75), (analysis.Overall(Weighting.Unweighted).N, analysis.Overall(Weighting.Unweighted).Mean));
    }

    [Fact]
    public void What_the_data_cannot_answer_has_a_reason()
    {
        var empty = Analyse(MissingPolicy.PersonMean);
        Assert.Equal(("there is no value", null, null),
            (empty.Items[0].Gap.Reason, empty.Items[0].Gap.Mean, empty.Items[0].Gap.Interval));
        Assert.Equal("there is no value", empty.Overall(Weighting.Unweighted).Reason);
        Assert.Equal("no test: there is no value", empty.Dimensions[0].PairedT.ToString());

        var one = Analyse(MissingPolicy.PersonMean, ["1", "2", "3", "4", "5", "6", "7", "1"]);
        Assert.Equal((4.0, null, "one value has no spread"),
            (one.Dimensions[0].Gap.Mean, one.Dimensions[0].Gap.StandardDeviation, one.Dimensions[0].PairedT.Reason));
        Assert.Equal("4.00, n = 1 (one value has no spread)", one.Dimensions[0].Gap.ToString());

        string[] row = ["1", "2", "3", "4", "5", "6", "7", "1"];
        var constant = Analyse(MissingPolicy.PersonMean, row, row, row);
        Assert.All(constant.Items.Concat(constant.Dimensions), s =>
        {
            Assert.Equal(0, s.Gap.StandardDeviation);
            Assert.Equal(s.Gap.Mean, s.Gap.Interval!.Value.Upper);
            Assert.Null(s.PairedT.Statistic);
            Assert.Contains("there is no spread", s.PairedT.Reason, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        var data = Servqual300.Read().Accepted;
        Assert.Throws<ArgumentOutOfRangeException>("policy", () => GapAnalysis.Run(data, (MissingPolicy)9));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new GapOptions(Proportion.FromPercent(100)));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new GapOptions(default(Proportion)));
        Assert.Throws<ArgumentOutOfRangeException>("weighting", () => Servqual.Overall((Weighting)9));
        var unweighted = GapAnalysis.Run(SurveyData.FromRows(Small, [["E1", "E2", "E3", "E4", "P1", "P2", "P3", "P4"]]).Accepted);
        Assert.Throws<InvalidOperationException>(() => unweighted.Overall(Weighting.Individual));
    }

    [Fact]
    public void The_level_of_the_intervals_is_an_argument_and_named()
    {
        var wide = GapAnalysis.Run(Servqual300.Read().Accepted, options: new(Proportion.FromPercent(99)));
        Assert.True(wide.Dimensions[0].Gap.Interval!.Value.Lower < Servqual.Dimensions[0].Gap.Interval!.Value.Lower);
        Assert.Equal("99.0 %", wide.Dimensions[0].Gap.Interval!.Value.Level.ToString());
        Assert.Contains("99 % t intervals", wide.Conventions, StringComparison.Ordinal);
        Assert.Contains(" 99.9 % t", GapAnalysis.Run(
            Servqual300.Read().Accepted, options: new(Proportion.FromPercent(99.9))).Conventions, StringComparison.Ordinal);
        Assert.Contains("person means", wide.Conventions, StringComparison.Ordinal);
        Assert.Equal(Proportion.FromPercent(95), Servqual.Options.Level);
    }

    [Fact]
    public void Two_respondents_and_a_high_level_give_a_wide_interval()
    {
        var read = SurveyData.FromRows(
            new("One", RatingScale.OneToSeven, [new("A", "First", [new("1")])]), [["E1", "P1"], ["5", "3"], ["6", "5"]]);
        var interval = GapAnalysis.Run(read.Accepted, options: new(Proportion.FromFraction(0.9995))).Items[0].Gap.Interval!.Value;
        Assert.Equal(-1.5 - (0.5 * 1273.2392829359044), interval.Lower, 1e-9); // R 4.2.2: qt(0.99975, 1)
    }

    [Theory]
    [InlineData(10_000_000)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue - 6)]
    public void Scales_may_lie_anywhere(int minimum)
    {
        Instrument instrument = new("Far", new(minimum, minimum + 6), [new("A", "First", [new("1"), new("2")])]);
        string[] row = [$"{minimum + 4}", $"{minimum + 4}", $"{minimum + 1}", $"{minimum + 2}"];
        var gaps = GapAnalysis.Run(SurveyData.FromRows(instrument, [["E1", "E2", "P1", "P2"], row, row]).Accepted);
        Assert.Equal((-3.0, -2.5, minimum + 4.0),
            (gaps.Items[0].Gap.Mean, gaps.Dimensions[0].Gap.Mean, gaps.Dimensions[0].Expectation.Mean));
    }

    [Fact]
    public void The_culture_of_the_machine_changes_no_text()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Contains("-1.21 [-1.34, -1.07]", Servqual.ToString(), StringComparison.Ordinal);
            Assert.Contains("1..7", Servqual.Conventions, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static GapAnalysis Analyse(MissingPolicy policy, params string[][] rows)
    {
        string[] header = ["E1", "E2", "E3", "E4", "P1", "P2", "P3", "P4", "W_A", "W_B"];
        var read = SurveyData.FromRows(Small, [header, .. rows.Select(r => r.Length == 8 ? [.. r, "", ""] : r)]);
        Assert.Empty(read.Rejected);
        return GapAnalysis.Run(read.Accepted, policy);
    }
}
