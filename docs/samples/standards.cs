// Half a year of service standards, from a catalogue to what is to be mended: what the catalogue lacks, indicators of departments
// against their targets, a scorecard with its worst three things, a checklist and its findings, the programme of inspections, a
// log compared with its process, call-backs, spot checks and lots.
//
//     dotnet run docs/samples/standards.cs
//
// It reads the invented company of docs/samples/data, which make-standards.cs makes.
#:project ../../src/ServiceQuality.Scoring/ServiceQuality.Scoring.csproj
#:package CsvHelper

using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Reliability;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var office = BusinessCalendar.In("Europe/Berlin").Weekdays("08:00-17:00").Holiday(new LocalDate(2026, 4, 3), "Good Friday")
    .Holiday(new LocalDate(2026, 4, 6), "Easter Monday").Holiday(new LocalDate(2026, 5, 1), "Labour Day").Build();
var zone = office.Zone!;
var asOf = Start(new(2026, 7, 1));

Heading("The catalogue");
var catalogue = StandardCatalogue.FromJson(File.ReadAllText(Data("service-standards.json")));
Console.WriteLine(catalogue);
List("missing", catalogue.FindMissing());
List("to be reviewed", catalogue.FindStale(new(2026, 7, 1)));
Console.WriteLine(catalogue.ToResponsibilityTable());

Heading("Indicators of each department");
List<IndicatorValue> values = [];
List<(string? Unit, string? Period, string Adjustment, int Count)> occurrences = [];
foreach (var row in Rows("departments.csv"))
{
    var (unit, month) = (row["department"], row["month"]);
    double[] ratings = [.. Enumerable.Range(1, 5).SelectMany(r => Enumerable.Repeat((double)r, Number(row[$"r{r}"])))];
    values.Add(Indicator("first-contact-resolution").Measure(Number(row["solved"]), Number(row["requests"]), unit, month));
    values.Add(Indicator("promises-kept").Measure(Number(row["kept"]), Number(row["promises"]), unit, month));
    values.Add(Indicator("satisfaction").Measure(ratings, unit, month));
    values.Add(Indicator("complaint-rate").Measure(Number(row["complaints"]), Number(row["customers"]), unit, month));
    occurrences.Add((unit, month, "rule-broken", Number(row["rules_broken"])));
}

foreach (var value in values.Where(v => v.Period == "2026-06" && v.Unit == "South"))
{
    var target = catalogue.StandardsOf(value.Indicator.Code)[0].Targets[0];
    Console.WriteLine($"  {value}");
    Console.WriteLine($"    {value.Assess(target)}");
}

foreach (var unit in values.Select(v => v.Unit).Distinct())
{
    var series = IndicatorSeries.FromValues(values.Where(v => v.Indicator.Code == "promises-kept"));
    Console.WriteLine($"  promises kept, {series.Consistency(unit, catalogue.Standards["keep-promises"].Targets[0])}");
}

Heading("The scorecard of June");
var report = ScorecardReport.FromValues(catalogue.Scorecards["department"], catalogue.Indicators, values, occurrences);
foreach (var result in report.Results.Where(r => r.Period == "2026-06").OrderBy(r => r.Rank))
{
    Console.WriteLine($"  {result}{(result.Grade?.Consequence is { } next ? $"; {next}" : "")}");
}

var south = report["South", "2026-06"];
List("South, points lost", south.Worst().Select(c =>
    $"{c}, from {string.Join(", ", catalogue.StandardsOf(c.Item.Indicator).Select(s => s.Code))}"));
List("weights", report.Sensitivity("2026-06"));
List("what moves satisfaction", catalogue.Priorities(
    [("Reliability", 0.45, null), ("Responsiveness", 0.30, null), ("Empathy", 0.25, null)], values.Where(v => v.Period == "2026-06" && v.Unit == "South")));

Heading("A checklist, its findings and the actions");
Inspection visit = new(
    "after-visit", "South", new LocalDate(2026, 6, 12), ChecklistAnswer.Yes("gas"), ChecklistAnswer.No("clean"),
    ChecklistAnswer.Grade("manners", 3), ChecklistAnswer.Measure("heat", 18.5m))
{
    Findings = [new("F1", FindingGrade.Minor, "Dust was left in the hall.", "clean"), new("F2", FindingGrade.Major, "The room stayed cold.", "heat")],
};
Console.WriteLine($"{visit}: {visit.Score(catalogue.Checklists["after-visit"])}");
CaseHistory follow = new("inspection 12 June",
[
    CaseEvent.Opened(Start(new(2026, 6, 12)), Priority.None),
    ActionEvents.Agreed(Start(new(2026, 6, 12)), "A1", "Cem", new(2026, 6, 19), finding: "F1"),
    ActionEvents.Agreed(Start(new(2026, 6, 12)), "A2", "Ann", new(2026, 6, 26), finding: "F2"),
    ActionEvents.Done(Start(new(2026, 6, 18)), "A1"), ActionEvents.Verified(Start(new(2026, 6, 25)), "A1", isEffective: true),
]);
List("actions", ActionItem.ReadAll(follow, asOf).Select(a => $"{a}{(a.IsOverdueOn(new(2026, 7, 1)) ? ", overdue" : "")}"));

Heading("The programme of June");
var checks = Enumerable.Range(1, 30).Select(d => new LocalDate(2026, 6, d)).Where(d => d.DayOfWeek <= IsoDayOfWeek.Thursday)
    .Select(d => ("self-check", Start(d) + Duration.FromHours(16))).Append(("survey", Start(new(2026, 5, 20))));
List("inspections", catalogue.Programmes["inspections"].Read(office, checks, Start(new(2026, 6, 1)), asOf));

Heading("Visits compared with their process");
var process = catalogue.Processes["visit"];
List("faults of the design", process.FindFaults());
var log = Rows("visits-log.csv");
var conformance = ProcessConformance.FromColumns(
    process, [.. log.Select(r => r["visit"])], [.. log.Select(r => r["step"])], [.. log.Select(r => Time(r["done"]))],
    [.. log.Select(r => Time(r["begun"]))], office);
Console.WriteLine(conformance);
List("steps", conformance.Summary.Steps.Where(s => s.Missing + s.OutOfOrder > 0));
Console.WriteLine($"  {Indicator("process-execution-rate").Measure(conformance.Summary.Execution)}");
var times = ProcessTimes.FromColumns(
    process, [.. log.Select(r => r["visit"])], [.. log.Select(r => r["step"])], [.. log.Select(r => Time(r["done"]))],
    [.. log.Select(r => Time(r["begun"]))]);
Console.WriteLine(CriticalPath.FromTimes(times));
List("risks", RiskRanking.Of(process, riskThreshold: 100).Rows);
Console.WriteLine(TouchpointCounts.FromCounts(process, ["arrive", "repair", "sign", "billing"], [9, 4, 1, 3]));

Heading("Call-backs of the first quarter");
var engineers = Rows("engineers.csv").GroupBy(r => r["engineer"])
    .Select(g => new EngineerCustomers(g.Key, g.Select(r => r["customer"])));
var plan = CallBackPlan.ForQuarter(new CallBackRule(perQuarter: 5, minimum: 2, maximum: 2), engineers, ReportPeriod.Parse("2026-Q1"), seed: 7);
Console.WriteLine(plan.ToTable());

Heading("Records, lots and assessors");
Console.WriteLine(SpotCheckRule.OfSize(3, days: 20).Draw(
    new(2026, 7, 1), seed: 7, [.. Enumerable.Range(1, 40).Select(i => $"R-{i:00}")],
    [.. Enumerable.Range(1, 40).Select(i => new LocalDate(2026, 6, 1).PlusDays(i % 30))]));
Console.WriteLine(Reconciliation.Compare(
    [new("P1", new Dictionary<string, string> { ["state"] = "closed" }), new("P2")],
    [new("P1", new Dictionary<string, string> { ["state"] = "open" }), new("P3")]));
SamplingPlan lots = new(sample: 50, accept: 1);
Console.WriteLine($"{lots}: accepts {lots.AcceptanceProbability(Proportion.FromPercent(1))} of lots at 1 % and "
    + $"{lots.AcceptanceProbability(Proportion.FromPercent(8))} at 8 %");
return 0;

ServiceIndicator Indicator(string code) => catalogue.Indicators[code];

Instant Start(LocalDate date) => date.AtStartOfDayInZone(zone).ToInstant();

Instant Time(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(text).Value
    .InZoneLeniently(zone).ToInstant();

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static void Heading(string text) => Console.WriteLine($"\n{text}\n{new string('-', text.Length)}");

static void List<T>(string title, IEnumerable<T> items)
{
    Console.WriteLine($"{title}:");
    foreach (var item in items)
    {
        Console.WriteLine($"  {item}");
    }
}

string Data(string name) => Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "data", name);

List<IReadOnlyDictionary<string, string>> Rows(string name)
{
    using StreamReader reader = new(Data(name));
    using var csv = CsvReader.Create(reader, CsvReaderOptions.Default with { HasHeader = false });
    List<IReadOnlyDictionary<string, string>> rows = [];
    string[]? header = null;
    while (csv.Read())
    {
        string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        header ??= cells;
        if (cells != header)
        {
            rows.Add(header.Zip(cells).ToDictionary(p => p.First, p => p.Second));
        }
    }

    return rows;
}
