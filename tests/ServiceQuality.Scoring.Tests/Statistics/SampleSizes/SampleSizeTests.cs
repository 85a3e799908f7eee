using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.SampleSizes;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.SampleSizes;

public class SampleSizeTests
{
    private const string Shared = "goldens/gaps-servqual300.json";

    [Theory]
    [InlineData(0.1, 787)]
    [InlineData(0.2, 199)]
    [InlineData(0.3, 90)]
    [InlineData(0.5, 34)]
    [InlineData(0.8, 15)]
    public void Pairs_for_the_usual_effects(double dz, long n) => Assert.Equal(n, PairedTPower.SizeFor(dz).N);

    [Fact]
    public void The_usual_sizes_of_surveys()
    {
        var five = Proportion.FromPercent(5);
        Assert.Equal(385, SurveySampleSize.Cochran(five).N);
        Assert.Equal(278, SurveySampleSize.Cochran(five, population: 1000).N);
        Assert.Equal(286, SurveySampleSize.Yamane(1000, five).N);
        Assert.Equal(335, SurveySampleSize.Mean(1.4, 0.15).N);
        Assert.Equal(122, SurveySampleSize.AlphaTest(0.8, 0.7, 5).N);
        Assert.Equal(220, SurveySampleSize.RuleOfThumb(22).N);
        Assert.Equal(400, SurveySampleSize.Yamane(long.MaxValue, five).N);
        Assert.Equal(1, SurveySampleSize.Cochran(five, population: 1).N);
    }

    [MaterialFact(Shared)]
    public void Shared_sizes_agree()
    {
        var golden = JsonDocument.Parse(File.ReadAllText(Material.File(Shared))).RootElement.GetProperty("sample_size");
        var five = Proportion.FromPercent(5);

        // R's default tolerance is 1e-4 of n.
        Assert.All(golden.GetProperty("paired_t_n_dz").EnumerateArray(), g =>
            Close(g.GetProperty("n"), PairedTPower.SizeFor(g.GetProperty("dz").GetDouble()), 1e-4));
        Close(golden.GetProperty("cochran_p5_e05_95"), SurveySampleSize.Cochran(five));
        Close(golden.GetProperty("cochran_fpc_N1000"), SurveySampleSize.Cochran(five, population: 1000));
        Close(golden.GetProperty("mean_margin").GetProperty("n"), SurveySampleSize.Mean(1.4, 0.15));
        Close(golden.GetProperty("bonett_alpha").GetProperty("n"), SurveySampleSize.AlphaTest(0.8, 0.7, 5));
        Close(golden.GetProperty("yamane_N1000_e05"), SurveySampleSize.Yamane(1000, five));
    }

    [Fact]
    public void A_size_prints_its_method()
    {
        Assert.Equal("n = 34 (33.37; paired t, dz 0.5, power 80.0 %, two-sided at 5.0 %)", PairedTPower.SizeFor(0.5).ToString());
        Assert.Equal("n = 278 (277.73; Cochran, share 50.0 % within 5.0 % at 95.0 %, population 1000)",
            SurveySampleSize.Cochran(Proportion.FromPercent(5), population: 1000).ToString());
        Assert.Equal("n = 220 (220.00; rule of thumb, 10 respondents for each of 22 items)",
            SurveySampleSize.RuleOfThumb(22).ToString());
        Assert.Equal("no n: more than 1e9 pairs would be needed (paired t, dz 0.00001, power 80.0 %, two-sided at 5.0 %)",
            PairedTPower.SizeFor(0.00001).ToString());
        Assert.Equal("n = 2 (2.00; paired t, dz 20, power 80.0 %, two-sided at 5.0 %)", PairedTPower.SizeFor(20).ToString());
    }

    [Law]
    public Property Power_at_the_size_is_the_power_asked_for() => Laws.ForAll(
        from dz in Gen.Choose(5, 200).Select(d => d / 100.0)
        from power in Gen.Choose(30, 999).Select(p => Proportion.FromFraction(p / 1000.0))
        from significance in Gen.Elements(0.001, 0.01, 0.05, 0.1)
        from isTwoSided in Gen.Elements(true, false)
        select (dz, power, significance: Proportion.FromFraction(significance), isTwoSided), x =>
    {
        var size = PairedTPower.SizeFor(x.dz, x.power, x.significance, x.isTwoSided);
        var n = size.N!.Value;
        Assert.True(PairedTPower.PowerFor(n, x.dz, x.significance, x.isTwoSided).Fraction >= x.power.Fraction - 1e-12);
        Assert.True(n == 2 || PairedTPower.PowerFor(n - 1, -x.dz, x.significance, x.isTwoSided) < x.power);
        Assert.True(PairedTPower.PowerFor(n + 1, x.dz, x.significance, x.isTwoSided)
            >= PairedTPower.PowerFor(n, x.dz, x.significance, x.isTwoSided));
    });

    [Fact]
    public void Plans_outside_their_range_are_refused()
    {
        var (five, none, all) = (Proportion.FromPercent(5), Proportion.FromPercent(0), Proportion.FromPercent(100));
        Assert.Throws<ArgumentOutOfRangeException>("dz", () => PairedTPower.SizeFor(0));
        Assert.Throws<ArgumentOutOfRangeException>("dz", () => PairedTPower.PowerFor(10, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("power", () => PairedTPower.SizeFor(0.5, all));
        Assert.Throws<ArgumentOutOfRangeException>("significance", () => PairedTPower.SizeFor(0.5, significance: none));
        Assert.Throws<ArgumentOutOfRangeException>("significance", () =>
            PairedTPower.PowerFor(10, 0.5, Proportion.FromPercent(50), isTwoSided: false));
        Assert.Throws<ArgumentOutOfRangeException>("n", () => PairedTPower.PowerFor(1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => SurveySampleSize.Cochran(none));
        Assert.Throws<ArgumentOutOfRangeException>("share", () => SurveySampleSize.Cochran(five, all));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => SurveySampleSize.Cochran(five, level: all));
        Assert.Throws<ArgumentOutOfRangeException>("population", () => SurveySampleSize.Cochran(five, population: 0));
        Assert.Throws<ArgumentOutOfRangeException>("population", () => SurveySampleSize.Yamane(0, five));
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => SurveySampleSize.Yamane(5, none));
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => SurveySampleSize.Mean(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => SurveySampleSize.Mean(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("items", () => SurveySampleSize.RuleOfThumb(0));
        Assert.Throws<ArgumentOutOfRangeException>("respondentsPerItem", () => SurveySampleSize.RuleOfThumb(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("expected", () => SurveySampleSize.AlphaTest(1, 0.7, 5));
        Assert.Throws<ArgumentOutOfRangeException>("tested", () => SurveySampleSize.AlphaTest(0.7, 0.7, 5));
        Assert.Throws<ArgumentOutOfRangeException>("items", () => SurveySampleSize.AlphaTest(0.8, 0.7, 1));
        Assert.Throws<ArgumentOutOfRangeException>("width", () => SurveySampleSize.AlphaWidth(0.8, 0, 5));
    }

    private static void Close(JsonElement expected, SampleSize actual, double tolerance = 1e-9) =>
        GoldenCase.AssertClose(expected.GetDouble(), actual.Exact, actual.Method, tolerance);

    [Fact]
    public void A_recommendation_score_is_planned_within_its_shares()
    {
        static Proportion Share(double fraction) => Proportion.FromFraction(fraction);
        Assert.Equal(385, SurveySampleSize.Recommendation(10, Share(0.5), Share(0.5)).N);
        Assert.Equal("answers that are all alike have no spread to plan for",
            SurveySampleSize.Recommendation(10, Share(1), Share(0)).Reason);
        Assert.Equal("answers that are all alike have no spread to plan for",
            SurveySampleSize.Recommendation(10, Share(0), Share(0)).Reason);
        Assert.Throws<ArgumentOutOfRangeException>("detractors", () =>
            SurveySampleSize.Recommendation(10, Share(0.6), Share(0.5)));
        Assert.Throws<ArgumentOutOfRangeException>("marginPoints", () =>
            SurveySampleSize.Recommendation(0, Share(0.5), Share(0.5)));
        Assert.Throws<ArgumentOutOfRangeException>("marginPoints", () =>
            SurveySampleSize.Recommendation(201, Share(0.5), Share(0.5)));
        Assert.Throws<ArgumentOutOfRangeException>("marginPoints", () =>
            SurveySampleSize.Recommendation(double.NaN, Share(0.5), Share(0.5)));
        Assert.Throws<ArgumentOutOfRangeException>("population", () =>
            SurveySampleSize.Recommendation(5, Share(0.5), Share(0.5), population: 0));
        Assert.Throws<ArgumentOutOfRangeException>("level", () =>
            SurveySampleSize.Recommendation(5, Share(0.5), Share(0.5), default(Proportion)));
    }
}
