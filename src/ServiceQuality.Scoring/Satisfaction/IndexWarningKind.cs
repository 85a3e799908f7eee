namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>What is worth a look about an estimate.</summary>
public enum IndexWarningKind
{
    /// <summary>A weight is negative: the score of a respondent can leave the range from 0 to 100, and falls when that answer rises.</summary>
    NegativeWeight = 0,

    /// <summary>The index weights of a construct do not sum to something above 0, by themselves or times the ranges, so that it has no index.</summary>
    NoIndex = 1,

    /// <summary>Constructs that act on the same one are nearly collinear: a variance inflation factor of 10 or more.</summary>
    NearlyCollinear = 2,

    /// <summary>Inadmissible: a disattenuated correlation is beyond -1 or 1.</summary>
    CorrelationAboveOne = 3,

    /// <summary>Inadmissible: a loading is beyond -1 or 1.</summary>
    LoadingAboveOne = 4,

    /// <summary>Inadmissible: R squared is above 1, which leaves a negative variance.</summary>
    RSquaredAboveOne = 5,

    /// <summary>Inadmissible: the disattenuated correlations of the constructs that act on one are not positive definite, or those of all constructs contradict each other.</summary>
    Indefinite = 6,
}
