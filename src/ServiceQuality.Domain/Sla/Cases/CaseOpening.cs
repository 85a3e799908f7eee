namespace ServiceQuality.Domain.Sla;

/// <summary>When a case of a log without a column of openings was opened.</summary>
public enum CaseOpening
{
    /// <summary>At its first row, also when the layout ignores that row.</summary>
    FirstRow = 0,

    /// <summary>At its first row that the layout does not ignore.</summary>
    FirstEvent = 1,
}
