namespace ServiceQuality.Domain.Satisfaction;

// The rules of a model. Every broken one is reported with what is allowed instead.
internal static class IndexModelRules
{
    private const int MaxIndicators = 500;

    internal static ValueList<string> FindProblems(IndexModel model)
    {
        List<string> problems = [];
        foreach (var construct in model.Constructs)
        {
            CheckConstruct(construct, problems);
        }

        CheckNames(model.Constructs.Names, "construct", problems);
        CheckNames(model.Indicators.Names, "indicator", problems);
        if (model.Indicators.Count > MaxIndicators)
        {
            problems.Add(
                $"There are {InvariantText.Format(model.Indicators.Count)} indicators; allowed are up to "
                + $"{InvariantText.Format(MaxIndicators)}.");
        }

        CheckPaths(model, problems);
        return [.. problems];
    }

    private static void CheckConstruct(Construct construct, List<string> problems)
    {
        var name = InvariantText.Shorten(construct.Name);
        var count = construct.Indicators.Count;
        if (count == 0)
        {
            problems.Add($"Construct \"{name}\" has no indicator; at least one must measure it.");
        }

        if (!Enum.IsDefined(construct.Mode))
        {
            problems.Add(
                $"Construct \"{name}\" has the mode {construct.Mode}; allowed are "
                + $"{InvariantText.Join(Enum.GetNames<MeasurementMode>())}.");
        }
        else if (construct.Mode == MeasurementMode.SingleItem ? count > 1 : count == 1)
        {
            problems.Add(
                $"Construct \"{name}\" has mode {construct.Mode} and {InvariantText.Count(count, "indicator")}; allowed is "
                + "SingleItem with exactly one.");
        }

        if (construct.Dominant is { } dominant && !construct.Indicators.Contains(dominant))
        {
            problems.Add(
                $"Construct \"{name}\" has no indicator \"{InvariantText.Shorten(dominant)}\" to be dominant; "
                + $"allowed are {InvariantText.Join(construct.Indicators.Names)}.");
        }
    }

    private static void CheckNames(IEnumerable<string> names, string what, List<string> problems)
    {
        foreach (var group in names.GroupBy(n => n, StringComparer.Ordinal))
        {
            if (!IsName(group.Key))
            {
                problems.Add(
                    $"The {what} name \"{InvariantText.Shorten(group.Key)}\" is blank, has white space at its ends or half of a "
                    + $"character; "
                    + $"allowed is text without that.");
            }
            else if (group.Skip(1).Any())
            {
                problems.Add(
                    $"The {what} \"{InvariantText.Shorten(group.Key)}\" appears {InvariantText.Count(group.Count(), "time")}; "
                    + $"each may appear once.");
            }
        }
    }

    private static bool IsName(string? text) =>
        !string.IsNullOrEmpty(text) && text.Trim().Length == text.Length && InvariantText.IsWellFormed(text);

    private static void CheckPaths(IndexModel model, List<string> problems)
    {
        if (model.Paths.Count == 0)
        {
            problems.Add("There is no path; at least one between two constructs is needed.");
            return;
        }

        var before = problems.Count;
        foreach (var path in model.Paths)
        {
            CheckPath(path, model, problems);
        }

        foreach (var repeated in model.Paths.GroupBy(p => p).Where(g => g.Skip(1).Any()))
        {
            problems.Add(
                $"The path {repeated.Key} appears {InvariantText.Count(repeated.Count(), "time")}; each may appear once.");
        }

        if (FindCycle(model) is { } cycle)
        {
            problems.Add($"The paths form a cycle: {cycle}; allowed are paths without a cycle.");
        }

        // A misspelt name would leave a construct unconnected, so that one problem would be reported twice.
        var unconnected = problems.Count == before ? FindUnconnected(model) : [];
        if (unconnected.Count > 0)
        {
            var verb = unconnected.Count == 1 ? "is" : "are";
            problems.Add(
                $"{InvariantText.Join(unconnected)} {verb} not connected to {model.Constructs[0].Name} by any path; a model "
                + $"must be connected.");
        }
    }

    private static void CheckPath(StructuralPath path, IndexModel model, List<string> problems)
    {
        foreach (var name in new[] { path.From, path.To }.Distinct(StringComparer.Ordinal))
        {
            if (name is null || !model.Constructs.Contains(name))
            {
                problems.Add(
                    $"The path {path} names \"{InvariantText.Shorten(name)}\", which is not a construct; allowed are "
                    + $"{InvariantText.Join(model.Constructs.Names)}.");
            }
        }

        if (path.From == path.To)
        {
            problems.Add($"The path {path} leads back to itself; allowed are paths between two constructs.");
        }
    }

    // One cycle of paths as text, or null. What is left after constructs without a cause are taken away contains every cycle.
    private static string? FindCycle(IndexModel model)
    {
        HashSet<string> left = new(model.Constructs.Names, StringComparer.Ordinal);
        var paths = model.Paths.Where(p => p.From != p.To).ToList();
        while (left.RemoveWhere(n => !paths.Exists(p => p.To == n && left.Contains(p.From))) > 0)
        {
        }

        if (left.Count == 0)
        {
            return null;
        }

        // Every construct left has a cause that is left, so walking back must meet itself.
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

    private static List<string> FindUnconnected(IndexModel model)
    {
        HashSet<string> reached = new([model.Constructs[0].Name], StringComparer.Ordinal);
        var before = 0;
        while (before < reached.Count)
        {
            before = reached.Count;
            foreach (var path in model.Paths.Where(p => reached.Contains(p.From) || reached.Contains(p.To)))
            {
                reached.Add(path.From);
                reached.Add(path.To);
            }
        }

        return [.. model.Constructs.Names.Where(n => !reached.Contains(n))];
    }
}
