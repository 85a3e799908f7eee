// A service report from the files of five fields: how a ticket log kept its service-level agreement, how often customers complained and
// why, the scorecard of departments with what is to be mended first, where a SERVQUAL survey sees gaps, and the satisfaction index of an
// ECSI survey with what moves it. As text, or as one HTML page with tables and charts.
//
//     dotnet run docs/samples/service-report.cs
//     dotnet run docs/samples/service-report.cs -- --html report.html --scripts node_modules
//     dotnet run docs/samples/service-report.cs -- TICKETS.csv [SURVEY.csv [INDEX.csv]] [--complaints COMPLAINTS.csv] [--regime us-cfpb]
//         [--standards CATALOGUE.json --indicators INDICATORS.csv] [--policy POLICY.json] [--zone Europe/Berlin] [--as-of 2026-04-24T15:00:00Z]
//         [--html REPORT.html [--scripts FOLDER]] [--culture zh-CN]
//
// TICKETS.csv is a ServiceNow incident audit export (number, opened_at, sys_updated_at, incident_state, priority; one row an update).
// SURVEY.csv has the columns E01..E22, P01..P22 and, if wanted, W_T, W_REL, W_RES, W_A, W_E; INDEX.csv the 24 questions IMAG1..CUSL3 of the
// ECSI from 1 to 10. COMPLAINTS.csv has a row for each complaint (number, received, ended, outcome, cause); the clocks of its regime, one
// of the library's, are counted on working days of the agreement. CATALOGUE.json holds service standards and a scorecard, INDICATORS.csv a
// row for each unit, period and indicator: a count and what it is of, or a value. All are UTF-8. POLICY.json holds the agreement and any
// duties (data/service-desk.policy.json); the times of the log are in the zone of its calendar, or in that of --zone. FOLDER holds the npm
// packages vega, vega-lite and vega-embed ("npm install vega vega-lite vega-embed" makes a node_modules); their scripts become part of the
// page, which then needs no network.
#:project ../../src/ServiceQuality.Scoring/ServiceQuality.Scoring.csproj
#:project report/ServiceReport.csproj
#:package CsvHelper

using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Scoring.Tables;
using ServiceReport;

try
{
    var options = Options.Parse(args);
    ReportDocument report = new(new("Service report", "服务质量报告"));
    Tickets(report, options);
    if (options.Complaints is { } complaints)
    {
        Complaints(report, complaints, options);
    }

    if (options.Standards is { } standards)
    {
        Standards(report, standards, options.Indicators!);
    }

    if (options.Survey is { } survey)
    {
        Survey(report, survey, options.Culture);
    }

    if (options.Index is { } index)
    {
        Index(report, index);
    }

    if (options.Html is { } page)
    {
        File.WriteAllText(page, HtmlReport.Render(report, options.Culture, options.Scripts));
        Console.WriteLine(page);
    }
    else
    {
        report.WriteText(Console.Out, options.Culture);
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

void Tickets(ReportDocument report, Options options)
{
    var policy = Policy(options.Policy);
    var agreement = policy.Agreements[0];
    var zone = options.Zone ?? agreement.Calendar.Zone ?? DateTimeZone.Utc;
    var name = Path.GetFileName(options.Tickets);
    var section = report.Add("tickets", new($"Tickets: {name}", $"工单：{name}"));
    var log = CaseLog.FromRows(CaseLogLayout.ServiceNow(zone), Csv.Rows(options.Tickets));
    section.AddImport(log);
    if ((options.AsOf ?? CaseLog.LastEvent(log.Accepted)) is not { } asOf)
    {
        section.Add("No case was accepted: there is nothing to judge.", "没有接受任何工单：无可判定。");
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

    section.Add(
        $"{log.Accepted.Count} cases, {readings.Count} judged as of {asOf}, {refused.Count} refused by the agreement",
        $"{log.Accepted.Count} 个工单，截至 {asOf} 判定 {readings.Count} 个，协议拒绝 {refused.Count} 个");
    section.AddList(refused);

    var attainment = Attainment.Run(readings, AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Priority));
    section.Add(attainment.ToTable());
    var months = AttainmentPlan.By(AttainmentKeys.Target).PerPeriod(PeriodLength.IsoWeek, zone, PeriodAttribution.StoppingOrBreach);
    section.Add(Attainment.Run(readings, months).TrendChart(), "attainment");
    Duties(section, policy, log.Accepted, asOf);
    if (attainment.RollUp(AttainmentKeys.None).Rows is [{ Decided: > 0 } all] && attainment.Rows.Where(r => r.Decided > 0).MinBy(r => r.Share) is { } worst)
    {
        report.Summary.Add(new(
            $"{all.Share} of {all.Decided} decided targets were met; the lowest share is {worst.Share} for {worst.Key}.",
            $"{all.Decided} 个已判定的目标中达成 {all.Share}；最低的是 {worst.Key.ToText(CultureInfo.GetCultureInfo("zh-CN"))}，为 {worst.Share}。"));
        report.Worst = new ResultTable(
            new LocalizedText("The worst three things", "最差的三项"),
            [new("Target", "目标"), new("Breached", "违约"), new("Met of decided %", "达成占比（%）")],
            attainment.Rows.Where(r => r.Decided > 0).OrderBy(r => r.Share).Take(3).Select(r => (ValueList<TableCell>)
                [TableCell.Of(new LocalizedText($"{r.Key}", r.Key.ToText(CultureInfo.GetCultureInfo("zh-CN")))), TableCell.Of(r.Breached), TableCell.Of(r.Share)]));
    }

    var breaches = readings.SelectMany(r => r.Breaches).OrderByDescending(t => t.Lateness.Open).ThenByDescending(t => t.Lateness.Wall)
        .ThenBy(t => t.Case.CaseId, StringComparer.Ordinal).ToList();
    section.Add(new ResultTable(
        new LocalizedText("The ten worst breaches, by business time", "营业时间内逾期最久的十个违约"),
        [new("Case", "工单"), new("Priority", "优先级"), new("Target", "目标"), new("Due", "到期"), new("Late (business)", "逾期（营业时间）"),
            new("Late (wall)", "逾期（自然时间）")],
        breaches.Take(10).Select(t => (ValueList<TableCell>)
        [
            TableCell.Of(t.Case.CaseId), TableCell.Of($"{t.Case.Priority}"), TableCell.Of(SlaTarget.LocalizedNameOf(t.Name)), TableCell.Of(Time(t.Due!.Value, zone)),
            TableCell.Of(t.Lateness.Open), TableCell.Of(t.Lateness.Wall),
        ])));

    // What a host would wake up for next.
    var next = ChangeSchedule.Of(readings).Next(10).Select(change =>
    {
        var reading = readings.Find(r => r.CaseId == change.CaseId)!;
        var target = reading.Targets.First(t => t.NextChange == change.At);
        var later = agreement.Read(reading.History, change.At).Target(target.Name);
        var what = later.Verdict != target.Verdict ? LocalizedText.Of(later.Verdict).In(options.Culture) : string.Join(", ", later.Warnings.Except(target.Warnings));
        return (ValueList<TableCell>)
        [
            TableCell.Of(Time(change.At, zone)), TableCell.Of(change.CaseId), TableCell.Of($"{reading.Priority}"), TableCell.Of(SlaTarget.LocalizedNameOf(target.Name)),
            TableCell.Of(what), TableCell.Of(100 * target.ShareUsed, 0),
        ];
    });
    section.Add(new ResultTable(
        new LocalizedText("The next changes of open cases", "未结工单的下次变化"),
        [new("When", "时间"), new("Case", "工单"), new("Priority", "优先级"), new("Target", "目标"), new("What", "内容"), new("Used %", "已用（%）")],
        next));

    // The worst breach that fits on a page.
    if (breaches.Select(t => t.Explain()).FirstOrDefault(e => e.Segments.Take(21).Count() <= 20) is { } explained)
    {
        section.Add("One breach explained", "一个违约的解释");
        section.Add(explained.Reading.Case.TimelineChart(), "timeline");
        section.AddCode(new(explained.ToText().Trim(), explained.ToText(CultureInfo.GetCultureInfo("zh-CN")).Trim()));
    }
}

// The duties of the policy, counted like targets.
void Duties(ReportSection section, ServiceLevelPolicy policy, IEnumerable<CaseHistory> histories, Instant asOf)
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

    section.AddList(refused);
    section.Add("Duties:", "义务：");
    section.Add(Shares(duties));
}

ResultTable Shares(IEnumerable<CaseReading> duties) =>
    Attainment.Run(duties, AttainmentPlan.By(AttainmentKeys.Target).PerCycle()).ToTable();

// Complaints by month as a rate per day, the most frequent causes, the time to the end, and the clocks of the regime.
void Complaints(ReportDocument report, string file, Options options)
{
    var name = Path.GetFileName(file);
    var section = report.Add("complaints", new($"Complaints: {name}", $"投诉：{name}"));
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
    section.AddImport(read);
    var asOf = options.AsOf ?? CaseLog.LastEvent(read.Accepted.Select(f => f.History)) ?? default;
    FeedbackReading[] readings = [.. read.Accepted.Where(f => f.History.Events[0].At <= asOf).Select(f => f.Read(asOf))];
    if (readings.Length == 0)
    {
        section.Add("There is no complaint up to then: nothing is counted.", "截至该时刻没有投诉：无可统计。");
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
    var chart = ControlChart.Rates(counts, days, new(improvement: ImprovementDirection.Decrease));
    section.Add(
        $"{readings.Length} complaints up to {today:uuuu-MM-dd}, a day in each month from {months[0].Month}: {chart}",
        $"截至 {today:uuuu-MM-dd} 共 {readings.Length} 件投诉；自 {months[0].Month} 起各月的每日件数：{chart.Count} 个点，{chart.Signals.Count} 个异常信号");
    section.Add(chart.Chart(new("complaints a day", "每日投诉数"), months.Select(m => $"{m.Month}")), "control-chart");
    section.AddList([.. chart.Signals.Select(s => s.ToText(options.Culture)), .. chart.Warnings.Select(w => w.Message)]);
    if (chart.Signals.Count > 0 && ChangePoint.OfRates(counts, days) is { Index: { } change } shift)
    {
        section.Add($"The likeliest change is in {months[change].Month}: {shift}", $"最可能的变点在 {months[change].Month}：由 {shift.Before:G4} 变为 {shift.After:G4}");
    }

    var causes = Pareto.FromColumns([.. readings.Select(r => r.Field(ComplaintFields.Cause)).OfType<string>()]);
    section.Add(causes.ToTable());
    section.Add(causes.Chart(10), "pareto");
    (double Days, bool HasEnded)[] times = [.. readings.Select(r => (((r.Closed ?? asOf) - r.Received).TotalDays, r.Closed is not null))];
    section.Add(
        KaplanMeier.Estimate([.. times.Select(t => t.Days)], [.. times.Select(t => t.HasEnded)]).Chart(new("days from receipt", "收到后的天数")),
        "time-to-end");
    var backlog = Backlog.FromColumns(
        new(readings.Min(r => r.Received), asOf + Duration.Epsilon), [.. readings.Select(r => r.Received)], [.. readings.Select(r => r.Closed)]);
    section.Add(backlog.AgeChart(), "backlog");
    var regime = HandlingRegime.Load(
        options.Regime, new[] { "business days", "working days", "calendar days" }.ToDictionary(role => role, _ => calendar));
    var ended = readings.Where(r => r.Outcome is not (ComplaintOutcome.Withdrawn or ComplaintOutcome.OutOfScope));
    section.Add($"Clocks of {regime.Name}:", $"{regime.Name} 的时限：");
    section.Add(Shares(ended.SelectMany(r => regime.Read(r.Feedback, asOf).Clocks.SelectMany(c => c.Cases))));
    var (signals, most) = (chart.Signals.Count, causes.Rows.FirstOrDefault());
    report.Summary.Add(new(
        $"{readings.Length} complaints up to {today:uuuu-MM-dd}; the control chart has {signals} signals"
            + (most is null ? "." : $", and the most frequent cause is {most.Name} ({most.Share})."),
        $"截至 {today:uuuu-MM-dd} 共 {readings.Length} 件投诉；控制图有 {signals} 个异常信号"
            + (most is null ? "。" : $"，最常见的原因是 {most.Name}（{most.Share}）。")));
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

void Standards(ReportDocument report, string file, string indicators)
{
    var name = Path.GetFileName(file);
    var section = report.Add("standards", new($"Standards: {name}", $"标准：{name}"));
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
        section.Add("There is no scorecard, or no value: nothing is scored.", "没有记分卡或指标值：无可评分。");
        return;
    }

    var scores = ScorecardReport.FromValues(catalogue.Scorecards[0], catalogue.Indicators, values);
    var period = values.Max(v => v.Period);
    var last = scores.Results.Where(r => r.Period == period).OrderBy(r => r.Rank).ToList();
    section.Add(new ResultTable(
        new LocalizedText($"{scores.Card.Name.English}, {period}", $"{scores.Card.Name.Chinese}，{period}"),
        [new("Unit", "部门"), new("Rank", "名次"), new("Score", "总分"), new("Change", "变化"), new("Grade", "等级"), new("What follows", "后果")],
        last.Select(r => (ValueList<TableCell>)
        [
            TableCell.Of(r.Unit), TableCell.Of((long?)r.Rank), TableCell.Of(r.Score, 1), TableCell.Of(r.Change, 1), TableCell.Of(r.Grade?.Name),
            TableCell.Of(r.Grade?.Consequence),
        ])));
    section.Add(scores.HeatMap(period), "scorecard");
    var lost = last.SelectMany(r => r.Contributions.Select(c => (Result: r, Contribution: c))).OrderByDescending(x => x.Contribution.Lost).Take(3);
    report.Worst = new ResultTable(
        new LocalizedText("The worst three things", "最差的三项"),
        [new("Unit", "部门"), new("Indicator", "指标"), new("Points lost", "失分"), new("Standard", "标准"), new("Owner", "责任人"), new("Value", "数值"),
            new("Target", "目标"), new("Verdict", "判定")],
        lost.Select(x =>
        {
            var standard = catalogue.StandardsOf(x.Contribution.Item.Indicator).FirstOrDefault();
            var target = standard?.Targets.First(t => t.Indicator == x.Contribution.Item.Indicator);
            var assessed = target is null ? null : x.Contribution.Value?.Assess(target);
            return (ValueList<TableCell>)
            [
                TableCell.Of(x.Result.Unit), TableCell.Of(x.Contribution.Item.Indicator), TableCell.Of(x.Contribution.Lost, 1),
                TableCell.Of(standard?.Requirement), TableCell.Of(standard?.Owner), TableCell.Of(x.Contribution.Value?.Value, 3),
                TableCell.Of((double?)target?.Target, 3), TableCell.Of(assessed?.Verdict is { } verdict ? LocalizedText.Of(verdict) : null),
            ];
        }));
    section.Add(report.Worst);
    section.AddList([.. catalogue.FindMissing().Select(m => $"missing: {m}")]);
    foreach (var process in catalogue.Processes)
    {
        section.Add(process.Chart(), "blueprint");
    }

    if (last.Where(r => r.Score is not null).MinBy(r => r.Score) is { } lowest)
    {
        report.Summary.Add(new(
            $"In {period} the lowest score of {last.Count} units is {lowest.Score:F1} of 100, of {lowest.Unit}.",
            $"{period} 共 {last.Count} 个部门，最低的是 {lowest.Unit}，{lowest.Score:F1} 分。"));
    }
}

void Survey(ReportDocument report, string file, CultureInfo? culture)
{
    var name = Path.GetFileName(file);
    var section = report.Add("survey", new($"Survey: {name}", $"调查：{name}"));
    var survey = SurveyData.FromRows(Instruments.Servqual1991.In(culture), Csv.Rows(file));
    section.AddImport(survey);
    var gaps = GapAnalysis.Run(survey.Accepted, MissingPolicy.PersonMean);
    section.Add(gaps.ToDimensionTable());
    section.Add(gaps.Chart(), "gap");
    section.Add(gaps.ProfileChart(), "gap");
    section.Add($"Overall, dimensions equal:     {gaps.Overall(Weighting.Unweighted)}", $"总体，各维度等权：{gaps.Overall(Weighting.Unweighted)}");
    if (survey.Accepted.HasWeights)
    {
        section.Add($"Overall, individual weights:   {gaps.Overall(Weighting.Individual)}", $"总体，个人权重：{gaps.Overall(Weighting.Individual)}");
    }

    if (gaps.Dimensions.Where(d => d.Gap.Mean is not null).MinBy(d => d.Gap.Mean) is { } widest
        && gaps.Overall(Weighting.Unweighted).Mean is { } overall)
    {
        var (side, chinese) = overall < 0 ? ("below", "低于") : ("above", "高于");
        report.Summary.Add(new(
            $"Customers rate the service {Math.Abs(overall):F2} points {side} what they expect; the lowest gap is that of {widest.Name} ({widest.Gap.Mean:F2}).",
            $"顾客对服务的评分{chinese}期望 {Math.Abs(overall):F2} 分；差距最低的维度是{widest.Name}（{widest.Gap.Mean:F2}）。"));
    }
}

void Index(ReportDocument report, string file)
{
    var name = Path.GetFileName(file);
    var section = report.Add("index", new($"Satisfaction index: {name}", $"满意度指数：{name}"));

    // The name of the target in the policy, so that the map says which promise moves what.
    var model = IndexModels.Ecsi.WithCommitment("Quality", ServiceCommitment.SlaTarget("service desk", "Resolution"));
    var read = IndexAnswers.FromRows(model, Csv.Rows(file));
    section.AddImport(read);
    var fit = SatisfactionIndex.Estimate(model, read.Accepted);
    section.Add($"{fit}");
    if (!fit.HasEstimate)
    {
        return;
    }

    var boot = fit.Bootstrap(resamples: 2000, seed: 42);
    var map = boot.Map("Satisfaction");
    section.Add(boot.Indices.ToTable());
    section.Add(boot.PathChart(), "index");
    section.Add(map.ToTable());
    section.Add(map.Chart(), "importance");
    section.Add("Importance: points of satisfaction for one point of the construct. " + boot, $"重要性：构念提高一分时满意度提高的分数。重抽样 {boot.Plan.Resamples} 次，{boot.Failed} 次没有估计。");
    section.AddList([.. fit.Warnings.Select(w => w.Message)]);
    var most = map.Constructs.MaxBy(c => c.Point.Importance);
    report.Summary.Add(new(
        $"Satisfaction is {fit.Index("Satisfaction").Value:F1} of 100; what moves it most is {most?.Point.Name}.",
        $"满意度指数为 {fit.Index("Satisfaction").Value:F1}（满分 100）；影响最大的是 {most?.Point.Name}。"));
}

string Time(Instant at, DateTimeZone zone) => at.InZone(zone).ToString("uuuu-MM-dd HH:mm o<g>", CultureInfo.InvariantCulture);

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
    string Tickets, string? Complaints, string? Standards, string? Indicators, string? Survey, string? Index, string Policy, string Regime,
    DateTimeZone? Zone, Instant? AsOf, string? Html, string? Scripts, CultureInfo? Culture)
{
    public static Options Parse(string[] args)
    {
        var data = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "data");
        List<string> files = [];
        var policy = Path.Combine(data, "service-desk.policy.json");
        var regime = "us-cfpb";
        string? complaints = null, standards = null, indicators = null, html = null, scripts = null;
        CultureInfo? culture = null;
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
                case "--html":
                    html = Value(args, ref i);
                    break;
                case "--scripts":
                    scripts = Value(args, ref i);
                    break;
                case "--culture":
                    var language = Value(args, ref i);
                    culture = language is "en" or "zh-CN" ? CultureInfo.GetCultureInfo(language) : throw new FormatException(
                        $"--culture \"{language}\" is no language of the report; allowed are en and zh-CN.");
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
                    throw new FormatException("usage: service-report.cs TICKETS.csv [SURVEY.csv [INDEX.csv]] [--complaints COMPLAINTS.csv] [--regime us-cfpb] [--standards CATALOGUE.json --indicators INDICATORS.csv] [--policy POLICY.json] [--zone Europe/Berlin] [--as-of 2026-04-24T15:00:00Z] [--html REPORT.html [--scripts FOLDER]] [--culture zh-CN]");
                case ['-', ..]:
                    throw new FormatException($"Unknown option \"{args[i]}\"; allowed are --complaints, --regime, --standards, --indicators, --policy, --zone, --as-of, --html, --scripts, --culture and --help.");
                default:
                    files.Add(args[i]);
                    break;
            }
        }

        if (standards is null != indicators is null)
        {
            throw new FormatException("--standards and --indicators are given together or not at all.");
        }

        if (scripts is not null && html is null)
        {
            throw new FormatException("--scripts is given without --html; allowed is to give both.");
        }

        return files switch
        {
            [] => new(Path.Combine(data, "tickets.csv"), complaints ?? Path.Combine(data, "complaints.csv"), standards ?? Path.Combine(data, "service-standards.json"), indicators ?? Path.Combine(data, "indicators.csv"), Path.Combine(data, "servqual300.csv"), Path.Combine(data, "ecsi250.csv"), policy, regime, zone, asOf, html, scripts, culture),
            [var tickets] => new(tickets, complaints, standards, indicators, null, null, policy, regime, zone, asOf, html, scripts, culture),
            [var tickets, var survey] => new(tickets, complaints, standards, indicators, survey, null, policy, regime, zone, asOf, html, scripts, culture),
            [var tickets, var survey, var index] => new(tickets, complaints, standards, indicators, survey, index, policy, regime, zone, asOf, html, scripts, culture),
            _ => throw new FormatException($"{files.Count} files are given; allowed are a ticket log, a survey and answers to the questions of an index."),
        };
    }

    private static string Value(string[] args, ref int i) =>
        ++i < args.Length ? args[i] : throw new FormatException($"{args[i - 1]} has no value.");
}
