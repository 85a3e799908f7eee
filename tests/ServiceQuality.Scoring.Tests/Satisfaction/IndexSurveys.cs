using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

/// <summary>The made surveys of tests/goldens/ecsi-data.R and how goldens are laid out.</summary>
internal static class IndexSurveys
{
    internal static readonly IndexLayout Layout = IndexLayout.Default.WithId("id").WithGroups("tier", "region");

    // Tighter than by default, so that what is compared is where the updates lead.
    internal const double Tolerance = 1e-13;

    internal static IndexAnswers Complete { get; } = Read("ecsi250.csv", Layout);

    internal static IndexAnswers Read(string file, IndexLayout? layout = null) => Read(
        Path.Combine(Repository.Root, file == "ecsi-missing.csv" ? "tests/goldens" : "docs/samples/data", file),
        IndexModels.Ecsi, layout);

    internal static IndexAnswers Read(string path, IndexModel model, IndexLayout? layout = null)
    {
        var read = IndexAnswers.FromRows(model, File.ReadLines(path)
            .Select(l => (IReadOnlyList<string?>)l.Split(',').Select(c => c.Trim('"')).ToArray()), layout);
        Assert.Empty(read.Rejected);
        return read.Accepted;
    }

    internal static IndexModel WithModes(IndexModel model, string modes)
    {
        foreach (var (construct, mode) in model.Constructs.Zip(modes.Split(' ')).Where(p => p.First.Indicators.Count > 1))
        {
            model = model.WithMode(mode == "B" ? MeasurementMode.ModeB : MeasurementMode.ModeA, construct.Name);
        }

        return model;
    }

    // A matrix as the goldens have it: 0 where there is nothing.
    internal static IEnumerable<double?> Cells(NamedMatrix matrix) => matrix.Values.Select(v => v ?? 0.0).Cast<double?>();

    // A value each construct, 0 where nothing acts on one.
    internal static IEnumerable<double?> Each(IndexModel model, NamedValues values) =>
        model.Constructs.Select(c => values.Names.Contains(c.Name) ? values[c.Name] : 0);

    // Answers made from columns of answers as given.
    internal static IndexAnswers Of(IndexModel model, params int[][] columns)
    {
        byte[] bytes = [.. columns.Zip(model.Indicators, (c, i) => c.Select(x => i.Encoding.ToCode(x))).SelectMany(c => c)];
        return IndexAnswers.FromColumns(model, columns[0].Length, bytes);
    }

    internal static ValueList<double> Indices(Scoring.Satisfaction.IndexFit fit) =>
        [.. fit.Model.Constructs.Select(c => fit.Index(c.Name).Value!.Value)];
}
