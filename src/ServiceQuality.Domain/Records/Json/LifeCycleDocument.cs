using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;

namespace ServiceQuality.Domain.Records.Json;

// Life cycles, whose calendar is named or contained.
internal sealed class LifeCycleDocument(IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry> calendars)
{
    internal LifeCycle Read(string json, CalendarRegistry? given) =>
        RecordTexts.Read(json, RecordsContext.Default.LifeCycleDto, dto => Read(dto, given));

    internal LifeCycle Read(LifeCycleDto dto, CalendarRegistry? given = null)
    {
        ListLimit.Check(dto.Moves, "$.moves");
        ListLimit.Check(dto.Moves?.SelectMany(m => m.Rules ?? []).Take(ListLimit.MaxElements + 1).ToList(), "$.moves");
        ListLimit.Check(dto.AutomaticMoves, "$.automaticMoves");
        var builder = LifeCycle.Create(dto.Name, calendars.ReadAll([], "$", given).Read(dto.Calendar, "$.calendar"))
            .States(NameLists.ReadDifferent(dto.States, "$.states", "State"))
            .Events(NameLists.ReadDifferent(dto.Events, "$.events", "Event"));
        for (var i = 0; i < dto.Moves?.Count; i++)
        {
            var move = dto.Moves[i];
            var from = NameLists.ReadDifferent(move.From, $"$.moves{JsonPlace.Step(i)}.from", "State");
            builder.Add(new(move.Name, move.Trigger, [.. from], move.To, [.. move.Rules ?? []], move.Forbidden));
        }

        foreach (var automatic in dto.AutomaticMoves ?? [])
        {
            builder.Automatically(automatic.Move, InvariantText.Format(automatic.After), automatic.State, automatic.Rules);
        }

        return builder.TryBuild(out var lifeCycle, out var problems)
            ? lifeCycle
            : throw new InvalidJsonException(
                InvariantText.Lines($"Life cycle {InvariantText.Shorten(dto.Name)} cannot be built:", problems));
    }

    internal string Write(LifeCycle lifeCycle, CalendarRegistry? registry) =>
        RecordTexts.Write(ToDto(lifeCycle, registry), RecordsContext.Default.LifeCycleDto);

    internal LifeCycleDto ToDto(LifeCycle lifeCycle, CalendarRegistry? registry = null)
    {
        // What could not be read back is refused before it is written.
        ListLimit.CheckWritten(
            $"Life cycle {InvariantText.Shorten(lifeCycle.Name)}", lifeCycle.States.Count, lifeCycle.Moves.Count,
            lifeCycle.Moves.Sum(m => m.Rules.Count), lifeCycle.AutomaticMoves.Count, lifeCycle.EventNames.Count);
        return new()
        {
            Name = lifeCycle.Name,
            Calendar = calendars.Write(lifeCycle.Calendar, registry),
            States = [.. lifeCycle.States],
            Events = JsonDocuments.OrNull(lifeCycle.EventNames),
            Moves = JsonDocuments.OrNull(lifeCycle.Moves.Select(LifeCycleMoveDto.Of)),
            AutomaticMoves = JsonDocuments.OrNull(lifeCycle.AutomaticMoves.Select(AutomaticMoveDto.Of)),
        };
    }
}
