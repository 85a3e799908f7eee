using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>
/// A source of random rows for resamples. Each resample has its own part of a stream of random numbers, so that the numbers are
/// the same on every machine and with any number of threads. Sources of the same generator and seed are equal.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ResampleSource>))]
public abstract class ResampleSource : IEquatable<ResampleSource>
{
    private protected ResampleSource(string generator, string seedText, ulong? seed = null)
    {
        Text = ($"{generator}, seed {seedText}", $"{generator}，种子{seedText}");
        Seed = seed;
    }

    /// <summary>The generator and its seed; quote them with results.</summary>
    public string Name => Text.English;

    /// <summary>
    /// Philox 4x32-10 (Salmon et al. 2011), counter-based: the key is the seed, the counter the resample and the block within it,
    /// low words first. A word w of 32 bits gives the row floor(n w / 2^32); it is drawn anew when the low half of n w is below
    /// 2^32 mod n, so that all rows are equally likely.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The source.</returns>
    public static ResampleSource Philox(ulong seed) => new PhiloxSource(seed);

    /// <summary>
    /// The generator of Park and Miller (1988) as one running stream: s becomes 16807 s mod 2147483647 and gives the row
    /// floor(n s / 2147483647); resample b, from 0, takes the draws b n + 1 to (b + 1) n. For repeating published numbers: it is
    /// short, and not every row is exactly as likely as another.
    /// </summary>
    /// <param name="seed">The state before the first draw, from 1 to 2147483646.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The seed is outside its range.</exception>
    public static ResampleSource ParkMiller(int seed)
    {
        Guard.Against.OutOfRange(seed is < 1 or > 2147483646, seed, "Allowed are numbers from 1 to 2147483646.");
        return new ParkMillerSource(seed);
    }

    /// <summary>Draws the rows of one resample, with replacement.</summary>
    /// <param name="resample">The number of the resample, from 0.</param>
    /// <param name="rows">Where the rows go; as many are drawn as it holds, each from 0 to one less than that.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Draw(long resample, Span<int> rows)
    {
        Guard.Against.LessThan(resample, 0);
        Fill(resample, [rows.Length], rows);
    }

    // The rows of one stratum after the other, each from 0 to the size of its stratum minus 1; the stream continues from stratum
    // to stratum.
    internal void Draw(long resample, ReadOnlySpan<int> sizes, Span<int> rows) => Fill(resample, sizes, rows);

    /// <summary>
    /// Puts rows into a random order by Fisher and Yates: starting from 0, 1, 2 ..., for i from their number down to 2 the entry
    /// at i - 1 is exchanged with the one at j, drawn from 0 to i - 1. Philox draws from the stream with the number of the order;
    /// Park and Miller's running stream uses one draw less than there are rows for each order.
    /// </summary>
    /// <param name="number">The number of the order, from 0.</param>
    /// <param name="rows">Where the rows go, as many as it holds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Shuffle(long number, Span<int> rows)
    {
        Guard.Against.LessThan(number, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }

        Permute(number, rows);
    }

    /// <summary>Whether the generator and the seed are the same.</summary>
    /// <param name="other">The other source.</param>
    /// <returns>Whether both give the same random rows.</returns>
    public bool Equals(ResampleSource? other) => other is not null && GetType() == other.GetType() && Name == other.Name;

    /// <summary>Whether the object is a source with the same generator and seed.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>Whether it is.</returns>
    public override bool Equals(object? obj) => Equals(obj as ResampleSource);

    /// <summary>A hash of the generator and the seed.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name.</summary>
    /// <returns>For example <c>Philox 4x32-10, seed 42</c>.</returns>
    public override string ToString() => Name;

    internal TableText Text { get; }

    // The seed of Philox, whose streams can start anywhere; null for others.
    internal ulong? Seed { get; }

    private protected abstract void Fill(long resample, ReadOnlySpan<int> sizes, Span<int> rows);

    private protected abstract void Permute(long number, Span<int> rows);

    private sealed class PhiloxSource(ulong seed)
        : ResampleSource("Philox 4x32-10", seed.ToString(CultureInfo.InvariantCulture), seed)
    {
        private protected override void Fill(long resample, ReadOnlySpan<int> sizes, Span<int> rows)
        {
            if (sizes.Length == 1)
            {
                PhiloxGenerator.Fill(Seed!.Value, (ulong)resample, rows.Length, rows);
                return;
            }

            var random = new PhiloxGenerator(Seed!.Value, (ulong)resample);
            var at = 0;
            foreach (var size in sizes)
            {
                for (var i = 0; i < size; i++)
                {
                    rows[at++] = random.Below(size);
                }
            }
        }

        private protected override void Permute(long number, Span<int> rows)
        {
            var random = new PhiloxGenerator(Seed!.Value, (ulong)number);
            for (var i = rows.Length; i >= 2; i--)
            {
                var j = random.Below(i);
                (rows[i - 1], rows[j]) = (rows[j], rows[i - 1]);
            }
        }
    }

    private sealed class ParkMillerSource(int seed)
        : ResampleSource("Park-Miller 16807", seed.ToString(CultureInfo.InvariantCulture))
    {
        private const long Modulus = 2147483647;

        private protected override void Fill(long resample, ReadOnlySpan<int> sizes, Span<int> rows)
        {
            var state = StateAfter((Int128)resample * rows.Length);
            var at = 0;
            foreach (var size in sizes)
            {
                for (var i = 0; i < size; i++)
                {
                    state = 16807 * state % Modulus;
                    rows[at++] = (int)(size * state / Modulus);
                }
            }
        }

        private protected override void Permute(long number, Span<int> rows)
        {
            var state = StateAfter((Int128)number * Math.Max(rows.Length - 1, 0));
            for (var i = rows.Length; i >= 2; i--)
            {
                state = 16807 * state % Modulus;
                var j = (int)(i * state / Modulus);
                (rows[i - 1], rows[j]) = (rows[j], rows[i - 1]);
            }
        }

        // The state after so many draws: the seed times a power of the multiplier, whose exponent repeats after Modulus - 1.
        private long StateAfter(Int128 draws)
        {
            var exponent = (long)(draws % (Modulus - 1));
            var state = (long)seed;
            for (var power = 16807L; exponent > 0; exponent >>= 1, power = power * power % Modulus)
            {
                state = (exponent & 1) == 1 ? state * power % Modulus : state;
            }

            return state;
        }
    }
}
