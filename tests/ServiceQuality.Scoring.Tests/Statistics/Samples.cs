using FsCheck;
using FsCheck.Fluent;

namespace ServiceQuality.Scoring.Tests.Statistics;

/// <summary>Random samples for the laws of the statistics core.</summary>
internal static class Samples
{
    /// <summary>Values of very different size and sign, many of them alike.</summary>
    internal static Gen<double> Value { get; } = Gen.OneOf(
        Gen.Choose(-7, 7).Select(v => (double)v),
        Gen.Choose(-1_000_000, 1_000_000).Select(v => v / 1024.0),
        from mantissa in Gen.Choose(-1_000_000, 1_000_000)
        from exponent in Gen.Choose(-20, 20)
        select mantissa * Math.Pow(10, exponent));

    /// <summary>Values as people give them: whole numbers with many ties.</summary>
    internal static Gen<double> Rated { get; } = Gen.Choose(-4, 4).Select(v => (double)v);

    /// <summary>Values without much of a range, some of them tied.</summary>
    internal static Gen<double> Plain { get; } = Gen.Choose(-2000, 2000).Select(v => v / 8.0);

    internal static Gen<double[]> Of(Gen<double> value, int fewest, int most) =>
        from n in Gen.Choose(fewest, most)
        from values in value.ArrayOf(n)
        select values;

    /// <summary>The same values in another order.</summary>
    internal static T[] Shuffled<T>(T[] values, int seed)
    {
        T[] shuffled = [.. values];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
