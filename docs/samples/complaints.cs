// A year of complaints, from two files to what is to be mended: the register and what happened to each complaint, the clocks of a
// pledge, rates, causes, repeats, times, the backlog, outcomes and the effect of a measure.
//
//     dotnet run docs/samples/complaints.cs
//     dotnet run docs/samples/complaints.cs -- COMPLAINTS.csv
//
// The first command reads the invented complaints of docs/samples/data. COMPLAINTS.csv is an export of the Consumer Complaint
// Database of the US Consumer Financial Protection Bureau.
#:project ../../src/ServiceQuality.Scoring/ServiceQuality.Scoring.csproj
#:package CsvHelper

using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var office = BusinessCalendar.In("Europe/Berlin").Weekdays("08:00-17:00")
    .Holiday(new LocalDate(2025, 12, 25), "Christmas Day").Holiday(new LocalDate(2025, 12, 26), "Boxing Day").Build();
var zone = office.Zone!;
var lifeCycle = ComplaintTemplates.Iso10002(office);
if (args is [var file])
{
    try
    {
        Bureau(file);
        return 0;
    }
    catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(e.Message);
        return 1;
    }
}

var asOf = Start(new(2026, 1, 1));

Heading("The register and the log");
ComplaintFileLayout layout = new(zone, "uuuu-MM-dd", "received", "number", fields: new Dictionary<string, string>
{
    ["channel"] = ComplaintFields.Channel,
    ["customer"] = ComplaintFields.Customer,
    ["product"] = ComplaintFields.Product,
    ["subject"] = ComplaintFields.Subject,
});
var register = ComplaintFile.FromRows(layout, lifeCycle, Rows("complaints.csv"));
Import(register);
var log = ReadLog(register.Accepted);
Import(log);
var complaints = log.Accepted;
FeedbackReading[] readings = [.. complaints.Select(c => c.Read(asOf))];

Heading("One complaint");
var one = readings.Where(r => r.OpenTimes.Count > 1).MaxBy(r => r.Course.Changes.Count)!;
foreach (var change in one.Course.Changes)
{
    Console.WriteLine($"  {Date(change.At)} {change.Move.Name}: {change.To}");
}

Console.WriteLine(one);
Console.WriteLine($"possible now: {string.Join(", ", one.Course.Allowed.Select(m => m.Name))}");
Console.WriteLine(one.Feedback.Apply(ComplaintEvents.Routed(asOf, "Ann")).Refusal);

Heading("The clocks of the pledge");
var regime = HandlingRegime.Read(File.ReadAllText(Data("complaints.regime.json")), new Dictionary<string, BusinessCalendar>
{
    ["working days"] = office,
    ["calendar days"] = office,
});
Console.WriteLine(regime);
RegimeReading[] clocks = [.. complaints.Select(c => regime.Read(c, asOf))];
foreach (var row in Attainment.Run(
    clocks.SelectMany(c => c.Clocks).SelectMany(c => c.Cases), AttainmentPlan.By(AttainmentKeys.Target)).Rows)
{
    Console.WriteLine($"  {row}");
}

List("notices that are due", [.. clocks.SelectMany(c => c.NoticesDue.Select(n => $"{c.Feedback.Feedback.Number} {n}"))]);
ChangeSchedule schedule = new();
foreach (var reading in clocks)
{
    schedule.Set(reading.Feedback.Feedback.Number, reading.NextChange);
}

List("look again at", [.. schedule.Next(3).Select(c => $"{Date(c.At)} {c.CaseId}")]);

Heading("Channels");
foreach (var row in Pareto.FromColumns(Column(r => r.Field(ComplaintFields.Channel)!)).Rows)
{
    Console.WriteLine($"  {row}");
}

Heading("Rates by month, per 1,000 customers");
var base1000 = Rows("complaints-customers.csv").Skip(1)
    .Select(r => (Month: ReportPeriod.Parse(r[0]), Customers: decimal.Parse(r[1]) / 1000)).ToList();
var received = readings.CountBy(r => ReportPeriod.At(PeriodLength.Month, r.Received, zone)).ToDictionary();
long[] counts = [.. base1000.Select(b => (long)received.GetValueOrDefault(b.Month))];
double[] exposures = [.. base1000.Select(b => (double)b.Customers)];
var chart = ControlChart.Rates(
    counts, exposures, new(baselines: [8], rules: RunRules.Nelson, improvement: ImprovementDirection.Decrease));
foreach (var point in chart)
{
    var rules = string.Concat(point.Signals.Select(s => $", {s.Rule.Name}").Distinct());
    Console.WriteLine($"  {base1000[point.Index].Month}: {point.Value:F2} [{point.Lower:F2}, {point.Upper:F2}]{rules}");
}

Console.WriteLine(chart.Phases[0]);
List("signals", [.. chart.Signals.Select(s => s.ToString())]);
Console.WriteLine($"last month: {chart[^1].Variation}");
var shift = ChangePoint.OfRates(counts, exposures);
Console.WriteLine($"change {shift}: {base1000[shift.Index!.Value].Month}");

Heading("Causes");
var tree = CodeTree.Create("causes", 1,
[
    new("planning", new("Planning", "排程")), new("overbooked", new("Overbooked", "排程过满"), "planning"),
    new("lost-request", new("Request lost", "请求丢失"), "planning"),
    new("parts", new("Parts", "备件")), new("no-part", new("Part missing", "缺件"), "parts"),
    new("wrong-part", new("Wrong part", "错件"), "parts"),
    new("people", new("People", "人员")), new("untrained", new("Not trained", "培训不足"), "people"),
    new("careless", new("Careless", "疏忽"), "people"),
    new("system", new("Systems", "系统")), new("billing-fault", new("Fault of billing", "账单错误"), "system"),
]);
var causes = Pareto.FromColumns([.. readings.Select(r => r.PrimaryCause).OfType<string>()]);
foreach (var row in causes.Rows)
{
    Console.WriteLine($"  {row}");
}

Console.WriteLine($"vital few: {Names(causes.VitalFew())}");
List("by group", [.. causes.RollUp(tree, level: 1).Rows.Select(r => r.ToString())]);

Heading("Top 3 of the week");
var weeks = new[] { ReportPeriod.Parse("2025-W22"), ReportPeriod.Parse("2025-W23") };
var series = ParetoSeries.FromColumns(
    [.. weeks.Select(w => w.ToInterval(zone))], Column(r => r.Field(ComplaintFields.Subject)!), Column(r => r.Received));
List($"{weeks[1]}, against {weeks[0]}", [.. series.Top(period: 1, n: 3).Select(c => c.ToString())]);
foreach (var ties in Enum.GetValues<TiesPolicy>())
{
    Console.WriteLine($"first 3, {ties}: {Names(series.Rankings[1].Top(3, ties))}");
}

Heading("Repeats and resolution at first contact");
var rule = RepeatRule.WithinDays(45);
var repeats = RepeatedCases.FromColumns(
    rule, Day(asOf)!.Value, Column(r => r.Field(ComplaintFields.Customer)!), Column(r => r.Field(ComplaintFields.Subject)!),
    Column(r => Day(r.Received)!.Value), Column(r => Day(End(r.OpenTimes[^1]))));
Console.WriteLine(repeats);
Console.WriteLine($"repeated: {repeats.Summary.Repeated}");
bool[] solved = Column(r => r.Answered == r.Received && r.OpenTimes.Count == 1); // on the day of receipt, not reopened
Console.WriteLine($"plain:  {FirstContactRule.Plain.Count(solved, repeats)}");
Console.WriteLine($"strict: {FirstContactRule.WithoutRepeat(rule).Count(solved, repeats)}");

Heading("Time to answer, the open ones counted");
// What was withdrawn or out of scope gets no answer.
FeedbackReading[] toAnswer = [.. readings.Where(r => r.Answered is not null || !r.OpenTimes[^1].HasEnd)];
var times = CaseTimes.FromColumns(
    Day(asOf)!.Value, [.. toAnswer.Select(r => Day(r.Received)!.Value)], [.. toAnswer.Select(r => Day(r.Answered))],
    [.. toAnswer.Select(r => r.Field(ComplaintFields.Channel)!)]);
foreach (var row in times.Rows)
{
    var most = row.Quantile(Proportion.FromPercent(90)).Value;
    Console.WriteLine($"  {row}; 9 in 10 within {most} d; mean of the answered {row.EndedMean().Mean:F1} d");
}

Console.WriteLine($"channels alike: {times.Compare()}");

Heading("How they end");
var endings = CaseTimes.FromColumns(
    Day(asOf)!.Value, Column(r => Day(r.Received)!.Value), Column(r => Day(r.Answered ?? End(r.OpenTimes[0]))),
    Column(r => r.Field(ComplaintFields.Subject)!), Column(Ending));
foreach (var row in endings.Rows)
{
    Console.WriteLine($"  {row.Group}: upheld within 28 days {row.IncidenceAt("upheld", Duration.FromDays(28))}");
}

Console.WriteLine($"upheld alike, Gray's test: {endings.CompareIncidence("upheld")}");

Heading("Backlog of the last quarter");
var open = clocks.SelectMany(c => c.Feedback.OpenTimes.Select(t => (Time: t, Clock: c))).ToList();
var backlog = Backlog.FromColumns(
    ReportPeriod.Parse("2025-Q4").ToInterval(zone),
    [.. open.Select(o => o.Time.Start)], [.. open.Select(o => End(o.Time))],
    [.. open.Select(o => o.Clock.Feedback.Feedback.Number)], [.. open.Select(o => Due(o.Clock))]);
Console.WriteLine(backlog);
foreach (var band in backlog.ByAge())
{
    Console.WriteLine($"  {band}");
}

Console.WriteLine($"oldest {backlog.OldestDays} d, median {backlog.MedianDays} d; final answer overdue {backlog.Overdue}");
Console.WriteLine($"Little: {backlog.MeanOpen:F1} open = {backlog.ArrivalsPerDay:F2} a day x {backlog.LittleDays:F1} days");
Console.WriteLine($"work for {backlog.DaysOfWork:F1} days");

Heading("Outcomes");
var outcomes = OutcomeSummary.FromColumns(Column(Decision), Column(r => r.Redress), Column(Outside));
Console.WriteLine(outcomes);
Console.WriteLine($"overturned by the ombudsman: {outcomes.Overturned}");
Console.WriteLine($"redress: median {outcomes.RedressMedian}, {outcomes.RedressPerUpheld:F2} per complaint upheld");

Heading("Complaints after broken promises");
var visits = Rows("complaints-visits.csv").Skip(1)
    .Select(r => (Customer: r[0], Promised: LocalDatePattern.Iso.Parse(r[1]).Value, Done: r[2]))
    .Select(v => (v.Customer, v.Promised, IsLate: v.Done != LocalDatePattern.Iso.Format(v.Promised))).ToList();
var after = ComplaintsAfterBreach.FromColumns(
    Duration.FromDays(15), asOf,
    [.. visits.Select(v => v.Customer)], [.. visits.Select(v => Start(v.Promised))], [.. visits.Select(v => v.IsLate)],
    Column(r => r.Field(ComplaintFields.Customer)!), Column(r => r.Received));
Console.WriteLine(after);
Console.WriteLine($"relative risk {after.RelativeRisk()}; preceded by one {after.Preceded}");

Heading("The new plan of visits, from September on");
var before = EventRate.FromCounts(counts[..8].Sum(), base1000[..8].Sum(b => b.Customers));
var since = EventRate.FromCounts(counts[8..].Sum(), base1000[8..].Sum(b => b.Customers));
Console.WriteLine($"before {before.Rate(per: 1)}, since {since.Rate(per: 1)} per 1,000 customers and month");
Console.WriteLine($"down by 40 %? {since.RatioTo(before).Assess(0.6, BoundDirection.AtMost)}");

Heading("What is to be mended");
var links = Pareto.FromColumns([.. readings.SelectMany(r => r.Links).Select(l => l.ToString())]);
List("linked to", [.. links.Rows.Select(r => r.ToString())]);
var actions = ComplaintTemplates.Actions(office);
var duties = complaints.SelectMany(c => actions.Read(c.History, asOf).Duties).ToList();
var verdicts = duties.CountBy(d => d.Verdict).OrderBy(v => v.Key);
Console.WriteLine($"actions: {string.Join(", ", verdicts.Select(v => $"{v.Value} {v.Key}"))}");
var items = readings.SelectMany(r => r.Actions.Select(a => (r.Feedback.Number, Action: a)));
List("open", [.. items.Where(i => i.Action.State == ActionState.Open).Select(i => $"{i.Number} {i.Action}")]);
return 0;

// The log has a row an event: number, date, event, and the fields that it fills as name=value; name=value.
ImportResult<ValueList<Feedback>> ReadLog(ValueList<Feedback> received)
{
    var records = received.ToDictionary(f => f.Number);
    List<RejectedRow> rejected = [];
    var read = 0;
    foreach (var cells in Rows("complaints-log.csv").Skip(1))
    {
        var row = ++read + 1;
        var happened = Event(cells[2], Start(LocalDatePattern.Iso.Parse(cells[1]).Value), cells[3]);
        if (!records.TryGetValue(cells[0], out var record))
        {
            Reject("number", cells[0], "unknown-number", $"\"{cells[0]}\" is not in the register.");
        }
        else if (!lifeCycle.Moves.Any(m => m.Trigger.Matches(happened)))
        {
            Reject("event", cells[2], "unknown-event", $"\"{cells[2]}\" is no event of the life cycle.");
        }
        else if (record.Apply(happened) is { IsAccepted: false, Refusal: var refusal })
        {
            Reject("event", cells[2], "refused", $"{cells[0]}, {refusal}");
        }
        else
        {
            records[cells[0]] = record.Apply(happened).Next!;
        }

        void Reject(string column, string text, string code, string message) =>
            rejected.Add(new(row, [new ImportProblem(row, column, text, code, message)]));
    }

    return new([.. received.Select(f => records[f.Number])], read - rejected.Count, rejected, [], read);
}

CaseEvent Event(string name, Instant at, string fields)
{
    var happened = name switch
    {
        "acknowledged" => CaseEvent.Acknowledged(at),
        "closed" => CaseEvent.Closed(at),
        "reopened" => CaseEvent.Reopened(at),
        _ => CaseEvent.Custom(at, name),
    };
    return fields.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('='))
        .Aggregate(happened, (e, f) => e.With(f[0], f[1]));
}

// A file of the bureau has no customers and no dates of answers: it is counted, not timed.
void Bureau(string path)
{
    Heading(Path.GetFileName(path));
    var read = ComplaintFile.FromRows(ComplaintFileLayout.Cfpb(hasNumbers: false), lifeCycle, Csv(path));
    Import(read);
    if (read.Accepted.Count == 0)
    {
        return;
    }

    var last = read.Accepted.Max(f => f.History.Events[0].At);
    FeedbackReading[] all = [.. read.Accepted.Select(f => f.Read(last))];
    Console.WriteLine($"received from {Date(all.Min(r => r.Received))} to {Date(last)}");
    foreach (var field in (string[])[ComplaintFields.Product, ComplaintFields.Subject, ComplaintFields.Channel])
    {
        var names = Pareto.FromColumns([.. all.Select(r => r.Field(field) ?? "(blank)")]);
        List($"{field}: {names.Rows.Count}, the first", [.. names.Top(3).Select(r => r.ToString())]);
    }

    Console.WriteLine(OutcomeSummary.FromColumns([.. all.Select(Decision)]));
    var decided = all.Where(r => r.Outcome != ComplaintOutcome.Undecided).ToList();
    var table = CrossTable.FromColumns(
        [.. decided.Select(r => r.Field(ComplaintFields.Product) ?? "(blank)")], [.. decided.Select(r => r.Outcome.ToString())]);
    foreach (var product in table.RowNames)
    {
        Console.WriteLine($"  {product}: upheld {table.ShareOf(product, "Upheld")}");
    }

    Console.WriteLine($"products alike: {table.Homogeneity()}");
}

string? Ending(FeedbackReading r) => r switch
{
    { Answered: { } answered } => r.Feedback.Read(answered).Outcome == ComplaintOutcome.NotUpheld ? "not upheld" : "upheld",
    { State: "closed" or "withdrawn" } => "no decision",
    _ => null,
};

DecisionOutcome Decision(FeedbackReading r) => r.Outcome switch
{
    ComplaintOutcome.Undecided => DecisionOutcome.Undecided,
    ComplaintOutcome.Upheld => DecisionOutcome.Upheld,
    ComplaintOutcome.PartlyUpheld => DecisionOutcome.PartlyUpheld,
    ComplaintOutcome.NotUpheld => DecisionOutcome.NotUpheld,
    _ => DecisionOutcome.WithoutDecision,
};

// What an external body decided: a decision that was communicated from the state of an external escalation.
bool? Outside(FeedbackReading r) =>
    r.Course.Changes.LastOrDefault(c => (c.From, c.Move.Name) == ("escalated externally", "communicate")) is { } decision
        ? r.Feedback.Read(decision.At).Outcome != ComplaintOutcome.NotUpheld
        : null;

// The due of the final answer, while there is none.
Instant? Due(RegimeReading r) => r.Clocks[2].Duties is [{ Fulfilled: null } duty] ? duty.Due : null;

// The date of an instant as its midnight in UTC: a day then has 24 hours also when the clocks change.
Instant? Day(Instant? at) => at?.InZone(zone).Date.AtMidnight().InUtc().ToInstant();

Instant? End(Interval time) => time.HasEnd ? time.End : null;

T[] Column<T>(Func<FeedbackReading, T> value) => [.. readings.Select(value)];

Instant Start(LocalDate date) => date.AtStartOfDayInZone(zone).ToInstant();

string Date(Instant at) => LocalDatePattern.Iso.Format(at.InZone(zone).Date);

string Names(IEnumerable<ParetoRow> rows) => string.Join(", ", rows.Select(r => r.Name));

void Heading(string text) => Console.WriteLine($"\n== {text} ==");

void List(string title, IReadOnlyList<string> lines)
{
    Console.WriteLine(lines.Count == 0 ? $"{title}: none" : $"{title}:");
    foreach (var line in lines.Take(6))
    {
        Console.WriteLine($"  {line}");
    }

    if (lines.Count > 6)
    {
        Console.WriteLine($"  and {lines.Count - 6} more");
    }
}

void Import<T>(ImportResult<T> result)
{
    Console.WriteLine(result);
    foreach (var line in result.Rejected.Select(r => r.ToString()).Concat(result.Warnings.Select(w => w.ToString())))
    {
        Console.WriteLine($"  {line}");
    }
}

string Data(string name) => Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "data", name);

IEnumerable<string[]> Rows(string name) => Csv(Data(name));

IEnumerable<string[]> Csv(string path)
{
    using StreamReader reader = new(path);
    using var csv = CsvReader.Create(reader, CsvReaderOptions.Default with { HasHeader = false, SkipEmptyLines = false });
    while (csv.Read())
    {
        yield return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }
}
