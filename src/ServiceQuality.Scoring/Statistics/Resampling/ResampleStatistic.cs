namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>
/// Computes statistics of a resample. It must give the same results for the same counts, and must not change anything outside when
/// several threads are allowed.
/// </summary>
/// <param name="counts">How often each row is in the resample; all 1 is the sample itself, all 1 but one 0 the sample without a row.</param>
/// <param name="results">Where the statistics go.</param>
/// <returns>Whether the resample gives the statistics; false counts as a failure.</returns>
public delegate bool ResampleStatistic(ReadOnlySpan<int> counts, Span<double> results);
