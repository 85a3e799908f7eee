namespace ServiceQuality.Domain.Gaps;

/// <summary>Where the number behind a gap comes from.</summary>
public enum EvidenceKind
{
    /// <summary>Items that customers, employees or managers rated.</summary>
    SurveyItem = 0,

    /// <summary>The result of an indicator against its target: a time, an error rate, an inspection score.</summary>
    IndicatorResult = 1,

    /// <summary>The share of cases that met a target of a service level agreement.</summary>
    SlaAttainment = 2,

    /// <summary>A published promise and what was delivered.</summary>
    Promise = 3,
}
