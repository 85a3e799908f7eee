using System.Globalization;
using ServiceQuality.Domain.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TheGapModel
{
    internal static void Run()
    {
        // example
        foreach (ServiceGap each in ServiceGap.All)
            Console.WriteLine($"{each.Number} {each.Name.English}: {each.Compared.English}");

        ServiceGap gap = ServiceGap.Parse("performance gap"); // or "gap 3", "差距3", "服务绩效差距"
        GapCause cause = gap.Causes[1];
        foreach (CultureInfo culture in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("zh-CN") })
            Console.WriteLine(
                $"{gap.Name.In(culture)}: {cause.Cause.In(culture)} {cause.Signs[0].In(culture)} "
                    + $"{cause.Remedies[1].In(culture)}");
        foreach (Antecedent construct in cause.Antecedents)
            Console.WriteLine($"{construct}: {construct.ItemCount} items, reversed: {construct.IsReverseScored}");

        // One item: a promise of 24 h, delivered in 26.
        GapMeasure promise = new(ServiceGap.Communication, GapEvidence.Promise("delivered within a day"),
            GapUnit.Of("h", lowerIsBetter: true), actual: 26, reference: 24);
        Console.WriteLine(promise);
        // the quality of a service, measured from the standard and not from the expectation
        Console.WriteLine(ServiceGap.Delivery);
        // end
    }
}
