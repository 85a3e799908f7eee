namespace ServiceQuality.Scoring.Gaps.Audit;

// Some mean gap and standard error must give all printed numbers at once; the other rules compare them two by two.
internal sealed class JointRule : IRowRule
{
    private const string Code = "joint";

    // With fewer limits the other rules leave nothing to find.
    private const int MinLimits = 3;

    // What fails by itself or in pairs was reported.
    private static readonly HashSet<string> OtherCodes = new(StringComparer.Ordinal)
    {
        "n", "sd", "p-range", "r-range", "df", "sd-of-gap", "gap", "standard-error", "t", "dz", "p",
        "ci-order", "ci-centre", "ci-width",
    };

    public void Check(RowNumbers row, AuditLog log)
    {
        var groups = JointReading.AsPrinted(row.Level).LimitGroups(row);
        if (!Array.Exists(groups, g => g.Count >= MinLimits)
            || log.Findings.Exists(f => f.Row == row.Name && OtherCodes.Contains(f.Code)))
        {
            return;
        }

        log.CountMade(Code);
        if (Array.Find(groups, g => !JointLimit.CanAllHold(g)) is not { } failed)
        {
            return;
        }

        var numbers = FindSmallestContradiction(failed).Select(row.Describe).ToList();
        var list = $"{string.Join(", ", numbers[..^1])} and {numbers[^1]}";
        var practice = FindPractice(row);
        log.AddFinding(
            Code, row.Name, practice.Severity, $"no mean gap and standard error give {list} together.{practice.Sentence}");
    }

    private static GapQuantity[] FindSmallestContradiction(List<JointLimit> limits)
    {
        var subsets = Enumerable.Range(1, (1 << limits.Count) - 1)
            .Select(s => limits.Where((_, i) => (s & (1 << i)) != 0).ToList());
        var contradictions = subsets.Where(s => !JointLimit.CanAllHold(s));
        return contradictions.Select(s => s.SelectMany(l => l.Numbers).Distinct().Order().ToArray()).MinBy(n => n.Length)!;
    }

    private static Practice FindPractice(RowNumbers row)
    {
        foreach (var reading in JointReading.ByOtherPractices(row.Level))
        {
            if (Array.TrueForAll(reading.LimitGroups(row), JointLimit.CanAllHold))
            {
                return reading.Practice;
            }
        }

        return Practice.None;
    }
}
