using NodaTime;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class UsingAReadyMadeSet
{
    internal static void Run()
    {
        // example
        Console.WriteLine(string.Join(", ", StandardCatalogue.ReadyMade));
        var hospital = StandardCatalogue.Load("hospital-software");
        Console.WriteLine(hospital);

        // A standard with its owner and its checklist.
        var registration = hospital.Standards["registration"];
        Console.WriteLine($"{registration}  Owner: {registration.Owner}");
        var checklist = hospital.Checklists[registration.Checklist!];

        // All fields are filled but one.
        var inspection = new Inspection(
            checklist.Code, "project P-7", new LocalDate(2026, 10, 12),
            checklist.Items.Select(i => i.Code == "modules" ? ChecklistAnswer.No(i.Code) : ChecklistAnswer.Yes(i.Code)));
        var result = inspection.Score(checklist);
        Console.WriteLine(result);

        // The score is the completeness of the record; the standard has a target for it.
        var target = registration.Targets[0];
        Console.WriteLine($"{target}: {hospital.Indicators[target.Indicator].Judge(result.Score!.Value, target)}");

        // A version of your own: the next one, with a standard more.
        var parking = new ServiceStandard("parking", "environment", new("There is parking.", "备有停车位。")) { Owner = "head" };
        var ours = hospital.NextVersion().Standards(parking).Build();
        Console.WriteLine(string.Join("; ", ours.ChangesSince(hospital)));
        Console.WriteLine(string.Join("; ", ours.FindMissing()));
        // end
    }
}
