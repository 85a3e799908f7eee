using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class MakingAnIndexModel
{
    internal static void Run()
    {
        // example
        var desk = IndexModel.Create("Help desk").Construct("Support", "S1", "S2", "S3").Construct("Satisfaction", "C1", "C2")
            .Path("Support", "Satisfaction").Build();
        Console.WriteLine(desk);

        // More about each part: ranges, modes, direction, sign, and which promise moves a construct.
        var clinic = IndexModel.Create("Clinic", new RatingScale(1, 5))
            .Construct("Care", MeasurementMode.ModeB, "K1", "K2")
            .Construct("Waiting", "W1")
            .Construct("Trust", "T1", "T2")
            .Indicator("W1", new RatingScale(0, 10), isReverseScored: true, wording: "How long did it feel?")
            .Dominant("Trust", "T1")
            .Commitment("Waiting", ServiceCommitment.Standard("seen within 20 minutes"))
            .Path("Care", "Trust").Path("Waiting", "Trust")
            .Build();
        Console.WriteLine(clinic.Constructs["Waiting"].Indicators[0]);
        Console.WriteLine(JsonSerializer.Deserialize<IndexModel>(JsonSerializer.Serialize(clinic)) == clinic);

        // Published models are data; variants of them stay valid.
        Console.WriteLine(IndexModels.Acsi);
        Console.WriteLine(IndexModels.Ecsi.WithMode(MeasurementMode.ModeB, "Image")
            .WithIndicators("Complaints", new RatingScale(1, 5), "C1", "C2"));

        try
        {
            IndexModel.Create("Broken").Construct("A", "x").Construct("B", "x", "y").Construct("C").Path("A", "B")
                .Path("B", "A", "D").Build();
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine(e.Message);
        }
        // end
    }
}
