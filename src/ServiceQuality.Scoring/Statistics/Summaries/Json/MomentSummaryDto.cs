using System.Globalization;
using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// A summary of moments: each sum in parts, where a part is the rounding error of those before it.
internal sealed class MomentSummaryDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required long N { get; set; }

    [JsonConverter(typeof(ExactNumbersConverter))]
    public required double[] Sum { get; set; }

    [JsonConverter(typeof(ExactNumbersConverter))]
    public required double[] Squares { get; set; }

    [JsonConverter(typeof(ExactNumberConverter))]
    public double? Minimum { get; set; }

    [JsonConverter(typeof(ExactNumberConverter))]
    public double? Maximum { get; set; }

    internal static MomentSummaryDto From(MomentSummary summary) => new()
    {
        N = summary.N,
        Sum = [.. summary.SumParts],
        Squares = [.. summary.SquareParts],
        Minimum = summary.Minimum,
        Maximum = summary.Maximum,
    };

    internal MomentSummary ToModel()
    {
        if (N < 0)
        {
            throw new InvalidJsonException(
                string.Create(CultureInfo.InvariantCulture, $"n {N} is negative; allowed are numbers from 0."), "$.n");
        }

        if (N == 0)
        {
            return Sum.Length + Squares.Length == 0 && Minimum is null && Maximum is null
                ? MomentSummary.Empty
                : throw new InvalidJsonException("n is 0, but there are sums or limits; allowed is none of them.");
        }

        if (Minimum is not { } low || Maximum is not { } high
            || !(low >= -NumberLimits.MaxMagnitude && high <= NumberLimits.MaxMagnitude && low <= high))
        {
            throw new InvalidJsonException("Minimum or maximum is missing or too large, or the minimum is above the maximum.");
        }

        RefuseInfinite(Sum, "$.sum");
        RefuseInfinite(Squares, "$.squares");
        if (N == 1 && low != high)
        {
            throw new InvalidJsonException("n is 1, but minimum and maximum differ.");
        }

        var summary = MomentSummary.FromParts(N, Sum, Squares, low, high);
        return IsPossible(summary, low, high)
            ? summary
            : throw new InvalidJsonException("No values between minimum and maximum have these sums.");
    }

    private static void RefuseInfinite(double[] parts, string path)
    {
        if (Array.Exists(parts, p => !double.IsFinite(p)))
        {
            throw new InvalidJsonException("A sum is not a finite number.", path);
        }
    }

    // Values within the limits cannot have other sums, but for the rounding of this comparison.
    private static bool IsPossible(MomentSummary summary, double low, double high)
    {
        var mean = summary.Sum / summary.N;
        var spread = summary.SignedSquaresAboutMean / summary.N;
        var slack = 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high));
        var maxSpread = ((high - low) * (high - low) * (0.25 + 1e-9)) + (slack * slack);
        return mean >= low - slack && mean <= high + slack && spread >= -slack * slack && spread <= maxSpread;
    }
}
