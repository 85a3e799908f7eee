using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.SampleSizes;

namespace ServiceQuality.Scoring.Tests.Statistics.SampleSizes;

/// <summary>Plans against R (tests/goldens/sample-sizes.R).</summary>
public class SampleSizeGoldenTests
{
    private const string File = "sample-sizes.csv";

    [Theory]
    [MemberData(nameof(Cases), "pairedPower")]
    public void Power_is_that_of_R(string id) => Check(id, "power", g =>
        PairedTPower.PowerFor(g.Count("n"), g.Number("dz"), Proportion.FromFraction(g.Number("significance")),
            g.Text("isTwoSided") == "true").Fraction);

    [Theory]
    [MemberData(nameof(Cases), "pairedSize")]
    public void Pairs_are_those_of_R(string id) => Check(id, "n", g =>
        PairedTPower.SizeFor(g.Number("dz"), Share(g, "power"), isTwoSided: g.Text("isTwoSided") == "true").Exact);

    [Theory]
    [MemberData(nameof(Cases), "cochran")]
    public void Cochran_is_that_of_R(string id) => Check(id, "n", g =>
        SurveySampleSize.Cochran(Share(g, "margin"), Share(g, "share"), Share(g, "level"), Population(g)).Exact);

    [Theory]
    [MemberData(nameof(Cases), "yamane")]
    public void Yamane_is_that_of_R(string id) =>
        Check(id, "n", g => SurveySampleSize.Yamane(g.Count("population"), Share(g, "margin")).Exact);

    [Theory]
    [MemberData(nameof(Cases), "mean")]
    public void Margins_of_a_mean_are_those_of_R(string id) => Check(id, "n", g =>
        SurveySampleSize.Mean(g.Number("sd"), g.Number("margin"), Share(g, "level"), Population(g)).Exact);

    [Theory]
    [MemberData(nameof(Cases), "alphaTest")]
    public void Tests_of_alpha_are_those_of_R(string id) => Check(id, "n", g =>
        SurveySampleSize.AlphaTest(g.Number("expected"), g.Number("tested"), (int)g.Count("items"), Share(g, "power")).Exact);

    [Theory]
    [MemberData(nameof(Cases), "alphaWidth")]
    public void Widths_of_alpha_are_those_of_R(string id) => Check(id, "n", g =>
        SurveySampleSize.AlphaWidth(g.Number("expected"), g.Number("width"), (int)g.Count("items"), Share(g, "level")).Exact);

    [Theory]
    [MemberData(nameof(Cases), "sharesPower")]
    public void Power_of_two_shares_is_that_of_R(string id)
    {
        Check(id, "power", g => TwoSharesPower.PowerFor(
            g.Count("n"), Share(g, "first"), Share(g, "second"), Share(g, "significance"),
            g.Text("isTwoSided") == "true").Fraction);
        Check(id, "strict", g => TwoSharesPower.PowerFor(g.Count("n"), Share(g, "first"), Share(g, "second"),
            isTwoSided: g.Text("isTwoSided") == "true", strict: true).Fraction);
    }

    [Theory]
    [MemberData(nameof(Cases), "sharesSize")]
    public void Groups_of_two_shares_are_those_of_R(string id)
    {
        SampleSize Size(GoldenCase g, bool continuity) => TwoSharesPower.SizeFor(Share(g, "first"), Share(g, "second"),
            Share(g, "power"), isTwoSided: g.Text("isTwoSided") == "true", continuity: continuity);
        Check(id, "n", g => Size(g, false).Exact);
        Check(id, "corrected", g => Size(g, true).Exact);
    }

    public static TheoryData<string> Cases(string method) => GoldenCase.Names(File, method);

    private static void Check(string id, string name, Func<GoldenCase, double?> value)
    {
        var golden = GoldenCase.Of(File, id);
        golden.AssertClose(name, value(golden));
    }

    private static Proportion Share(GoldenCase golden, string name) => Proportion.FromFraction(golden.Number(name));

    private static long? Population(GoldenCase golden) => golden.Has("population") ? golden.Count("population") : null;
}
