using System.Globalization;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Tests.Gaps;

namespace ServiceQuality.Scoring.Tests.Statistics.Regression;

/// <summary>The overall rating of the shipped survey and the gaps of its five dimensions, of the respondents who have them
/// all.</summary>
internal static class Servqual300Drivers
{
    internal static (double[] Response, Predictor[] Predictors) Read()
    {
        var data = Servqual300.Read().Accepted;
        var rows = Servqual300.Rows().ToList();
        var column = Array.IndexOf(rows[0], "overall");
        var overall = rows.Skip(1).Select(r =>
            r[column].Length == 0 ? double.NaN : double.Parse(r[column], CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(data.Count, overall.Length);

        var scores = RespondentScores.Run(data);
        List<(string Name, double[] Values)> gaps =
            [.. data.Instrument.Dimensions.Select((d, i) => (d.Code, scores.Gaps(i).ToArray()))];

        int[] complete = [.. Enumerable.Range(0, overall.Length)
            .Where(i => !double.IsNaN(overall[i]) && gaps.TrueForAll(g => !double.IsNaN(g.Values[i])))];
        return (Array.ConvertAll(complete, i => overall[i]),
            [.. gaps.Select(g => new Predictor(g.Name, Array.ConvertAll(complete, i => g.Values[i])))]);
    }
}
