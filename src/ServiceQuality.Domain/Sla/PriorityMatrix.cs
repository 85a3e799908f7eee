using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// How impact (how much is affected) and urgency (how soon it hurts) give the priority of a case, as in ITIL: a table with the
/// impacts as rows and the urgencies as columns. Codes are compared exactly (ordinal).
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<PriorityMatrix>))]
public sealed record PriorityMatrix
{
    /// <summary>Creates a matrix.</summary>
    /// <param name="impacts">The codes of the rows, such as <c>high</c>.</param>
    /// <param name="urgencies">The codes of the columns.</param>
    /// <param name="priorities">The priorities row by row.</param>
    /// <exception cref="ArgumentException">
    /// A code is blank or appears twice, or there is not a priority for each pair.
    /// </exception>
    public PriorityMatrix(IEnumerable<string> impacts, IEnumerable<string> urgencies, IEnumerable<Priority> priorities)
    {
        Impacts = Codes(impacts, nameof(impacts));
        Urgencies = Codes(urgencies, nameof(urgencies));
        Guard.Against.Null(priorities);
        Priorities = [.. priorities];
        if (Priorities.Count != Impacts.Count * Urgencies.Count)
        {
            throw new ArgumentException(
                $"There are {InvariantText.Format(Priorities.Count)} priorities; allowed are {InvariantText.Format(Impacts.Count * Urgencies.Count)}, one for each of {InvariantText.Count(Impacts.Count, "impact")} and {InvariantText.Format(Urgencies.Count)} urgencies.",
                nameof(priorities));
        }
    }

    /// <summary>The codes of the rows.</summary>
    public ValueList<string> Impacts { get; }

    /// <summary>The codes of the columns.</summary>
    public ValueList<string> Urgencies { get; }

    /// <summary>The priorities row by row.</summary>
    public ValueList<Priority> Priorities { get; }

    /// <summary>The priority for an impact and an urgency.</summary>
    /// <param name="impact">The impact.</param>
    /// <param name="urgency">The urgency.</param>
    /// <exception cref="ArgumentException">The matrix does not have the impact or the urgency.</exception>
    public Priority this[string impact, string urgency] =>
        Priorities[(Place(Impacts, impact, nameof(impact)) * Urgencies.Count) + Place(Urgencies, urgency, nameof(urgency))];

    /// <summary>The rows.</summary>
    /// <returns>For example <c>high: P1, P2; low: P3, P4</c>.</returns>
    public override string ToString() =>
        string.Join("; ", Impacts.Select((impact, i) => $"{impact}: {string.Join(", ", Priorities.Skip(i * Urgencies.Count).Take(Urgencies.Count))}"));

    private static int Place(ValueList<string> codes, string code, string parameter)
    {
        Guard.Against.Null(code, parameter);
        return codes.AsSpan().IndexOf(code) is >= 0 and var place
            ? place
            : throw new ArgumentException($"There is no {parameter} \"{InvariantText.Shorten(code)}\"; allowed are {InvariantText.Join(codes)}.", parameter);
    }

    private static ValueList<string> Codes(IEnumerable<string> codes, string parameter)
    {
        var list = Guard.Against.NullElements(codes, parameter);
        foreach (var code in list)
        {
            Guard.Against.InvalidCode(code, parameter);
        }

        return list.Count == 0 ? throw new ArgumentException("There is no code; allowed is at least one.", parameter)
            : list.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice
                ? throw new ArgumentException($"\"{twice.Key}\" appears twice; each may appear once.", parameter)
                : list;
    }
}
