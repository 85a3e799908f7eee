using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// DTOs to obligations. Their calendars are named or contained.
internal sealed class ObligationJsonReader(IDefinitionScope<BusinessCalendar, CalendarRegistry> calendars)
{
    private readonly ClockReader _clocks = new(calendars);

    internal Obligation Read(ObligationDto dto, string path)
    {
        var calendar = _clocks.ReadCalendar(dto.Calendar, path);
        var builder = Obligation.Create(dto.Name, calendar)
            .AddressedTo(NameLists.ReadDifferent(dto.AddressedTo, $"{path}.addressedTo", "Role"))
            .CopiesTo(NameLists.ReadDifferent(dto.CopiesTo, $"{path}.copiesTo", "Role"))
            .Roles(NameLists.ReadDifferent(dto.Roles, $"{path}.roles", "Role"))
            .Events(NameLists.ReadDifferent(dto.Events, $"{path}.events", "Event"));
        ReadRecurrence(dto, builder, path);
        _ = dto.Key is { } key ? builder.KeyedBy(key) : builder;
        _ = dto.IgnoresRepeatedStarts == true ? builder.IgnoreRepeatedStarts() : builder;
        _ = dto.Condition is { } condition ? builder.AppliesWhen(condition) : builder;
        _ = dto.OwedBy is { } role ? builder.OwedBy(role) : builder;
        builder.Duty(duty => ReadDuty(dto.Duty, duty, calendar, $"{path}.duty"));
        ReadSteps(dto.Steps, builder, new(calendar, DeadlineRules.Default), $"{path}.steps");
        ListLimit.Check(dto.Consequences, $"{path}.consequences");
        for (var i = 0; i < dto.Consequences?.Count; i++)
        {
            builder.Otherwise(dto.Consequences[i].ToModel($"{path}.consequences{JsonPlace.Step(i)}"));
        }

        return builder.TryBuild(out var obligation, out var problems)
            ? obligation
            : throw new InvalidJsonException(
                InvariantText.Lines($"Obligation {InvariantText.Shorten(dto.Name)} cannot be built:", problems), path);
    }

    // A period begins a recurring duty, and gives it a limit where it has none.
    private static void ReadRecurrence(ObligationDto dto, ObligationBuilder builder, string path)
    {
        if (dto.Recurrence is { } recurrence)
        {
            builder.Recurs(recurrence, dto.Eligibility ?? default);
        }
        else if (dto.Eligibility is not null)
        {
            throw new InvalidJsonException(
                "The duty has an eligibility but no recurrence; allowed is an eligibility in the periods of a recurrence.",
                $"{path}.eligibility");
        }
    }

    private void ReadDuty(DutyDto dto, SlaTargetBuilder duty, BusinessCalendar calendar, string path)
    {
        ClockReader.Read(dto, duty, path);
        var own = _clocks.Own(dto.Calendar, dto.Rules, new(calendar, DeadlineRules.Default), path);
        duty.In(own.Calendar).Rules(own.Rules);
        if (dto.Limit is { } limit)
        {
            duty.Limit(null, null, limit, own.Calendar, own.Rules);
        }
    }

    private void ReadSteps(List<ObligationStepDto>? steps, ObligationBuilder builder, ClockTerms terms, string path)
    {
        ListLimit.Check(steps, path);
        for (var i = 0; i < steps?.Count; i++)
        {
            var (dto, place) = (steps[i], path + JsonPlace.Step(i));
            builder.Step(dto.Name, step => ReadStep(dto, step, terms, place));
        }
    }

    private void ReadStep(ObligationStepDto dto, ObligationStepBuilder step, ClockTerms terms, string path)
    {
        _ = (dto.By, dto.At) switch
        {
            ({ } by, null) => step.By(by),
            (null, { } at) => step.At(at),
            _ => throw new InvalidJsonException("A step has by or at; allowed is one of them.", path),
        };
        if (dto is { DoneBy: not null, DoneByAll: not null })
        {
            throw new InvalidJsonException("The step has doneBy and doneByAll; allowed is one of them.", path);
        }

        ClockReader.Replace(dto.StartedBy, $"{path}.startedBy", t => step.StartedBy(t));
        ClockReader.Replace(dto.DoneBy, $"{path}.doneBy", t => step.DoneBy(t));
        ClockReader.Replace(dto.DoneByAll, $"{path}.doneByAll", t => step.DoneByAll(t));
        step.To(NameLists.ReadDifferent(dto.AddressedTo, $"{path}.addressedTo", "Role"));
        step.CopiesTo(NameLists.ReadDifferent(dto.CopiesTo, $"{path}.copiesTo", "Role"));
        _ = dto.Calendar is not null ? step.In(_clocks.Own(dto.Calendar, null, terms, path).Calendar) : step;
        _ = dto.Rules is { } rules ? step.Rules(rules) : step;
    }
}
