namespace ServiceQuality.Scoring.Satisfaction;

// Why a fit has no result; the numbers are those of the status statistic of a bootstrap.
internal enum FitProblem
{
    None = 0,
    TooFewRows = 1,
    Constant = 2,
    NoCommonRows = 3,
    SingularBlock = 4,
    ZeroScore = 5,
    SingularCauses = 6,
    NotConverged = 7,
    Unreliable = 8,
}
