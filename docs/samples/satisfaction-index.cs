// A satisfaction index to publish, from a file of answers to the questions of the ECSI: indices with intervals, what they are made of, how good the
// measurement is, what drives them, tiers, groups, the change from one wave to the next, and why other programs print other numbers.
//
//     dotnet run docs/samples/satisfaction-index.cs
//     dotnet run docs/samples/satisfaction-index.cs -- WAVE.csv [LATER-WAVE.csv] [--markdown] [--resamples 2000] [--target Loyalty]
//
// WAVE.csv is UTF-8 with the columns id, tier, region and the 24 questions IMAG1..CUSL3, each from 1 to 10; copy the script and change the model to your questions.
#:project ../../src/ServiceQuality.Scoring/ServiceQuality.Scoring.csproj
#:package CsvHelper

using System.Globalization;
using CsvHelper;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var files = args.TakeWhile(a => !a.StartsWith('-')).ToArray();
string[] waves = files.Length > 0 ? files : [Path.Combine(Folder(), "data", "ecsi250.csv"), Path.Combine(Folder(), "data", "ecsi200-second-wave.csv")];
var markdown = args.Contains("--markdown");
var resamples = int.Parse(Option("--resamples") ?? "2000", CultureInfo.InvariantCulture);
var target = Option("--target") ?? "Loyalty";

try
{
    // The published model; what moves a construct is tied to it by name.
    var model = IndexModels.Ecsi.WithCommitment("Quality", ServiceCommitment.SlaTarget("gold", "resolution")).WithCommitment("Complaints", ServiceCommitment.Standard("complaints answered in 2 days"));
    var answers = Read(model, waves[0]);
    var fit = SatisfactionIndex.Estimate(model, answers);
    Console.WriteLine(fit);
    if (!fit.HasEstimate)
    {
        return 1;
    }

    // Intervals that count the uncertainty of the weights, beside those that do not.
    var boot = fit.Bootstrap(new BootstrapPlan(ResampleSource.Philox(20240611), resamples, jackknife: true, threads: Environment.ProcessorCount));
    Print(new ResultTable(
        "Index, 0 to 100",
        ["construct", "index", "SD", "bootstrap", "weights fixed", "R squared"],
        model.Constructs.Select(c => (ValueList<TableCell>)
        [
            TableCell.Of(c.Name), TableCell.Of(fit.Index(c.Name).Value, 1), TableCell.Of(fit.Index(c.Name).StandardDeviation, 1),
            TableCell.Of(boot.Index(c.Name, BootstrapMethod.Bca).Interval?.ToString("F1", null)), TableCell.Of(fit.Index(c.Name).Interval().Interval?.ToString("F1", null)),
            TableCell.Of(fit.RSquared.Names.Contains(c.Name) ? fit.RSquared[c.Name] : null, 3),
        ]),
        [boot.ToString(), .. fit.Warnings.Select(w => w.Message)]));
    Print(boot.Weights.ToTable());
    Print(boot.Paths.ToTable(BootstrapMethod.Bca));
    Print(fit.Quality.ToTable());
    Print(fit.Quality.Htmt().ToTable());
    Print(fit.Predict(PredictionFolds.Random(10, seed: 1)).ToTable());

    // Where to act, and how sure that is.
    Print(boot.Map(target).ToTable());
    Console.WriteLine($"What drives {target}: {fit.Drivers(target)}\n");

    // Each tier, and all of them as many as there are customers.
    CustomerBase customers = new([new(CustomerTier.Of("gold"), 120), new(CustomerTier.Of("silver"), 700), new(CustomerTier.Of("bronze"), 4000)]);
    Print(TierRollUp.Run(customers, fit.Freeze().Tiers("Satisfaction", answers, "tier"), minimumN: 10).ToTable());
    Print(PermutationComparison.Run(model, answers, "region", "north", "south", new(ResampleSource.Philox(7), 999)).ToTable(IndexQuantity.Path));

    if (waves.Length > 1)
    {
        var later = SatisfactionIndex.Estimate(model, Read(model, waves[1]));
        Console.WriteLine(later);
        Print(IndexChange.Compare(fit, later, "Satisfaction", "tier").ToTable());
    }

    Console.WriteLine(fit.Conventions + "\n");
    Console.WriteLine(fit.DiffersFrom(Peer.Seminr));
    Console.WriteLine("\n" + SoftwareVersion.Citation);
    return 0;
}
catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException or InvalidOperationException or ArgumentException or KeyNotFoundException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

IndexAnswers Read(IndexModel model, string file)
{
    var read = IndexAnswers.FromRows(model, Rows(file), IndexLayout.Default.WithId("id").WithGroups("tier", "region"));
    Console.WriteLine($"{Path.GetFileName(file)}: {read}");
    foreach (var row in read.Rejected)
    {
        Console.WriteLine(row);
    }

    return read.Accepted;
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

void Print(ResultTable table) => Console.WriteLine(markdown ? table.ToMarkdown() : table.ToString());

static IEnumerable<string[]> Rows(string file)
{
    using var csv = CsvReader.FromFile(file, CsvReaderOptions.Default with { HasHeader = false });
    while (csv.Read())
    {
        yield return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }
}

static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
