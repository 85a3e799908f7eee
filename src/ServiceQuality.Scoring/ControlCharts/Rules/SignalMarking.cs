namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>Which points of a pattern are marked.</summary>
public enum SignalMarking
{
    /// <summary>The whole pattern, as Making Data Count marks it.</summary>
    WholePattern,

    /// <summary>The point that completes the pattern and those of it that follow, as qcc marks them.</summary>
    FromCompletion,
}
