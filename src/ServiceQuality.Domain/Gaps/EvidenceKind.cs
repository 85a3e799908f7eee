namespace ServiceQuality.Domain.Gaps;

/// <summary>Where the number behind a gap comes from.</summary>
public enum EvidenceKind
{
    /// <summary>Items that customers, employees or managers rated.</summary>
    [LocalizedName("survey item", "调查题项")]
    SurveyItem = 0,

    /// <summary>The result of an indicator against its target: a time, an error rate, an inspection score.</summary>
    [LocalizedName("indicator result", "指标结果")]
    IndicatorResult = 1,

    /// <summary>The share of cases that met a target of a service level agreement.</summary>
    [LocalizedName("SLA attainment", "SLA达成率")]
    SlaAttainment = 2,

    /// <summary>A published promise and what was delivered.</summary>
    [LocalizedName("promise", "服务承诺")]
    Promise = 3,
}
