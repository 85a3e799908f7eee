using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Scoring.Complaints.Json;

// Complaints after breached and met cases.
internal sealed class ComplaintsAfterBreachDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    [JsonConverter(typeof(DurationConverter))]
    public required Duration Window { get; set; }

    public required CountedShare AfterBreach { get; set; }

    public required CountedShare AfterMet { get; set; }

    public required CountedShare Preceded { get; set; }

    internal static ComplaintsAfterBreachDto From(ComplaintsAfterBreach counts) => new()
    {
        Window = counts.Window,
        AfterBreach = counts.AfterBreach,
        AfterMet = counts.AfterMet,
        Preceded = counts.Preceded,
    };

    internal ComplaintsAfterBreach ToModel() => new(Window, AfterBreach, AfterMet, Preceded);
}
