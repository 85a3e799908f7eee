namespace ServiceQuality.Scoring.Standards.Json;

// A planned call, which is written only.
internal sealed class CallBackDto
{
    public required string Quarter { get; set; }

    public required string Engineer { get; set; }

    public required string Customer { get; set; }

    internal static CallBackDto From(CallBack call) => new()
    {
        Quarter = call.Quarter.ToString(),
        Engineer = call.Engineer,
        Customer = call.Customer,
    };
}
