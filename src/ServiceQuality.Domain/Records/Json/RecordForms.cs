using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Records.Json;

// The JSON forms of records.
internal static class RecordForms
{
    private static readonly RecordsContext Context = RecordsContext.Default;

    internal static JsonConverter[] Create(IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry> calendars)
    {
        LifeCycleDocument lifeCycles = new(calendars);
        RuleBookDocument ruleBooks = new(calendars);
        return
        [
            new DtoConverter<RuleBook, RuleBookDto>(
                () => Context.RuleBookDto, d => ruleBooks.Read(d), b => ruleBooks.ToDto(b)),
            new DtoConverter<LifeCycle, LifeCycleDto>(
                () => Context.LifeCycleDto, d => lifeCycles.Read(d), l => lifeCycles.ToDto(l)),
            new DtoConverter<RecordRule, RecordRuleDto>(() => Context.RecordRuleDto, d => d.ToModel(), RecordRuleDto.From),
            new DtoConverter<DecisionTable, DecisionTableDto>(
                () => Context.DecisionTableDto, d => d.ToModel(), DecisionTableDto.From),
            new DtoConverter<CodeTree, CodeTreeDto>(() => Context.CodeTreeDto, d => d.ToModel(), CodeTreeDto.From),
            new DtoConverter<CodeTreeNode, CodeTreeNodeDto>(
                () => Context.CodeTreeNodeDto, d => d.ToModel(), CodeTreeNodeDto.From),
            new DtoConverter<ActionItem, ActionItemDto>(() => Context.ActionItemDto, null, ActionItemDto.From),
            new DtoConverter<MoveRefusal, MoveRefusalDto>(() => Context.MoveRefusalDto, null, MoveRefusalDto.From),
        ];
    }
}
