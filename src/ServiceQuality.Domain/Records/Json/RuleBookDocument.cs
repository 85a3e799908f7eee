using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;

namespace ServiceQuality.Domain.Records.Json;

// Rule books. The calendars of their life cycles are named or contained.
internal sealed class RuleBookDocument(IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry> calendars)
{
    private readonly LifeCycleDocument _lifeCycles = new(calendars);

    internal RuleBook Read(string json, CalendarRegistry? given) =>
        RecordTexts.Read(json, RecordsContext.Default.RuleBookDto, dto => Read(dto, given));

    internal RuleBook Read(RuleBookDto dto, CalendarRegistry? given = null)
    {
        ListLimit.Check(dto.Rules, "$.rules");
        ListLimit.Check(dto.DecisionTables, "$.decisionTables");
        ListLimit.Check(dto.LifeCycles, "$.lifeCycles");
        ListLimit.Check(dto.CodeTrees, "$.codeTrees");
        return RuleBook.Create(
            dto.Name, dto.Version!.Value, dto.Title, dto.Source, dto.Rules, dto.DecisionTables,
            [.. (dto.LifeCycles ?? []).Select((l, i) => ReadAt(l, $"$.lifeCycles{JsonPlace.Step(i)}", given))], dto.CodeTrees);
    }

    internal string Write(RuleBook book, CalendarRegistry? registry) =>
        RecordTexts.Write(ToDto(book, registry), RecordsContext.Default.RuleBookDto);

    internal RuleBookDto ToDto(RuleBook book, CalendarRegistry? registry = null)
    {
        // What could not be read back is refused before it is written.
        ListLimit.CheckWritten(
            $"Rule book {InvariantText.Shorten(book.Name)}", book.Rules.Count, book.DecisionTables.Count, book.LifeCycles.Count,
            book.CodeTrees.Count);
        return new()
        {
            FormatVersion = JsonDocuments.FormatVersion,
            Name = book.Name,
            Version = book.Version,
            Title = book.Title,
            Source = book.Source,
            Rules = JsonDocuments.OrNull(book.Rules),
            DecisionTables = JsonDocuments.OrNull(book.DecisionTables),
            LifeCycles = JsonDocuments.OrNull(book.LifeCycles.Select(l => _lifeCycles.ToDto(l, registry))),
            CodeTrees = JsonDocuments.OrNull(book.CodeTrees),
        };
    }

    private LifeCycle ReadAt(LifeCycleDto dto, string path, CalendarRegistry? given)
    {
        try
        {
            return _lifeCycles.Read(dto, given);
        }
        catch (InvalidJsonException e)
        {
            throw e.At(path);
        }
    }
}
