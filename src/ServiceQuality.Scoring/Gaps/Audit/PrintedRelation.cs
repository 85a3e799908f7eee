namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>How a printed number stands to the value behind it.</summary>
public enum PrintedRelation
{
    /// <summary>The value rounds to the number, as in <c>0.03</c>.</summary>
    Equal = 0,

    /// <summary>The value is below the number, as in <c>&lt; 0.001</c>.</summary>
    Below = 1,

    /// <summary>The value is above the number, as in <c>&gt; 0.05</c>.</summary>
    Above = 2,
}
