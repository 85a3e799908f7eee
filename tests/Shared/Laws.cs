using FsCheck;
using FsCheck.Fluent;

namespace ServiceQuality.Tests;

/// <summary>Runs a law on many random cases; the number is one setting, SERVICEQUALITY_CASES.</summary>
internal static class Laws
{
    internal static readonly int Cases =
        int.TryParse(Environment.GetEnvironmentVariable("SERVICEQUALITY_CASES"), out var cases) && cases > 0 ? cases : 200;

    /// <summary>The law must hold for every value; it fails by throwing, as assertions do.</summary>
    internal static void ForAll<T>(Gen<T> generator, Action<T> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(generator.ToArbitrary(), value =>
        {
            law(value);
            return true;
        }));
}
