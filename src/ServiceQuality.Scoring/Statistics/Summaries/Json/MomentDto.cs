using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// The members of a summary of moments in JSON; sums as parts, each what the ones before it leave.
internal sealed class MomentDto
{
    public required long N { get; set; }

    [JsonConverter(typeof(ExactNumbersConverter))]
    public required double[] Sum { get; set; }

    [JsonConverter(typeof(ExactNumbersConverter))]
    public required double[] Squares { get; set; }

    [JsonConverter(typeof(ExactNumberConverter))]
    public double? Minimum { get; set; }

    [JsonConverter(typeof(ExactNumberConverter))]
    public double? Maximum { get; set; }

    internal static MomentDto Of(MomentSummary summary) => new()
    {
        N = summary.N,
        Sum = [.. summary.SumParts],
        Squares = [.. summary.SquareParts],
        Minimum = summary.Minimum,
        Maximum = summary.Maximum,
    };

    internal MomentSummary Model()
    {
        if (N < 0)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"n {N} is negative; allowed are numbers from 0."));
        }

        if (N == 0)
        {
            return Sum.Length + Squares.Length == 0 && Minimum is null && Maximum is null
                ? MomentSummary.Empty
                : throw new JsonException("n is 0, but there are sums or limits; allowed is none of them.");
        }

        if (!(Minimum is >= -Statistics.NumberLimits.MaxMagnitude and { } low && Maximum is <= Statistics.NumberLimits.MaxMagnitude and { } high && low <= high))
        {
            throw new JsonException("Minimum or maximum is missing, too large, or they are the wrong way round.");
        }

        if (Array.Exists(Sum, s => !double.IsFinite(s)) || Array.Exists(Squares, s => !double.IsFinite(s)) || (N == 1 && low != high))
        {
            throw new JsonException("A sum is no finite number, or one value has two limits.");
        }

        var summary = MomentSummary.FromParts(N, Sum, Squares, low, high);

        // Values within the limits cannot have other sums, but for the rounding of this comparison.
        var (mean, slack) = (summary.Sum / N, 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high)));
        var spread = summary.SignedSquaresAboutMean / N;
        return mean >= low - slack && mean <= high + slack && spread >= -slack * slack && spread <= ((high - low) * (high - low) * (0.25 + 1e-9)) + (slack * slack)
            ? summary
            : throw new JsonException("No values between minimum and maximum have these sums.");
    }
}
