using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Scoring.Tests.Standards.Processes;

internal static class ProcessCases
{
    internal static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    internal sealed record Log(ServiceProcess Process, string[] Cases, string[] Steps, Instant[] Done);

    internal static ProcessStep Step(
        string code, int? hours = null, bool isOptional = false, bool isWaitPoint = false,
        IEnumerable<FailPoint>? failPoints = null, ProcessLane lane = ProcessLane.Onstage) => new(
            code, new(code, code), lane, "staff", hours is { } h ? TimeLimit.WallTime(Duration.FromHours(h)) : null,
            failPoints: failPoints, isWaitPoint: isWaitPoint, isOptional: isOptional);

    internal static ServiceProcess Of(IEnumerable<ProcessStep> steps, IEnumerable<ProcessEdge> edges) =>
        ServiceProcess.Create("test", 1, new("Test", "测试"), steps, edges);

    // Steps in one line.
    internal static Gen<ServiceProcess> Lines =>
        from n in Gen.Choose(1, 7)
        from hours in Gen.Choose(0, 5).ListOf(7)
        from optional in Gen.Elements(true, false, false).ListOf(7)
        from order in Gen.Shuffle(Enumerable.Range(0, n).ToArray())
        select Of(
            Enumerable.Range(0, n).Select(i => Step($"s{i}", hours[i] == 0 ? null : hours[i], optional[i])),
            ProcessEdge.Sequence([.. order.Select(i => $"s{i}")]));

    // Any steps and edges, with branches and cycles.
    internal static Gen<ServiceProcess> Graphs =>
        from n in Gen.Choose(1, 7)
        from hours in Gen.Choose(0, 5).ListOf(7)
        from optional in Gen.Elements(true, false, false).ListOf(7)
        from evidence in Gen.Choose(0, 30)
        from edges in Edge.ListOf(9)
        select Of(
            Enumerable.Range(0, n).Select(i => Step(
                $"s{i}", hours[i] == 0 ? null : hours[i], optional[i],
                lane: i == evidence ? ProcessLane.PhysicalEvidence : ProcessLane.Onstage)),
            edges.Where(e => e.f < n && e.t < n).DistinctBy(e => (e.f, e.t))
                .Select(e => new ProcessEdge($"s{e.f}", $"s{e.t}", e.c == 0 ? new("if", "若") : null)));

    internal static Gen<Log> Logs(Gen<ServiceProcess> processes) =>
        from process in processes
        from rows in Row.ArrayOf()
        select new Log(
            process, [.. rows.Select(r => $"case {r.c}")], [.. rows.Select(r => $"s{r.s}")],
            [.. rows.Select(r => Start + Duration.FromMinutes(30 * r.t))]);

    private static Gen<(int c, int s, int t)> Row =>
        from c in Gen.Choose(0, 3) from s in Gen.Choose(0, 7) from t in Gen.Choose(0, 40) select (c, s, t);

    private static Gen<(int f, int t, int c)> Edge =>
        from f in Gen.Choose(0, 6) from t in Gen.Choose(0, 6) from c in Gen.Choose(0, 1) select (f, t, c);
}
