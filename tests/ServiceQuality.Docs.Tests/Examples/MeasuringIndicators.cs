using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class MeasuringIndicators
{
    internal static void Run()
    {
        // example
        // From counts, with what is open and left out; compared with a target of 80 %, never below 70 %.
        ServiceIndicator firstContact = StandardCatalogue.BuiltInIndicators["first-contact-resolution"] with
        {
            Period = Recurrence.Parse("quarterly from 02"), // a fiscal year from February
            Exclusions = ["test case"],
        };
        IndicatorTarget target = new(firstContact.Code, 0.8m) { Minimum = 0.7m };
        IndicatorValue value = firstContact.Measure(41, 50, "web", open: 3, exclusions: [("test case", 2)]);
        Console.WriteLine(value.Assess(target));
        Console.WriteLine(value.Quality);

        // From rows with instants: the periods are those of the indicator.
        BusinessCalendar desk = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        Instant first = Instant.FromUtc(2026, 2, 2, 1, 0);
        IEnumerable<IndicatorRow> rows = Enumerable.Range(0, 300).Select(i => new IndicatorRow(
            i % 2 == 0 ? "web" : "shop", i % 7 == 0 ? 0 : 1, at: first + Duration.FromDays(i)));
        IndicatorSeries series = firstContact.MeasureRows(rows, desk);
        Console.Write(series.ToTable());
        Console.WriteLine(series.Consistency("web", target));
        // end
    }
}
