using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Conformance;

/// <summary>Replays calendar vectors: plain JSON facts that any implementation of business time can be held against.</summary>
public static class CalendarVectors
{
    public static void Replay(string id, JsonElement vector, Tally tally)
    {
        if (vector.TryGetProperty("quirk", out var quirk))
        {
            tally.Skip("refused peer behaviour: " + quirk.GetString());
            return;
        }

        var op = vector.GetProperty("op").GetString()!;
        var args = vector.GetProperty("args");
        var definition = vector.GetProperty("calendar");
        switch (op)
        {
            case "resolveLocal":
                tally.Compare(id, Expected(vector).ToString(), ResolveLocal(definition, args));
                return;
            case "validate":
                var error = vector.GetProperty("expected").GetProperty("error").GetString()!;
                var built = VectorCalendar.Read(definition, 2000).TryBuild(out _, out _);
                tally.Compare(id, $"refused: {error}", built ? "accepted" : $"refused: {error}");
                return;
        }

        var at = Argument("instant") ?? Argument("start");
        var date = args.TryGetProperty("date", out var d) ? VectorCalendar.Date(d.GetString()!) : at!.Value.InUtc().Date;
        var calendar = VectorCalendar.Read(definition, date.Year).Build();
        switch (op)
        {
            case "add":
                foreach (var convention in Conventions(vector))
                {
                    var actual = calendar.Add(at!.Value, Length(args), convention);
                    var expected = Expected(vector);
                    if (convention == DeadlineConvention.Close && vector.TryGetProperty("atClose", out var atClose))
                    {
                        expected = atClose;
                    }
                    else if (convention == DeadlineConvention.Close
                        && (vector.TryGetProperty("alternatives", out _) || Length(args) == Duration.Zero))
                    {
                        // Alternatives, and zero time (which is the start itself under Close), are given for the next opening
                        // only: the close answer must lead there.
                        actual = calendar.NextOpening(actual)!.Value;
                    }

                    tally.Compare($"{id} ({convention})", expected.ToString(), Iso(actual));
                }

                break;
            case "subtract":
                tally.Compare(id, Expected(vector).ToString(), Iso(calendar.Subtract(at!.Value, Length(args))));
                break;
            case "between":
                // The peer answers zero when the end comes first; ours is the negative of the way back.
                var between = calendar.Between(at!.Value, Argument("end")!.Value);
                tally.Compare(id, Iso(Length(Expected(vector))), Iso(Duration.Max(between, Duration.Zero)));
                break;
            case "isOpen":
                tally.Compare(id, Expected(vector).ToString(), calendar.IsOpen(at!.Value).ToString());
                break;
            case "isOnBreak":
                tally.Compare(id, Expected(vector).ToString(), calendar.IsOnBreak(at!.Value).ToString());
                break;
            case "isOnHoliday":
                var on = at is { } t ? t.InZone(calendar.Zone).Date : date;
                tally.Compare(id, Expected(vector).ToString(), (calendar.HolidayOn(on) is not null).ToString());
                break;
            case "isWorkingDay":
                tally.Compare(id, Expected(vector).ToString(), calendar.IsWorkingDay(date, regularOnly: true).ToString());
                break;
            case "addBusinessDays" or "subtractBusinessDays" or "addWorkingDays":
                var days = args.GetProperty("days").GetInt32();
                tally.Compare(id, Expected(vector).ToString(), Iso(WorkingDays(calendar, at!.Value, days, op, args)));
                break;
            case "periodsOn":
                var day = new DateInterval(date, date.PlusDays(1));
                Periods(id, vector, tally, calendar.OpenIntervals(
                    calendar.Zone.AtStartOfDay(day.Start).ToInstant(), calendar.Zone.AtStartOfDay(day.End).ToInstant()));
                break;
            case "periodsAfter" or "periodsBefore":
                var span = Intervals(Expected(vector));
                var (from, to) = (span.Min(i => i.Start), span.Max(i => i.End));
                (from, to) = op == "periodsAfter" ? (at!.Value, to) : (from, at!.Value);
                Periods(id, vector, tally, calendar.OpenIntervals(from, to));
                break;
            default:
                throw new FormatException($"Unknown operation \"{op}\".");
        }

        Instant? Argument(string name) => args.TryGetProperty(name, out var value)
            ? InstantPattern.ExtendedIso.Parse(value.GetString()!).GetValueOrThrow()
            : null;
    }

    // The peers' working days are those of regular hours.
    private static Instant WorkingDays(BusinessCalendar calendar, Instant start, int days, string op, JsonElement args)
    {
        var landing = args.TryGetProperty("landing", out var named) ? named.GetString() : "sameTime";
        DeadlineRules rules = new(
            regularDaysOnly: true,
            landing: landing switch
            {
                "sameTime" => Landing.SameTime,
                "endOfWorkingDay" => Landing.EndOfBusiness,
                _ => throw new FormatException($"Unknown landing \"{landing}\"."),
            });
        return op == "subtractBusinessDays"
            ? calendar.SubtractWorkingDays(start, days, rules)
            : calendar.AddWorkingDays(start, days, rules);
    }

    // Periods compare as sets: the peer splits at midnight.
    private static void Periods(string id, JsonElement vector, Tally tally, IEnumerable<Interval> actual)
    {
        List<Interval> merged = [];
        foreach (var interval in Intervals(Expected(vector)).OrderBy(i => i.Start))
        {
            if (merged.Count > 0 && merged[^1].End == interval.Start)
            {
                merged[^1] = new(merged[^1].Start, interval.End);
            }
            else
            {
                merged.Add(interval);
            }
        }

        tally.Compare(id, string.Join(' ', merged), string.Join(' ', actual));
    }

    private static IEnumerable<DeadlineConvention> Conventions(JsonElement vector)
    {
        var named = vector.TryGetProperty("exactFill", out var fill) ? fill.GetString() : null;
        return named switch
        {
            null => [DeadlineConvention.Close, DeadlineConvention.NextOpening],
            "close" => [DeadlineConvention.Close],
            "nextOpen" => vector.TryGetProperty("atClose", out _)
                ? [DeadlineConvention.Close, DeadlineConvention.NextOpening]
                : [DeadlineConvention.NextOpening],
            _ => throw new FormatException($"Unknown exactFill \"{named}\"."),
        };
    }

    // Where the peer's own answer to a daylight-saving case is disputed, that of the set of open instants is ours.
    private static JsonElement Expected(JsonElement vector) =>
        vector.TryGetProperty("alternatives", out var alternatives) && alternatives.TryGetProperty("wallClockSet", out var ours)
            ? ours
            : vector.GetProperty("expected");

    private static string ResolveLocal(JsonElement calendar, JsonElement args)
    {
        var zone = DateTimeZoneProviders.Tzdb[calendar.GetProperty("timeZone").GetString()!];
        var date = VectorCalendar.Date(args.GetProperty("date").GetString()!);
        var time = args.GetProperty("time").GetString()!;
        var local = time == "24:00:00"
            ? date.PlusDays(1).AtMidnight()
            : date.At(LocalTimePattern.ExtendedIso.Parse(time).GetValueOrThrow());
        return Iso(local.InZoneLeniently(zone).ToInstant());
    }

    private static List<Interval> Intervals(JsonElement list) =>
    [
        .. list.EnumerateArray().Select(i => new Interval(
            InstantPattern.ExtendedIso.Parse(i[0].GetString()!).GetValueOrThrow(),
            InstantPattern.ExtendedIso.Parse(i[1].GetString()!).GetValueOrThrow())),
    ];

    private static Duration Length(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? Length(value.GetProperty("duration"))
        : PeriodPattern.Roundtrip.Parse(value.GetString()!).GetValueOrThrow().ToDuration();

    private static string Iso(Instant value) => InstantPattern.ExtendedIso.Format(value);

    private static string Iso(Duration value) => DurationPattern.Roundtrip.Format(value);
}
