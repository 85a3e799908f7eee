// A picture without a browser: the gaps of a survey with their intervals, drawn by ScottPlot into a PNG file.
//
//     dotnet run docs/samples/picture.cs -- GAPS.png [SURVEY.csv]
//
// SURVEY.csv is UTF-8 with the columns E01..E22 and P01..P22.
#:project ../../src/ServiceQuality.Scoring/ServiceQuality.Scoring.csproj
#:package ScottPlot

using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Tables;

if (args is not [var picture, ..])
{
    Console.Error.WriteLine("usage: dotnet run docs/samples/picture.cs -- GAPS.png [SURVEY.csv]");
    return 2;
}

var file = args.Length > 1 ? args[1] : Path.Combine(Folder(), "data", "servqual300.csv");
var survey = SurveyData.FromRows(Instruments.Servqual1991, File.ReadLines(file).Select(line => line.Split(','))).Accepted;
var gaps = GapAnalysis.Run(survey, MissingPolicy.PersonMean);

// The first dimension is at the top. One without a gap or an interval (too few answers) keeps its place and has no point.
ScottPlot.Plot plot = new();
var dimensions = gaps.Dimensions.Reverse().ToArray();
foreach (var (i, dimension) in dimensions.Index())
{
    if (dimension.Gap is { Mean: { } mean, Interval: { } interval })
    {
        plot.Add.Line(interval.Lower, i, interval.Upper, i).Color = ScottPlot.Colors.Black;
        plot.Add.Marker(mean, i, color: ScottPlot.Colors.Black);
    }
}

plot.Add.VerticalLine(0, pattern: ScottPlot.LinePattern.Dashed);
plot.Axes.Left.SetTicks([.. dimensions.Select((_, i) => (double)i)], [.. dimensions.Select(d => d.Name)]);
plot.Axes.SetLimitsY(-0.5, dimensions.Length - 0.5);
plot.Title("Gaps with 95 % intervals");
plot.XLabel($"perception - expectation, {survey.Count} respondents; ServiceQuality {SoftwareVersion.Current}");
plot.SavePng(picture, 800, 400);
return 0;

static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
