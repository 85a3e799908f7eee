using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// Something that cannot be asked in one question, such as image or satisfaction, with the indicators that measure it.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Construct>))]
public sealed record Construct
{
    internal Construct(
        string name,
        MeasurementMode mode,
        ValueList<Indicator> indicators,
        string? dominant,
        ValueList<ServiceCommitment> commitments,
        string? chineseName = null)
    {
        Name = name;
        Mode = mode;
        Indicators = new(indicators, i => i.Name);
        Dominant = dominant;
        Commitments = commitments;
        ChineseName = chineseName == name ? null : chineseName;
    }

    /// <summary>The name, unique within the model.</summary>
    public string Name { get; }

    /// <summary>The name in English and Chinese; the same in both when the construct was made with one name.</summary>
    public LocalizedText LocalizedName => new(Name, ChineseName ?? Name);

    /// <summary>How the indicators make the score.</summary>
    public MeasurementMode Mode { get; }

    /// <summary>The indicators, at least one, by name.</summary>
    public NamedList<Indicator> Indicators { get; }

    /// <summary>
    /// The indicator that rises with the construct and so determines its sign; null if the sum of the loadings is positive
    /// instead.
    /// </summary>
    public string? Dominant { get; }

    /// <summary>
    /// The service standards and targets of agreements by which a provider improves this construct; may be empty.
    /// </summary>
    public ValueList<ServiceCommitment> Commitments { get; }

    // Null for the name itself.
    internal string? ChineseName { get; }

    /// <summary>Name, mode and indicators.</summary>
    /// <returns>For example <c>Satisfaction (ModeA: CUSA1, CUSA2, CUSA3)</c>.</returns>
    public override string ToString() => $"{Name} ({Mode}: {InvariantText.Join(Indicators.Names)})";

    internal Construct WithMode(MeasurementMode mode) => new(Name, mode, [.. Indicators], Dominant, Commitments, ChineseName);

    internal Construct WithDominant(string indicator) => new(Name, Mode, [.. Indicators], indicator, Commitments, ChineseName);

    internal Construct WithIndicators(IEnumerable<Indicator> indicators) =>
        new(Name, Mode, [.. indicators], Dominant, Commitments, ChineseName);

    internal Construct WithCommitment(ServiceCommitment commitment) =>
        new(Name, Mode, [.. Indicators], Dominant, [.. Commitments, commitment], ChineseName);

    internal Construct WithChineseName(string name) => new(Name, Mode, [.. Indicators], Dominant, Commitments, name);
}
