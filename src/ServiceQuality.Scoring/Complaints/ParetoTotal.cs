namespace ServiceQuality.Scoring.Complaints;

// What is known of a name before it is ranked.
internal readonly record struct ParetoTotal(string Name, long Count, decimal? Weight)
{
    internal decimal Measure => Weight ?? Count;
}
