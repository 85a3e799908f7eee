// Makes the files that complaints.cs reads: a year of invented complaints of a company that repairs heating. complaints.csv is
// the register (a row a complaint), complaints-log.csv what happened (a row an event), complaints-customers.csv the customers of
// each month, complaints-visits.csv visits with the date that was promised. From September on a new plan of visits halves the
// rate. The same seed gives the same files on every machine.
//
//     dotnet run docs/samples/make-complaints.cs -- docs/samples/data
#:project ../../src/ServiceQuality.Domain/ServiceQuality.Domain.csproj

using System.Globalization;
using NodaTime;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: dotnet run docs/samples/make-complaints.cs -- FOLDER");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
ulong state = 20250101;
LocalDate first = new(2025, 1, 1), last = new(2025, 12, 31), plan = new(2025, 9, 1);
string[] channels = ["phone", "web", "mail"], products = ["boiler", "heat pump", "meter"];
int[] typicalDays = [7, 12, 17]; // until the answer, by channel
string[] subjects = ["late visit", "missed visit", "repair failed", "wrong bill", "rude staff", "no answer"];
string[][] causes =
[
    ["overbooked", "no-part"], ["overbooked", "lost-request"], ["wrong-part", "untrained", "no-part"], ["billing-fault"],
    ["careless", "untrained"], ["lost-request"],
];
string[] owners = ["Ann", "Bob", "Cem", "Dana"];
List<string[]> customersByMonth = [];
List<Visit> visits = [];
List<Complaint> complaints = [];

for (var month = first; month <= last; month = month.PlusMonths(1))
{
    var customers = 9800 + (110 * month.Month) + Below(300);
    customersByMonth.Add([month.ToString("uuuu-MM", null), $"{customers}"]);
    for (var day = month; day.Month == month.Month; day = day.PlusDays(1))
    {
        Visits(day);
        var perMillion = customers * (day < plan ? 4.0 : 2.0) / 30.4; // 4 complaints a month for each 1,000 customers, then 2
        for (var i = 0; i < 50; i++)
        {
            if (Below(50_000) < perMillion)
            {
                complaints.Add(NewComplaint(day));
            }
        }
    }
}

var actions = 0;
foreach (var complaint in complaints.ToList())
{
    Live(complaint);
    var closed = complaint.Events.FindLast(e => e.Name == "closed");
    if (closed is not null && closed.Date.PlusDays(50) < last && Chance(11))
    {
        Complaint again = complaint with { Received = Weekday(closed.Date.PlusDays(3 + Below(40))), Events = [] };
        Live(again);
        complaints.Add(again);
    }
}

complaints = [.. complaints.OrderBy(c => c.Received)];
WriteRegister();
WriteLog();
Write("complaints-customers.csv", [["month", "customers"], .. customersByMonth]);
Write(
    "complaints-visits.csv",
    [
        ["customer", "promised", "done"],
        .. visits.Select(v => (string[])[v.Customer, Iso(v.Promised), v.Done is { } done ? Iso(done) : ""]),
    ]);
return 0;

void Visits(LocalDate day)
{
    for (var i = Below(9); i > 0 && day.DayOfWeek <= IsoDayOfWeek.Friday; i--)
    {
        var late = Chance(day < plan ? 26 : 12);
        LocalDate? done = late ? Chance(25) ? null : Weekday(day.PlusDays(1 + Below(6))) : day;
        visits.Add(new(Customer(), day, done <= last ? done : null));
    }
}

Complaint NewComplaint(LocalDate day)
{
    var subject = Pick(30, 16, 20, 18, 6, 10);
    var recent = visits.FindAll(v => v.Promised < day && v.Promised.PlusDays(14) >= day);
    var late = recent.FindAll(v => v.Done != v.Promised);
    var (isLate, isRecent) = (Chance(40), Chance(20));
    var customer = subject < 2 && isLate && late.Count > 0 ? late[Below(late.Count)].Customer
        : isRecent && recent.Count > 0 ? recent[Below(recent.Count)].Customer
        : Customer();
    return new(day, Pick(45, 38, 17), customer, Pick(55, 25, 20), subject, []);
}

void Live(Complaint c)
{
    var at = c.Received;
    if (c.Channel == 0 && Chance(16)) // answered on the phone
    {
        Do("acknowledged", 0);
        CauseFound();
        Decide(0);
        Do("closed", 0);
        return;
    }

    Do("acknowledged", Chance(12) ? 4 + Below(5) : Below(3));
    Do("routed", Below(2), "owner", owners[Below(owners.Length)]);
    if (Chance(3))
    {
        Do("out of scope", 1 + Below(3), "reason", "a product of another maker");
        Do("closed", 0);
        return;
    }

    Do("investigation started", Below(3));
    if (Chance(7))
    {
        Do("withdrawn", 1 + Below(12));
        return;
    }

    if (Chance(14))
    {
        Do("complainant asked", Below(3));
        Do("complainant answered", 2 + Below(10));
    }

    CauseFound();
    var wait = Delay(typicalDays[c.Channel]) + (c.Product == 1 ? 5 : 0) + (Chance(4) ? 40 + Below(60) : 0);
    if (Period.DaysBetween(c.Received, at) + wait > 27 && Chance(85))
    {
        var answer = at.PlusDays(wait);
        at = LocalDate.Max(at, c.Received.PlusDays(17 + Below(9)));
        Do("interim reply", 0, "promised for", Iso(answer.PlusDays(Below(9) - 3)));
        wait = Math.Max(1, Period.DaysBetween(at, answer));
    }

    var upheld = Decide(wait);
    if (Chance(86))
    {
        Do("decision accepted", 1 + Below(6));
    }
    else
    {
        Do("decision rejected", 1 + Below(8));
        var outside = Chance(55);
        Do(outside ? "escalated externally" : "escalated internally", 1 + Below(12));
        Do("decision communicated", 15 + Below(outside ? 40 : 15),
            "outcome", Chance(35) ? "upheld" : "not upheld", "remedy", "none", "redress", "none");
    }

    if (upheld && Chance(24))
    {
        var name = $"A-{++actions}";
        Do("action agreed", 0, "action", name, "action owner", owners[Below(owners.Length)], "action due", Iso(at.PlusDays(28)));
        if (Chance(70))
        {
            (string Kind, string Target) link = c.Subject switch
            {
                0 or 1 => ("Standard", "visit on the promised day"),
                2 => ("Touchpoint", "repair at home"),
                3 => ("Indicator", "bills without fault"),
                _ => ("Gap", "performance"),
            };
            Do("linked", 0, "link kind", link.Kind, "link target", link.Target);
        }

        Do("action done", 8 + Below(30), "action", name);
    }

    Do("closed", Below(4));
    if (Chance(4))
    {
        Do("reopened", 4 + Below(20));
        Decide(3 + Below(15));
        Do("closed", 1 + Below(5));
    }

    void CauseFound() => Do("cause found", 0, "cause", causes[c.Subject][Below(causes[c.Subject].Length)], "primary", "yes");

    bool Decide(int days)
    {
        var outcome = Pick(c.Subject is 0 or 1 or 3 ? [50, 20, 30] : [25, 20, 55]);
        var redress = outcome < 2 && Chance(60) ? $"{10 + (5 * Below(outcome == 0 ? 25 : 8))} EUR" : "none";
        var remedy = outcome == 2 ? "none" : redress != "none" ? "refund" : Chance(60) ? "repair" : "apology";
        Do("decision communicated", days,
            "outcome", ((string[])["upheld", "partly upheld", "not upheld"])[outcome], "remedy", remedy, "redress", redress);
        return outcome < 2;
    }

    void Do(string name, int days, params string[] fields)
    {
        at = days == 0 ? at : Weekday(at.PlusDays(days));
        if (at <= last)
        {
            c.Events.Add(new(at, name, fields.Chunk(2).ToDictionary(f => f[0], f => f[1])));
        }
    }
}

void WriteRegister()
{
    List<string[]> rows = [["number", "received", "channel", "customer", "product", "subject", "ended", "outcome", "cause"]];
    foreach (var (c, i) in complaints.Select((c, i) => (c, i)))
    {
        var end = c.Events.Find(e => e.Name is "decision communicated" or "withdrawn" or "out of scope");
        rows.Add(
        [
            Number(i), Iso(c.Received), channels[c.Channel], c.Customer, products[c.Product], subjects[c.Subject],
            end is null ? "" : Iso(end.Date), end?.Fields.GetValueOrDefault("outcome", end.Name) ?? "",
            c.Events.Find(e => e.Name == "cause found")?.Fields["cause"] ?? "",
        ]);

        // Defects on purpose, so that there is something to reject.
        if (i is 60)
        {
            rows.Add(rows[^1]);
        }
        else if (i is 150)
        {
            rows.Add(["C-2025-9001", "31.06.2025", "web", "K-1001", "boiler", "late visit", "", "", ""]);
        }
        else if (i is 220)
        {
            rows.Add(["C-2025-9002", Iso(c.Received), "web", "K-1002", "boiler", "late visit"]);
        }
    }

    Write("complaints.csv", rows);
}

void WriteLog()
{
    List<string[]> rows = [["number", "date", "event", "fields"]];
    foreach (var (c, i) in complaints.Select((c, i) => (c, i)))
    {
        foreach (var e in c.Events)
        {
            rows.Add([Number(i), Iso(e.Date), e.Name, string.Join("; ", e.Fields.Select(f => $"{f.Key}={f.Value}"))]);
        }

        // Defects: closed without an answer, a misspelt event, a complaint that is not in the register.
        if (i is 100 or 101)
        {
            var name = i == 100 ? "closed" : "acknowleged";
            rows.Insert(rows.Count - c.Events.Count + 1, [Number(i), Iso(c.Events[0].Date), name, ""]);
        }
        else if (i is 200)
        {
            rows.Add(["C-2025-9003", Iso(c.Received), "acknowledged", ""]);
        }
    }

    Write("complaints-log.csv", rows);
}

void Write(string name, IEnumerable<string[]> rows)
{
    using StreamWriter output = new(Path.Combine(folder, name)) { NewLine = "\n" };
    foreach (var row in rows)
    {
        output.WriteLine(string.Join(',', row));
    }
}

string Number(int index) => $"C-2025-{index + 1:0000}";

string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", null);

string Customer() => $"K-{1000 + Below(4000)}";

LocalDate Weekday(LocalDate date) =>
    date.PlusDays(date.DayOfWeek switch { IsoDayOfWeek.Saturday => 2, IsoDayOfWeek.Sunday => 1, _ => 0 });

// Random whole numbers by SplitMix64 (Steele, Lea and Flood 2014).
ulong Random()
{
    state += 0x9E3779B97F4A7C15;
    var z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

int Below(int limit) => (int)(Random() % (ulong)limit);

bool Chance(int percent) => Below(100) < percent;

int Pick(params int[] percents)
{
    var at = Below(100);
    return percents.TakeWhile(p => (at -= p) >= 0).Count();
}

// Mostly below the typical delay, now and then several times as long.
int Delay(int typical) => 1 + ((Below(typical) + Below(typical)) / 2) + (Chance(16) ? Below(4 * typical) : 0);

sealed record Visit(string Customer, LocalDate Promised, LocalDate? Done);

sealed record Event(LocalDate Date, string Name, Dictionary<string, string> Fields);

sealed record Complaint(LocalDate Received, int Channel, string Customer, int Product, int Subject, List<Event> Events);
