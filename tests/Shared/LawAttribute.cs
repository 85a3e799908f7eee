using System.Globalization;
using FsCheck.Xunit;

namespace ServiceQuality.Tests;

/// <summary>
/// A property of FsCheck that meets the same cases in every run, so that a failure is about the change. The environment variable
/// SERVICEQUALITY_SEED (<c>random</c>, or a number) chooses other cases and SERVICEQUALITY_CASES their number for each law.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LawAttribute : PropertyAttribute
{
    private const int DefaultCases = 200;
    private const ulong Gamma = 0x9E3779B97F4A7C15; // odd, the golden ratio: the usual step of this generator

    public LawAttribute()
    {
        MaxTest = int.TryParse(Environment.GetEnvironmentVariable("SERVICEQUALITY_CASES"), out var cases) && cases > 0 ? cases
            : DefaultCases;
        QuietOnSuccess = true;
        var seed = Environment.GetEnvironmentVariable("SERVICEQUALITY_SEED");
        if (seed != "random")
        {
            var number = string.IsNullOrEmpty(seed) ? Laws.FixedSeed.Seed : ulong.Parse(seed, CultureInfo.InvariantCulture);
            Replay = string.Create(CultureInfo.InvariantCulture, $"{number},{Gamma}");
        }
    }
}
