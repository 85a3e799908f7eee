using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// Two lists compared by key, such as the problems on record with the list of the customer. Where a key must not be in both, as a
/// day of work and a day of leave of one person, <see cref="InBoth"/> are the contradictions.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Reconciliation>))]
public sealed record Reconciliation
{
    private Reconciliation(
        ValueList<string> inBoth,
        ValueList<string> onlyOurs,
        ValueList<string> onlyTheirs,
        ValueList<FieldDifference> differences)
    {
        InBoth = inBoth;
        OnlyOurs = onlyOurs;
        OnlyTheirs = onlyTheirs;
        Differences = differences;
    }

    /// <summary>The keys that both lists have, in ordinal order.</summary>
    public ValueList<string> InBoth { get; }

    /// <summary>The keys that only our list has, in ordinal order.</summary>
    public ValueList<string> OnlyOurs { get; }

    /// <summary>The keys that only their list has, in ordinal order.</summary>
    public ValueList<string> OnlyTheirs { get; }

    /// <summary>The fields that differ in records that both have, by key and name.</summary>
    public ValueList<FieldDifference> Differences { get; }

    /// <summary>Whether both lists have the same keys with the same values.</summary>
    public bool IsReconciled => OnlyOurs.Count == 0 && OnlyTheirs.Count == 0 && Differences.Count == 0;

    /// <summary>Compares two lists.</summary>
    /// <param name="ours">Our records, each key once; their order does not matter.</param>
    /// <param name="theirs">Their records, each key once.</param>
    /// <param name="fields">The fields that are compared; null means all that one of two records has.</param>
    /// <returns>What is only in one list, and what differs.</returns>
    /// <exception cref="ArgumentException">
    /// A record is null, or a key appears twice in a list; the message has all that is wrong.
    /// </exception>
    public static Reconciliation Compare(
        IEnumerable<KeyedRecord> ours, IEnumerable<KeyedRecord> theirs, IEnumerable<string>? fields = null)
    {
        var (mine, others) = (Guard.Against.NullElements(ours), Guard.Against.NullElements(theirs));
        List<string> problems = [];
        KeyChecks.AddProblems([.. mine.Select(r => r.Key)], "key of ours", isUnique: true, problems);
        KeyChecks.AddProblems([.. others.Select(r => r.Key)], "key of theirs", isUnique: true, problems);
        Guard.Against.Invalid(
            problems.Count > 0, InvariantText.Lines("The lists cannot be compared:", [.. problems]), nameof(ours));
        var compared = fields?.ToHashSet(StringComparer.Ordinal);
        var byKey = others.ToDictionary(r => r.Key, StringComparer.Ordinal);
        var both = mine.Where(r => byKey.ContainsKey(r.Key)).OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        var ourKeys = mine.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. both.Select(r => r.Key)],
            [.. ourKeys.Where(k => !byKey.ContainsKey(k)).Order(StringComparer.Ordinal)],
            [.. byKey.Keys.Where(k => !ourKeys.Contains(k)).Order(StringComparer.Ordinal)],
            [.. both.SelectMany(r => Differ(r, byKey[r.Key], compared))]);
    }

    /// <summary>Returns what is not reconciled as a table.</summary>
    /// <returns>The table; a row for each key in one list only, and for each field that differs.</returns>
    public ResultTable ToTable() => new(
        ("Reconciliation", "核对结果"),
        TableWords.All("key", "finding", "ours", "theirs"),
        [
            .. OnlyOurs.Select(k => Row(k, TableWords.Of("only ours"), null, null)),
            .. OnlyTheirs.Select(k => Row(k, TableWords.Of("only theirs"), null, null)),
            .. Differences.Select(d => Row(d.Key, ($"{d.Field} differs", $"{d.Field} 不一致"), d.Ours, d.Theirs)),
        ],
        [$"{ToString()}."]);

    /// <summary>How many keys are in both lists and in one only, and how many fields differ.</summary>
    /// <returns>For example <c>12 in both, 1 only ours, 2 only theirs, 3 differences</c>.</returns>
    public override string ToString() => InvariantText.Compose(
        $"{InBoth.Count} in both, {OnlyOurs.Count} only ours, {OnlyTheirs.Count} only theirs, ")
        + InvariantText.Count(Differences.Count, "difference");

    private static ValueList<TableCell> Row(string key, TableText finding, string? ours, string? theirs) =>
        [TableCell.Of(key), TableCell.Of(finding), TableCell.Of(ours), TableCell.Of(theirs)];

    private static IEnumerable<FieldDifference> Differ(KeyedRecord ours, KeyedRecord theirs, HashSet<string>? compared) =>
        ours.Fields.Concat(theirs.Fields).Select(f => f.Key).Distinct(StringComparer.Ordinal)
            .Where(name => compared?.Contains(name) != false && ours.ValueOf(name) != theirs.ValueOf(name))
            .Order(StringComparer.Ordinal)
            .Select(name => new FieldDifference(ours.Key, name, ours.ValueOf(name), theirs.ValueOf(name)));
}
