namespace ServiceQuality.Scoring.Satisfaction;

// A number of a fit that is compared between groups: what it is, its name, and whether it is 1 whatever the answers are.
internal readonly record struct ComparisonNumber(IndexQuantity Quantity, string Name, bool IsFixed)
{
    internal const string FixedReason = "an indicator alone in its construct has the weight and loading 1";
}
