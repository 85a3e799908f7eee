using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints.Json;

// Regime files. What reads an obligation is handed in: it belongs to another area.
internal sealed class RegimeDocument(Func<System.Text.Json.JsonElement, string, CalendarRegistry, Obligation> readObligation)
{
    private const int MaxElements = 1_000;

    internal HandlingRegime Read(ReadOnlySpan<byte> json, IReadOnlyDictionary<string, BusinessCalendar> calendars) =>
        JsonDocuments.Read(json, ComplaintContext.Default.RegimeDto, dto => Read(dto, calendars));

    private HandlingRegime Read(RegimeDto dto, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        var roles = Bind(dto.Calendars, calendars);
        if (dto.Clocks.Count is 0 or > MaxElements)
        {
            throw new InvalidJsonException(
                $"The regime has {InvariantText.Format(dto.Clocks.Count)} clocks; "
                    + $"allowed are 1 to {InvariantText.Format(MaxElements)}.",
                "$.clocks");
        }

        if (dto.ValidFrom > dto.ValidTo)
        {
            throw new InvalidJsonException("The regime ends before it begins; allowed is a later date.", "$.validTo");
        }

        var clocks = dto.Clocks.Select((c, i) => new RegimeClock(
            readObligation(c.Obligation, $"$.clocks{JsonPlace.Step(i)}.obligation", roles), c.Source, c.Confidence)).ToList();
        var twice = clocks.GroupBy(c => c.Obligation.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        if (twice is not null)
        {
            throw new InvalidJsonException(
                $"Clock \"{InvariantText.Shorten(twice.Key)}\" appears twice; each may appear once.", "$.clocks");
        }

        return new(
            dto.Id,
            dto.Name,
            dto.Source,
            dto.ValidFrom,
            dto.ValidTo,
            [.. clocks],
            [.. (dto.ForbiddenMoves ?? []).Select(m => new ForbiddenMove(m.Move, m.Reason))]);
    }

    // The calendars of the host under the names of the roles.
    private static CalendarRegistry Bind(List<string> roles, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        List<BusinessCalendar> bound = [];
        for (var i = 0; i < roles.Count; i++)
        {
            if (!calendars.TryGetValue(roles[i], out var calendar) || calendar is null)
            {
                throw new InvalidJsonException(
                    $"Role \"{InvariantText.Shorten(roles[i])}\" has no calendar; the regime needs one for "
                        + $"{InvariantText.Join(roles)}.",
                    "$.calendars" + JsonPlace.Step(i));
            }

            bound.Add(calendar.WithVersion(new(roles[i])));
        }

        return JsonDocuments.Create("$.calendars", () => new CalendarRegistry(bound));
    }
}
