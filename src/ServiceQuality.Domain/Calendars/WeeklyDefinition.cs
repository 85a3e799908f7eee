using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Calendars;

// The parts of a weekly calendar, every list in the order of its dates, and the rules between them.
internal sealed record WeeklyDefinition(
    DateTimeZone Zone,
    ValueList<Season> Seasons,
    ValueList<Holiday> Holidays,
    LocalDate? HolidaysKnownThrough,
    HolidayScope HolidayScope,
    ValueList<DatedShifts> Overrides,
    ValueList<MakeUpDay> MakeUpDays,
    HolidayPrecedence Precedence,
    ValueList<DatedShifts> Breaks)
{
    // A sentence for each rule that is broken.
    internal IEnumerable<string> BrokenRules() =>
        OutOfRange().Concat(SeasonsOutOfOrder())
            .Concat(Twice(Holidays, h => h.Date, (first, second) => $"a holiday twice, \"{first.Name}\" and \"{second.Name}\""))
            .Concat(Twice(
                MakeUpDays, m => m.Date, (first, second) => $"a make-up day twice, as {first.Follows} and as {second.Follows}"))
            .Concat(Conflicts());

    private IEnumerable<string> OutOfRange() =>
        Holidays.Select(h => h.Date).Concat(Overrides.Select(o => o.Date)).Concat(MakeUpDays.Select(m => m.Date))
            .Concat(Breaks.Select(b => b.Date))
            .Concat(Seasons.Select(s => s.ValidFrom).Append(HolidaysKnownThrough).OfType<LocalDate>())
            .Where(d => !BusinessTimeRange.Contains(d)).Distinct()
            .Select(d => $"Date {Iso(d)} is outside {BusinessTimeRange.DateText}.");

    private IEnumerable<string> SeasonsOutOfOrder() =>
        Seasons.Zip(Seasons.Skip(1)).Where(p => p.Second.ValidFrom <= p.First.ValidFrom)
            .Select(p => (First: Iso(p.First.ValidFrom!.Value), Second: Iso(p.Second.ValidFrom!.Value)))
            .Select(p => $"The season from {p.Second} follows that from {p.First}; allowed are later dates.");

    private static IEnumerable<string> Twice<T>(ValueList<T> list, Func<T, LocalDate> date, Func<T, T, string> what) =>
        list.Zip(list.Skip(1)).Where(p => date(p.First) == date(p.Second))
            .Select(p => $"{Iso(date(p.First))} is {what(p.First, p.Second)}; allowed is one.");

    private IEnumerable<string> Conflicts()
    {
        var overridden = Overrides.Select(o => o.Date).ToHashSet();
        foreach (var makeUpDay in MakeUpDays.Where(m => overridden.Contains(m.Date)))
        {
            yield return $"{Iso(makeUpDay.Date)}, a make-up day, is also an override; allowed is one of the two.";
        }

        overridden.UnionWith(MakeUpDays.Select(m => m.Date));
        foreach (var holiday in Holidays.Where(h => Precedence == HolidayPrecedence.Refuse && overridden.Contains(h.Date)))
        {
            yield return $"{Iso(holiday.Date)}, the holiday \"{holiday.Name}\", is also an override or a make-up day; allowed is "
                + $"that when WhenHolidayMeetsOverride says which of the two wins.";
        }
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
