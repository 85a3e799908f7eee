using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Complaints.Json;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Records.Json;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Domain.Standards.Json;

namespace ServiceQuality.Domain.Tests.Json.Schemas;

/// <summary>
/// Where the descriptions of a schema come from: the documentation of the model, and sentences for the members that it does not
/// have.
/// </summary>
internal static class SchemaTexts
{
    // The types whose documentation describes the members; the first describes the object.
    internal static readonly Dictionary<Type, Type[]> Models = new()
    {
        [typeof(PolicyDto)] = [typeof(ServiceLevelPolicy)],
        [typeof(AgreementDto)] = [typeof(ServiceLevelAgreement), typeof(DefinitionVersion)],
        [typeof(TargetDto)] = [typeof(SlaTarget)],
        [typeof(TransitionDto)] = [typeof(SlaTransition), typeof(SlaTarget)],
        [typeof(LimitDto)] = [typeof(SlaLimit)],
        [typeof(ObligationDto)] = [typeof(Obligation)],
        [typeof(DutyDto)] = [typeof(SlaTarget)],
        [typeof(ObligationStepDto)] = [typeof(ObligationStep)],
        [typeof(ConsequenceDto)] = [typeof(Consequence)],
        [typeof(ConditionDto)] = [typeof(CaseCondition)],
        [typeof(WarningDto)] = [typeof(SlaWarning)],
        [typeof(PriorityMatrixDto)] = [typeof(PriorityMatrix)],
        [typeof(MatrixRowDto)] = [],
        [typeof(CalendarDto)] =
            [typeof(BusinessCalendar), typeof(WeeklyCalendar), typeof(CompositeCalendar), typeof(DefinitionVersion)],
        [typeof(SeasonDto)] = [typeof(Season)],
        [typeof(WeekDto)] = [typeof(WeeklyHours)],
        [typeof(DatedShiftsDto)] = [typeof(DatedShifts)],
        [typeof(HolidayDto)] = [typeof(Holiday)],
        [typeof(MakeUpDayDto)] = [typeof(MakeUpDay)],
        [typeof(DeadlineRulesDto)] = [typeof(DeadlineRules)],
        [typeof(LocalizedTextDto)] = [typeof(LocalizedText)],
        [typeof(RegimeDto)] = [typeof(HandlingRegime)],
        [typeof(RegimeClockDto)] = [typeof(RegimeClock)],
        [typeof(ForbiddenMoveDto)] = [typeof(ForbiddenMove)],
        [typeof(RuleBookDto)] = [typeof(RuleBook)],
        [typeof(LifeCycleDto)] = [typeof(LifeCycle)],
        [typeof(LifeCycleMoveDto)] = [typeof(LifeCycleMove)],
        [typeof(AutomaticMoveDto)] = [typeof(AutomaticMove)],
        [typeof(RecordRuleDto)] = [typeof(RecordRule)],
        [typeof(DecisionTableDto)] = [typeof(DecisionTable)],
        [typeof(DecisionRowDto)] = [typeof(DecisionRow)],
        [typeof(CodeTreeDto)] = [typeof(CodeTree)],
        [typeof(CodeTreeNodeDto)] = [typeof(CodeTreeNode)],
        [typeof(StandardCatalogueDto)] = [typeof(StandardCatalogue)],
        [typeof(ServiceStandardDto)] = [typeof(ServiceStandard)],
        [typeof(StandardReferenceDto)] = [typeof(StandardReference)],
        [typeof(IndicatorTargetDto)] = [typeof(IndicatorTarget)],
        [typeof(ServiceIndicatorDto)] = [typeof(ServiceIndicator)],
        [typeof(ValueBandsDto)] = [typeof(ValueBands)],
        [typeof(ValueBandDto)] = [typeof(ValueBand)],
        [typeof(ChecklistDto)] = [typeof(Checklist)],
        [typeof(ChecklistItemDto)] = [typeof(ChecklistItem)],
        [typeof(ServiceProgrammeDto)] = [typeof(ServiceProgramme)],
        [typeof(ProgrammeTaskDto)] = [typeof(ProgrammeTask)],
        [typeof(ScorecardDto)] = [typeof(Scorecard)],
        [typeof(ScorecardItemDto)] = [typeof(ScorecardItem)],
        [typeof(ScorecardAdjustmentDto)] = [typeof(ScorecardAdjustment)],
        [typeof(ServiceRiskDto)] = [typeof(ServiceRisk)],
        [typeof(ServiceProcessDto)] = [typeof(ServiceProcess)],
        [typeof(ProcessStepDto)] = [typeof(ProcessStep)],
        [typeof(ProcessEdgeDto)] = [typeof(ProcessEdge)],
        [typeof(FailPointDto)] = [typeof(FailPoint)],
    };

    internal static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["formatVersion"] = "The version of the format of this file; without it 1.",
        ["policy.calendars"] = "The calendars that the agreements and obligations name, with their ids.",
        ["$schema"] = "Where this schema is, for editors.",
        ["agreement.validFrom"] = "The instant from which this revision is in force; without it one that always was.",
        ["agreement.calendar"] =
            "The calendar in which open time is counted where a target or a limit has none of its own: its id, a ref with a "
                + "revision, or a whole calendar.",
        ["agreement.statuses"] = "The statuses that a case may have; without them any is taken.",
        ["agreement.targets"] =
            "What is promised. A ready-made target (by its name) has triggers and a policy for reopening; any other must "
                + "give them.",
        ["agreement.rules"] = "The conventions by which limits fall due, where a target or limit has none of its own.",
        ["agreement.priorityMatrix"] =
            "How impact and urgency give the priority; every target must declare each of its priorities.",
        ["target.calendar"] = "The calendar of its limits that have none of their own; by default that of the agreement.",
        ["target.rules"] = "The conventions of its limits that have none of their own; by default those of the agreement.",
        ["target.stoppedBy"] = "The events of which the first stops the clock.",
        ["target.stoppedByAll"] =
            "The events that must all have come, in any order, for the clock to stop; instead of stoppedBy.",
        ["limit.limit"] =
            "The limit: bh, bmin, bs of open time, h, min, s of elapsed time, bd working days, d days, w weeks or mo months; "
                + "until and a field that names the date; no limit; or that the target is not applicable to them.",
        ["limit.priority"] = "The priority; without it every priority, empty for cases without one.",
        ["limit.tier"] = "The tier; without it every tier, empty for customers without one.",
        ["agreement.events"] = "The names that custom events may have; without them any is taken.",
        ["target.inOrder"] =
            "Of the events of stoppedByAll, lists in which each counts only once those before it have occurred.",
        ["duty"] = "The clock of a duty and its limit.",
        ["obligation.calendar"] =
            "The calendar that counts it where the duty or a step has none of its own: its id, a ref with a revision, or a whole "
                + "calendar.",
        ["obligation.duty"] = "The clock of the duty: what starts, pauses and fulfils it, and its limit.",
        ["obligation.eligibility"] = "When, in a period, the condition must hold; without it atStart.",
        ["obligation.ignoresRepeatedStarts"] =
            "Whether an event that starts the duty changes nothing while it is outstanding; otherwise it is a fault.",
        ["obligation.key"] = "The field of the events that keeps several duties at once apart, such as phase.",
        ["obligation.owedBy"] = "The role that owes the duty.",
        ["obligation.recurrence"] = "How often the duty recurs; without it events start it.",
        ["obligation.condition"] = "When it applies; without it always.",
        ["obligation.roles"] = "The roles that there are; without them any is taken.",
        ["obligation.events"] = "The names that custom events may have; without them any is taken.",
        ["duty.calendar"] = "The calendar of its limit; by default that of the obligation.",
        ["duty.rules"] = "The conventions by which it falls due, and the steps that have none of their own.",
        ["duty.limit"] =
            "The limit, until and a field that names the date, or no limit. Of a recurring duty a time from the beginning of its "
                + "period; without it the duty is due at the end of the period.",
        ["obligationStep.by"] =
            "The time by which it is to be done: a limit from its trigger, or a time before or after the due.",
        ["obligationStep.at"] = "The time from which on it is to be done; instead of by.",
        ["obligationStep.calendar"] = "The calendar that counts it; by default that of the obligation.",
        ["obligationStep.rules"] = "The conventions by which it falls due; by default those of the duty.",
        ["obligationStep.doneBy"] = "The events of which the first shows that it is done.",
        ["obligationStep.doneByAll"] = "The events that must all have occurred to show that it is done; instead of doneBy.",
        ["consequence.amount"] = "The money, above zero.",
        ["consequence.points"] = "The points of a score, above zero; instead of an amount.",
        ["consequence.owedBy"] = "The role that owes it.",
        ["consequence.owedTo"] = "The role to which the amount is owed; without it that is not stated.",
        ["condition.all"] = "Whether every one of these holds.",
        ["condition.any"] = "Whether at least one of these holds.",
        ["condition.not"] = "Whether this one does not hold.",
        ["condition.tier"] = "Whether the customer has one of these tiers; empty for customers without one.",
        ["condition.status"] = "Whether the case has one of these statuses.",
        ["condition.priority"] = "Whether the case has one of these priorities; empty for cases without one.",
        ["condition.field"] = "Whether this field of the record is filled.",
        ["condition.is"] = "The values of which the field must have one; without them any.",
        ["condition.notAfter"] = "The other field; both have dates, and the one of this field is not later.",
        ["condition.beginsWith"] = "The other field, with whose text that of this field begins.",
        ["condition.refersTo"] = "The kind of the record that the field names, which must exist.",
        ["condition.noneOpen"] = "Whether each thing that this event began has been ended.",
        ["condition.until"] = "The event that ends it.",
        ["condition.key"] = "The field of both events that says which thing it is.",
        ["condition.occurred"] = "Whether this event has occurred.",
        ["condition.passed"] = "Whether this time has passed since an event first occurred.",
        ["condition.since"] = "The event since which the time has passed.",
        ["warning.action"] = "What is then to be done, such as tell the team lead; without it only the level counts.",
        ["warning.at"] = "The mark: a share of the time to due, or a time before or after due.",
        ["matrixRow.impact"] = "The code of the row.",
        ["matrixRow.priorities"] = "The priorities of the row, one for each of the urgencies.",
        ["calendar.validFrom"] = "The instant from which this revision is in force; without it one that always was.",
        ["season.validFrom"] = "The date from which these hours are valid; the first season has none.",
        ["calendar.ref"] = "The id of another calendar of the registry.",
        ["calendar.timeZone"] = "The id of the time zone in the tz database.",
        ["calendar.holidaysKnownThrough"] =
            "The last date for which the holidays are known; without it they are taken as known for good.",
        ["calendar.holidaysClose"] = "Which hours a holiday closes.",
        ["calendar.whenHolidayMeetsOverride"] = "What counts on a holiday that has hours of its own.",
        ["regime.calendars"] = "The roles of calendars that the clocks name, such as business days; the host has one for each.",
        ["forbiddenMove.move"] = "The name of the move.",
        ["lifeCycle.calendar"] =
            "The calendar that counts the times of automatic moves and of conditions: its id, a ref with a revision, or a whole "
                + "calendar.",
        ["lifeCycle.events"] = "The names that custom events may have; without them any is taken.",
        ["lifeCycleMove.to"] = "The state to which it leads; without it the record stays in its state.",
        ["lifeCycleMove.forbidden"] = "Why it is forbidden; without it the move is possible.",
        ["automaticMove.rules"] = "The conventions by which it falls due; without them dates are not rolled.",
        ["recordRule.require"] = "What must hold.",
        ["recordRule.when"] = "Only when this holds; without it always.",
        ["recordRule.refuse"] = "What must not hold; instead of require.",
        ["decisionRow.when"] = "When the row holds; without it always, as in a last row.",
        ["decisionRow.decidedBy"] = "The role that has to decide; without it the row decides itself.",
        ["codeTreeNode.parent"] = "The code above it; without it the code is a root.",
        ["datedShifts.hours"] = "The shifts of the date.",
    };
}
