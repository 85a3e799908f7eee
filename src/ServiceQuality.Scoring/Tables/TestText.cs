using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Tables;

// A test in both languages.
internal static class TestText
{
    internal static TableText Describe(this HypothesisTest test)
    {
        if (test.Statistic is not { } statistic)
        {
            return TableText.Compose($"no test: {test.Reason}", $"未检验：{TableReasons.Of(test.Reason!)}");
        }

        var name = test.StatisticName == "chi-square" ? "卡方" : test.StatisticName;
        return (test.ToString(), name + test.Numbers(statistic));
    }
}
