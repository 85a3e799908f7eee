namespace ServiceQuality.Domain.Complaints;

/// <summary>What feedback is.</summary>
public enum FeedbackKind
{
    /// <summary>An expression of dissatisfaction to which an answer is expected.</summary>
    [LocalizedName("complaint", "投诉")]
    Complaint = 0,

    /// <summary>A suggestion.</summary>
    [LocalizedName("suggestion", "建议")]
    Suggestion = 1,

    /// <summary>Praise.</summary>
    [LocalizedName("praise", "表扬")]
    Praise = 2,

    /// <summary>An enquiry.</summary>
    [LocalizedName("enquiry", "咨询")]
    Enquiry = 3,
}
