namespace ServiceQuality.Domain.Sla.Json;

// Lists of names. What is wrong with one is reported with its place.
internal static class NameLists
{
    internal static string[] Read(List<string>? names, string path)
    {
        ListLimit.Check(names, path);
        for (var i = 0; i < names?.Count; i++)
        {
            RefuseBlank(names[i], path + JsonPlace.Step(i));
        }

        return [.. names ?? []];
    }

    // Names of which each appears once; what says what they name.
    internal static string[] ReadDifferent(List<string>? names, string path, string what)
    {
        ListLimit.Check(names, path);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < names?.Count; i++)
        {
            var name = names[i];
            if (name.Trim().Length != name.Length || name.Length == 0 || !seen.Add(name))
            {
                throw new InvalidJsonException(
                    $"{what} \"{InvariantText.Shorten(name)}\" is blank, has white space at its ends or appears twice; "
                    + "allowed are different names.",
                    path + JsonPlace.Step(i));
            }
        }

        return [.. names ?? []];
    }

    internal static string[] Statuses(List<CaseStatus>? statuses, string path)
    {
        ListLimit.Check(statuses, path);
        if (statuses?.IndexOf(CaseStatus.None) is >= 0 and var blank)
        {
            throw new InvalidJsonException("The status is blank; allowed is a name.", path + JsonPlace.Step(blank));
        }

        return [.. (statuses ?? []).Select(s => s.Name)];
    }

    private static void RefuseBlank(string name, string path)
    {
        if (name.Length == 0 || name.Trim().Length != name.Length)
        {
            throw new InvalidJsonException(
                $"\"{InvariantText.Shorten(name)}\" is blank or has white space at its ends; allowed is text without it.", path);
        }
    }
}
