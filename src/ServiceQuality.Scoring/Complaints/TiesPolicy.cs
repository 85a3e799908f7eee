namespace ServiceQuality.Scoring.Complaints;

/// <summary>What the first n of a ranking are when others tie with the n-th.</summary>
public enum TiesPolicy
{
    /// <summary>All that tie with the n-th are among them: n or more.</summary>
    Inclusive = 0,

    /// <summary>Those that tie are left out when they do not all fit: n or fewer.</summary>
    Exclusive = 1,

    /// <summary>Exactly n; of those that tie, the ones whose name comes first (ordinal).</summary>
    Strict = 2,
}
