using System.Globalization;
using System.Text.RegularExpressions;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Scoring.Tests.Gaps;
using ServiceQuality.Scoring.Tests.Gaps.Alternatives;

namespace ServiceQuality.Scoring.Tests.Tables;

/// <summary>Tables in Chinese have no English word; symbols and names of methods and data stay.</summary>
public partial class TableLanguageTests
{
    private static readonly string[] Symbols =
    [
        "n", "p", "t", "r", "b", "beta", "SD", "SE", "df", "VIF", "dz", "V", "E", "P", "H", "F", "D", "M", "R", "epsilon",
        "Welch", "rho", "alpha", "omega", "smc", "Kaplan", "Meier", "Gray", "Little", "sigma", "sigmaZ", "XmR", "AIC", "AICc",
        "BIC", "AVE", "HTMT", "MSA", "MSS", "PLS", "C", "k", "f", "h", "z", "w", "I", "c", "lambda", "CUSUM",
    ];

    // Names of methods and of generators of random numbers, which are not translated.
    private static readonly string[] Methods =
    [
        "Holm", "Fisher", "Williams", "Philox", "Kruskal", "Wallis", "Dunn", "Feldt", "Shapley", "Katz", "log", "Wilson", "Pratt",
        "Student", "Bonett", "SERVQUAL", "SERVPERF", "Log",
    ];

    // Tables whose notes are not translated yet.
    private static readonly string[] EnglishNotes =
        ["ControlChartTables.ToTable(CusumChart)", "RegressionTables.ToTable(LeastSquares)",
            "ComplaintTables.ToTable(ServiceRecovery)"];

    // Names of the data of these tables.
    private static readonly string[] Data =
        ["A", "B", "C", "segment", "x", "y", "Z", "ECSI", "north", "engineer", "head", "of", "department", "overall",
            "T", "REL", "RES", "EMP", "all", "answer", "part", "mend"];

    public static TheoryData<string> Names() => [.. Tables().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_english_word_is_left_in_chinese(string name)
    {
        var table = Tables()[name].In(CultureInfo.GetCultureInfo("zh-CN"));
        Assert.Matches("[\\u4E00-\\u9FFF]|Kaplan", table.Title);
        var left = table.Columns.Append(table.Title).Concat(EnglishNotes.Contains(name) ? [] : table.Notes)
            .SelectMany(text => Words().Matches(text).Select(m => m.Value))
            .Except([.. Symbols, .. Methods, .. Data], StringComparer.Ordinal);
        Assert.Empty(left);
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

    // The names of the predefined targets and of results are words of the library; those of cases, units and items are data.
    [Theory]
    [InlineData("CaseTables.ToTable(IEnumerable<CaseReading>)", "target", "解决")]
    [InlineData("CaseTables.ToTable(IEnumerable<CaseReading>)", "verdict", "违约")]
    [InlineData("SlaTables.ToTable(RiskList)", "target", "解决")]
    [InlineData("SlaTables.ToTable(IEnumerable<ServiceCredit>)", "tier", "低于99 %：25 %")]
    [InlineData("SlaTables.ToTable(AttainmentComparison)", "group", "解决 P2")]
    [InlineData("StandardTables.ToTable(IEnumerable<IndicatorAssessment>)", "verdict", "容许偏差内")]
    [InlineData("ComplaintTables.ToTable(IEnumerable<ActionItem>)", "kind", "纠正措施")]
    public void Cells_have_the_words_of_the_library_in_chinese(string name, string column, string word)
    {
        var table = Tables()[name];
        var place = table.Columns.ToList().IndexOf(column);
        Assert.Contains(word, table.In(CultureInfo.GetCultureInfo("zh-CN")).Rows.Select(r => r[place].Shown));
    }

    private static Dictionary<string, ResultTable> Tables()
    {
        var survey = Servqual300.Whole;
        var analysis = GapAnalysis.Run(survey);
        var careless = CarelessResponding.Run(survey);
        return new(TableSamples.Extensions, StringComparer.Ordinal)
        {
            ["gaps by item"] = analysis.ToItemTable(),
            ["gaps by dimension"] = analysis.ToDimensionTable(),
            ["segments"] = SegmentComparison.Run(survey, "segment").ToTable(),
            ["careless"] = careless.ToTable(),
            ["careless by respondent"] = careless.ToRespondentTable(),
            ["reliability"] = SurveyReliability.Estimate(survey).ToTable(),
            ["measures"] = QualityMeasures.Compare(survey, "overall").ToTable(),
            ["zones"] = ZoneOfTolerance.Run(AnySurvey.Made()).ToItemTable(),
            ["bootstrap"] = TableSamples.Fit.Bootstrap(20, 1).Indices.ToTable(),
            ["paths tested"] = TableSamples.Fit.Bootstrap(20, 1).Paths.ToTestTable(),
            ["model selection"] = TableSamples.Fit.Quality.Selection.ToTable(),
        };
    }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words();
}
