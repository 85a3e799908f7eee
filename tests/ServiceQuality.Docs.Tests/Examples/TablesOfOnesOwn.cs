using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TablesOfOnesOwn
{
    internal static void Run()
    {
        // example
        ResultTable table = new(
            new LocalizedText("Shifts", "班次"),
            [new("Shift", "班次"), new("Calls", "来电"), new("Answered %", "接听（%）"), new("Mean wait", "平均等待")],
            [
                [TableCell.Of(new LocalizedText("early", "早班")), TableCell.Of(412),
                    TableCell.Of(Proportion.FromPercent(96.3)), TableCell.Of(Duration.FromMinutes(2))],
                [TableCell.Of(new LocalizedText("late", "晚班")), TableCell.Of(187),
                    TableCell.Of(Proportion.FromPercent(88.9)), TableCell.Of(Duration.FromMinutes(11))],
            ],
            [new("The wait ends when the call is answered.", "等待至接听为止。")]);
        Console.WriteLine(table);
        Console.WriteLine(table.In(CultureInfo.GetCultureInfo("zh-CN")));
        // end
    }
}
