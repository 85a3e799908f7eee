namespace ServiceQuality.Domain.Sla;

/// <summary>What the instant of a step means.</summary>
public enum StepMode
{
    /// <summary>It is to be done no later than then.</summary>
    By = 0,

    /// <summary>It is to be done from then on, when it is still needed.</summary>
    At = 1,
}
