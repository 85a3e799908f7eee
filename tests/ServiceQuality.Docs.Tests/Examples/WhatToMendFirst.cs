using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class WhatToMendFirst
{
    internal static void Run()
    {
        // example
        var known = StandardCatalogue.BuiltInIndicators;
        StandardCatalogue catalogue = StandardCatalogue.Create("desk", 1, new("Service desk", "服务台"))
            .Indicators(known["resolution-rate"], known["satisfaction"])
            .Standards(
                new("solved", "process", new("What is reported is solved.", "报修必解决。"))
                {
                    Owner = "head of service",
                    DoneBy = ["engineer"],
                    Informed = ["sales"],
                    Serves = ["Reliability"],
                    Targets = [new("resolution-rate", 0.9m)],
                },
                new("friendly", "attitude", new("Customers are met with respect.", "尊重客户。"))
                {
                    Owner = "head of service",
                    Serves = ["Empathy"],
                    Targets = [new("satisfaction", 4)],
                })
            .Build();

        // The drivers and their importance are those of a satisfaction index or a gap analysis.
        var priorities = catalogue.Priorities(
            [("Empathy", 0.45, 4.3), ("Reliability", 0.35, 3.9), ("Tangibles", 0.2, 4.1)],
            [known["resolution-rate"].Measure(83, 100), known["satisfaction"].MeasureValue(4.3)]);
        Console.Write(priorities.ToTable());
        Console.Write(catalogue.ToResponsibilityTable());
        // end
    }
}
