namespace ServiceQuality.Scoring.Complaints.Json;

// Repeats: cases by their position in a chain, and those that were repeated.
internal sealed class RepeatSummaryDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required RepeatRule Rule { get; set; }

    public required long[] Positions { get; set; }

    public required CountedShare Repeated { get; set; }

    internal static RepeatSummaryDto From(RepeatSummary summary) =>
        new() { Rule = summary.Rule, Positions = [.. summary.Positions], Repeated = summary.Repeated };

    internal RepeatSummary ToModel()
    {
        JsonCounts.Check(Positions, Positions.Length, "$.positions");
        if (Array.IndexOf(Positions, 0) >= 0)
        {
            throw new InvalidJsonException(
                "A position counts none; allowed are positions that occur, without gaps.", "$.positions");
        }

        RepeatSummary summary = new(Rule, [.. Positions], Repeated);
        if (Repeated.Base + Repeated.LeftOut != summary.N)
        {
            throw new InvalidJsonException(
                InvariantText.Compose($"Base and left out are not the {summary.N} cases of the positions."), "$.repeated");
        }

        return summary;
    }
}
