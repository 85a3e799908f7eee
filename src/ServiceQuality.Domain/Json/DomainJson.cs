using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Json;

/// <summary>
/// What a serializer needs to know of the types of this library, for trimmed and ahead-of-time compiled applications:
/// <c>JsonSerializer.Serialize(calendar, DomainJson.Default.BusinessCalendar)</c>. Without trimming the types speak for
/// themselves.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BusinessCalendar))]
[JsonSerializable(typeof(WeeklyCalendar))]
[JsonSerializable(typeof(CompositeCalendar))]
[JsonSerializable(typeof(CalendarRegistry))]
[JsonSerializable(typeof(HolidayArrangement))]
[JsonSerializable(typeof(Holiday))]
[JsonSerializable(typeof(MakeUpDay))]
[JsonSerializable(typeof(Shift))]
[JsonSerializable(typeof(TimeLimit))]
[JsonSerializable(typeof(DeadlineRules))]
[JsonSerializable(typeof(Recurrence))]
[JsonSerializable(typeof(OpenIntervalRow))]
[JsonSerializable(typeof(ServiceLevelPolicy))]
[JsonSerializable(typeof(ServiceLevelAgreement))]
[JsonSerializable(typeof(Obligation))]
[JsonSerializable(typeof(CaseCondition))]
[JsonSerializable(typeof(LifeCycle))]
[JsonSerializable(typeof(MoveRefusal))]
[JsonSerializable(typeof(RecordRule))]
[JsonSerializable(typeof(DecisionTable))]
[JsonSerializable(typeof(CodeTree))]
[JsonSerializable(typeof(CodeTreeNode))]
[JsonSerializable(typeof(StandardCatalogue))]
[JsonSerializable(typeof(ServiceStandard))]
[JsonSerializable(typeof(ServiceIndicator))]
[JsonSerializable(typeof(ValueBands))]
[JsonSerializable(typeof(Checklist))]
[JsonSerializable(typeof(Inspection))]
[JsonSerializable(typeof(InspectionResult))]
[JsonSerializable(typeof(ServiceProgramme))]
[JsonSerializable(typeof(TaskReading))]
[JsonSerializable(typeof(Scorecard))]
[JsonSerializable(typeof(ServiceRisk))]
[JsonSerializable(typeof(LocalizedText))]
[JsonSerializable(typeof(PriorityMatrix))]
[JsonSerializable(typeof(SlaWarning))]
[JsonSerializable(typeof(Priority))]
[JsonSerializable(typeof(CustomerTier))]
[JsonSerializable(typeof(CaseHistory))]
[JsonSerializable(typeof(CaseEvent))]
[JsonSerializable(typeof(CaseTrigger))]
[JsonSerializable(typeof(CaseStatus))]
[JsonSerializable(typeof(Deadline))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(ClockExplanation))]
[JsonSerializable(typeof(Proportion))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(CreditSchedule))]
[JsonSerializable(typeof(GapMeasure))]
[JsonSerializable(typeof(Instrument))]
[JsonSerializable(typeof(IndexModel))]
[JsonSerializable(typeof(ServiceCommitment))]
[JsonSerializable(typeof(Recommendation))]
[JsonSerializable(typeof(RatingQuestion))]
[JsonSerializable(typeof(CustomerBase))]
[JsonSerializable(typeof(RatingScale))]
[JsonSerializable(typeof(AnswerEncoding))]
[JsonSerializable(typeof(Dimension))]
[JsonSerializable(typeof(Item))]
[JsonSerializable(typeof(Construct))]
[JsonSerializable(typeof(Indicator))]
[JsonSerializable(typeof(StructuralPath))]
[JsonSerializable(typeof(TierCustomers))]
[JsonSerializable(typeof(ExplainedSegment))]
public sealed partial class DomainJson : JsonSerializerContext;
