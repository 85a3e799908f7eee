using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.Gaps;

/// <summary>Dimension scores under every policy, with their ranks, against R (tests/goldens/gaps.R).</summary>
public class GapGoldenTests
{
    private const string Csv = "gaps.csv";

    public static TheoryData<string> Dimensions() => GoldenCase.Names(Csv, "dimension");

    public static TheoryData<string> Imputed() => GoldenCase.Names(Csv, "imputed");

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Dimensions_and_their_ranks_are_those_of_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var score = AssertMoments(golden, RankMethod.NormalWithContinuity, ZeroDifferences.Drop);
        golden.AssertClose("v", score.SignedRank.Statistic);
        golden.AssertClose("rankp", score.SignedRank.P?.Log);
        golden.AssertClose("hl", score.SignedRank.Estimate?.Value);
        Assert.Equal((golden.Count("above"), golden.Count("below")), (score.Signs.Above, score.Signs.Below));
        golden.AssertClose("sign", score.Signs.Test.P?.Log);
        var pratt = AssertMoments(golden, RankMethod.Normal, ZeroDifferences.Pratt);
        golden.AssertClose("pratt", pratt.SignedRank.Statistic);
        golden.AssertClose("prattlogp", pratt.SignedRank.P?.Log);
    }

    [Theory]
    [MemberData(nameof(Imputed))]
    public void Two_way_imputation_is_that_of_R(string id) =>
        AssertMoments(GoldenCase.Of(Csv, id), RankMethod.Auto, ZeroDifferences.Drop);

    private static GapScore AssertMoments(GoldenCase golden, RankMethod ranks, ZeroDifferences zeros)
    {
        var analysis = GapAnalysis.Run(
            Servqual300.Read().Accepted, Enum.Parse<MissingPolicy>(golden.Text("policy")), new(zeros: zeros, ranks: ranks));
        var score = analysis.Dimensions.Single(d => d.Id == golden.Text("dimension"));
        Assert.Equal(golden.Count("n"), score.Gap.N);
        golden.AssertClose("gap", score.Gap.Mean);
        golden.AssertClose("sd", score.Gap.StandardDeviation);
        golden.AssertClose("e", score.Expectation.Mean);
        golden.AssertClose("p", score.Perception.Mean);
        return score;
    }
}
