using System.Text.Json.Serialization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Standards.Json;

// Which records are checked: a number of them, or a share as a fraction.
internal sealed class SpotCheckRuleDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public int? Size { get; set; }

    public double? Share { get; set; }

    public required int Days { get; set; }

    [JsonConverter(typeof(NameConverter<RecordAge>))]
    public required RecordAge Age { get; set; }

    internal static SpotCheckRuleDto From(SpotCheckRule rule) =>
        new() { Size = rule.Size, Share = rule.Share?.Fraction, Days = rule.Days, Age = rule.Age };

    internal SpotCheckRule ToModel() => (Size, Share) switch
    {
        ({ } size, null) => SpotCheckRule.OfSize(size, Days, Age),
        (null, { } share) => SpotCheckRule.OfShare(Proportion.FromFraction(share), Days, Age),
        _ => throw new InvalidJsonException("Allowed is either a size or a share.", "$.size"),
    };
}
