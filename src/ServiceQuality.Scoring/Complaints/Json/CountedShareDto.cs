namespace ServiceQuality.Scoring.Complaints.Json;

// A share as its counts.
internal sealed class CountedShareDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required long Count { get; set; }

    public required long Base { get; set; }

    public long LeftOut { get; set; }

    internal static CountedShareDto From(CountedShare share) =>
        new() { Count = share.Count, Base = share.Base, LeftOut = share.LeftOut };

    internal CountedShare ToModel() => CountedShare.FromCounts(Count, Base, LeftOut);
}
