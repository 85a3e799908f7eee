using NodaTime;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CatalogueOfStandards
{
    internal static void Run()
    {
        // example
        var firstContact = StandardCatalogue.BuiltInIndicators["first-contact-resolution"];
        var answer = new ServiceStandard(
            "answer-at-once", "process", new("Most requests are solved at the first contact.", "多数请求在首次联系时解决。"))
        {
            Owner = "head of service",
            DoneBy = ["agent"],
            Tags = [StandardTag.DuringService, StandardTag.Outcome],
            Targets =
            [
                new(firstContact.Code, 0.80m)
                {
                    Tolerated = 0.75m,
                    ToleratedReason = new("A month with a new product.", "新产品上线当月。"),
                    Minimum = 0.60m,
                },
            ],
            Serves = ["Responsiveness"],
            ReviewBy = new LocalDate(2026, 12, 31),
        };
        var smile = new ServiceStandard("smile", "attitude", new("Customers are greeted with a smile.", "微笑迎接顾客。"));

        var catalogue = StandardCatalogue.Create("help desk", version: 1, new("Help desk", "服务台"))
            .Indicators(firstContact).Standards(answer, smile).Build();
        foreach (var missing in catalogue.FindMissing())
        {
            Console.WriteLine(missing);
        }

        Console.WriteLine(firstContact.Judge(0.77m, answer.Targets[0]));
        Console.WriteLine(string.Join(", ", catalogue.FindStale(new(2027, 1, 1)).Select(s => s.Code)));

        var next = catalogue.NextVersion().Standards(new ServiceStandard("greet", "attitude", new("Greet.", "问候。"))).Build();
        Console.WriteLine(string.Join(", ", next.ChangesSince(catalogue)));
        // end
    }
}
