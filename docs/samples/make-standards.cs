// Makes the files that standards.cs and service-report.cs read: half a year of an invented company that repairs heating.
// service-standards.json is its catalogue, departments.csv the counts of each department and month, indicators.csv the same in a
// row for each indicator, visits-log.csv the steps of each visit, engineers.csv who serves which customer. The same seed gives the
// same files on every machine.
//
//     dotnet run docs/samples/make-standards.cs -- docs/samples/data
#:project ../../src/ServiceQuality.Domain/ServiceQuality.Domain.csproj

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: dotnet run docs/samples/make-standards.cs -- FOLDER");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
ulong state = 20260101;
var catalogue = JsonNode.Parse(Catalogue().ToJson())!.AsObject();
catalogue.Insert(0, "$schema", "../../schemas/standard-catalogue.schema.json");
File.WriteAllText(
    Path.Combine(folder, "service-standards.json"),
    catalogue.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");

// How well each department does: solved at the first contact, promises kept, ratings, complaints of 1,000 customers.
(string Name, int Solved, int Kept, int Rating, int Complaints)[] departments =
    [("East", 84, 93, 42, 3), ("North", 78, 88, 40, 4), ("South", 70, 80, 36, 8), ("West", 82, 95, 43, 3)];
List<string> counts = ["department,month,requests,solved,promises,kept,r1,r2,r3,r4,r5,customers,complaints,rules_broken"];
List<string> indicators = ["unit,period,indicator,count,of,value"];
foreach (var (name, solved, kept, rating, complaints) in departments)
{
    for (var month = 1; month <= 6; month++)
    {
        var requests = 90 + Below(40);
        var promises = 40 + Below(20);
        var customers = 900 + Below(200);
        int[] ratings = new int[5];
        for (var i = 0; i < 30; i++)
        {
            ratings[Math.Clamp((rating + Below(21) - 10 + 5) / 10, 1, 5) - 1]++;
        }

        var trend = name == "South" ? 2 * (month - 3) : 0; // South gets better
        var (times, onDate) = (Times(requests, solved + trend), Times(promises, kept + trend));
        var complained = Enumerable.Range(0, customers).Count(_ => Below(1000) < complaints);
        counts.Add(string.Join(',',
            name, $"2026-{month:00}", requests, times, promises, onDate, string.Join(',', ratings), customers, complained,
            name == "South" && month < 3 ? 2 : 0));
        var mean = ratings.Select((n, i) => n * (i + 1)).Sum() / 30m;
        indicators.AddRange(
            $"{name},2026-{month:00},first-contact-resolution,{times},{requests},",
            $"{name},2026-{month:00},promises-kept,{onDate},{promises},",
            $"{name},2026-{month:00},satisfaction,,,{Math.Round(mean, 3)}",
            $"{name},2026-{month:00},complaint-rate,{complained},{customers},");
    }
}

Write("departments.csv", counts);
Write("indicators.csv", indicators);

string[] steps = ["report", "agree-date", "prepare", "arrive", "repair", "try-out", "sign"];
List<string> log = ["visit,step,begun,done"];
for (var visit = 1; visit <= 120; visit++)
{
    var at = new LocalDateTime(2026, 1, 5, 8, 0).PlusDays(visit + (visit / 5 * 2)).PlusMinutes(Below(240));
    var order = Enumerable.Range(0, steps.Length).Where(s => s is not (2 or 5) || Below(100) >= 12).ToList();
    if (Below(100) < 8)
    {
        (order[^1], order[^2]) = (order[^2], order[^1]); // signed before it was tried out
    }

    foreach (var step in order)
    {
        var done = at.PlusMinutes(step switch { 0 => 10, 1 => 20, 2 => 60 + Below(300), 3 => 30 + Below(90), 4 => 45 + Below(120), _ => 10 });
        log.Add($"V-{visit:000},{steps[step]},{at:uuuu-MM-ddTHH:mm},{done:uuuu-MM-ddTHH:mm}");
        at = done.PlusMinutes(step == 1 ? 120 + Below(2000) : 5);
    }
}

Write("visits-log.csv", log);

List<string> served = ["engineer,customer"];
foreach (var (engineer, customers) in new[] { ("Ann", 14), ("Bob", 11), ("Cem", 9), ("Dana", 12) })
{
    served.AddRange(Enumerable.Range(1, customers).Select(c => $"{engineer},{engineer[..1]}-{c:00}"));
}

served.Add("Cem,A-01"); // a customer of two engineers
Write("engineers.csv", served);
return 0;

void Write(string name, IEnumerable<string> lines) =>
    File.WriteAllText(Path.Combine(folder, name), string.Join('\n', lines) + "\n");

// So many of a number, each with a chance in percent.
int Times(int of, int percent) => Enumerable.Range(0, of).Count(_ => Below(100) < percent);

// SplitMix64.
int Below(int limit)
{
    state += 0x9E3779B97F4A7C15;
    var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return (int)((z ^ (z >> 31)) % (ulong)limit);
}

static StandardCatalogue Catalogue()
{
    string[] codes = ["first-contact-resolution", "promises-kept", "satisfaction", "complaint-rate", "process-execution-rate"];
    return StandardCatalogue.Create("heating-repairs", 1, new("Heating repairs", "供暖维修"))
        .Source("An invented company")
        .Indicators(codes.Select(c => StandardCatalogue.BuiltInIndicators[c] with { Period = Recurrence.Monthly }))
        .Standards(
            Standard("solve-at-once", "process", "Most requests are solved at the first contact.", "多数请求在首次联系时解决。",
                new("first-contact-resolution", 0.80m)
                {
                    Tolerated = 0.75m, ToleratedReason = new("New staff in spring.", "春季有新员工。"), Minimum = 0.60m,
                }) with { Serves = ["Responsiveness"] },
            Standard("keep-promises", "process", "Visits are on the promised date.", "按承诺日期上门。",
                new("promises-kept", 0.90m) { Minimum = 0.75m }) with { Serves = ["Reliability"] },
            Standard("be-welcome", "attitude", "Customers are content with how they are treated.", "顾客对服务态度满意。",
                new("satisfaction", 4)) with { Serves = ["Assurance", "Empathy"] },
            Standard("few-complaints", "supervision", "At most five of 1,000 customers complain in a month.", "每月每千名顾客投诉不超过五起。",
                new("complaint-rate", 0.005m)),
            Standard("no-step-skipped", "process", "No step of a visit is changed or skipped.", "上门服务不得改变或省略步骤。",
                new("process-execution-rate", 0.95m)),
            new ServiceStandard("tidy-room", "environment", new("The workplace is left clean.", "离开时工作场所整洁。"))
            {
                Checklist = "after-visit", ReviewBy = new LocalDate(2026, 5, 31),
            })
        .Checklists(Checklist.Create(
            "after-visit", new("After the visit", "上门服务后"), ChecklistRule.AtLeast(Proportion.FromPercent(80)),
            new ChecklistItem("gas", new("The gas test is recorded.", "燃气检测已记录。")) { IsCritical = true },
            new ChecklistItem("clean", new("The room is clean.", "房间整洁。")),
            new ChecklistItem("manners", new("The engineer was polite.", "工程师有礼貌。"), ChecklistItemKind.Graded) { HighestGrade = 4, Weight = 2 },
            new ChecklistItem("heat", new("The room is warm again.", "室温恢复正常。"), ChecklistItemKind.Measured) { From = 19, To = 24, Unit = "°C" }))
        .Programmes(ServiceProgramme.Create(
            "inspections", new("Inspections", "检查计划"),
            new ProgrammeTask("self-check", new("Self-check", "自检"), Recurrence.EveryWorkingDay) { Owner = "engineer" },
            new ProgrammeTask("head-check", new("Check by the head", "主管检查"), Recurrence.Weekly()) { Owner = "head of department" },
            new ProgrammeTask("survey", new("Survey of customers", "顾客调查"), Recurrence.Quarterly())
            {
                Owner = "headquarters", Audience = ["general manager"], Form = "written",
            }))
        .Processes(ServiceProcess.Create(
            "visit", 1, new("A visit", "上门服务"),
            [
                Step("report", "The customer reports a fault", "顾客报修", ProcessLane.Customer, "customer", "keep-promises"),
                Step("agree-date", "A date is agreed", "约定日期", ProcessLane.Onstage, "dispatcher", "keep-promises"),
                Step("prepare", "Parts are prepared", "准备配件", ProcessLane.Backstage, "engineer", "solve-at-once", 6, 5, 4),
                Step("arrive", "The engineer arrives", "工程师上门", ProcessLane.Onstage, "engineer", "keep-promises", 7, 4, 2),
                Step("repair", "The fault is repaired", "维修", ProcessLane.Onstage, "engineer", "solve-at-once", 8, 3, 3),
                Step("try-out", "The heating is tried out", "试运行", ProcessLane.Onstage, "engineer", "no-step-skipped", 9, 2, 6),
                Step("sign", "The customer signs", "顾客签字", ProcessLane.Customer, "customer", "be-welcome"),
            ],
            ProcessEdge.Sequence("report", "agree-date", "prepare", "arrive", "repair", "try-out", "sign")))
        .Scorecards(new Scorecard(
            "department", new("Department", "部门"),
            new ScorecardItem("first-contact-resolution", 30) { ZeroAt = 0.5m, FullAt = 0.95m },
            new ScorecardItem("promises-kept", 30) { ZeroAt = 0.6m, FullAt = 1, Gate = 0.75m, GradeWhenFailed = "fair" },
            new ScorecardItem("satisfaction", 25) { ZeroAt = 2, FullAt = 5 },
            new ScorecardItem("complaint-rate", 15) { ZeroAt = 0.01m, FullAt = 0 })
        {
            WeightSum = 100,
            Adjustments = [new("rule-broken", new("A rule was broken", "违反规定"), -2)],
            MaximumDeduction = 10,
            Grades = ValueBands.Create(
                new ValueBand("poor", consequence: new("A visit by headquarters and a plan within two weeks.", "总部走访，两周内提交整改计划。")),
                new ValueBand("fair", 50), new ValueBand("good", 70),
                new ValueBand("very good", 85, new("A bonus for the department.", "部门奖励。"))),
        })
        .Build();
}

static ServiceStandard Standard(string code, string area, string english, string chinese, IndicatorTarget target) =>
    new(code, area, new(english, chinese)) { Owner = "head of department", DoneBy = ["engineer"], Targets = [target] };

static ProcessStep Step(
    string code, string english, string chinese, ProcessLane lane, string owner, string standard, int severity = 0, int occurrence = 0,
    int detection = 0) => new(
        code, new(english, chinese), lane, owner: owner, standard: standard,
        failPoints: severity == 0 ? [] : [new(new($"{english}: it fails", $"{chinese}：失败"), severity, occurrence, detection)]);
