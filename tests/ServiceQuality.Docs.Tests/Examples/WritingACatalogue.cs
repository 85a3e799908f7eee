using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class WritingACatalogue
{
    internal static void Run()
    {
        // example
        var pickUp = new ServiceStandard("pick-up", "process", new("Calls are answered within 20 seconds.", "电话二十秒内接听。"))
        {
            Owner = "shift leader",
            Targets = [new("service-level", target: 0.80m)],
        };
        var badge = new ServiceStandard("badge", "attitude", new("Staff wear their badge.", "佩戴工牌。"));

        var hotline = StandardCatalogue.Create("hotline", version: 1, new("Hotline", "热线"))
            .Indicators(StandardCatalogue.BuiltInIndicators["service-level"]).Standards(pickUp, badge).Build();
        foreach (var missing in hotline.FindMissing())
            Console.WriteLine(missing);
        var next = hotline.NextVersion().Standards(new ServiceStandard("quiet", "room", new("It is quiet.", "环境安静。")));
        if (!next.TryBuild(out _, out var problems))
            Console.WriteLine(string.Join("; ", problems));
        // end
    }
}
