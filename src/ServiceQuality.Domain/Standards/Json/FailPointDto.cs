namespace ServiceQuality.Domain.Standards.Json;

// A way in which a step can fail.
internal sealed class FailPointDto
{
    public required LocalizedText Failure { get; set; }

    public int? Severity { get; set; }

    public int? Occurrence { get; set; }

    public int? Detection { get; set; }

    public LocalizedText? Countermeasure { get; set; }

    internal static FailPointDto From(FailPoint point) => new()
    {
        Failure = point.Failure,
        Severity = point.Severity,
        Occurrence = point.Occurrence,
        Detection = point.Detection,
        Countermeasure = point.Countermeasure,
    };

    internal FailPoint ToModel() => new(Failure, Severity, Occurrence, Detection, Countermeasure);
}
