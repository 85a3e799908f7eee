using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>Adjusts the p-values of a family of tests for their number. Computed in logarithms, so that a p-value of 1e-400 is adjusted right.</summary>
public static class Multiplicity
{
    /// <summary>The adjusted p-values: a test is rejected at a level when its adjusted p-value is at most that level.</summary>
    /// <param name="family">The p-values of every test of the family, rejected or not, in any order.</param>
    /// <param name="method">The method; it is R's <c>p.adjust</c> with <c>holm</c>, <c>BH</c>, <c>BY</c> and <c>bonferroni</c>.</param>
    /// <returns>The adjusted p-values in the order of the family; none is below the one given or above 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The method is none of the enumeration.</exception>
    public static ValueList<PValue> Adjust(ReadOnlySpan<PValue> family, MultiplicityMethod method)
    {
        if (!Enum.IsDefined(method))
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "Allowed are Holm, BenjaminiHochberg, BenjaminiYekutieli and Bonferroni.");
        }

        var p = family.ToArray();
        var count = p.Length;
        if (method == MultiplicityMethod.Bonferroni)
        {
            return [.. p.Select(one => PValue.FromLog(Math.Min(one.Log + Math.Log(count), 0)))];
        }

        var ascending = Enumerable.Range(0, count).OrderBy(i => p[i]).ToArray();
        var adjusted = new PValue[count];
        var bound = method == MultiplicityMethod.Holm ? double.NegativeInfinity : 0;
        var dependence = method == MultiplicityMethod.BenjaminiYekutieli ? Math.Log(Enumerable.Range(1, count).Sum(k => 1.0 / k)) : 0;
        for (var step = 0; step < count; step++)
        {
            if (method == MultiplicityMethod.Holm)
            {
                // Step-down: never smaller than that of a smaller p-value.
                var i = ascending[step];
                bound = Math.Max(bound, p[i].Log + Math.Log(count - step));
                adjusted[i] = PValue.FromLog(Math.Min(bound, 0));
            }
            else
            {
                // Step-up: never larger than that of a larger p-value.
                var i = ascending[count - 1 - step];
                bound = Math.Min(bound, p[i].Log + Math.Log((double)count / (count - step)) + dependence);
                adjusted[i] = PValue.FromLog(bound);
            }
        }

        return ValueList.Create<PValue>(adjusted);
    }

    // Where a test has no p-value it is no part of the family.
    internal static PValue?[] AdjustPresent(IEnumerable<PValue?> family, MultiplicityMethod method)
    {
        PValue?[] all = [.. family];
        var adjusted = Adjust([.. all.OfType<PValue>()], method);
        var next = 0;
        return Array.ConvertAll(all, p => p is null ? (PValue?)null : adjusted[next++]);
    }
}
