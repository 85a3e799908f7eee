using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>A risk of the service: the value of an indicator that triggers it, and what is done then.</summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceRisk>))]
public sealed record ServiceRisk
{
    /// <summary>Creates a risk.</summary>
    /// <param name="code">The code.</param>
    /// <param name="text">What may happen.</param>
    /// <param name="trigger">The target of the indicator: the risk is triggered when it is breached.</param>
    /// <param name="contingency">What is done then.</param>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public ServiceRisk(string code, LocalizedText text, IndicatorTarget trigger, LocalizedText contingency)
    {
        Code = Guard.Against.InvalidCode(code);
        Text = Guard.Against.Null(text);
        Trigger = Guard.Against.Null(trigger);
        Contingency = Guard.Against.Null(contingency);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>What may happen.</summary>
    public LocalizedText Text { get; }

    /// <summary>The target of the indicator: the risk is triggered when it is breached.</summary>
    public IndicatorTarget Trigger { get; }

    /// <summary>What is done then.</summary>
    public LocalizedText Contingency { get; }

    /// <summary>The role that watches it; null when none is named.</summary>
    public string? Owner
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Owner));
    }

    /// <summary>What may happen and what is done then.</summary>
    /// <returns>For example <c>outage: The system is down. Then: The standby is started.</c>.</returns>
    public override string ToString() => $"{Code}: {Text} Then: {Contingency}";
}
