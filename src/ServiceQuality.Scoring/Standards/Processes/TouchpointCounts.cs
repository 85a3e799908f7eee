using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// Counts of complaints, answers or breaches by the steps of a process. A code belongs to the step of that code; if there is
/// none, to each step of that touchpoint, else to each of that standard, else to each of that indicator. A code of several steps
/// counts at each, so the shares may add up to more than 100 %.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<TouchpointCounts>))]
public sealed record TouchpointCounts
{
    private TouchpointCounts(ValueList<TouchpointRow> rows, long total, Pareto unknown)
    {
        Rows = rows;
        Total = total;
        Unknown = unknown;
    }

    /// <summary>All steps by lane, and in the order of the process within a lane.</summary>
    public ValueList<TouchpointRow> Rows { get; }

    /// <summary>How many are counted, those of unknown codes included.</summary>
    public long Total { get; }

    /// <summary>The codes that belong to no step, ranked by their counts.</summary>
    public Pareto Unknown { get; }

    /// <summary>Counts by step.</summary>
    /// <param name="process">The process.</param>
    /// <param name="codes">The codes, such as the targets of the links of complaints; one may appear several times.</param>
    /// <param name="counts">How often each occurs; empty means once each.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or a code is blank or has white space at its ends; the message has the index.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">The counts exceed 64 bits.</exception>
    public static TouchpointCounts FromCounts(
        ServiceProcess process, ReadOnlySpan<string> codes, ReadOnlySpan<long> counts = default)
    {
        Guard.Against.Null(process);
        ColumnGuards.CheckOptionalLength(counts.Length, codes.Length, nameof(counts));
        var steps = process.Steps;
        ILookup<string, int>[] keys =
        [
            Keys(steps, s => [s.Code]), Keys(steps, s => s.Touchpoint is null ? [] : [s.Touchpoint]),
            Keys(steps, s => s.Standard is null ? [] : [s.Standard]), Keys(steps, s => s.Indicators),
        ];
        var found = new long[steps.Count];
        Dictionary<string, long> unknown = new(StringComparer.Ordinal);
        var total = 0L;
        for (var i = 0; i < codes.Length; i++)
        {
            ColumnGuards.CheckName(codes[i], i, nameof(codes));
            var code = codes[i];
            var count = counts.IsEmpty ? 1 : ColumnGuards.CheckCount(counts[i], nameof(counts));
            total = checked(total + count);
            var level = Array.Find(keys, k => k.Contains(code));
            foreach (var step in level is null ? [] : level[code])
            {
                found[step] = checked(found[step] + count);
            }

            if (level is null && count > 0)
            {
                unknown[code] = unknown.GetValueOrDefault(code) + count;
            }
        }

        return new(
            [.. steps.Index().OrderBy(s => s.Item.Lane)
                .Select(s => new TouchpointRow(s.Item, CountedShare.FromCounts(found[s.Index], total)))],
            total,
            unknown.Count == 0 ? Pareto.Empty : Pareto.FromCounts([.. unknown.Keys], [.. unknown.Values]));
    }

    /// <summary>The steps at which something is counted.</summary>
    /// <returns>The text, a line for each of them.</returns>
    public override string ToString() => string.Join('\n', Rows.Where(r => r.Count.Count > 0).Select(r => r.ToString())
        .Concat(Unknown.Rows.Select(r => InvariantText.Compose($"unknown, {r.Name}: {r.Count}"))));

    private static ILookup<string, int> Keys(NamedList<ProcessStep> steps, Func<ProcessStep, IEnumerable<string>> keysOf) =>
        steps.Index().SelectMany(s => keysOf(s.Item).Distinct(StringComparer.Ordinal).Select(k => (Key: k, s.Index)))
            .ToLookup(s => s.Key, s => s.Index, StringComparer.Ordinal);
}
