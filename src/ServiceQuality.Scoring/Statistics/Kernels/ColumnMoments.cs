namespace ServiceQuality.Scoring.Statistics.Kernels;

// What the entries of one column that are not 0 come to: whole numbers, so that the moments of shards add up without loss.
internal readonly record struct ColumnMoments(long N, long Sum, long SumOfSquares, byte Minimum, byte Maximum);
