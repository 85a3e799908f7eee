using System.Numerics;

namespace ServiceQuality.Scoring.Gaps;

// Arithmetic of the whole numbers that scores are multiplied to.
internal static class WholeNumbers
{
    internal static long LeastCommonMultiple(long a, long b) => a / (long)BigInteger.GreatestCommonDivisor(a, b) * b;
}
