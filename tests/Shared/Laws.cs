using FsCheck;
using FsCheck.Fluent;

namespace ServiceQuality.Tests;

/// <summary>Laws that state what must hold for every generated value. They fail by throwing, as assertions do.</summary>
internal static class Laws
{
    /// <summary>The seed of every run that names no other.</summary>
    internal static Rnd FixedSeed { get; } = new(20261122, 0x9E3779B97F4A7C15);

    internal static Property ForAll<T>(Gen<T> generator, Action<T> law) => Prop.ForAll(generator.ToArbitrary(), law);
}
