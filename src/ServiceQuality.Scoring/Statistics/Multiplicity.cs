using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics;

// Adjusts the p-values of a family of tests for their number.
internal static class Multiplicity
{
    internal static ValueList<PValue> AdjustFamily(PValue[] p, MultiplicityMethod method) => method switch
    {
        MultiplicityMethod.Bonferroni => [.. p.Select(one => PValue.FromLog(Math.Min(one.Log + Math.Log(p.Length), 0)))],
        MultiplicityMethod.Holm => StepDown(p),
        MultiplicityMethod.BenjaminiYekutieli => StepUp(p, Math.Log(Enumerable.Range(1, p.Length).Sum(k => 1.0 / k))),
        _ => StepUp(p, 0),
    };

    // A test without a p-value is not part of the family.
    internal static PValue?[] AdjustPresent(IEnumerable<PValue?> family, MultiplicityMethod method)
    {
        PValue?[] all = [.. family];
        var adjusted = PValue.Adjust([.. all.OfType<PValue>()], method);
        var next = 0;
        return Array.ConvertAll(all, p => p is null ? (PValue?)null : adjusted[next++]);
    }

    // Holm's method: no adjusted p-value is smaller than that of a smaller p-value.
    private static ValueList<PValue> StepDown(PValue[] p)
    {
        var adjusted = new PValue[p.Length];
        var bound = double.NegativeInfinity;
        var left = p.Length;
        foreach (var i in Ascending(p))
        {
            bound = Math.Max(bound, p[i].Log + Math.Log(left));
            adjusted[i] = PValue.FromLog(Math.Min(bound, 0));
            left--;
        }

        return ValueList.Create<PValue>(adjusted);
    }

    // Benjamini's methods: no adjusted p-value is larger than that of a larger p-value. The penalty for dependence is a
    // logarithm.
    private static ValueList<PValue> StepUp(PValue[] p, double dependence)
    {
        var adjusted = new PValue[p.Length];
        var bound = 0.0;
        var rank = p.Length;
        foreach (var i in Ascending(p).Reverse())
        {
            bound = Math.Min(bound, p[i].Log + Math.Log((double)p.Length / rank) + dependence);
            adjusted[i] = PValue.FromLog(bound);
            rank--;
        }

        return ValueList.Create<PValue>(adjusted);
    }

    private static IEnumerable<int> Ascending(PValue[] p) => Enumerable.Range(0, p.Length).OrderBy(i => p[i]);
}
