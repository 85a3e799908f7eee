using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Standards;

/// <summary>A random sample of records to check, drawn by <see cref="SpotCheckRule.Draw"/>.</summary>
[JsonConverter(typeof(ScoringJsonConverter<SpotCheck>))]
public sealed record SpotCheck
{
    private SpotCheck(SpotCheckRule rule, LocalDate on, ulong seed, ValueList<SpotCheckGroup> groups)
    {
        Rule = rule;
        On = on;
        Seed = seed;
        Groups = groups;
    }

    /// <summary>The rule.</summary>
    public SpotCheckRule Rule { get; }

    /// <summary>The date of the check.</summary>
    public LocalDate On { get; }

    /// <summary>The seed; quote it with the sample.</summary>
    public ulong Seed { get; }

    /// <summary>The groups in ordinal order; also those without a record of the age.</summary>
    public ValueList<SpotCheckGroup> Groups { get; }

    /// <summary>Returns the sample as a table: a row for each group.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ($"Spot check {On.ToString("uuuu-MM-dd", null)}", $"抽查 {On.ToString("uuuu-MM-dd", null)}"),
        TableWords.All("group", "records", "of the age", "checked", "keys"),
        Groups.Select(g => (ValueList<TableCell>)
        [
            TableCell.Of(g.Group), TableCell.Of(g.Records), TableCell.Of(g.Eligible), TableCell.Of(g.Keys.Count),
            TableCell.Of(string.Join(", ", g.Keys)),
        ]),
        [$"{Rule}; seed {InvariantText.Format(Seed)}."]);

    /// <summary>The date and the number of records.</summary>
    /// <returns>For example <c>2026-03-31: 6 records of 2 groups</c>.</returns>
    public override string ToString() =>
        $"{On.ToString("uuuu-MM-dd", null)}: {InvariantText.Count(Groups.Sum(g => (long)g.Keys.Count), "record")} of "
        + InvariantText.Count(Groups.Count, "group");

    internal static SpotCheck Draw(
        SpotCheckRule rule,
        LocalDate on,
        ulong seed,
        ReadOnlySpan<string> keys,
        ReadOnlySpan<LocalDate> dates,
        ReadOnlySpan<string> groups)
    {
        CheckInput(keys, dates, groups);
        SortedDictionary<string, (int Records, List<string> Eligible)> byGroup = new(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            var group = groups.IsEmpty ? "all" : groups[i];
            var (records, eligible) = byGroup.GetValueOrDefault(group, (0, []));
            if (rule.Includes(dates[i], on))
            {
                eligible.Add(keys[i]);
            }

            byGroup[group] = (records + 1, eligible);
        }

        var stream = (ulong)(uint)Period.DaysBetween(new(1970, 1, 1), on);
        return new(rule, on, seed, [.. byGroup.Select(g => new SpotCheckGroup(
            g.Key, g.Value.Records, g.Value.Eligible.Count,
            [.. SeededOrder.Of(seed, stream, g.Value.Eligible).Take(rule.SizeOf(g.Value.Eligible.Count))
                .Select(i => g.Value.Eligible[i]).Order(StringComparer.Ordinal)]))]);
    }

    private static void CheckInput(ReadOnlySpan<string> keys, ReadOnlySpan<LocalDate> dates, ReadOnlySpan<string> groups)
    {
        List<string> problems = [];
        if (dates.Length != keys.Length)
        {
            problems.Add(InvariantText.Compose($"There are {dates.Length} dates for {keys.Length} keys; allowed are as many."));
        }

        if (!groups.IsEmpty && groups.Length != keys.Length)
        {
            problems.Add(InvariantText.Compose(
                $"There are {groups.Length} groups for {keys.Length} keys; allowed are as many, or none."));
        }

        KeyChecks.AddProblems(keys.ToArray(), "key", isUnique: true, problems);
        KeyChecks.AddProblems(groups.ToArray(), "group", isUnique: false, problems);
        Guard.Against.Invalid(
            problems.Count > 0, InvariantText.Lines("Records cannot be drawn:", [.. problems]), nameof(keys));
    }
}
