using System.Reflection;
using ServiceQuality.Domain;

namespace ServiceQuality.Docs.Tests.Languages;

/// <summary>Every public enumeration has names in both languages, or the reason why it needs none.</summary>
public class EnumNameTests
{
    private static readonly Dictionary<string, string[]> WithoutNames = new()
    {
        ["the choice of a statistical method"] =
        [
            "AlphaIntervalMethod", "Alternative", "BelowMeanMethod", "BootstrapMethod", "DriverMethod", "HtmtKind", "InnerScheme",
            "KappaWeights", "McNemarMethod", "MeanMethod", "MeasurementMode", "MissingAnswers", "MissingPolicy",
            "MovingRangeDivisor", "MultiplicityMethod", "NetScoreMethod", "ProportionMethod", "QuantileDefinition", "RankMethod",
            "RecommendationTestMethod", "RowsUsed", "SigmaZMethod", "SubgroupSigma", "SurvivalInterval", "ZeroDifferences",
        ],
        ["the choice of how something is counted or read"] =
        [
            "AttainmentKeys", "BandEdge", "BudgetMethod", "CaseOpening", "ChangePolicy", "CriterionDirection", "DateRoll",
            "DayCount", "DeadlineConvention", "Eligibility", "HolidayPrecedence", "HolidayScope", "ImportanceSource", "IpaRule",
            "LateStart", "LocalTimeRule", "MarkedRows", "MeasureWeighting", "MissingValues", "Normalisation", "OutageLength",
            "PeriodAttribution", "RecordAge", "ReopenPolicy", "RowWeights", "ScaleDirection", "SignalMarking", "TiesPolicy",
            "UnknownName", "Weighting",
        ],
        ["the words of an explanation, which are a part of a sentence there"] = ["CalendarOperation", "Landing"],
        ["names of statistics that are the same in both languages"] = ["EffectSizeKind"],
        ["names of programs"] = ["Peer"],
        ["the look of a chart"] = ["ChartTheme"],
    };

    private static readonly Type[] All =
        [.. LibraryTexts.Assemblies.SelectMany(a => a.GetExportedTypes()).Where(t => t.IsEnum)];

    public static TheoryData<Type> Enumerations() => [.. All];

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void An_enumeration_has_names_in_both_languages_or_a_reason(Type type)
    {
        var isListed = WithoutNames.Values.Any(names => names.Contains(type.Name));
        Assert.All(type.GetFields(BindingFlags.Public | BindingFlags.Static), f => Assert.True(
            isListed == f.GetCustomAttribute<LocalizedNameAttribute>() is null,
            $"{type.Name}.{f.Name} {(isListed ? "has a name and is listed as without" : "has no name and no reason")}."));
    }

    [Fact]
    public void What_has_no_names_is_an_enumeration() => Assert.Empty(
        WithoutNames.Values.SelectMany(n => n).Except(All.Select(t => t.Name)));

    // Two members with one name could not be told apart.
    [Theory]
    [MemberData(nameof(Enumerations))]
    public void The_names_of_an_enumeration_differ(Type type)
    {
        var names = LibraryTexts.All.Where(t => t.Place.StartsWith(type.FullName + ".", StringComparison.Ordinal)).ToList();
        Assert.Equal(names.Count, names.Select(n => n.English).Distinct().Count());
        Assert.Equal(names.Count, names.Select(n => n.Chinese).Distinct().Count());
    }
}
