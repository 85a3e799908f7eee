using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Domain.Tests.Standards.Processes;

internal static class ProcessGenerators
{
    internal static readonly ProcessStep Full = new(
        "repair", new("Repair", "维修"), ProcessLane.Backstage, "engineer", TimeLimit.Parse("2 bh"), "S-1", ["first-fix"], "visit",
        [new(new("Wrong part", "错件"), 8, 3, 4, new("Check the number", "核对编号")), new(new("Late", "迟到"))],
        isWaitPoint: true, checklist: "safety", approver: "manager", isOptional: true);

    // Any steps and edges: cycles, lanes that are skipped, steps that nothing leads to.
    internal static Gen<ServiceProcess> AnyProcess =>
        from n in Gen.Choose(1, 9)
        from lanes in Gen.Elements(Enum.GetValues<ProcessLane>()).ListOf(9)
        from owners in Gen.Elements<string?>(null, "a", "b").ListOf(9)
        from standards in Gen.Elements<string?>(null, "S").ListOf(9)
        from waits in Gen.Elements(true, false, false).ListOf(9)
        from optional in Gen.Elements(true, false, false).ListOf(9)
        from edges in Edge.ListOf(12)
        select ServiceProcess.Create(
            "p", 1, new("p", "流程"),
            Enumerable.Range(0, n).Select(i => new ProcessStep(
                $"s{i}", new($"step {i % 5}", $"步骤{i % 5}"), lanes[i], owners[i], standard: standards[i], isWaitPoint: waits[i],
                isOptional: optional[i])),
            edges.Where(e => e.f < n && e.t < n).DistinctBy(e => (e.f, e.t))
                .Select(e => new ProcessEdge($"s{e.f}", $"s{e.t}", e.c == 0 ? new($"if {e.t}", $"若{e.t}") : null)));

    private static Gen<(int f, int t, int c)> Edge =>
        from f in Gen.Choose(0, 8) from t in Gen.Choose(0, 8) from c in Gen.Choose(0, 2) select (f, t, c);

    internal static ServiceProcess Of(IEnumerable<ProcessStep> steps, IEnumerable<ProcessEdge> edges) =>
        ServiceProcess.Create("test", 1, new("Test", "测试"), steps, edges);

    internal static ProcessStep Step(
        string code, ProcessLane lane = ProcessLane.Onstage, string? owner = "staff", string? standard = "S") =>
        new(code, new(code, code), lane, owner, standard: standard);
}
