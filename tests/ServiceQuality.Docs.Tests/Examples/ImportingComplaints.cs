using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ImportingComplaints
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var layout = new ComplaintFileLayout(
            office.Zone!, "dd.MM.uuuu", receivedColumn: "received", numberColumn: "no", closedColumn: "answered",
            outcomeColumn: "result",
            outcomes: new Dictionary<string, ComplaintOutcome>
            {
                ["justified"] = ComplaintOutcome.Upheld,
                ["unjustified"] = ComplaintOutcome.NotUpheld,
            },
            fields: new Dictionary<string, string> { ["about"] = ComplaintFields.Subject });
        string[][] rows =
        [
            ["no", "received", "answered", "result", "about"],
            ["7", "02.03.2026", "09.03.2026", "justified", "late"],
            ["8", "03.03.2026", "", "", "rude"],
            ["9", "2026-03-04", "", "maybe", "late"],
        ];
        var file = ComplaintFile.FromRows(layout, ComplaintTemplates.Iso10002(office), rows);
        Console.WriteLine(file);
        foreach (var row in file.Rejected)
            Console.WriteLine(row);
        foreach (var complaint in file.Accepted)
            Console.WriteLine(complaint.Read(Instant.FromUtc(2026, 4, 1, 0, 0)));
        // end
    }
}
