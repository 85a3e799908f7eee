namespace ServiceQuality.Scoring.Satisfaction;

// A fold: its number from 1, the positions of its rows in the sample, one for each observation, and how many folds are just like
// it.
internal readonly record struct PredictionFold(long Number, int[] Rows, long Times);
