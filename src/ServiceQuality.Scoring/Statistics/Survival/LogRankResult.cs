using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>A test of whether groups take equally long, with what it compares: the endings observed and expected in each group.</summary>
public sealed record LogRankResult
{
    internal LogRankResult(HypothesisTest test, ValueList<GroupEndings> groups)
    {
        Test = test;
        Groups = groups;
    }

    /// <summary>Chi-square with its degrees of freedom and p, or the reason why there is no test.</summary>
    public HypothesisTest Test { get; }

    /// <summary>The groups in the order of their numbers.</summary>
    public ValueList<GroupEndings> Groups { get; }

    /// <summary>The test in short.</summary>
    /// <returns>For example <c>chi-square(1) = 3.40, p 0.0653</c>.</returns>
    public override string ToString() => Test.ToString();
}
