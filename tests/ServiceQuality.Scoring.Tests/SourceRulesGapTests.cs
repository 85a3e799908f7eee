using System.Globalization;
using System.Text.RegularExpressions;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests;

/// <summary>Rules of the practice texts about gaps and dimensions, each with its answer by hand.</summary>
public class SourceRulesGapTests
{
    private const string Text = "sources/S0.txt";

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    [Theory(DisplayName = "Rule 26: headings of the five gaps with 之间产生的差距 are read as printed (S0)")]
    [InlineData("1、客户期望与企业对客户期望之间产生的差距", 1)]
    [InlineData("2、企业对客户的期望与服务质量标准之间产生的差距", 2)]
    [InlineData("3、服务质量标准与实际传递之间产生的差距", 3)]
    [InlineData("4、实际传递与客户感受之间产生的差距", 4)]
    [InlineData("5、客户感受与客户期望之间产生的差距", 5)]
    [InlineData("(一)对客户期望与企业对客户期望之间产生差距的解决方法", 1)]
    [InlineData("(二)企业对客户的期望与服务质量标准之间产生差距的解决方法", 2)]
    [InlineData("（五）对客户感受与客户期望之间产生差距的解决方法", 5)]
    [InlineData("企业对客户的期望与服务质量标准的差距", 2)]
    [InlineData("第五种差距", 5)]
    public void Printed_headings(string heading, int number) => Assert.Equal(number, ServiceGap.Parse(heading).Number);

    [MaterialFact(Text, DisplayName = "Rule 26: the five gaps (五种) and their remedies are found in the text itself (S0)")]
    public void Headings_of_the_text()
    {
        var lines = File.ReadLines(Material.File(Text)).Select(l => l.Trim()).ToList();
        IEnumerable<int> Numbers(string pattern) =>
            lines.Where(l => Regex.IsMatch(l, pattern)).Select(l => ServiceGap.Parse(l).Number);
        Assert.Equal([1, 2, 3, 4, 5], Numbers("^[1-5]、.*之间产生的差距$"));
        Assert.Equal([1, 2, 3, 4, 5], Numbers("^[(（][一二三四五][)）].*差距的解决方法$"));
    }

    [Fact(DisplayName = "Rule 26: every one of the five gaps has causes, signs and remedies in both languages (S0)")]
    public void Causes_signs_and_remedies() => Assert.All(ServiceGap.All.Take(5), gap =>
    {
        Assert.NotEmpty(gap.Causes);
        Assert.All(gap.Causes, c =>
        {
            Assert.NotEmpty(c.Signs);
            Assert.NotEmpty(c.Remedies);
            Assert.All([c.Cause, .. c.Signs, .. c.Remedies], t => Assert.NotEqual(t.English, t.In(Chinese)));
        });
    });

    [Fact(DisplayName = "Rule 27: gaps of 服务的4个基本点, with their names in Chinese (S0)")]
    public void Four_basics() => AssertGaps(
        Instruments.FourBasics, [5, 5, 4, 3], [4, 5, 2, 4], [("质量", -1), ("可靠性", 0), ("响应速度", -2), ("个性化", 1)]);

    [Fact(DisplayName = "Rule 27: gaps of the four dimensions 可靠性, 响应性, 保证性, 同理心 (S4)")]
    public void Four_dimensions_of_standards() => AssertGaps(
        Instruments.FourStandards, [5, 4, 4, 3], [3, 4, 3, 5], [("可靠性", -2), ("响应性", 0), ("保证性", -1), ("同理心", 2)]);

    [Fact(DisplayName = "Rule 27: gaps of 响应时间, 服务态度, 专业能力 (S2)")]
    public void Three_aspects() => AssertGaps(
        Instruments.ThreeAspects, [5, 4, 5], [2, 5, 4], [("响应时间", -3), ("服务态度", 1), ("专业能力", -1)]);

    [Fact(DisplayName = "Rule 27: drivers of satisfaction from perceptions of 响应时间, 服务态度, 专业能力 alone (S2)")]
    public void Drivers_from_perceptions_alone()
    {
        // The overall rating is the response time, twice, plus the competence; the attitude does nothing.
        var layout = SurveyLayout.PerceptionsOnly.WithRating("overall", new(1, 15));
        var survey = SurveyData.Create(Instruments.ThreeAspects.In(Chinese), layout);
        foreach (var (time, attitude, competence) in from t in new[] { 1, 3, 5 }
                                                     from a in new[] { 2, 4 }
                                                     from c in new[] { 1, 2 }
                                                     select (t, a, c))
        {
            survey.Add(r => r.Answers(AnswerKind.Perception, time, attitude, competence)
                .Rating("overall", (2 * time) + competence));
        }

        var drivers = DerivedImportance.Estimate(survey.Build(), "overall");
        Assert.Equal(MeasureForm.Performance, drivers.Form);
        double[] coefficients = [0, 2, 0, 1];
        Assert.All(
            drivers.Regression.Coefficients.Zip(coefficients),
            c => Assert.Equal(c.Second, c.First.Estimate.Value!.Value, 1e-12));

        // The predictors do not correlate: each explains its own variance, 4 x 8/3 and 1/4 of 131/12.
        double[] shares = [128 / 131.0, 0, 3 / 131.0];
        Assert.All(drivers.Shapley!.Shares.Zip(shares), s => Assert.Equal(s.Second, s.First.Share.Fraction, 1e-12));
    }

    private static void AssertGaps(
        Instrument instrument, int?[] expected, int?[] perceived, (string Name, double Gap)[] gaps)
    {
        var survey = SurveyData.Create(instrument.In(Chinese))
            .Add(r => r.Answers(AnswerKind.Expectation, expected).Answers(AnswerKind.Perception, perceived))
            .Add(r => r.Answers(AnswerKind.Expectation, expected).Answers(AnswerKind.Perception, perceived))
            .Build();
        var analysis = GapAnalysis.Run(survey);
        Assert.Equal(gaps, analysis.Dimensions.Select(d => (d.Name, d.Gap.Mean!.Value)));
        Assert.Equal(gaps[0].Gap, analysis.Dimensions[gaps[0].Name].Gap.Mean);
        Assert.Equal(gaps.Select(g => g.Name), analysis.ToDimensionTable().Rows.Select(r => r[1].Shown));
    }
}
