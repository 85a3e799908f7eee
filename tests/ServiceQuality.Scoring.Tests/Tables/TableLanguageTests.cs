using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Scoring.Tests.Gaps;

namespace ServiceQuality.Scoring.Tests.Tables;

/// <summary>Tables in Chinese have no English word in titles and headers; symbols and names of methods and data stay.</summary>
public partial class TableLanguageTests
{
    private static readonly string[] Symbols =
    [
        "n", "p", "t", "r", "b", "beta", "SD", "SE", "df", "VIF", "dz", "V", "E", "P", "H", "F", "D", "M", "R", "epsilon",
        "Welch", "rho", "alpha", "omega", "smc", "Kaplan", "Meier", "Gray", "Little", "sigma", "sigmaZ", "XmR",
    ];

    // Names of the data of these tables.
    private static readonly string[] Data = ["A", "B", "C", "segment", "x", "y"];

    public static TheoryData<string> Names() => [.. Tables().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_english_word_is_left_in_chinese(string name)
    {
        var table = Tables()[name].In(CultureInfo.GetCultureInfo("zh-CN"));
        Assert.Matches("[\\u4E00-\\u9FFF]|Kaplan", table.Title);
        Assert.All(table.Columns.Append(table.Title), text => Assert.Empty(
            Words().Matches(text).Select(m => m.Value).Except(Symbols.Concat(Data), StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Numbers_are_the_same_in_both_languages(string name)
    {
        var english = Tables()[name];
        var chinese = english.In(CultureInfo.GetCultureInfo("zh-CN"));
        Assert.Equal(english.Columns.Count, chinese.Columns.Count);
        Assert.Equal(
            english.Rows.SelectMany(r => r).Where(c => c.IsNumber),
            chinese.Rows.SelectMany(r => r).Where(c => c.IsNumber));
    }

    private static Dictionary<string, ResultTable> Tables()
    {
        var survey = Servqual300.Whole;
        var analysis = GapAnalysis.Run(survey);
        var segments = SegmentComparison.Run(survey, "segment");
        var careless = CarelessResponding.Run(survey);
        var chart = ControlChart.XmR([1, 2, 1, 3, 2, 1, 2, 9, 2, 1]);
        var pareto = Pareto.FromColumns(["late", "late", "rude"]);
        Interval january = new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 2, 1, 0, 0));
        var backlog = Backlog.FromCounts(january, 5, 10, 1, 8, 8);
        var cross = CrossTable.FromCounts(["a", "b"], ["x", "y"], new long[,] { { 3, 4 }, { 5, 6 } });
        double[][] samples = [[1, 2, 3, 4], [2, 3, 4, 5], [4, 5, 6, 9]];
        return new(StringComparer.Ordinal)
        {
            ["gaps by item"] = analysis.ToItemTable(),
            ["gaps by dimension"] = analysis.ToDimensionTable(),
            ["overall gap"] = analysis.ToOverallTable(),
            ["segments"] = segments.ToTable(),
            ["pairs of segments"] = segments.ToPairTable(),
            ["careless"] = careless.ToTable(),
            ["careless by respondent"] = careless.ToRespondentTable(),
            ["reliability"] = SurveyReliability.Estimate(survey).ToTable(),
            ["measures"] = QualityMeasures.Compare(survey, "overall").ToTable(),
            ["chart"] = chart.ToTable(),
            ["phases"] = chart.ToPhaseTable(),
            ["signals"] = chart.ToSignalTable(),
            ["change point"] = ChangePoint.OfMeans([1, 1, 2, 1, 5, 6, 5, 6]).ToTable(),
            ["pareto"] = pareto.ToTable(),
            ["pareto change"] = pareto.TopAgainst(pareto, 2).ToTable(),
            ["backlog"] = backlog.ToTable(),
            ["cross"] = cross.ToTable(),
            ["pairs"] = KruskalWallisTest.Dunn(MultiplicityMethod.Holm, samples).ToTable(),
            ["tests"] = new[] { KruskalWallisTest.Run(samples) }.ToTable(),
            ["weights"] = CriteriaWeights.Equal(3).ToTable(),
            ["histogram"] = Histogram.FromValues([1, 2, 2]).ToTable(),
        };
    }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words();
}
