namespace ServiceQuality.Domain.Complaints;

/// <summary>What feedback is.</summary>
public enum FeedbackKind
{
    /// <summary>An expression of dissatisfaction to which an answer is expected.</summary>
    Complaint = 0,

    /// <summary>A suggestion.</summary>
    Suggestion = 1,

    /// <summary>Praise.</summary>
    Praise = 2,

    /// <summary>An enquiry.</summary>
    Enquiry = 3,
}
