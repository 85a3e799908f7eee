using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class DriversFromPerceptions
{
    internal static void Run()
    {
        // example
        // One question for each of three aspects; Instruments.ThreeAspects is the same, ready-made.
        Instrument aspects = Instrument.Of("Three aspects", RatingScale.OneToFive,
            ("TIME", new("Response time", "响应时间")), ("ATT", new("Service attitude", "服务态度")),
            ("COMP", new("Professional competence", "专业能力")));
        string[] rows =
        [
            "PTIME,PATT,PCOMP,overall", "5,4,4,9", "2,4,3,4", "4,5,5,8", "1,3,2,2", "3,3,4,6", "5,5,3,9", "2,2,3,3", "4,2,4,7",
            "3,4,2,5", "1,5,3,4", "5,3,5,8", "2,3,1,3",
        ];
        SurveyLayout layout = SurveyLayout.PerceptionsOnly.WithRating("overall", new(1, 10));
        SurveyData survey = SurveyData.FromRows(aspects, rows.Select(r => r.Split(',')), layout).Accepted;

        DerivedImportance drivers = DerivedImportance.Estimate(survey, "overall");
        Console.WriteLine(drivers.Form);
        Console.Write(drivers.ToTable());
        Console.WriteLine(
            string.Join("、", aspects.In(CultureInfo.GetCultureInfo("zh-CN")).Dimensions.Select(d => d.Name)));
        // end
    }
}
