using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Json;

/// <summary>
/// What a serializer needs to know of the mergeable summaries and of control charts, for trimmed and ahead-of-time compiled
/// applications: <c>JsonSerializer.Serialize(histogram, ScoringJson.Default.Histogram)</c>. Without trimming the types speak for
/// themselves.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MomentSummary))]
[JsonSerializable(typeof(Histogram))]
[JsonSerializable(typeof(CrossProducts))]
[JsonSerializable(typeof(Attainment))]
[JsonSerializable(typeof(TimesToStop))]
[JsonSerializable(typeof(RecommendationTally))]
[JsonSerializable(typeof(RatingTally))]
[JsonSerializable(typeof(FrozenIndex))]
[JsonSerializable(typeof(RunRules))]
[JsonSerializable(typeof(ControlChartOptions))]
[JsonSerializable(typeof(ControlChart))]
[JsonSerializable(typeof(CusumChart))]
[JsonSerializable(typeof(ChangePoint))]
[JsonSerializable(typeof(Pareto))]
[JsonSerializable(typeof(ParetoSeries))]
[JsonSerializable(typeof(RepeatRule))]
[JsonSerializable(typeof(RepeatSummary))]
[JsonSerializable(typeof(FirstContactRule))]
[JsonSerializable(typeof(CountedShare))]
[JsonSerializable(typeof(EventRate))]
[JsonSerializable(typeof(CaseTimes))]
[JsonSerializable(typeof(Backlog))]
[JsonSerializable(typeof(OutcomeSummary))]
[JsonSerializable(typeof(ServiceRecovery))]
[JsonSerializable(typeof(ComplaintsAfterBreach))]
[JsonSerializable(typeof(CrossTable))]
[JsonSerializable(typeof(CallBackRule))]
[JsonSerializable(typeof(CallBackPlan))]
[JsonSerializable(typeof(IndicatorValue))]
[JsonSerializable(typeof(IndicatorAssessment))]
[JsonSerializable(typeof(IndicatorSeries))]
[JsonSerializable(typeof(IndicatorConsistency))]
[JsonSerializable(typeof(ScorecardReport))]
[JsonSerializable(typeof(ScorecardResult))]
[JsonSerializable(typeof(ScorecardContribution))]
[JsonSerializable(typeof(WeightSensitivity))]
[JsonSerializable(typeof(StandardPriority))]
[JsonSerializable(typeof(SamplingPlan))]
[JsonSerializable(typeof(SwitchingRules))]
[JsonSerializable(typeof(InspectionState))]
[JsonSerializable(typeof(SpotCheckRule))]
[JsonSerializable(typeof(SpotCheck))]
[JsonSerializable(typeof(Reconciliation))]
[JsonSerializable(typeof(BelowMean))]
[JsonSerializable(typeof(ConformanceSummary))]
public sealed partial class ScoringJson : JsonSerializerContext;
