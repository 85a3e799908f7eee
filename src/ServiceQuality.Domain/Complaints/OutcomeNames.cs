namespace ServiceQuality.Domain.Complaints;

// Outcomes as the values of a field.
internal static class OutcomeNames
{
    internal const string None = "none";

    private static readonly (ComplaintOutcome Outcome, string Name)[] Names =
    [
        (ComplaintOutcome.Upheld, "upheld"), (ComplaintOutcome.PartlyUpheld, "partly upheld"),
        (ComplaintOutcome.NotUpheld, "not upheld"),
    ];

    internal static string Allowed => string.Join(", ", Names.Select(n => n.Name));

    internal static string Decided(ComplaintOutcome outcome)
    {
        var name = Array.Find(Names, n => n.Outcome == outcome).Name;
        Guard.Against.OutOfRange(
            name is null,
            outcome,
            $"Outcome {outcome} is not what a decision says; allowed are Upheld, PartlyUpheld and NotUpheld.");
        return name;
    }

    // Undecided when it is none.
    internal static ComplaintOutcome Read(string? name) => Array.Find(Names, n => n.Name == name).Outcome;
}
