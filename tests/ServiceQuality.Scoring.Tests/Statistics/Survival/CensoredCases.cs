using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

/// <summary>Times that may be censored, with late entry and groups where asked for; random ones for laws.</summary>
internal sealed record CensoredCases(double[] Times, bool[] Ended, double[] Entered, int[] Groups)
{
    internal int N => Times.Length;

    internal double Last => Times.Max();

    /// <summary>Up to forty cases, few or many ties, from none to all ended, all from the beginning.</summary>
    internal static Gen<CensoredCases> Any =>
        from n in Gen.Choose(1, 40)
        from distinct in Gen.Elements(3, 12, 5000)
        from percentEnded in Gen.Elements(0, 30, 60, 95, 100)
        from groups in Gen.Choose(2, 5)
        from times in Gen.Choose(0, distinct).Select(t => t / 4.0).ArrayOf(n)
        from draws in Gen.Choose(1, 100).ArrayOf(n)
        from numbers in Gen.Choose(0, groups - 1).Select(g => (g * 7) - 9).ArrayOf(n)
        select new CensoredCases(times, [.. draws.Select(d => d <= percentEnded)], [], numbers);

    /// <summary>The same, some or most of which entered late.</summary>
    internal static Gen<CensoredCases> Late =>
        from cases in Any
        from eighths in Gen.Elements(0, 0, 2, 5, 7).ArrayOf(cases.N)
        select cases with { Entered = [.. cases.Times.Select((t, i) => t * eighths[i] / 8)] };

    internal static Gen<CensoredCases> AnyOrLate => Gen.OneOf(Any, Late);

    internal CensoredCases Reordered(int seed)
    {
        var order = Enumerable.Range(0, N).ToArray();
        new Random(seed).Shuffle(order);
        return new([.. order.Select(i => Times[i])], [.. order.Select(i => Ended[i])], Entered.Length == 0 ? []
            : [.. order.Select(i => Entered[i])], [.. order.Select(i => Groups[i])]);
    }

    /// <summary>What is at risk just before a time, by asking every case.</summary>
    internal IEnumerable<int> AtRisk(double time) =>
        Enumerable.Range(0, N).Where(i => Times[i] >= time && (Entered.Length == 0 || Entered[i] == 0 || Entered[i] < time));

    internal IEnumerable<int> EndedAt(double time) => Enumerable.Range(0, N).Where(i => Times[i] == time && Ended[i]);

    internal double[] EndingTimes => [.. Times.Where((_, i) => Ended[i]).Distinct().Order()];

    public override string ToString() => string.Join("; ", Enumerable.Range(0, N).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Entered.Length == 0 ? "" : Entered[i] + "..")}{Times[i]}{(Ended[i] ? "" : "+")} g{Groups[i]}")));
}
