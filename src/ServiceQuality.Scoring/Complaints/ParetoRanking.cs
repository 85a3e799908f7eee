using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Complaints;

// Ranks names, and checks their weights.
internal static class ParetoRanking
{
    internal const int Decimals = 6;
    internal const decimal MaxTotal = 1e22m; // sums up to here are exact with that many decimals

    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    // The largest weight without its decimal point, by the number of decimals.
    private static readonly long[] Limits = [.. PowersOfTen.Select(p => p * (long)Pareto.MaxWeight)];

    // Adds up totals of the same name and ranks them.
    internal static Pareto Create(IEnumerable<ParetoTotal> totals, bool isWeighted)
    {
        List<ParetoTotal> sums = [];
        foreach (var group in totals.Where(t => t.Count > 0).GroupBy(t => t.Name, StringComparer.Ordinal))
        {
            var (count, weight) = (0L, 0m);
            foreach (var total in group)
            {
                count = checked(count + total.Count);
                weight += total.Weight ?? 0;
            }

            sums.Add(new(group.Key, count, isWeighted ? weight : null));
        }

        if (sums.Count == 0)
        {
            return Pareto.Empty;
        }

        var n = sums.Aggregate(0L, (sum, total) => checked(sum + total.Count));
        var all = isWeighted ? sums.Sum(t => t.Weight!.Value) : n;
        if (all > MaxTotal)
        {
            throw new OverflowException("The weights add up to more than 1e22.");
        }

        sums.Sort((a, b) => b.Measure.CompareTo(a.Measure) is not 0 and var order
            ? order
            : string.CompareOrdinal(a.Name, b.Name));
        var rows = new ParetoRow[sums.Count];
        var (cumulative, rank) = (0m, 1);
        for (var i = 0; i < rows.Length; i++)
        {
            var measure = sums[i].Measure;
            rank = i > 0 && measure == sums[i - 1].Measure ? rank : i + 1;
            cumulative += measure;
            rows[i] = new(sums[i].Name, sums[i].Count, sums[i].Weight, rank, Share(measure, all), Share(cumulative, all));
        }

        return new(ValueList.Create<ParetoRow>(rows), n, isWeighted ? all : null);
    }

    // The weight of a row in millionths. It is read from its parts, which is faster than decimal arithmetic; the sign is the
    // highest bit of the last part, and the number of decimals follows it.
    internal static long ReadMillionths(decimal weight, int index, string parameterName)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(weight, bits);
        var (value, scale) = (((long)bits[1] << 32) | unchecked((uint)bits[0]), bits[3] >> 16);
        if (bits[2] == 0 && value >= 0 && scale is >= 0 and <= Decimals && value <= Limits[scale])
        {
            return value * PowersOfTen[Decimals - scale];
        }

        Guard.Against.Invalid(
            !IsAllowed(weight, Pareto.MaxWeight),
            $"Weight {weight} at index {index} is not allowed; allowed are 0 to 1e12 with at most {Decimals} decimals.",
            parameterName);
        return (long)(weight * 1_000_000m);
    }

    internal static bool IsAllowed(decimal weight, decimal most) =>
        weight >= 0 && weight <= most && (weight.Scale <= Decimals || decimal.Round(weight, Decimals) == weight);

    private static Proportion? Share(decimal part, decimal whole) =>
        whole == 0 ? null : Proportion.FromFraction((double)(part / whole));
}
