// A service report from five files: how a ticket log kept its service-level agreement, how often customers complained and why, the scorecard of
// departments with what is to be mended first, where a SERVQUAL survey sees gaps, and the satisfaction index of an ECSI survey with what moves it.
//
//     dotnet run docs/samples/service-report.cs
//     dotnet run docs/samples/service-report.cs -- TICKETS.csv [SURVEY.csv [INDEX.csv]] [--complaints COMPLAINTS.csv] [--regime us-cfpb] [--standards CATALOGUE.json --indicators INDICATORS.csv] [--policy POLICY.json] [--zone Europe/Berlin] [--as-of 2026-04-24T15:00:00Z]
//
// TICKETS.csv is a ServiceNow incident audit export (number, opened_at, sys_updated_at, incident_state, priority; one row an
// update). SURVEY.csv has the columns E01..E22, P01..P22 and, if wanted, W_T, W_REL, W_RES, W_A, W_E; INDEX.csv the 24 questions IMAG1..CUSL3 of the
// ECSI from 1 to 10. COMPLAINTS.csv has a row for each complaint (number, received, ended, outcome, cause); the clocks of its regime, one of the
// library's, are counted on working days of the agreement. CATALOGUE.json holds service standards and a scorecard, INDICATORS.csv a row for each unit, period and
// indicator: a count and what it is of, or a value. All are UTF-8. POLICY.json holds the agreement and any duties (data/service-desk.policy.json); the times of the log are in the zone of its calendar, or in that of --zone.
#:project ../../src/ServiceQuality.Scoring/ServiceQuality.Scoring.csproj
#:package CsvHelper
#:package Spectre.Console

using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;
using Spectre.Console;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 130; // a file has no width of its own
    AnsiConsole.Profile.Capabilities.Ansi = false;
}

try
{
    var options = Options.Parse(args);
    Tickets(options);
    if (options.Complaints is { } complaints)
    {
        Complaints(complaints, options);
    }

    if (options.Standards is { } standards)
    {
        Standards(standards, options.Indicators!);
    }

    if (options.Survey is { } survey)
    {
        Survey(survey);
    }

    if (options.Index is { } index)
    {
        Index(index);
    }

    return 0;
}
catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or InvalidOperationException)
{
    Console.Error.WriteLine(e is CsvFormatException malformed
        ? $"Row {malformed.RecordNumber}: a quote is where none is allowed; quote the whole cell and double the quotes in it."
        : e.Message);
    return 1;
}

void Tickets(Options options)
{
    var policy = Policy(options.Policy);
    var agreement = policy.Agreements[0];
    var zone = options.Zone ?? agreement.Calendar.Zone ?? DateTimeZone.Utc;

    Heading($"Tickets: {Path.GetFileName(options.Tickets)}");
    var log = CaseLog.FromRows(CaseLogLayout.ServiceNow(zone), Csv.Rows(options.Tickets));
    Import(log);
    if ((options.AsOf ?? CaseLog.LastEvent(log.Accepted)) is not { } asOf)
    {
        Console.WriteLine("No case was accepted: there is nothing to judge.");
        return;
    }

    List<CaseReading> readings = [];
    List<string> refused = [];
    foreach (var history in log.Accepted)
    {
        if (agreement.TryRead(history, asOf, out var reading, out var problem))
        {
            readings.Add(reading);
        }
        else
        {
            refused.Add(problem);
        }
    }

    Console.WriteLine($"{log.Accepted.Count} cases, {readings.Count} judged as of {asOf}, {refused.Count} refused by the agreement");
    List(refused);

    Table attainment = NewTable("Attainment", "Target", "Priority", ">Met", ">Breached", ">Pending", ">Met of decided", ">95 % interval");
    foreach (var row in Attainment.ByPriority(readings))
    {
        Add(
            attainment, row.Target, row.Priority.ToString(), $"{row.Met}", $"{row.Breached}", $"{row.Pending}", row.Share?.ToString() ?? "nothing decided",
            row.MetOfDecided.Interval is { } i ? string.Create(CultureInfo.InvariantCulture, $"{100 * i.Lower:F1} to {100 * i.Upper:F1} %") : "");
    }

    AnsiConsole.Write(attainment);
    Duties(policy, log.Accepted, asOf);

    Table worst = NewTable("The ten worst breaches, by business time", "Case", "Priority", "Target", "Due", ">Late (business)", ">Late (wall)");
    foreach (var (reading, target) in readings.SelectMany(r => r.Breaches.Select(t => (Reading: r, Target: t)))
        .OrderByDescending(b => b.Target.Lateness.Open).ThenByDescending(b => b.Target.Lateness.Wall).ThenBy(b => b.Reading.CaseId, StringComparer.Ordinal)
        .Take(10))
    {
        Add(
            worst,
            reading.CaseId,
            reading.Priority.ToString(),
            target.Name,
            target.Due!.Value.InZone(zone).ToString("uuuu-MM-dd HH:mm o<g>", CultureInfo.InvariantCulture),
            Clock(target.Lateness.Open),
            Clock(target.Lateness.Wall));
    }

    AnsiConsole.Write(worst);

    // What a host would wake up for next.
    Table next = NewTable("The next changes of open cases", "When", "Case", "Priority", "Target", "What", ">Used");
    foreach (var change in ChangeSchedule.Of(readings).Next(10))
    {
        var reading = readings.Find(r => r.CaseId == change.CaseId)!;
        var target = reading.Targets.First(t => t.NextChange == change.At);
        var later = agreement.Read(reading.History, change.At).Target(target.Name);
        Add(
            next,
            change.At.InZone(zone).ToString("uuuu-MM-dd HH:mm o<g>", CultureInfo.InvariantCulture),
            change.CaseId,
            reading.Priority.ToString(),
            target.Name,
            later.Verdict != target.Verdict ? $"{later.Verdict}" : string.Join(", ", later.Warnings.Except(target.Warnings)),
            target.ShareUsed is { } used ? used.ToString("P0", CultureInfo.InvariantCulture) : "");
    }

    AnsiConsole.Write(next);

    // The worst breach that a page can tell.
    var told = readings.SelectMany(r => r.Breaches).OrderByDescending(t => t.Lateness.Open).Select(t => t.Explain())
        .FirstOrDefault(e => e.Segments.Take(21).Count() <= 20);
    if (told is not null)
    {
        Console.WriteLine("\nOne breach explained");
        Console.Write(told.ToText());
    }
}

// The duties of the policy, counted like targets.
void Duties(ServiceLevelPolicy policy, IEnumerable<CaseHistory> histories, Instant asOf)
{
    List<CaseReading> duties = [];
    List<string> refused = [];
    foreach (var history in histories)
    {
        foreach (var obligation in policy.Obligations)
        {
            if (obligation.TryRead(history, asOf, out var reading, out var problem))
            {
                duties.AddRange(reading.Cases);
            }
            else
            {
                refused.Add(problem);
            }
        }
    }

    List(refused);
    AnsiConsole.Write(Shares("Duties", "Duty", duties));
}

Table Shares(string title, string what, IEnumerable<CaseReading> duties)
{
    Table table = NewTable(title, what, ">Met", ">Breached", ">Open", ">Met of decided", ">95 % interval");
    foreach (var row in Attainment.Run(duties, AttainmentPlan.By(AttainmentKeys.Target).PerCycle()).Rows)
    {
        Add(
            table, row.Target, $"{row.Met}", $"{row.Breached}", $"{row.Running + row.Paused}", row.Share?.ToString() ?? "nothing decided",
            row.MetOfDecided.Interval is { } i ? string.Create(CultureInfo.InvariantCulture, $"{100 * i.Lower:F1} to {100 * i.Upper:F1} %") : "");
    }

    return table;
}

// Complaints by month as a rate per day, the most frequent causes, and the clocks of the regime.
void Complaints(string file, Options options)
{
    Heading($"Complaints: {Path.GetFileName(file)}");
    var calendar = Policy(options.Policy).Agreements[0].Calendar;
    var zone = options.Zone ?? calendar.Zone ?? DateTimeZone.Utc;
    ComplaintFileLayout layout = new(
        zone, "uuuu-MM-dd", "received", "number", "ended", "outcome",
        new Dictionary<string, ComplaintOutcome>
        {
            ["upheld"] = ComplaintOutcome.Upheld,
            ["partly upheld"] = ComplaintOutcome.PartlyUpheld,
            ["not upheld"] = ComplaintOutcome.NotUpheld,
            ["withdrawn"] = ComplaintOutcome.Withdrawn,
            ["out of scope"] = ComplaintOutcome.OutOfScope,
        },
        new Dictionary<string, string> { ["cause"] = ComplaintFields.Cause });
    var read = ComplaintFile.FromRows(layout, ComplaintTemplates.Iso10002(calendar), Csv.Rows(file));
    Import(read);
    var asOf = options.AsOf ?? CaseLog.LastEvent(read.Accepted.Select(f => f.History)) ?? default;
    FeedbackReading[] readings = [.. read.Accepted.Where(f => f.History.Events[0].At <= asOf).Select(f => f.Read(asOf))];
    if (readings.Length == 0)
    {
        Console.WriteLine("There is no complaint up to then: nothing is counted.");
        return;
    }

    var today = asOf.InZone(zone).Date;
    var first = readings.Min(r => r.Received).InZone(zone).Date;
    List<(ReportPeriod Month, long Count, double Days)> months = [];
    for (var month = ReportPeriod.Of(PeriodLength.Month, first); month.Start <= today; month = month.Next)
    {
        months.Add((
            month, readings.Count(r => month.ToInterval(zone).Contains(r.Received)),
            Period.DaysBetween(LocalDate.Max(month.Start, first), LocalDate.Min(month.End, today.PlusDays(1)))));
    }

    (long[] counts, double[] days) = ([.. months.Select(m => m.Count)], [.. months.Select(m => m.Days)]);
    var chart = ControlChart.Rates(counts, days);
    Console.WriteLine($"{readings.Length} complaints up to {today:uuuu-MM-dd}, a day in each month from {months[0].Month}: {chart}");
    List([.. chart.Signals.Select(s => s.ToString()), .. chart.Warnings.Select(w => w.Message)]);
    if (chart.Signals.Count > 0 && ChangePoint.OfRates(counts, days) is { Index: { } change } shift)
    {
        Console.WriteLine($"The likeliest change is in {months[change].Month}: {shift}");
    }


    Table causes = NewTable("The most frequent causes", ">Rank", "Cause", ">Complaints", ">Share", ">Cumulative");
    foreach (var row in Pareto.FromColumns([.. readings.Select(r => r.Field(ComplaintFields.Cause)).OfType<string>()]).Top(5))
    {
        Add(causes, $"{row.Rank}", row.Name, $"{row.Count}", $"{row.Share}", $"{row.Cumulative}");
    }

    AnsiConsole.Write(causes);
    var regime = HandlingRegime.Load(
        options.Regime, new[] { "business days", "working days", "calendar days" }.ToDictionary(role => role, _ => calendar));
    var ended = readings.Where(r => r.Outcome is not (ComplaintOutcome.Withdrawn or ComplaintOutcome.OutOfScope));
    var clocks = ended.SelectMany(r => regime.Read(r.Feedback, asOf).Clocks.SelectMany(c => c.Cases));
    AnsiConsole.Write(Shares($"Clocks of {regime.Name}", "Clock", clocks));
}

ServiceLevelPolicy Policy(string file)
{
    try
    {
        var policy = ServiceLevelPolicy.Read(File.ReadAllText(file));
        return policy.Agreements.Count == 1
            ? policy
            : throw new FormatException($"{file} does not hold one agreement; allowed is one, and any number of obligations.");
    }
    catch (JsonException e)
    {
        throw new FormatException($"{file}: {e.Message}", e);
    }
}

void Standards(string file, string indicators)
{
    Heading($"Standards: {Path.GetFileName(file)}");
    var catalogue = StandardCatalogue.FromJson(File.ReadAllText(file));
    var rows = Csv.Rows(indicators).Skip(1).Select(r => r.ToArray()).ToList();
    bool IsValue(string[] r) => r[5].Length > 0
        ? double.TryParse(r[5], NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        : long.TryParse(r[3], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && decimal.TryParse(r[4], NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    if (rows.FirstOrDefault(r => r.Length != 6 || !catalogue.Indicators.Contains(r[2]) || !IsValue(r)) is { } odd)
    {
        throw new FormatException($"Row \"{string.Join(',', odd)}\" is not allowed; allowed are six cells: unit, period, indicator ({string.Join(", ", catalogue.Indicators.Names)}), and the numbers count and of, or value.");
    }

    var values = rows.Select(r => r[5].Length > 0
        ? catalogue.Indicators[r[2]].MeasureValue(double.Parse(r[5], CultureInfo.InvariantCulture), r[0], r[1])
        : catalogue.Indicators[r[2]].Measure(
            long.Parse(r[3], CultureInfo.InvariantCulture), decimal.Parse(r[4], CultureInfo.InvariantCulture), r[0], r[1])).ToList();
    if (catalogue.Scorecards.Count == 0 || values.Count == 0)
    {
        Console.WriteLine("There is no scorecard, or no value: nothing is scored.");
        return;
    }

    var report = ScorecardReport.FromValues(catalogue.Scorecards[0], catalogue.Indicators, values);
    var period = values.Max(v => v.Period);
    Table scores = NewTable($"{report.Card.Name}, {period}", ">Rank", "Unit", ">Score", ">Change", "Grade", "What follows");
    var last = report.Results.Where(r => r.Period == period).OrderBy(r => r.Rank).ToList();
    foreach (var r in last)
    {
        Add(scores, $"{r.Rank}", r.Unit ?? "", $"{r.Score:F1}", $"{r.Change:+0.0;-0.0;0.0}", r.Grade?.Name ?? "", r.Grade?.Consequence?.English ?? "");
    }

    AnsiConsole.Write(scores);
    Table mend = NewTable("The worst three things", "Unit", "Indicator", ">Points lost", "Standard", "Owner", "Value and verdict");
    foreach (var (r, c) in last.SelectMany(r => r.Contributions.Select(c => (Result: r, Contribution: c))).OrderByDescending(x => x.Contribution.Lost).Take(3))
    {
        var standard = catalogue.StandardsOf(c.Item.Indicator).FirstOrDefault();
        var target = standard?.Targets.First(t => t.Indicator == c.Item.Indicator);
        Add(mend, r.Unit ?? "", c.Item.Indicator, $"{c.Lost:F1}", standard?.Code ?? "none", standard?.Owner ?? "none",
            target is null || c.Value is null ? "" : $"{c.Value.Value:0.###}, target {target.Target}: {c.Value.Assess(target).Verdict}");
    }

    AnsiConsole.Write(mend);
    List([.. catalogue.FindMissing().Select(m => $"missing: {m}")]);
}

void Survey(string file)
{
    Heading($"Survey: {Path.GetFileName(file)}");
    var survey = SurveyData.FromRows(Instruments.Servqual1991, Csv.Rows(file));
    Import(survey);
    var gaps = GapAnalysis.Run(survey.Accepted, MissingPolicy.PersonMean);

    Table table = NewTable($"{survey.Accepted.Instrument.Name}: gaps by dimension", "Dimension", ">n", ">Expected", ">Perceived", ">Gap", "95 % interval", ">t", ">p");
    foreach (var d in gaps.Dimensions)
    {
        Add(
            table, d.Name, $"{d.Gap.N}", $"{d.Expectation.Mean:F2}", $"{d.Perception.Mean:F2}", $"{d.Gap.Mean:F2}", $"{d.Gap.Interval}", $"{d.PairedT.Statistic:F2}", $"{d.PairedT.P}");
    }

    AnsiConsole.Write(table);
    Console.WriteLine($"Overall, dimensions equal:     {gaps.Overall(Weighting.Unweighted)}");
    if (survey.Accepted.HasWeights)
    {
        Console.WriteLine($"Overall, individual weights:   {gaps.Overall(Weighting.Individual)}");
    }

    Console.WriteLine(gaps.Conventions);
}

void Index(string file)
{
    Heading($"Satisfaction index: {Path.GetFileName(file)}");

    // The name of the target in the policy, so that the map says which promise moves what.
    var model = IndexModels.Ecsi.WithCommitment("Quality", ServiceCommitment.SlaTarget("service desk", "Resolution"));
    var read = IndexAnswers.FromRows(model, Csv.Rows(file));
    Import(read);
    var fit = SatisfactionIndex.Estimate(model, read.Accepted);
    Console.WriteLine(fit);
    if (!fit.HasEstimate)
    {
        return;
    }

    var boot = fit.Bootstrap(resamples: 2000, seed: 42);
    var map = boot.Map("Satisfaction");
    Table table = NewTable($"{model.Name}: index from 0 to 100", "Construct", ">Index", "95 % interval", ">R2", ">Importance", "Quadrant", "Moved by");
    foreach (var construct in model.Constructs)
    {
        var estimate = boot.Index(construct.Name);
        var lever = map.Constructs.FirstOrDefault(c => c.Point.Name == construct.Name);
        Add(
            table, construct.Name, $"{estimate.Value:F1}", estimate.Interval?.ToString("F1", null) ?? "",
            fit.RSquared.Names.Contains(construct.Name) ? $"{fit.RSquared[construct.Name]:F2}" : "", lever is null ? "" : $"{lever.Point.Importance:F2}", lever is null ? "" : $"{lever.Quadrant}",
            string.Join(", ", construct.Commitments));
    }

    AnsiConsole.Write(table);
    Console.WriteLine("Importance: points of satisfaction for one point of the construct. " + boot);
    List([.. fit.Warnings.Select(w => w.Message)]);
}

void Import<T>(ImportResult<T> result)
{
    Console.WriteLine(result);
    foreach (var code in result.Rejected.GroupBy(r => r.Problems[0].Code).OrderBy(g => g.Min(r => r.Row)))
    {
        Console.WriteLine($"  {code.Count()} rejected as {code.Key}");
    }

    // Rows that only share the fate of their case need no line of their own.
    List([.. result.Rejected.Where(r => r.Problems[0].Code != "case-rejected").Select(r => r.ToString())]);
    List([.. result.Warnings.Select(w => w.ToString())]);
}

void List(IReadOnlyList<string> lines)
{
    const int most = 12;
    foreach (var line in lines.Take(most))
    {
        Console.WriteLine("  " + line);
    }

    if (lines.Count > most)
    {
        Console.WriteLine($"  and {lines.Count - most} more");
    }
}

void Heading(string text) => Console.WriteLine($"\n== {text} ==");

string Clock(Duration value) => value.ToString("-H:mm", CultureInfo.InvariantCulture) + " h";

void Add(Table table, params string[] cells) => table.AddRow([.. cells.Select(Markup.Escape)]);

// A column whose name begins with > is set to the right.
Table NewTable(string title, params string[] columns)
{
    Table table = new() { Border = TableBorder.Ascii2, Title = new(Markup.Escape(title)) };
    foreach (var column in columns)
    {
        TableColumn cell = new(Markup.Escape(column.TrimStart('>')));
        table.AddColumn(column.StartsWith('>') ? cell.RightAligned().NoWrap() : cell.NoWrap());
    }

    return table;
}

static class Csv
{
    // Rows as the file has them: blank lines are kept, so that row numbers are those of the file.
    public static IEnumerable<string[]> Rows(string file)
    {
        using StreamReader reader = new(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var csv = CsvReader.Create(
            reader, CsvReaderOptions.Default with { HasHeader = false, SkipEmptyLines = false, MalformedData = CsvMalformedDataHandling.Throw });
        while (Read())
        {
            yield return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            if (csv.RowNumber % 100_000 == 0)
            {
                Console.Error.WriteLine($"{Path.GetFileName(file)}: {csv.RowNumber:N0} rows read ...");
            }
        }

        bool Read()
        {
            try
            {
                return csv.Read();
            }
            catch (DecoderFallbackException e)
            {
                throw new FormatException(
                    $"{file}: after row {csv.RowNumber} there is a byte (0x{e.BytesUnknown?.FirstOrDefault():X2}) that is not UTF-8; save the file as UTF-8.", e);
            }
        }
    }
}

sealed record Options(
    string Tickets, string? Complaints, string? Standards, string? Indicators, string? Survey, string? Index, string Policy, string Regime, DateTimeZone? Zone, Instant? AsOf)
{
    public static Options Parse(string[] args)
    {
        var data = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "data");
        List<string> files = [];
        var policy = Path.Combine(data, "service-desk.policy.json");
        var regime = "us-cfpb";
        string? complaints = null, standards = null, indicators = null;
        DateTimeZone? zone = null;
        Instant? asOf = null;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--zone":
                    var id = Value(args, ref i);
                    zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new FormatException($"--zone \"{id}\" is no time zone; allowed are ids such as Europe/Berlin.");
                    break;
                case "--complaints":
                    complaints = Value(args, ref i);
                    break;
                case "--standards":
                    standards = Value(args, ref i);
                    break;
                case "--indicators":
                    indicators = Value(args, ref i);
                    break;
                case "--regime":
                    regime = Value(args, ref i);
                    _ = HandlingRegime.ReadyMade.Contains(regime) ? 0 : throw new FormatException(
                        $"--regime \"{regime}\" is no regime of the library; allowed are {string.Join(", ", HandlingRegime.ReadyMade)}.");
                    break;
                case "--policy":
                    policy = Value(args, ref i);
                    break;
                case "--as-of":
                    var text = Value(args, ref i);
                    asOf = InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed
                        ? parsed.Value
                        : throw new FormatException($"--as-of \"{text}\" is no instant; allowed are instants such as 2026-04-24T15:00:00Z.");
                    break;
                case "--help" or "-h":
                    throw new FormatException("usage: service-report.cs TICKETS.csv [SURVEY.csv [INDEX.csv]] [--complaints COMPLAINTS.csv] [--regime us-cfpb] [--standards CATALOGUE.json --indicators INDICATORS.csv] [--policy POLICY.json] [--zone Europe/Berlin] [--as-of 2026-04-24T15:00:00Z]");
                case ['-', ..]:
                    throw new FormatException($"Unknown option \"{args[i]}\"; allowed are --complaints, --regime, --standards, --indicators, --policy, --zone, --as-of and --help.");
                default:
                    files.Add(args[i]);
                    break;
            }
        }

        if (standards is null != indicators is null)
        {
            throw new FormatException("--standards and --indicators are given together or not at all.");
        }

        return files switch
        {
            [] => new(Path.Combine(data, "tickets.csv"), complaints ?? Path.Combine(data, "complaints.csv"), standards ?? Path.Combine(data, "service-standards.json"), indicators ?? Path.Combine(data, "indicators.csv"), Path.Combine(data, "servqual300.csv"), Path.Combine(data, "ecsi250.csv"), policy, regime, zone, asOf),
            [var tickets] => new(tickets, complaints, standards, indicators, null, null, policy, regime, zone, asOf),
            [var tickets, var survey] => new(tickets, complaints, standards, indicators, survey, null, policy, regime, zone, asOf),
            [var tickets, var survey, var index] => new(tickets, complaints, standards, indicators, survey, index, policy, regime, zone, asOf),
            _ => throw new FormatException($"{files.Count} files are given; allowed are a ticket log, a survey and answers to the questions of an index."),
        };
    }

    private static string Value(string[] args, ref int i) =>
        ++i < args.Length ? args[i] : throw new FormatException($"{args[i - 1]} has no value.");
}
