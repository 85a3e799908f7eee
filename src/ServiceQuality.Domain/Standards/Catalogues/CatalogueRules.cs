namespace ServiceQuality.Domain.Standards;

// What must hold of the parts of a catalogue together.
internal static class CatalogueRules
{
    private const int MaxElements = StandardCatalogue.MaxElements;

    internal static IEnumerable<string> FindProblems(CatalogueParts parts) => TooMany(parts) is [_, ..] tooMany ? tooMany :
    [
        .. Twice("standard", parts.Standards.Select(s => s.Code)),
        .. Twice("indicator", parts.Indicators.Select(i => i.Code)),
        .. Twice("checklist", parts.Checklists.Select(c => c.Code)),
        .. Twice("programme", parts.Programmes.Select(p => p.Code)),
        .. Twice("process", parts.Processes.Select(p => p.Id)),
        .. Twice("scorecard", parts.Scorecards.Select(s => s.Code)),
        .. Twice("risk", parts.Risks.Select(r => r.Code)),
        .. Twice("list", parts.Lists.Select(l => l.Name)),
        .. parts.Indicators.SelectMany(IndicatorRules.FindProblems),
        .. parts.Standards.SelectMany(s => FindProblems(s, parts)),
        .. Circles(parts.Standards),
        .. parts.Programmes.SelectMany(p => p.Tasks.Where(t => IsUnknown(t.Checklist, parts.Checklists, c => c.Code))
            .Select(t => $"Task {InvariantText.Shorten(t.Code)} of programme {InvariantText.Shorten(p.Code)} fills checklist "
                + $"{InvariantText.Shorten(t.Checklist)}, which is unknown.")),
        .. parts.Processes.SelectMany(p => p.Steps.SelectMany(s => FindProblems(p, s, parts))),
        .. parts.Scorecards.SelectMany(s => ScorecardRules.FindProblems(s, parts.Indicators)),
        .. parts.Risks.SelectMany(r => OfTarget($"Risk {InvariantText.Shorten(r.Code)}", r.Trigger, parts)),
    ];

    private static ValueList<string> TooMany(CatalogueParts parts)
    {
        (string What, int Count)[] lists =
        [
            ("standard", parts.Standards.Count), ("indicator", parts.Indicators.Count), ("checklist", parts.Checklists.Count),
            ("programme", parts.Programmes.Count), ("process", parts.Processes.Count), ("scorecard", parts.Scorecards.Count),
            ("risk", parts.Risks.Count), ("list", parts.Lists.Count), ("area", parts.Areas.Nodes.Count),
            .. parts.Standards.Select(s => ($"target or evidence of {InvariantText.Shorten(s.Code)}",
                Math.Max(s.Targets.Count, s.Evidence.Count))),
            .. parts.Scorecards.Select(s => ($"indicator of {InvariantText.Shorten(s.Code)}", s.Items.Count)),
        ];
        return
        [
            .. lists.Where(l => l.Count > MaxElements).Select(l =>
                $"There are {InvariantText.Format(l.Count)} of {l.What}; allowed are {InvariantText.Format(MaxElements)}."),
        ];
    }

    private static IEnumerable<string> FindProblems(ServiceStandard standard, CatalogueParts parts)
    {
        var name = $"Standard {InvariantText.Shorten(standard.Code)}";
        if (!parts.Areas.TryFind(standard.Area, out _))
        {
            yield return $"{name} is of area {InvariantText.Shorten(standard.Area)}, which is unknown; allowed are "
                + $"{InvariantText.Join(parts.Areas.Nodes.Select(n => n.Code))}.";
        }

        if (IsUnknown(standard.Checklist, parts.Checklists, c => c.Code))
        {
            yield return $"{name} is inspected by checklist {InvariantText.Shorten(standard.Checklist)}, which is unknown.";
        }

        foreach (var twice in standard.Targets.GroupBy(t => t.Indicator, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"{name} has two targets of {InvariantText.Shorten(twice.Key)}; allowed is one.";
        }

        foreach (var problem in standard.Targets.SelectMany(t => OfTarget(name, t, parts)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> FindProblems(ServiceProcess process, ProcessStep step, CatalogueParts parts)
    {
        var name = $"Step {InvariantText.Shorten(step.Code)} of process {InvariantText.Shorten(process.Id)}";
        if (IsUnknown(step.Standard, parts.Standards, s => s.Code))
        {
            yield return $"{name} follows standard {InvariantText.Shorten(step.Standard)}, which is unknown.";
        }

        if (IsUnknown(step.Checklist, parts.Checklists, c => c.Code))
        {
            yield return $"{name} fills checklist {InvariantText.Shorten(step.Checklist)}, which is unknown.";
        }

        foreach (var indicator in step.Indicators.Where(i => IsUnknown(i, parts.Indicators, k => k.Code)))
        {
            yield return $"{name} is measured by indicator {InvariantText.Shorten(indicator)}, which is unknown.";
        }
    }

    private static IEnumerable<string> OfTarget(string name, IndicatorTarget target, CatalogueParts parts) =>
        parts.Indicators.FirstOrDefault(i => i.Code == target.Indicator) is { } indicator
            ? IndicatorRules.FindProblems(indicator, target).Select(p => $"{name}: {p}")
            : [$"{name} has a target of indicator {InvariantText.Shorten(target.Indicator)}, which is unknown."];

    private static bool IsUnknown<T>(string? code, ValueList<T> known, Func<T, string> codeOf) =>
        code is not null && known.All(k => codeOf(k) != code);

    private static IEnumerable<string> Twice(string what, IEnumerable<string> codes) =>
        codes.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
            .Select(g => $"There are two of {what} {InvariantText.Shorten(g.Key)}; allowed is one.");

    // A standard whose evidence is itself, at once or by way of other standards.
    private static IEnumerable<string> Circles(ValueList<ServiceStandard> standards)
    {
        var evidence = standards.ToLookup(s => s.Code, StringComparer.Ordinal);
        foreach (var standard in standards)
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            Queue<string> open = new(standard.Evidence);
            while (open.TryDequeue(out var code))
            {
                foreach (var next in seen.Add(code) ? evidence[code].SelectMany(s => s.Evidence) : [])
                {
                    open.Enqueue(next);
                }
            }

            if (seen.Contains(standard.Code))
            {
                yield return $"Standard {InvariantText.Shorten(standard.Code)} is its own evidence; allowed are other records.";
            }
        }
    }
}
