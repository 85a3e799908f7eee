using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ZonesOfTolerance
{
    internal static void Run()
    {
        // example
        Instrument library = new("Library", new RatingScale(1, 9),
            [new("AS", "Affect of service", [new("1"), new("2")]), new("LP", "Library as place", [new("3"), new("4")])]);
        string[] rows =
        [
            "M1,M2,M3,M4,D1,D2,D3,D4,P1,P2,P3,P4",
            "5,6,5,4,8,9,7,8,7,7,4,3",
            "4,5,6,5,7,8,8,8,8,8,5,6",
            "6,6,5,5,9,8,8,7,5,7,5,4",
            "5,5,7,6,8,8,5,8,7,9,6,5", // item 3: desires less than the minimum
            "6,7,5,,8,9,7,8,6,8,7,6", // item 4: no minimum, so no triple
            "5,5,4,5,7,7,8,9,6,6,4,4",
        ];
        var survey = SurveyData.FromRows(library, rows.Select(r => r.Split(',')), SurveyLayout.ZoneOfTolerance).Accepted;
        var zone = ZoneOfTolerance.Run(survey);
        Console.WriteLine(zone);
        foreach (var item in zone.Items)
            Console.WriteLine(item);
        Console.WriteLine(zone.Adequacy.Dimensions[1].PairedT); // is what the place offers less than the minimum?
        Console.WriteLine(zone.Conventions);
        foreach (var warning in zone.Warnings)
            Console.WriteLine(warning);

        var strict = ZoneOfTolerance.Run(survey, leaveOutInversions: true);
        Console.WriteLine(strict.Items[2]);
        // end
    }
}
