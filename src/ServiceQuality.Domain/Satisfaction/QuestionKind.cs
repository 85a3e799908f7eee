namespace ServiceQuality.Domain.Satisfaction;

/// <summary>What a rating question asks for.</summary>
internal enum QuestionKind
{
    /// <summary>How satisfied the customer is (CSAT).</summary>
    Satisfaction = 0,

    /// <summary>How easy it was for the customer (CES).</summary>
    Effort = 1,
}
