using ServiceQuality.Domain.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ReadingHeadings
{
    internal static void Run()
    {
        // example
        string[] headings =
        [
            "1、客户期望与企业对客户期望之间产生的差距", "（二）企业对顾客的期望与服务质量标准之间的差距", "差距三：未按标准提供服务",
            "Gap between service delivery and external communications (Gap 4)", "5. Expected service–perceived service gap",
            "3、客户感受与客户期望之间产生的差距", // the number of another gap
        ];
        foreach (string heading in headings)
            Console.WriteLine(ServiceGap.TryParse(heading, out ServiceGap? gap) ? gap : $"no gap: {heading}");
        // end
    }
}
