using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// One step of a <see cref="CreditSchedule"/>: when the measured share is below a threshold, a part of the fee is credited.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CreditTier>))]
public sealed record CreditTier
{
    internal CreditTier(Proportion below, Proportion credit)
    {
        Below = below;
        Credit = credit;
    }

    /// <summary>The threshold: the tier applies to shares below it, and not to the threshold itself.</summary>
    public Proportion Below { get; }

    /// <summary>The part of the fee that is credited.</summary>
    public Proportion Credit { get; }

    /// <summary>Threshold and credit.</summary>
    /// <returns>For example <c>below 99.9 %: 10 %</c>.</returns>
    public override string ToString() => $"below {PercentText.Format(Below)}: {PercentText.Format(Credit)}";
}
