// Makes the ticket log that service-report.cs reads: invented incidents in the columns of a ServiceNow incident audit export, each
// row the state of an incident after one update. The same seed gives the same file on every machine.
//
//     dotnet run docs/samples/make-tickets.cs -- docs/samples/data/tickets.csv
#:project ../../src/ServiceQuality.Domain/ServiceQuality.Domain.csproj

using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

if (args is not [var file])
{
    Console.Error.WriteLine("usage: dotnet run docs/samples/make-tickets.cs -- FILE");
    return 2;
}

const int cases = 320;
ulong state = 20260302;

var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("08:30-12:00", "13:00-17:30").Build();
var pattern = LocalDateTimePattern.CreateWithInvariantCulture("dd-MM-uuuu HH:mm");
string[] priorities = ["1 - Critical", "2 - High", "3 - Moderate", "4 - Low"];
int[] workMinutes = [130, 420, 1000, 1900]; // of the typical case of each priority
int[] replyMinutes = [14, 34, 140, 260];

using StreamWriter output = new(file) { NewLine = "\n" };
output.WriteLine("number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,opened_at,sys_updated_at,"
    + "contact_type,category,subcategory,impact,urgency,priority,assignment_group,resolved_at,closed_at");

var opened = Instant.FromUtc(2026, 3, 2, 6, 40);
var exported = Instant.FromUtc(2026, 4, 24, 15, 0); // what comes later is not in the log
for (var i = 0; i < cases; i++)
{
    opened += Duration.FromMinutes(Delay(95));
    opened = Chance(80) ? desk.NextOpening(opened)!.Value + Duration.FromMinutes(Below(20)) : opened;
    Write(Incident().FindAll(r => r.At <= exported), i);
}

return 0;

List<Row> Incident()
{
    var priority = Pick(4, 16, 48, 32);
    var group = Below(9);
    List<Row> rows = [new("New", opened, priority, group, 0)];
    if (Chance(12))
    {
        priority = Chance(60) ? Math.Max(0, priority - 1) : Math.Min(3, priority + 1);
        Next("New", opened + Duration.FromMinutes(1 + Below(40)));
    }

    Next("Active", Work(replyMinutes[priority]));
    while (Chance(34))
    {
        Next("Awaiting User Info", Work(workMinutes[priority] / 4));
        Next("Active", rows[^1].At + Duration.FromMinutes(Delay(900)));
    }

    if (Chance(10))
    {
        priority = Math.Max(0, priority - 1);
        Next("Active", Work(30));
    }

    Next("Resolved", Work(workMinutes[priority]));
    if (Chance(8))
    {
        Next("Active", rows[^1].At + Duration.FromMinutes(Delay(1500)));
        Next("Resolved", Work(workMinutes[priority] / 2));
    }

    Next("Closed", rows[^1].At + Duration.FromDays(5));
    return rows;

    void Next(string status, Instant at)
    {
        group = status == "Active" && Chance(15) ? Below(9) : group;
        var reopens = rows[^1].Reopens + (rows[^1].Status == "Resolved" && status == "Active" ? 1 : 0);
        rows.Add(new(status, at, priority, group, reopens));
    }

    Instant Work(int typical) => desk.Add(rows[^1].At, Duration.FromMinutes(Delay(typical)));
}

void Write(List<Row> rows, int i)
{
    var resolved = rows.FindLast(r => r.Status == "Resolved")?.At;
    var closed = rows.FindLast(r => r.Status == "Closed")?.At;
    var category = 1 + Below(24);
    var reassigned = 0;
    for (var n = 0; n < rows.Count; n++)
    {
        var row = rows[n];
        reassigned += n > 0 && rows[n - 1].Group != row.Group ? 1 : 0;
        var level = row.Priority switch { 0 => "1 - High", 3 => "3 - Low", _ => "2 - Medium" };

        // Two defects on purpose, so that the report has something to reject.
        var updated = (i, n) switch
        {
            (41, 1) => "?",
            (187, 0) => Time(row.At - Duration.FromMinutes(25)),
            _ => Time(row.At),
        };
        output.WriteLine(string.Join(',',
            "INC" + (5000 + i).ToString("0000000", CultureInfo.InvariantCulture),
            row.Status,
            row.Status == "Closed" ? "FALSE" : "TRUE",
            reassigned,
            row.Reopens,
            n,
            "TRUE",
            Time(rows[0].At),
            updated,
            "Phone",
            "Category " + category,
            "Subcategory " + (category * 7 % 31),
            level,
            level,
            priorities[row.Priority],
            row.Group == 8 ? "?" : "Group " + (20 + row.Group),
            resolved is { } r ? Time(r) : "?",
            closed is { } c ? Time(c) : "?"));
    }
}

string Time(Instant at) => pattern.Format(at.InZone(desk.Zone).LocalDateTime);

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

// Mostly below the typical delay, now and then several times as long: the sum of three draws, one of them stretched.
int Delay(int typical) => 1 + ((Below(typical) + Below(typical)) / 2) + (Chance(9) ? Below(4 * typical) : 0);

sealed record Row(string Status, Instant At, int Priority, int Group, int Reopens);
