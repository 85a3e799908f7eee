using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class MeasuringAnIndicator
{
    internal static void Run()
    {
        // example
        var indicator = StandardCatalogue.BuiltInIndicators["promises-kept"];
        var target = new IndicatorTarget(indicator.Code, target: 0.90m)
        {
            Tolerated = 0.85m,
            ToleratedReason = new("New staff.", "新员工上岗。"),
            Minimum = 0.70m,
        };
        IndicatorValue[] months =
        [
            indicator.Measure(count: 46, of: 50, period: "2026-01"),
            indicator.Measure(count: 470, of: 500, period: "2026-02"),
            indicator.Measure(count: 430, of: 500, period: "2026-03"),
            indicator.Measure(count: 5, of: 8, period: "2026-04"),
        ];
        foreach (var month in months)
            Console.WriteLine(month.Assess(target));
        // end
    }
}
