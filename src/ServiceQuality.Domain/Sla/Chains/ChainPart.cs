using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>A target of an agreement, as a link of a chain.</summary>
[JsonConverter(typeof(DomainJsonConverter<ChainPart>))]
public sealed record ChainPart
{
    /// <summary>Creates a link.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="target">The name of its target.</param>
    /// <exception cref="ArgumentException">The agreement has no target of that name.</exception>
    public ChainPart(ServiceLevelAgreement agreement, string target)
    {
        Guard.Against.Null(agreement);
        Guard.Against.Null(target);
        Agreement = agreement;
        Target = agreement.Targets.FirstOrDefault(t => t.Name == target) ?? throw new ArgumentException(
            $"Agreement {agreement.Name} has no target \"{InvariantText.Shorten(target)}\"; "
            + $"allowed are {InvariantText.Join(agreement.Targets.Select(t => t.Name))}.",
            nameof(target));
    }

    /// <summary>The agreement.</summary>
    public ServiceLevelAgreement Agreement { get; }

    /// <summary>The target.</summary>
    public SlaTarget Target { get; }

    /// <summary>Agreement and target.</summary>
    /// <returns>For example <c>gold, Resolution</c>.</returns>
    public override string ToString() => $"{Agreement.Name}, {Target.Name}";

    internal SlaLimit LimitFor(Priority priority, CustomerTier tier)
    {
        if (Target.LimitFor(priority, tier) is { Limit: not null } limit)
        {
            return limit;
        }

        var ofTier = tier == CustomerTier.None ? "" : $" of tier {tier}";
        var allowed = InvariantText.Join(Target.Limits.Where(l => l.Limit is not null).Select(l => l.AppliesTo));
        throw new ArgumentException(
            $"{this} has no limit for priority {priority}{ofTier}; allowed are those with one: {allowed}.", nameof(priority));
    }
}
