namespace ServiceQuality.Domain.Satisfaction;

/// <summary>Something that cannot be asked in one question, such as image or satisfaction, with the indicators that measure it.</summary>
public sealed record Construct
{
    internal Construct(string name, MeasurementMode mode, ValueList<Indicator> indicators, string? dominant, ValueList<ServiceCommitment> commitments)
    {
        (Name, Mode, Indicators, Dominant, Commitments) = (name, mode, indicators, dominant, commitments);
    }

    /// <summary>The name, unique within the model.</summary>
    public string Name { get; }

    /// <summary>How the indicators make the score.</summary>
    public MeasurementMode Mode { get; }

    /// <summary>The indicators, at least one.</summary>
    public ValueList<Indicator> Indicators { get; }

    /// <summary>The indicator that rises with the construct and so settles its sign, or null: then the sum of the loadings is positive.</summary>
    public string? Dominant { get; }

    /// <summary>The service standards and targets of agreements by which a provider moves this construct; may be empty.</summary>
    public ValueList<ServiceCommitment> Commitments { get; }

    /// <summary>Name, mode and indicators.</summary>
    /// <returns>For example <c>Satisfaction (ModeA: CUSA1, CUSA2, CUSA3)</c>.</returns>
    public override string ToString() => $"{Name} ({Mode}: {InvariantText.Join(Indicators.Select(i => i.Name))})";
}
