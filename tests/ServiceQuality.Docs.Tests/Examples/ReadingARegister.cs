using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ReadingARegister
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Europe/Berlin").Weekdays("08:00-17:00").Build();
        var layout = new ComplaintFileLayout(
            office.Zone!, "uuuu-MM-dd", receivedColumn: "received", numberColumn: "number",
            fields: new Dictionary<string, string> { ["subject"] = ComplaintFields.Subject });
        var rows = File.ReadLines("docs/samples/data/complaints.csv").Select(line => line.Split(','));
        var file = ComplaintFile.FromRows(layout, ComplaintTemplates.Iso10002(office), rows);
        Console.WriteLine(file);
        foreach (var row in file.Rejected)
            Console.WriteLine(row);
        // end
    }
}
