using System.Reflection;
using System.Runtime.CompilerServices;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Tests.Tables;

/// <summary>Every result makes a table; what makes none is named here with the reason.</summary>
public class ResultsWithTablesTests
{
    private const string Without = """
        rows and parts of a result that makes a table: AgeBand AttainmentChange AttainmentKey AttainmentRow AuditCheck
        rows and parts of a result that makes a table: AuditFinding BelowMeanRow BridgePart CallBack CallBackShortfall
        rows and parts of a result that makes a table: CarelessFlag CaseAtRisk CaseConformance CaseTimesRow CauseFinding
        rows and parts of a result that makes a table: ChartPhase ChartPoint ChartSignal ChartWarning Coefficient
        rows and parts of a result that makes a table: ConstructInvariance DimensionReliability DriverShare EngineerCustomers
        rows and parts of a result that makes a table: ExclusionCount FieldDifference GapFinding GapScore GroupChange
        rows and parts of a result that makes a table: GroupDifference GroupEndings IncidenceStep IndexScore IndexWarning
        rows and parts of a result that makes a table: IpaCrosshair IpaItem IpaPoint ItemRank ItemStatistics KanoCounts
        rows and parts of a result that makes a table: KanoItem LavaanFactor MapConstruct MeasuredGap OutageReading ParetoRow
        rows and parts of a result that makes a table: PathStep PeerDifference PeerNumber PredictionError PredictionResult
        rows and parts of a result that makes a table: QualityMeasure RankForms RankedGap ReconstructedValue ReliabilityWarning
        rows and parts of a result that makes a table: ResampleFailure ResampledDifference RiskRow RunsTest
        rows and parts of a result that makes a table: ScorecardContribution SegmentGap SegmentPair SegmentScore SignShares
        rows and parts of a result that makes a table: SpotCheckGroup StepConformance StepTimes SurvivalStep TierScore
        rows and parts of a result that makes a table: TimesToStopRow TouchpointRow ZoneScore
        one number with its interval or its reason: Assessment ConfidenceInterval ConvergentValidity CountedShare EffectSize
        one number with its interval or its reason: Estimate EventRate ExactProportion MeanEstimate PValue SampleSize
        one number with its interval or its reason: SurveyImportance TimeQuantile WeightedScore
        holds results that make tables: BootstrapDistribution EntropyWeights FrozenIndex IndexBootstrap RepeatedCases
        counts and sums to be merged: AttainmentTally CrossProducts GapSummary MomentSummary RatingTally RecommendationTally
        counts and sums to be merged: WavePanel
        options, rules and plans: AlertSeverity AttainmentPlan AvailabilityRules BootstrapPlan BudgetWindow BurnAlertRule
        options, rules and plans: CallBackRule CarelessOptions ChartOptions ControlChartOptions FirstContactRule GapOptions
        options, rules and plans: IndexOptions PermutationPlan PredictionFolds RepeatRule ReportPeriod ResampleSource RunRule
        options, rules and plans: RunRules ServiceObjective SpotCheckRule SwitchingRules InspectionState
        data: BudgetSample IndicatorRow KeyedRecord Outage Predictor PrintedNumber PrintedSample PublishedRow
        data: PublishedRowBuilder PublishedTable TierSample WeightedItem
        pictures, tables and JSON: Chart ScoringJson ScoringJsonConverter`1 TableCell
        """;

    private static readonly HashSet<string> Reasoned =
        [.. Without.Split('\n').SelectMany(l => l.Split(':')[1].Split([' '], StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void Every_result_makes_a_table()
    {
        var types = typeof(ResultTable).Assembly.GetExportedTypes();
        var withTable = types.SelectMany(t => t.GetMethods()).Where(m => m.ReturnType == typeof(ResultTable))
            .Select(m => m.IsDefined(typeof(ExtensionAttribute)) ? Element(m.GetParameters()[0].ParameterType) : m.DeclaringType!)
            .ToHashSet();
        var without = types.Where(t => !t.IsEnum && !(t.IsAbstract && t.IsSealed) && !withTable.Contains(t)).Select(t => t.Name)
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Reasoned.Order(StringComparer.Ordinal), without);
    }

    private static Type Element(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;
}
