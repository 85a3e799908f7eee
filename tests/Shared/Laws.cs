using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ServiceQuality.Tests;

/// <summary>
/// Runs a law on many made cases. They are the same in every run, so that a red run is about the change: SERVICEQUALITY_SEED=random
/// (or a number) tries other cases and SERVICEQUALITY_CASES sets how many a law gets.
/// </summary>
internal static class Laws
{
    internal static readonly int Cases =
        int.TryParse(Environment.GetEnvironmentVariable("SERVICEQUALITY_CASES"), out var cases) && cases > 0 ? cases : 200;

    private const ulong UsualSeed = 20261122;
    private const ulong Step = 0x9E3779B97F4A7C15; // odd, the golden ratio: the usual one of this generator

    private static readonly Config Configuration = Seeded(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    /// <summary>The law must hold for every value; it fails by throwing, as assertions do.</summary>
    internal static void ForAll<T>(Gen<T> generator, Action<T> law) =>
        Check.One(Configuration, Prop.ForAll(generator.ToArbitrary(), value =>
        {
            law(value);
            return true;
        }));

    private static Config Seeded(Config config) => Environment.GetEnvironmentVariable("SERVICEQUALITY_SEED") switch
    {
        null or "" => config.WithReplay(UsualSeed, Step),
        "random" => config,
        var text => config.WithReplay(ulong.Parse(text, CultureInfo.InvariantCulture), Step),
    };
}
