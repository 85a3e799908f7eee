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
        Impacts = CheckCodes(impacts, nameof(impacts));
        Urgencies = CheckCodes(urgencies, nameof(urgencies));
        Guard.Against.Null(priorities);
        Priorities = [.. priorities];
        var cells = Impacts.Count * Urgencies.Count;
        Guard.Against.Invalid(
            Priorities.Count != cells,
            $"There are {Priorities.Count} priorities; allowed are {cells}, one for each impact and urgency.",
            nameof(priorities));
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
        Priorities[(IndexOf(Impacts, impact, nameof(impact)) * Urgencies.Count) + IndexOf(Urgencies, urgency, nameof(urgency))];

    /// <summary>The rows.</summary>
    /// <returns>For example <c>high: P1, P2; low: P3, P4</c>.</returns>
    public override string ToString() => string.Join("; ", Impacts.Select((impact, i) => $"{impact}: {DescribeRow(i)}"));

    private static int IndexOf(ValueList<string> codes, string code, string parameter)
    {
        Guard.Against.Null(code, parameter);
        var index = codes.AsSpan().IndexOf(code);
        Guard.Against.Invalid(
            index < 0,
            $"There is no {parameter} \"{InvariantText.Shorten(code)}\"; allowed are {InvariantText.Join(codes)}.",
            parameter);
        return index;
    }

    private static ValueList<string> CheckCodes(IEnumerable<string> codes, string parameter)
    {
        var list = Guard.Against.NullElements(codes, parameter);
        Guard.Against.Invalid(list.Count == 0, "There is no code; allowed is at least one.", parameter);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var code in list)
        {
            Guard.Against.InvalidCode(code, parameter);
            Guard.Against.Invalid(!seen.Add(code), $"\"{code}\" appears twice; each may appear once.", parameter);
        }

        return list;
    }

    private string DescribeRow(int impact) =>
        string.Join(", ", Priorities.Skip(impact * Urgencies.Count).Take(Urgencies.Count));
}
