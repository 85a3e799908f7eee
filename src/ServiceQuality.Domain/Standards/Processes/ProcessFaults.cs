namespace ServiceQuality.Domain.Standards;

// The faults of the design of a process, rule by rule.
internal sealed class ProcessFaults
{
    private readonly NamedList<ProcessStep> _steps;
    private readonly ProcessFlow _flow;
    private readonly List<int> _acts;
    private readonly List<int> _starts;
    private readonly List<int> _ends;

    private ProcessFaults(ServiceProcess process)
    {
        _steps = process.Steps;
        _flow = process.Flow;
        _acts = [.. Enumerable.Range(0, _steps.Count).Where(i => _steps[i].IsAct)];
        _starts = [.. _acts.Where(i => _flow.Graph.CountPrevious(i) == 0)];
        _ends = [.. _acts.Where(i => _flow.Graph.CountNext(i) == 0)];
    }

    internal static IEnumerable<ProcessFault> Find(ServiceProcess process)
    {
        ProcessFaults faults = new(process);
        return
        [
            .. faults.OfLanes(), .. faults.OfEvidence(), .. faults.OfOwners(), .. faults.OfStandards(), .. faults.OfEnds(),
            .. faults.OfWays(), .. faults.OfNames(), .. faults.OfEdges(), .. faults.OfEmptySteps(), .. faults.OfBottlenecks(),
        ];
    }

    private IEnumerable<ProcessFault> OfLanes() => _flow.Edges
        .Where(e => Math.Abs(_steps[e.From].Lane - _steps[e.To].Lane) > 1)
        .Select(e => (From: _steps[e.From], To: _steps[e.To]))
        .Select(e => new ProcessFault("skips-lane", [e.From.Code, e.To.Code], new(
            $"The edge from {e.From.Code} ({e.From.Lane}) to {e.To.Code} ({e.To.Lane}) goes past a lane.",
            $"从{e.From.Code}（{Chinese(e.From.Lane)}）到{e.To.Code}（{Chinese(e.To.Lane)}）的连线越过了一个泳道。")));

    private IEnumerable<ProcessFault> OfEvidence()
    {
        HashSet<int> withEvidence =
        [
            .. _flow.Edges.Where(e => !_steps[e.From].IsAct).Select(e => e.To),
            .. _flow.Edges.Where(e => !_steps[e.To].IsAct).Select(e => e.From),
        ];
        return _acts.Where(i => _steps[i].Lane == ProcessLane.Customer && !withEvidence.Contains(i)).Select(i => Of(
            "no-evidence", i, "is done by the customer and has no physical evidence.", "由顾客完成，但没有有形展示。"));
    }

    private IEnumerable<ProcessFault> OfOwners() => _acts.Where(i => IsOfFirm(i) && _steps[i].Owner is null)
        .Select(i => Of("no-owner", i, "has no owner.", "没有责任人。"));

    private IEnumerable<ProcessFault> OfStandards() => _acts.Where(i => IsOfFirm(i) && _steps[i].Standard is null)
        .Select(i => Of("no-standard", i, "follows no standard.", "没有对应的服务标准。"));

    private IEnumerable<ProcessFault> OfEnds()
    {
        if (_starts.Count == 0)
        {
            yield return new("no-start", [], new("The process has no step at which a case begins.", "流程没有起点步骤。"));
        }

        if (_ends.Count == 0)
        {
            yield return new("no-end", [], new("The process has no step at which a case ends.", "流程没有终点步骤。"));
        }
    }

    private IEnumerable<ProcessFault> OfWays()
    {
        if (_acts.Count == 0)
        {
            yield break;
        }

        var first = _starts.Count > 0 ? _starts[0] : _acts[0];
        var reached = _flow.Graph.ReachedFrom(first);
        foreach (var i in _acts.Where(i => i != first && !StepGraph.Has(reached, i)))
        {
            yield return Of("unreachable", i, $"is not reached from {_steps[first].Code}.", $"无法从{_steps[first].Code}到达。");
        }

        foreach (var i in _acts.Where(i => _ends.Count > 0 && !_ends.Contains(i)))
        {
            var from = _flow.Graph.ReachedFrom(i);
            if (!_ends.Exists(e => StepGraph.Has(from, e)))
            {
                yield return Of("endless", i, "leads to no end.", "无法到达任何终点。");
            }
        }
    }

    private IEnumerable<ProcessFault> OfNames() => OfLikeness(
        "same-name", Enumerable.Range(0, _steps.Count), i => ["en " + _steps[i].Name.English, "zh " + _steps[i].Name.Chinese],
        "has the name of", "同名");

    private IEnumerable<ProcessFault> OfEdges() => OfLikeness(
        "same-edges", _acts.Where(i => _flow.Graph.CountPrevious(i) > 0 && _flow.Graph.CountNext(i) > 0), i => [EdgesOf(i)],
        "has the owner and the edges of", "责任人及前后连线相同");

    private IEnumerable<ProcessFault> OfEmptySteps() => _acts.Where(i =>
        IsOfFirm(i)
        && _steps[i] is { Standard: null, Indicators.Count: 0, FailPoints.Count: 0, IsGate: false, IsWaitPoint: false }
        && _flow.Graph.Previous(i).ToList() is [var before] && _flow.Graph.Next(i).ToList() is [var after]
        && IsSameHand(i, before) && IsSameHand(i, after))
        .Select(i => Of(
            "adds-nothing", i, "stays with one owner and lane and has no standard: it may be redundant.",
            "未更换责任人和泳道，也没有服务标准，可能是多余步骤。", isCandidate: true));

    private IEnumerable<ProcessFault> OfBottlenecks() => _acts.Where(i =>
        (_steps[i].IsWaitPoint || _flow.Graph.CountPrevious(i) > 1)
        && _flow.Graph.CannotAvoid(i) is var passing && _starts.Exists(s => StepGraph.Has(passing, s)))
        .Select(i => Of(
            "bottleneck", i,
            (_steps[i].IsWaitPoint ? "makes the customer wait" : "is where several edges meet") + ", and every case passes it.",
            (_steps[i].IsWaitPoint ? "是等待点" : "是多条连线的汇合点") + "，且每个案例都要经过。",
            isCandidate: true));

    // Each step with the first earlier one in its lane with which it shares a key.
    private IEnumerable<ProcessFault> OfLikeness(
        string code, IEnumerable<int> steps, Func<int, string[]> keys, string english, string chinese)
    {
        Dictionary<(ProcessLane, string), int> first = [];
        foreach (var i in steps)
        {
            var known = keys(i).Select(k => first.GetValueOrDefault((_steps[i].Lane, k), i)).Min();
            foreach (var key in keys(i))
            {
                first.TryAdd((_steps[i].Lane, key), i);
            }

            if (known < i)
            {
                var (earlier, later) = (_steps[known].Code, _steps[i].Code);
                yield return new(
                    code, [earlier, later],
                    new($"Step {later} {english} step {earlier} in the same lane: one may be redundant.",
                        $"步骤{later}与同一泳道的步骤{earlier}{chinese}，其中之一可能多余。"),
                    isCandidate: true);
            }
        }
    }

    // The owner and the edges in and out, as a text.
    private string EdgesOf(int step)
    {
        var (before, after) = (_flow.Graph.Previous(step).Order(), _flow.Graph.Next(step).Order());
        return InvariantText.Compose($"{string.Join(' ', before)} > {string.Join(' ', after)}: {_steps[step].Owner}");
    }

    private bool IsOfFirm(int step) => _steps[step].Lane >= ProcessLane.Onstage;

    private bool IsSameHand(int a, int b) => _steps[a].Lane == _steps[b].Lane && _steps[a].Owner == _steps[b].Owner;

    private ProcessFault Of(string code, int step, string english, string chinese, bool isCandidate = false) => new(
        code, [_steps[step].Code], new($"Step {_steps[step].Code} {english}", $"步骤{_steps[step].Code}{chinese}"), isCandidate);

    private static string Chinese(ProcessLane lane) => lane switch
    {
        ProcessLane.PhysicalEvidence => "有形展示",
        ProcessLane.Customer => "顾客行为",
        ProcessLane.Onstage => "前台行为",
        ProcessLane.Backstage => "后台行为",
        _ => "支持过程",
    };
}
