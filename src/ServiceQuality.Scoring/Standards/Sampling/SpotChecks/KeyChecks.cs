namespace ServiceQuality.Scoring.Standards;

// Checks of the names in a column, all at once.
internal static class KeyChecks
{
    internal static void AddProblems(IReadOnlyList<string> names, string noun, bool isUnique, List<string> problems)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (string.IsNullOrEmpty(name) || char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1])
                || !InvariantText.IsWellFormed(name))
            {
                problems.Add($"The {noun} at index {InvariantText.Format(i)} is "
                    + (name is null ? "null" : $"\"{InvariantText.Shorten(name)}\"")
                    + "; allowed is text that is not blank, without white space at its ends.");
            }
            else if (isUnique && !seen.TryAdd(name, i))
            {
                problems.Add($"The {noun} \"{InvariantText.Shorten(name)}\" appears at index {InvariantText.Format(seen[name])} "
                    + $"and {InvariantText.Format(i)}; allowed is once.");
            }
        }
    }
}
