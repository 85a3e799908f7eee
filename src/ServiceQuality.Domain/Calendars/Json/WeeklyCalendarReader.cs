using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// DTOs to weekly calendars, by the builder that code uses too.
internal static class WeeklyCalendarReader
{
    private delegate BusinessCalendarBuilder AddDate(LocalDate date, params ReadOnlySpan<string> hours);

    internal static WeeklyCalendar Read(CalendarDto dto, string path)
    {
        if (dto.TimeZone is null || dto.Seasons is not { Count: > 0 } seasons)
        {
            var missing = dto.TimeZone is null ? "timeZone" : "seasons";
            throw new InvalidJsonException(
                $"The calendar has no {missing}; allowed are calendars with timeZone and seasons, or with operation and parts.",
                path);
        }

        var builder = BusinessCalendar.In(dto.TimeZone)
            .HolidaysClose(dto.HolidaysClose ?? default)
            .WhenHolidayMeetsOverride(dto.WhenHolidayMeetsOverride ?? default)
            .Holidays(dto.Holidays ?? []);
        for (var i = 0; i < seasons.Count; i++)
        {
            AddSeason(builder, seasons[i], isFirst: i == 0, $"{path}.seasons{JsonPlace.Step(i)}");
        }

        foreach (var day in dto.MakeUpDays ?? [])
        {
            builder.MakeUpDay(day.Date, day.Follows, day.Reason);
        }

        AddDates(dto.Overrides ?? [], $"{path}.overrides", builder.Override);
        AddDates(dto.Breaks ?? [], $"{path}.breaks", builder.Break);
        if (dto.HolidaysKnownThrough is { } known)
        {
            builder.HolidaysKnownThrough(known);
        }

        return builder.TryBuild(out var calendar, out var problems)
            ? calendar.WithVersion(VersionMembers.Read(dto.Id, dto.Revision, dto.ValidFrom, path, "calendar"))
            : throw new InvalidJsonException(InvariantText.Lines("The calendar cannot be built:", problems), path);
    }

    private static void AddSeason(BusinessCalendarBuilder builder, SeasonDto season, bool isFirst, string path)
    {
        if (isFirst && season.ValidFrom is not null)
        {
            throw new InvalidJsonException("The first season has a validFrom; it is valid from the beginning.", path);
        }

        if (!isFirst && season.ValidFrom is null)
        {
            throw new InvalidJsonException("The season has no validFrom; only the first may be without it.", path);
        }

        if (season.ValidFrom is { } from)
        {
            builder.ValidFrom(from);
        }

        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (season.Hours.On(day) is { Count: > 0 } hours)
            {
                builder.On(day, Texts(hours));
            }

            if (season.Breaks?.On(day) is { Count: > 0 } breaks)
            {
                builder.WeeklyBreak(day, Texts(breaks));
            }
        }
    }

    // A repeated date would be read as one with the hours of both.
    private static void AddDates(List<DatedShiftsDto> days, string path, AddDate add)
    {
        HashSet<LocalDate> dates = [];
        for (var i = 0; i < days.Count; i++)
        {
            var day = days[i];
            if (day.Hours.Count == 0)
            {
                throw new InvalidJsonException("The date has no hours; allowed is at least one shift.", path + JsonPlace.Step(i));
            }

            if (!dates.Add(day.Date))
            {
                throw new InvalidJsonException("The date appears twice; each may appear once.", path + JsonPlace.Step(i));
            }

            add(day.Date, Texts(day.Hours));
        }
    }

    private static string[] Texts(List<Shift> hours) => [.. hours.Select(s => InvariantText.Format(s))];
}
