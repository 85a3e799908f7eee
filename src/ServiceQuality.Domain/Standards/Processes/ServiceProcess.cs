using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Standards.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// A service process or service blueprint: steps in lanes and the edges between them. A blueprint shows what customer, staff and
/// support do, where they meet, and where the service can fail or keep people waiting (Shostack, Designing services that deliver,
/// Harvard Business Review 62(1), 1984; Bitner, Ostrom and Morgan, Service blueprinting, California Management Review 50(3),
/// 2008). Cycles are allowed.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceProcess>))]
public sealed record ServiceProcess
{
    private static readonly EmbeddedTexts Embedded = new("processes");

    /// <summary>The most steps of a process.</summary>
    public const int MaxSteps = 1_000;

    /// <summary>The most edges of a process.</summary>
    public const int MaxEdges = 10_000;

    private readonly ExcludedFromEquality<Lazy<ProcessFlow>> _flow;

    private ServiceProcess(
        string id, int version, LocalizedText name, string? source, NamedList<ProcessStep> steps, ValueList<ProcessEdge> edges)
    {
        Id = id;
        Version = version;
        Name = name;
        Source = source;
        Steps = steps;
        Edges = edges;
        _flow = new(new(() => new ProcessFlow(this)));
    }

    /// <summary>The id, such as <c>after-sales</c>.</summary>
    public string Id { get; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>Where it is written, or null.</summary>
    public string? Source { get; }

    /// <summary>The steps in the given order, which can be found by their codes.</summary>
    public NamedList<ProcessStep> Steps { get; }

    /// <summary>The edges in the given order.</summary>
    public ValueList<ProcessEdge> Edges { get; }

    /// <summary>
    /// The steps at which a case begins: those to which no edge leads, or the first one when there are none. Physical evidence is
    /// left out, here and below.
    /// </summary>
    public ValueList<ProcessStep> Starts
    {
        get
        {
            ValueList<ProcessStep> first = [.. Steps.Where((s, i) => s.IsAct && Flow.Graph.CountPrevious(i) == 0)];
            return first.Count > 0 ? first : [.. Steps.Where(s => s.IsAct).Take(1)];
        }
    }

    /// <summary>The steps at which a case ends: those that no edge leaves.</summary>
    public ValueList<ProcessStep> Ends => [.. Steps.Where((s, i) => s.IsAct && Flow.Graph.CountNext(i) == 0)];

    /// <summary>The ids of the processes that come with the library.</summary>
    public static ValueList<string> ReadyMade { get; } = Embedded.Names;

    internal ProcessFlow Flow => _flow.Value.Value;

    /// <summary>Creates a process.</summary>
    /// <param name="id">The id.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="name">The name.</param>
    /// <param name="steps">The steps, from 1 to <see cref="MaxSteps"/>.</param>
    /// <param name="edges">The edges, at most <see cref="MaxEdges"/>.</param>
    /// <param name="source">Where it is written; null when that is not stated.</param>
    /// <returns>The process.</returns>
    /// <exception cref="ArgumentException">
    /// There is no step, or there are too many; a code appears twice; an edge leaves or leads to an unknown step, or appears
    /// twice; the message lists each of them.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public static ServiceProcess Create(
        string id,
        int version,
        LocalizedText name,
        IEnumerable<ProcessStep> steps,
        IEnumerable<ProcessEdge> edges,
        string? source = null)
    {
        Guard.Against.InvalidCode(id);
        Guard.Against.LessThan(version, 1);
        Guard.Against.Null(name);
        var allSteps = Guard.Against.NullElements(steps);
        var allEdges = Guard.Against.NullElements(edges);
        List<string> problems = [.. ProcessRules.FindProblems(allSteps, allEdges)];
        Guard.Against.Invalid(
            problems.Count > 0,
            $"{InvariantText.Lines($"Process {InvariantText.Shorten(id)} cannot be built:", [.. problems])}",
            nameof(steps));
        return new(
            id, version, name, source is null ? null : Guard.Against.InvalidCode(source), new(allSteps, s => s.Code), allEdges);
    }

    /// <summary>Loads a process that comes with the library.</summary>
    /// <param name="id">Its id, one of <see cref="ReadyMade"/>.</param>
    /// <returns>The process.</returns>
    /// <exception cref="ArgumentException">There is no process of that id.</exception>
    public static ServiceProcess Load(string id) => FromJson(Embedded.Text(id, "process"));

    /// <summary>The edges that cross a line, so that work or a word goes from one side to the other.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The edges in their order; those of physical evidence cross none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The line is not a member of the enumeration.</exception>
    public ValueList<ProcessEdge> Crossing(ProcessLine line)
    {
        Guard.Against.UndefinedEnum(line);
        var above = ProcessLane.Customer + (int)line;
        return [.. Edges.Where(e => Steps[e.From] is { IsAct: true } from && Steps[e.To] is { IsAct: true } to
            && (from.Lane <= above) != (to.Lane <= above))];
    }

    /// <summary>
    /// Finds all faults of the design at once. Physical evidence is no part of the order, so only the first two rules read it.
    /// <list type="bullet">
    /// <item><c>skips-lane</c>: an edge goes past a lane, such as from the customer to backstage.</item>
    /// <item><c>no-evidence</c>: a step of the customer has no edge with physical evidence.</item>
    /// <item><c>no-owner</c>, <c>no-standard</c>: a step of staff or support has no owner, or follows no standard.</item>
    /// <item><c>no-start</c>, <c>no-end</c>: every step has an edge that leads to it, or one that leaves it.</item>
    /// <item><c>unreachable</c>: no way leads to a step from the first of <see cref="Starts"/>.</item>
    /// <item><c>endless</c>: no way leads from a step to an end.</item>
    /// <item><c>same-name</c>: a step has the name of an earlier one in its lane (candidate).</item>
    /// <item><c>same-edges</c>: a step has lane, owner and edges of an earlier one, in and out (candidate).</item>
    /// <item>
    /// <c>adds-nothing</c>: one edge leads to a step and one leaves it, both within one lane and owner, and it has no standard,
    /// indicator, fail point, gate or wait (candidate).
    /// </item>
    /// <item>
    /// <c>bottleneck</c>: no case ends without the step, and it is a wait point or several edges lead to it (candidate).
    /// </item>
    /// </list>
    /// </summary>
    /// <returns>The faults in the order of the rules, and of the steps and edges within one; empty when there are none.</returns>
    public ValueList<ProcessFault> FindFaults() => [.. ProcessFaults.Find(this)];

    /// <summary>Finds a cycle.</summary>
    /// <returns>
    /// The steps of a cycle, each of which leads to the next and the last to the first; empty when the process has none, so that
    /// its steps have an order.
    /// </returns>
    public ValueList<ProcessStep> FindCycle() => [.. Flow.Graph.FindCycle().Select(i => Steps[i])];

    /// <summary>Reads a process from JSON.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The process.</returns>
    /// <exception cref="JsonException">
    /// A member is unknown, missing, repeated, null or out of range, or the process cannot be built: the message names path and
    /// line, and every broken rule.
    /// </exception>
    public static ServiceProcess FromJson(string json)
    {
        Guard.Against.Null(json);
        return ProcessDocument.Read(json);
    }

    /// <summary>The process as JSON for people: indented, and without escapes that it does not need.</summary>
    /// <returns>The text, which <see cref="FromJson"/> reads as an equal process.</returns>
    public string ToJson() => ProcessDocument.Write(this);

    /// <summary>Id, version and number of steps.</summary>
    /// <returns>For example <c>after-sales version 1, 9 steps</c>.</returns>
    public override string ToString() =>
        $"{Id} version {InvariantText.Format(Version)}, {InvariantText.Count(Steps.Count, "step")}";
}
