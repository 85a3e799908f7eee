namespace ServiceQuality.Scoring.Complaints.Json;

// Checks of counts in documents.
internal static class JsonCounts
{
    // Counts from 0, as many as there are things to count.
    internal static void Check(long[] counts, int needed, string path)
    {
        if (counts.Length != needed)
        {
            throw new InvalidJsonException(
                InvariantText.Compose($"There are {counts.Length} numbers; allowed are {needed}."), path);
        }

        for (var i = 0; i < counts.Length; i++)
        {
            Check(counts[i], path + JsonPlace.Step(i));
        }
    }

    internal static long Check(long count, string path) => count >= 0 ? count : throw new InvalidJsonException(
        InvariantText.Compose($"Count {count} is negative; allowed are numbers from 0."), path);
}
