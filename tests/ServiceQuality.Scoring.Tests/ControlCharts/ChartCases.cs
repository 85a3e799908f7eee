using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>Random series and choices for the laws of charts.</summary>
internal static class ChartCases
{
    /// <summary>Every rule that is about patterns of points, those of all sets and some that no set has.</summary>
    internal static RunRules Patterns { get; } = RunRules.WesternElectric
        .With(RunRules.Nelson)
        .With(RunRules.MakingDataCount)
        .With(new(
            RunRule.OneSide("skipping", 4, skipsCentre: true),
            RunRule.Trend("short trend", 3),
            RunRule.Alternating("short saw", 4),
            RunRule.Beyond("1 of 2", 1, 2, 1.5),
            RunRule.BetweenLineAndLimit("3 of 4", 3, 4, 0.5),
            RunRule.Within("short quiet", 3, 1),
            RunRule.BeyondBothSides("short mixture", 3, 0.5)));

    /// <summary>
    /// Small whole numbers with many ties, around 0, in which a known centre and sigma put many points on lines.
    /// </summary>
    internal static Gen<double[]> OnLines { get; } =
        from n in Gen.Choose(1, 60)
        from values in Gen.Choose(-7, 7).Select(v => v / 2.0).ArrayOf(n)
        from smooth in Gen.Choose(0, 3)
        select smooth == 0 ? [.. values.Order()] : smooth == 1 ? Runny(values) : values;

    internal static Gen<double[]> Series(int fewest) =>
        from n in Gen.Choose(fewest, 60)
        from values in Gen.Choose(-400, 400).Select(v => v / 16.0).ArrayOf(n)
        select values;

    internal static Gen<long[]> Counts(int fewest, int most = 30) =>
        from n in Gen.Choose(fewest, 50)
        from values in Gen.Choose(0, most).Select(v => (long)v).ArrayOf(n)
        select values;

    internal static Gen<T[]> Of<T>(this Gen<T> one, int n) => one.ArrayOf(n);

    /// <summary>Phases, baselines and excluded points of a series.</summary>
    internal static Gen<(int[] Phases, int[] Baselines, int[] Excluded)> Parts(int n) =>
        from cuts in Gen.Choose(1, Math.Max(n - 1, 1)).ArrayOf(2)
        from isCut in Gen.Elements(false, true)
        from share in Gen.Choose(0, 4).ArrayOf(3)
        from excluded in Gen.Choose(0, n - 1).ArrayOf(3)
        from many in Gen.Choose(0, 3)
        let phases = isCut && n > 1 ? cuts.Distinct().Order().ToArray() : []
        let lengths = phases.Append(n).Zip(phases.Prepend(0), (end, start) => end - start).ToArray()
        select (phases, lengths.Select((l, i) => l * share[i] / 4).ToArray(), excluded.Take(many).Distinct().ToArray());

    // Stays on one side for long.
    private static double[] Runny(double[] values) =>
        [.. values.Select((v, i) => i / 7 % 2 == 0 ? Math.Abs(v) : -Math.Abs(v))];
}
