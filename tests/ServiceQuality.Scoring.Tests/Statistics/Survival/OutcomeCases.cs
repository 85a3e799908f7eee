using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

/// <summary>Times with one of several outcomes or open, in groups; random ones for laws.</summary>
internal sealed record OutcomeCases(double[] Times, int[] Outcomes, int[] Groups)
{
    internal int N => Times.Length;

    /// <summary>
    /// Up to forty cases with up to <paramref name="most"/> outcomes, few or many ties, from none to all ended.
    /// </summary>
    internal static Gen<OutcomeCases> Any(int most = 3) =>
        from cases in CensoredCases.Any
        from numbers in Gen.Choose(1, most).ArrayOf(cases.N)
        select new OutcomeCases(cases.Times, [.. cases.Ended.Select((e, i) => e ? numbers[i] * 2 : 0)], cases.Groups);

    internal OutcomeCases Reordered(int seed)
    {
        var order = Enumerable.Range(0, N).ToArray();
        new Random(seed).Shuffle(order);
        return new([.. order.Select(i => Times[i])], [.. order.Select(i => Outcomes[i])], [.. order.Select(i => Groups[i])]);
    }

    internal int AtRisk(double time, int? group = null) =>
        Enumerable.Range(0, N).Count(i => Times[i] >= time && (group is null || Groups[i] == group));

    internal int EndedAt(double time, int? outcome = null, int? group = null) => Enumerable.Range(0, N).Count(i =>
        Times[i] == time && Outcomes[i] > 0 && (outcome is null || Outcomes[i] == outcome)
            && (group is null || Groups[i] == group));

    /// <summary>S(t-): the product over the times before.</summary>
    internal double SurvivalBefore(double time, int? group = null) => Times.Where(t => t < time).Distinct().Order()
        .Where(t => AtRisk(t, group) > 0)
        .Aggregate(1.0, (s, t) => s * (1 - ((double)EndedAt(t, null, group) / AtRisk(t, group))));

    /// <summary>F(t), from the definition.</summary>
    internal double Incidence(int outcome, double time, int? group = null) => Times.Where(t => t <= time).Distinct()
        .Where(t => AtRisk(t, group) > 0)
        .Sum(t => SurvivalBefore(t, group) * EndedAt(t, outcome, group) / AtRisk(t, group));

    public override string ToString() => string.Join("; ", Enumerable.Range(0, N).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"{Times[i]}:{Outcomes[i]} g{Groups[i]}")));
}
