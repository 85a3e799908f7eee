using ServiceQuality.Domain.Records;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TreesOfCodes
{
    internal static void Run()
    {
        // example
        var first = CodeTree.Create("causes", 1, [
            new("delivery", new("Delivery", "交付")), new("late", new("Late", "迟到"), "delivery"),
            new("damaged", new("Damaged", "破损"), "delivery"), new("staff", new("Staff", "人员"))]);
        var second = CodeTree.Create("causes", 2, [
            new("delivery", new("Delivery", "交付")), new("damaged", new("Damaged", "破损"), "delivery"),
            new("days late", new("Late by days", "迟到数日"), "delivery", replacesCodes: ["late"]),
            new("hours late", new("Late by hours", "迟到数小时"), "delivery", replacesCodes: ["late"])]);

        string[] causes = ["late", "damaged", "staff", "late"];
        foreach (var group in causes.CountBy(c => first.AtLevel(c, level: 1)))
            Console.WriteLine($"{group.Key}: {group.Value}");
        foreach (var code in causes.Distinct())
        {
            var later = first.MapTo(code, second);
            var became = later.Count == 0 ? "dropped" : string.Join(", ", later);
            Console.WriteLine($"{string.Join(" > ", first.PathOf(code))}: {became}");
        }
        // end
    }
}
