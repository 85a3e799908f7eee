namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>Computes a statistic of values, such as their mean or median.</summary>
/// <param name="values">The values of a resample, in no order that means anything; they may be sorted in place.</param>
/// <returns>The statistic, or null when the values give none.</returns>
public delegate double? SampleStatistic(Span<double> values);
