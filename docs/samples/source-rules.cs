// The rule book of a software company that serves hospitals: deadlines, reminders, fines, promises and programmes as duties, read for
// a few records and counted like the targets of a service-level agreement.
//
//     dotnet run docs/samples/source-rules.cs
#:project ../../src/ServiceQuality.Scoring/ServiceQuality.Scoring.csproj

using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Holidays(HolidayArrangement.Load("china-2026")).Build();

// The rules ------------------------------------------------------------------------------------------------------------------

// Five working days after each phase of a project is accepted, its hand-over is requested.
var handOver = Obligation.Create("hand-over request", office)
    .KeyedBy("phase")
    .Duty(d => d.StartedBy(Event("phase accepted")).StoppedBy(Event("hand-over requested")).Limit("within 5 bd"))
    .OwedBy("project manager")
    .Build();

// Quality control answers within ten working days. That the conditions are not met is an answer too.
var qualityControl = Obligation.Create("quality control", office)
    .Duty(d => d.StartedBy(Event("request received"))
        .StoppedBy(Event("request confirmed"), Event("conditions not met")).Limit("within 10 bd"))
    .Build();

// A contract is back within a month of its seal. The salesperson is reminded by mail and by phone within 15 days of its issue.
// When it is not back, the customer is called; the salesperson owes 100 yuan and two points.
var contractBack = Obligation.Create("contract back", office)
    .Events("contract sealed", "contract issued", "reminded by mail", "reminded by phone", "contract returned", "customer called")
    .Roles("salesperson", "customer")
    .Duty(d => d.StartedBy(Event("contract sealed")).StoppedBy(Event("contract returned")).Limit("within 1 mo"))
    .Step("remind", s => s.By("within 15 d").StartedBy(Event("contract issued")).To("salesperson")
        .DoneByAll(Event("reminded by mail"), Event("reminded by phone")))
    .Step("call", s => s.At("0 d after").To("customer").DoneBy(Event("customer called")))
    .OwedBy("salesperson")
    .Otherwise(Consequence.Of(Money.Of(100, "CNY"), "salesperson"))
    .Otherwise(Consequence.OfPoints(2, "salesperson"))
    .Build();

// The report of an upgrade is confirmed within a week; a copy by mail holds it until the paper arrives.
var upgradeReport = Obligation.Create("upgrade report", office)
    .Duty(d => d.StartedBy(Event("upgraded")).PausedBy(Event("report mailed")).StoppedBy(Event("report confirmed"))
        .Limit("within 1 w"))
    .Build();

// After each call without a clear yes, the customer is called again within three days.
var callAgain = Obligation.Create("call again", office)
    .Duty(d => d.StartedBy(Event("call unclear")).StoppedBy(Event("call clear"), Event("call unclear")).Limit("within 3 d"))
    .Build();

// Systems of level-2 hospitals that have been in service for three years are migrated every year. The index is rebuilt after the
// data have moved, and all of it is registered. From December on, quality control checks.
var migration = Obligation.Create("data migration", office)
    .Recurs(Recurrence.Yearly(), Eligibility.AtStart)
    .AppliesWhen(CaseCondition.HasField("level", "2"))
    .AppliesAfter(Event("in service"), "36 mo")
    .Duty(d => d.StoppedByAll(Event("data moved"), Event("index rebuilt"), Event("migration registered"))
        .InOrder(Event("data moved"), Event("index rebuilt")))
    .Step("spot check", s => s.At("11 mo").Rules(new(roll: DateRoll.None)).To("quality control").DoneBy(Event("checked")))
    .Build();

// What was promised is done by the date that was promised.
var promise = Obligation.Create("promise", office)
    .KeyedBy("promise")
    .Duty(d => d.StartedBy(Event("promised")).StoppedBy(Event("promise kept")).Until("promised for"))
    .AddressedTo("customer")
    .Build();

// Service does not stop before the customer is satisfied.
var untilSatisfied = Obligation.Create("service until satisfied", office)
    .Duty(d => d.StartedBy(Event("problem reported")).StoppedBy(Event("customer satisfied")).NoLimit())
    .IgnoreRepeatedStarts()
    .Build();

// Checks that recur, and who reports to whom.
Obligation[] programme =
[
    Check("self-check", Recurrence.EveryWorkingDay, "engineer", "supervisor"),
    Check("department check", Recurrence.Weekly(), "head of department", "manager"),
    Check("satisfaction check", Recurrence.Monthly, "head of department", "manager"),
    Check("survey of hospitals", Recurrence.Quarterly(), "headquarters", "general manager"),
];

// A complaint gets a reply within 24 hours and a visit within two days. Closing it is neither.
var complaints = ServiceLevelAgreement.CreateForComplaints("complaints", office)
    .FirstResponse(t => t.Limit("24 h"))
    .ArrivalOnSite(t => t.Limit("within 2 d"))
    .Build();

// A record is closed within two months. What is solved closes itself after a day, at any hour; other results wait for a person.
var records = ServiceLevelAgreement.Create("records", office)
    .Statuses("open", "solved", "solved, watch", "back to development", "to investigate")
    .Close(t => t.Limit("within 2 mo"))
    .Transition("close what is solved", CaseEventKind.Closed, t => t.StartedBy(CaseTrigger.OnStatus("solved"))
        .StoppedBy(CaseTrigger.OnOtherStatus("solved"), CaseEventKind.Closed).Limit("1 d").Rules(new(roll: DateRoll.None)))
    .Build();

// The records ----------------------------------------------------------------------------------------------------------------

Heading("A project with two phases, as of 12 October");
Write(handOver, Record("P-1", "2026-09-01T10:00",
    On("2026-09-03T10:00", "phase accepted").With("phase", "A").With("project manager", "Chen"),
    On("2026-09-08T16:00", "hand-over requested").With("phase", "A"),
    On("2026-09-28T10:00", "phase accepted").With("phase", "B")), "2026-10-12T09:00");
Write(qualityControl, Record("P-1", "2026-02-12T09:00",
    On("2026-02-12T09:00", "request received"), On("2026-03-04T18:00", "conditions not met")), "2026-03-10T09:00");

Heading("Contracts, as of 1 June");
CaseHistory[] contracts =
[
    Record("K-1", "2026-01-30T15:00",
        On("2026-01-30T15:00", "contract sealed").With("salesperson", "Li"), On("2026-02-02T10:00", "contract issued"),
        On("2026-02-10T10:00", "reminded by mail"), On("2026-02-17T20:00", "reminded by phone"),
        On("2026-02-28T23:00", "contract returned")),
    Record("K-2", "2026-03-02T10:00",
        On("2026-03-02T10:00", "contract sealed").With("salesperson", "Wang"), On("2026-03-03T10:00", "contract issued"),
        On("2026-03-20T10:00", "reminded by mail"), On("2026-04-09T10:00", "contract returned")),
    Record("K-3", "2026-05-06T10:00",
        On("2026-05-06T10:00", "contract sealed").With("salesperson", "Zhao"), On("2026-05-11T10:00", "contract returned")),
];
foreach (var contract in contracts)
{
    Write(contractBack, contract, "2026-06-01T09:00");
}

Heading("An upgrade and two calls");
Write(upgradeReport, Record("U-1", "2026-09-29T18:00",
    On("2026-09-29T18:00", "upgraded"), On("2026-10-05T10:00", "report mailed"), On("2026-11-20T10:00", "report confirmed")),
    "2026-12-01T09:00");
Write(callAgain, Record("C-1", "2026-04-03T10:00",
    On("2026-04-03T10:00", "call unclear"), On("2026-04-05T10:00", "call unclear")), "2026-04-10T09:00");

Heading("A system in service since May 2022, as of 15 December");
Write(migration, Record("S-1", "2022-05-01T00:00",
    On("2022-05-01T00:00", "in service").With("level", "2"), On("2025-06-01T10:00", "data moved"),
    On("2025-07-01T10:00", "index rebuilt"), On("2025-07-02T10:00", "migration registered"),
    On("2026-06-01T10:00", "index rebuilt"), On("2026-07-01T10:00", "data moved")), "2026-12-15T09:00");

Heading("Promises, kept by the latest date and by the first");
var promised = promise.Read(
    Record("P-1", "2026-10-12T09:00",
        On("2026-10-12T10:00", "promised").With("promise", "training").With("promised for", new LocalDateTime(2026, 10, 15, 12, 0))
            .With("customer", "City Hospital"),
        On("2026-10-13T10:00", "promised").With("promise", "manual").With("promised for", new LocalDate(2026, 10, 16)),
        On("2026-10-14T10:00", "promised").With("promise", "training").With("promised for", new LocalDateTime(2026, 10, 20, 12, 0)),
        On("2026-10-16T22:00", "promise kept").With("promise", "manual"),
        On("2026-10-19T09:00", "promise kept").With("promise", "training")),
    At("2026-11-01T09:00"));
foreach (var duty in promised.Duties)
{
    Console.WriteLine($"{duty}, first {Local(duty.FirstDue!.Value)}: {duty.FirstVerdict}, to {duty.AddressedTo[0]}");
}

Console.WriteLine($"kept: {promised.Duties.Count(d => d.Verdict == SlaVerdict.Met)} by the latest date, "
    + $"{promised.Duties.Count(d => d.FirstVerdict == SlaVerdict.Met)} by the first");
Write(untilSatisfied, Record("R-1", "2026-03-02T10:00",
    On("2026-03-02T10:00", "problem reported"), On("2026-03-09T10:00", "problem reported")), "2026-04-01T09:00");

Heading("The programme of October");
var department = Record("D-1", "2026-10-01T00:00",
    On("2026-10-08T17:00", "self-check"), On("2026-10-09T17:00", "department check"), On("2026-10-09T17:30", "self-check"),
    On("2026-10-29T09:00", "satisfaction check"));
foreach (var check in programme)
{
    var duties = check.Read(department, At("2026-10-31T12:00")).Duties;
    Console.WriteLine($"{check}, {check.OwedBy} to {check.AddressedTo[0]}: {duties.Count(d => d.Verdict == SlaVerdict.Met)} done, "
        + $"{duties.Count(d => d.Verdict == SlaVerdict.Pending)} due, {duties.Count(d => d.Verdict == SlaVerdict.Breached)} overdue");
}

Heading("A complaint that was only closed, and a record that closes itself");
var complaint = new CaseHistory("K-9",
    [CaseEvent.Opened(At("2026-10-03T20:00"), Priority.None), CaseEvent.Closed(At("2026-10-03T21:00"))]);
Console.WriteLine(complaints.Read(complaint, At("2026-10-05T00:00")));
var solved = new CaseHistory("R-2",
    [
        CaseEvent.Opened(At("2026-09-30T09:00"), Priority.None, CaseStatus.Of("open")),
        CaseEvent.StatusChanged(At("2026-09-30T16:00"), CaseStatus.Of("solved")),
    ]);
Console.WriteLine(records.Read(solved, At("2026-10-01T16:00")).Transitions[0]);

// Duties are counted like targets --------------------------------------------------------------------------------------------

Heading("Duties in numbers");
List<ObligationReading> readings = [.. contracts.Select(c => contractBack.Read(c, At("2026-06-01T09:00")))];
foreach (var row in Attainment.Run(readings.SelectMany(r => r.Cases), AttainmentPlan.By(AttainmentKeys.Target)).Rows)
{
    Console.WriteLine(row);
}

var owed = readings.SelectMany(r => r.Owed).ToList();
Console.WriteLine($"owed: {owed.Sum(o => o.Amount?.Amount ?? 0)} CNY and {owed.Sum(o => o.Points ?? 0)} points, by {owed[0].OwedBy}");
var open = contractBack.Read(contracts[1], At("2026-03-25T09:00"));
Console.WriteLine(RiskList.ByDue(open.Cases, max: 5).AtRisk[0]);
ChangeSchedule schedule = new();
schedule.Set(open);
Console.WriteLine(schedule.First);
Console.Write(open.Duties[0].Case.Targets[0].Explain().ToText());
Console.Write(open.Duties[0].Case.Targets[0].Explain().ToText(CultureInfo.GetCultureInfo("zh-CN")));

Obligation Check(string name, Recurrence recurrence, string by, string to) => Obligation.Create(name, office)
    .Recurs(recurrence).Duty(d => d.StoppedBy(Event(name))).OwedBy(by).AddressedTo(to).Build();

CaseTrigger Event(string name) => CaseTrigger.Custom(name);

CaseEvent On(string local, string name) => CaseEvent.Custom(At(local), name);

CaseHistory Record(string id, string opened, params CaseEvent[] events) =>
    new(id, [CaseEvent.Opened(At(opened), Priority.None), .. events]);

Instant At(string local) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value
    .InZoneStrictly(office.Zone!).ToInstant();

string Local(Instant at) => at.InZone(office.Zone!).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

void Write(Obligation rule, CaseHistory record, string asOf)
{
    var reading = rule.Read(record, At(asOf));
    foreach (var duty in reading.Duties)
    {
        var outstanding = duty.Outstanding.Count == 0 ? "" : $"; outstanding: {string.Join(", ", duty.Outstanding)}";
        Console.WriteLine($"{record.Id} {duty}{outstanding}");
    }

    foreach (var step in reading.Steps)
    {
        Console.WriteLine($"  {step}");
    }

    foreach (var consequence in reading.Owed)
    {
        Console.WriteLine($"  {consequence}");
    }
}

void Heading(string text) => Console.WriteLine($"\n== {text} ==");
