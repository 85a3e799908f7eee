namespace ServiceQuality.Scoring.Gaps;

// What a score is of: an item or a dimension, and whether it counts in the overall scores.
internal readonly record struct ScoreSubject(string Id, string Name, bool IsPartOfQuality);
