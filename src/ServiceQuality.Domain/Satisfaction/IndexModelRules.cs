namespace ServiceQuality.Domain.Satisfaction;

// What a model must be; every broken rule is told with what is allowed instead.
internal static class IndexModelRules
{
    private const int MostIndicators = 500;

    internal static ValueList<string> Broken(IndexModel model)
    {
        List<string> broken = [];
        foreach (var construct in model.Constructs)
        {
            OfConstruct(construct, broken);
        }

        OfNames(model.Constructs.Select(c => c.Name), "construct", broken);
        OfNames(model.Indicators.Select(i => i.Name), "indicator", broken);
        if (model.Indicators.Count > MostIndicators)
        {
            broken.Add($"There are {InvariantText.Format(model.Indicators.Count)} indicators; allowed are up to {InvariantText.Format(MostIndicators)}.");
        }

        OfPaths(model, broken);
        return [.. broken];
    }

    private static void OfConstruct(Construct construct, List<string> broken)
    {
        var (name, count) = (InvariantText.Shorten(construct.Name), construct.Indicators.Count);
        if (count == 0)
        {
            broken.Add($"Construct \"{name}\" has no indicator; allowed is at least one, or nothing measures it.");
        }

        if (!Enum.IsDefined(construct.Mode))
        {
            broken.Add($"Construct \"{name}\" has the mode {construct.Mode}; allowed are {InvariantText.Join(Enum.GetNames<MeasurementMode>())}.");
        }
        else if (construct.Mode == MeasurementMode.SingleItem ? count > 1 : count == 1)
        {
            broken.Add($"Construct \"{name}\" has mode {construct.Mode} and {InvariantText.Count(count, "indicator")}; allowed is SingleItem with exactly one.");
        }

        if (construct.Dominant is { } dominant && construct.Indicators.All(i => i.Name != dominant))
        {
            broken.Add($"Construct \"{name}\" has no indicator \"{InvariantText.Shorten(dominant)}\" to be dominant; allowed are {InvariantText.Join(construct.Indicators.Select(i => i.Name))}.");
        }
    }

    private static void OfNames(IEnumerable<string> names, string what, List<string> broken)
    {
        foreach (var group in names.GroupBy(n => n, StringComparer.Ordinal))
        {
            if (group.Key is not { } name || name.Length == 0 || name.Trim().Length != name.Length || !InvariantText.IsWellFormed(name))
            {
                broken.Add($"The name \"{InvariantText.Shorten(group.Key)}\" of a{(what == "indicator" ? "n" : "")} {what} is blank, has white space at its ends or half of a character; allowed is text without that.");
            }
            else if (group.Skip(1).Any())
            {
                broken.Add($"The {what} \"{InvariantText.Shorten(name)}\" is there {InvariantText.Count(group.Count(), "time")}; allowed is once.");
            }
        }
    }

    private static void OfPaths(IndexModel model, List<string> broken)
    {
        HashSet<string> names = new(model.Constructs.Select(c => c.Name), StringComparer.Ordinal);
        var before = broken.Count;
        foreach (var path in model.Paths)
        {
            foreach (var name in new[] { path.From, path.To }.Distinct(StringComparer.Ordinal).Where(n => n is null || !names.Contains(n)))
            {
                broken.Add($"The path {path} names \"{InvariantText.Shorten(name)}\", which is no construct; allowed are {InvariantText.Join(names)}.");
            }

            if (path.From == path.To)
            {
                broken.Add($"The path {path} leads back to itself; allowed are paths between two constructs.");
            }
        }

        broken.AddRange(model.Paths.GroupBy(p => p).Where(g => g.Skip(1).Any()).Select(g => $"The path {g.Key} is there {InvariantText.Count(g.Count(), "time")}; allowed is once."));
        if (model.Paths.Count == 0)
        {
            broken.Add("There is no path; allowed is at least one between two constructs.");
        }
        else
        {
            if (Cycle(model) is { } cycle)
            {
                broken.Add($"The paths go round in a circle: {cycle}; allowed are paths that never come back.");
            }

            // A misspelt name alone would take a model apart.
            if (broken.Count == before && Apart(model) is { Count: > 0 } apart)
            {
                broken.Add($"{InvariantText.Join(apart)} {(apart.Count == 1 ? "is" : "are")} not connected with {model.Constructs[0].Name} by any paths; allowed are models that hang together.");
            }
        }
    }

    // One circle of paths as text, or null when there is none: what is left when constructs that nothing left acts on are taken away.
    private static string? Cycle(IndexModel model)
    {
        HashSet<string> left = new(model.Constructs.Select(c => c.Name), StringComparer.Ordinal);
        var paths = model.Paths.Where(p => p.From != p.To).ToList();
        while (left.RemoveWhere(n => !paths.Exists(p => p.To == n && left.Contains(p.From))) > 0)
        {
        }

        if (left.Count == 0)
        {
            return null;
        }

        // Everything left has a cause that is left; walking back must come round.
        List<string> walked = [left.First()];
        while (true)
        {
            var cause = paths.First(p => p.To == walked[^1] && left.Contains(p.From)).From;
            var at = walked.IndexOf(cause);
            walked.Add(cause);
            if (at >= 0)
            {
                return string.Join(" -> ", walked.Skip(at).Reverse());
            }
        }
    }

    private static List<string> Apart(IndexModel model)
    {
        HashSet<string> reached = new([model.Constructs[0].Name], StringComparer.Ordinal);
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            foreach (var path in model.Paths.Where(p => reached.Contains(p.From) || reached.Contains(p.To)))
            {
                reached.Add(path.From);
                reached.Add(path.To);
            }
        }

        return [.. model.Constructs.Select(c => c.Name).Where(n => !reached.Contains(n))];
    }
}
