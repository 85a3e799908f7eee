using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseSurveyErrors
{
    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        var hotel = Instrument.Of(
            "前台服务", new RatingScale(1, 5), [("1", new("Response", "响应")), ("2", new("Manner", "态度"))]);
        string[] lines = ["E1,E2,P1,P2", "5,4,3,4", "5,6,4,4", "5,4,3", "4,很好,4,4"];
        var read = SurveyData.FromRows(hotel, lines.Select(line => line.Split(',')));
        Console.WriteLine(read.ToText(chinese));
        // end
    }
}
