using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Resampling;

public class BootstrapTests
{
    // The known answers that come with the generator's reference implementation (Random123, kat_vectors).
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x299f31d0a4093822UL, 0x85a308d3243f6a88UL, 0x0370734413198a2eUL, 0xd16cfe09u, 0x94fdccebu,
        0x5001e420u, 0x24126ea1u)]
    public void Philox_gives_the_published_numbers(ulong key, ulong low, ulong high, uint r0, uint r1, uint r2, uint r3) =>
        Assert.Equal((r0, r1, r2, r3), PhiloxGenerator.Block(key, low, high));

    [Law]
    public Property Many_words_and_numbers_at_a_time_are_those_one_by_one() => Laws.ForAll(
        from seed in Gen.Choose(0, int.MaxValue)
        from stream in Gen.Choose(0, int.MaxValue)
        from first in Gen.Elements(0UL, 1UL, uint.MaxValue - 1UL)
        from bound in Gen.OneOf(Gen.Choose(1, 300), Gen.Constant(1_431_655_766), Gen.Constant(int.MaxValue))
        from count in Gen.Choose(0, 300)
        select (Seed: (ulong)seed * (ulong)int.MaxValue, Stream: (ulong)stream * (ulong)int.MaxValue, first, bound, count), c =>
    {
        var (words, slow) = (new uint[c.count / 4 * 4], new uint[c.count / 4 * 4]);
        PhiloxBlocks.Fill(c.Seed, c.first, c.Stream, words);
        PhiloxBlocks.Fill(c.Seed, c.first, c.Stream, slow, byVectors: false);
        Assert.Equal(slow, words);

        var numbers = new int[c.count];
        PhiloxGenerator.Fill(c.Seed, c.Stream, c.bound, numbers);
        PhiloxGenerator random = new(c.Seed, c.Stream);
        Assert.All(numbers, n => Assert.Equal(random.Below(c.bound), n));
    });

    [Fact]
    public void Each_number_below_a_bound_is_as_likely_as_another()
    {
        // Of 2^32 words a bound just above a third of them must refuse every third; kept, they would give multiples of three
        // twice as often.
        PhiloxGenerator random = new(11, 0);
        var counts = new int[3];
        for (var i = 0; i < 30_000; i++)
        {
            counts[random.Below(1_431_655_766) % 3]++;
        }

        Assert.All(counts, c => Assert.InRange(c, 9_600, 10_400)); // five standard deviations
    }

    // The vectors of this library: seed 42, resamples 0 and 1, of ten rows. They must never change.
    [Fact]
    public void Rows_are_drawn_as_documented()
    {
        var rows = new int[10];
        for (var resample = 0; resample < 50; resample++)
        {
            ResampleSource.Philox(42).Draw(resample, rows);
            var words = Enumerable.Range(0, 4)
                .SelectMany(b => Words(PhiloxGenerator.Block(42, (ulong)b, (ulong)resample))).ToArray();
            Assert.Equal(words.Where(w => w * 10UL % (1UL << 32) >= (1UL << 32) % 10).Take(10)
                .Select(w => (int)(w * 10UL >> 32)), rows);
        }

        static uint[] Words((uint A, uint B, uint C, uint D) block) => [block.A, block.B, block.C, block.D];
    }

    [Law]
    public Property Strata_keep_their_sizes_and_one_is_none() => Laws.ForAll(
        from strata in Gen.ArrayOf(Gen.Choose(-2, 2)).Where(s => s.Length > 0)
        from seed in Gen.Choose(1, 1000)
        from isPhilox in Gen.Elements(true, false)
        select (strata, seed, isPhilox), c =>
    {
        var (strata, n) = (c.strata, c.strata.Length);
        var plan = new BootstrapPlan(
            c.isPhilox ? ResampleSource.Philox((ulong)c.seed) : ResampleSource.ParkMiller(c.seed), 4, jackknife: false);
        var codes = strata.Distinct().Order().ToArray();

        // Of each stratum how many were drawn, then the sum of their positions.
        bool Statistics(ReadOnlySpan<int> counts, Span<double> results)
        {
            results.Clear();
            for (var row = 0; row < n; row++)
            {
                results[Array.IndexOf(codes, strata[row])] += counts[row];
                results[codes.Length] += counts[row] * row;
            }

            return true;
        }

        var found = Bootstrap.Run(n, codes.Length + 1, Statistics, plan, strata);
        for (var s = 0; s < codes.Length; s++)
        {
            Assert.All(found[s].Values, drawn => Assert.Equal(strata.Count(x => x == codes[s]), drawn));
        }

        Assert.Equal(codes.Length, found[0].Strata);
        Assert.Equal(codes.Length == 1, !found[0]
            .Interval(BootstrapMethod.Percentile).Method!.EndsWith("strata", StringComparison.Ordinal));

        // Straight from the stream: stratum after stratum, positions within each.
        var expected = Enumerable.Range(0, 4).Select(b =>
        {
            var random = new PhiloxGenerator((ulong)c.seed, (ulong)b);
            var state = (long)c.seed;
            for (var before = 0; before < (long)b * n; before++)
            {
                state = 16807 * state % 2147483647;
            }

            var sum = 0;
            foreach (var code in codes)
            {
                int[] rows = [.. Enumerable.Range(0, n).Where(r => strata[r] == code)];
                for (var i = 0; i < rows.Length; i++)
                {
                    state = 16807 * state % 2147483647;
                    sum += rows[c.isPhilox ? random.Below(rows.Length) : (int)(rows.Length * state / 2147483647)];
                }
            }

            return (double)sum;
        });
        Assert.Equal(expected, found[codes.Length].Values);
        Assert.Equal(
            Bootstrap.Run(n, 1, (counts, results) => Place(counts, results), plan)[0].Values,
            Bootstrap.Run(n, 1, (counts, results) => Place(counts, results), plan, [.. strata.Select(_ => 7)])[0].Values);

        static bool Place(ReadOnlySpan<int> counts, Span<double> results)
        {
            results[0] = 0;
            for (var row = 0; row < counts.Length; row++)
            {
                results[0] += counts[row] * row;
            }

            return true;
        }
    });

    [Fact]
    public void Strata_are_one_for_each_row_and_have_no_bca()
    {
        static bool One(ReadOnlySpan<int> counts, Span<double> results) => (results[0] = counts[0]) >= 0;
        var plan = new BootstrapPlan(ResampleSource.Philox(1), 3, jackknife: false);
        Assert.Contains("There are 2 strata and 3 rows",
            Assert.Throws<ArgumentException>(() => Bootstrap.Run(3, 1, One, plan, [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("jackknife", Assert.Throws<ArgumentException>(() =>
            Bootstrap.Run(2, 1, One, new(ResampleSource.Philox(1), 3), [1, 2])).Message, StringComparison.Ordinal);
        Assert.Equal("1.00, SE 0.00, 3 resamples (Philox 4x32-10, seed 1) within 2 strata",
            Bootstrap.Run(2, 1, One, plan, [1, 2])[0].ToString());
    }

    [MaterialFact("goldens/ecsi-mobi-bootstrap-exact.json")]
    public void Park_and_Miller_are_the_stream_of_the_reference()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Material.File("goldens/ecsi-mobi-bootstrap-exact.json")));
        var rows = new int[250];
        ResampleSource.ParkMiller(12345).Draw(0, rows);
        Assert.Equal(json.RootElement.GetProperty("first_ten_zero_based_indices").EnumerateArray()
            .Select(e => e.GetInt32()), rows.Take(10));
    }

    [Law]
    public Property Park_and_Miller_can_be_taken_up_anywhere() => Laws.ForAll(
        from n in Gen.Choose(1, 50)
        from seed in Gen.Choose(1, 2147483646)
        select (n, seed), c =>
    {
        var (state, rows) = ((long)c.seed, new int[c.n]);
        for (var resample = 0; resample < 5; resample++)
        {
            ResampleSource.ParkMiller(c.seed).Draw(resample, rows);
            foreach (var row in rows)
            {
                state = 16807 * state % 2147483647;
                Assert.Equal((int)(c.n * state / 2147483647), row);
            }
        }
    });

    [Law]
    public Property Threads_change_nothing_and_shifts_shift() => Laws.ForAll(
        from x in Samples.Of(Samples.Plain, 2, 30)
        from seed in Gen.Choose(0, int.MaxValue)
        from shift in Gen.Choose(-64, 64)
        select (x, seed, shift), c =>
    {
        static double? Mean(Span<double> values) => MomentSummary.FromValues(values).Mean;
        BootstrapPlan Plan(int threads) => new(ResampleSource.Philox((ulong)c.seed), 60, threads: threads);
        var one = Bootstrap.Run(c.x, Mean, Plan(1));
        var many = Bootstrap.Run(c.x, Mean, Plan(4));
        var shifted = Bootstrap.Run([.. c.x.Select(v => v + c.shift)], Mean, Plan(1));
        Assert.Equal(one.Values, many.Values);
        Assert.Equal(MomentSummary.FromValues(c.x).Mean, one.Value);
        foreach (var method in Enum.GetValues<BootstrapMethod>())
        {
            Assert.Equal(one.Interval(method), many.Interval(method));
            if (one.Interval(method).Interval is { } interval && shifted.Interval(method).Interval is { } moved)
            {
                Assert.Equal(interval.Lower + c.shift, moved.Lower, 1e-9);
                Assert.Equal(interval.Upper + c.shift, moved.Upper, 1e-9);
            }
        }
    });

    [Law]
    public Property Counted_values_have_the_jackknife_of_their_values() => Laws.ForAll(
        from x in Gen.Choose(-3, 3).ArrayOf().Where(a => a.Length > 1)
        select x, x =>
    {
        double[] values = [.. x.Select(v => (double)v)];
        var plan = new BootstrapPlan(ResampleSource.Philox(1), 50);
        var (rows, counted) = (Bootstrap.Run(values, v => MomentSummary.FromValues(v).Mean, plan),
            Bootstrap.Mean(Histogram.FromValues(x), plan));
        Assert.Equal((x.Length, x.Length, x.Length), (rows.N, counted.N, counted.Interval(BootstrapMethod.Percentile).N));
        Assert.Equal(rows.Value!.Value, counted.Value!.Value, 1e-14);
        var (a, b) = (rows.BcaConstants().Acceleration, counted.BcaConstants().Acceleration);
        Assert.Equal(a is null, b is null);
        Assert.Equal(a ?? 0, b ?? 0, 1e-10);
    });

    // Chi-square of 40,000 draws against their probabilities; the seeds are fixed, so it passes always or never.
    [Theory]
    [InlineData(5, 3, 10)]
    [InlineData(30, 1, 2)]
    [InlineData(45, 4, 9)]
    [InlineData(300, 1, 20)]
    [InlineData(1000, 3, 7)]
    [InlineData(100_000, 1, 1000)]
    [InlineData(10_000_000, 1, 3)]
    [InlineData(2_000_000_000, 1, 200_000_000)]
    public void Draws_of_successes_are_binomial(long n, long part, long whole)
    {
        const int draws = 40_000;
        var p = (double)part / whole;
        var cells = new double[20];
        for (var i = 0; i < draws; i++)
        {
            var random = new PhiloxGenerator(7, (ulong)i);
            var drawn = MultinomialDraw.Binomial(ref random, n, part, whole);
            Assert.InRange(drawn, 0, n);

            // Twenty cells of about equal chance, by where the draw lies within its own chance.
            var (low, high) = (Math.Exp(BinomialTail.LogLower(drawn - 1, n, p)), Math.Exp(BinomialTail.LogLower(drawn, n, p)));
            var at = low + ((high - low) * random.Fraction());
            cells[Math.Min((int)(at * 20), 19)]++;
        }

        var square = cells.Sum(c => (c - (draws / 20.0)) * (c - (draws / 20.0)) / (draws / 20.0));
        Assert.True(GammaTail.LogUpper(9.5, square / 2) > Math.Log(0.001), $"chi-square {square} with 19 degrees of freedom");
    }

    [Fact]
    public void Multinomial_draws_share_out_all_and_have_the_spread_they_should()
    {
        int[] counts = [100_000, 0, 250_000, 50_000, 600_000];
        var drawn = new int[5];
        var moments = new MomentSummary[5];
        Array.Fill(moments, MomentSummary.Empty);
        for (var i = 0; i < 4000; i++)
        {
            var random = new PhiloxGenerator(3, (ulong)i);
            MultinomialDraw.Fill(ref random, counts, drawn);
            Assert.Equal(1_000_000, drawn.Sum());
            for (var k = 0; k < 5; k++)
            {
                moments[k] = moments[k].Add(drawn[k]);
            }
        }

        for (var k = 0; k < 5; k++)
        {
            var sd = Math.Sqrt(counts[k] * (1 - (counts[k] / 1e6)));
            Assert.Equal(counts[k], moments[k].Mean!.Value, 5 * sd / Math.Sqrt(4000));
            Assert.Equal(sd, moments[k].StandardDeviation!.Value, 0.06 * sd);
        }
    }

    [Fact]
    public void Failures_are_counted_and_never_drawn_anew()
    {
        var asked = 0;
        var distribution = Bootstrap.Run(3, 2, (counts, results) =>
        {
            asked++;
            results[0] = counts[0];
            results[1] = counts[1] > 0 ? 1.0 / (counts[2] - 1) : double.NaN;
            return counts[0] > 0;
        }, new(ResampleSource.Philox(5), 100, jackknife: false));
        Assert.Equal(101, asked);
        Assert.All(distribution, d => Assert.Equal(100, d.Values.Count + d.Failed));
        Assert.True(distribution[1].Failed > distribution[0].Failed && distribution[0].Failed > 0);
        Assert.Null(distribution[1].Value);
        Assert.Equal("the sample itself gives no statistic, or one that is no finite number", distribution[1]
            .Interval(BootstrapMethod.Percentile).Reason);
        Assert.Throws<InvalidOperationException>(() => { distribution[0].Interval(BootstrapMethod.Bca); });
        Assert.Equal(distribution[0].Interval(BootstrapMethod.Percentile), distribution[0].Interval());
        Assert.Contains("failed", distribution[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_spread_has_no_BCa_but_says_so()
    {
        var same = Bootstrap.Run([2.0, 2, 2], v => v[0], new(ResampleSource.Philox(5), 50));
        Assert.Equal((2.0, 0.0, 0.0), (same.Value, same.StandardError, same.Bias));
        Assert.Equal("2.000 [2.000, 2.000], n = 3 (bootstrap percentile, 50 resamples)",
            same.Interval(BootstrapMethod.Percentile).ToString());
        Assert.Equal("no resample lies below the value, or none above it", same.Interval().Reason);
        Assert.Equal("2.00, SE 0.00, 50 resamples (Philox 4x32-10, seed 5)", same.ToString());
        var none = Bootstrap.Run([1.0, 2, 3], v => v.Length == 3 && v is [1, 2, 3] ? 1 : null, new(ResampleSource.Philox(5), 5));
        Assert.Equal((1.0, 5, "none of 5 resamples gave the statistic"),
            (none.Value, none.Failed, none.Interval(BootstrapMethod.Basic).Reason));
        Assert.Equal((null, null), none.BcaConstants());
        var flat = Bootstrap.Run([1.0, 2, 3, 4], v =>
            v.Length < 4 ? 7 : v[0] + v[1] + v[2] + v[3], new(ResampleSource.Philox(5), 50));
        Assert.Equal("the values without one row do not spread, or one is missing", flat.Interval().Reason);
    }

    [Fact]
    public void Progress_is_told_and_a_stop_is_heard()
    {
        List<int> told = [];
        Bootstrap.Run([1.0, 2], v => v[0], new(ResampleSource.Philox(5), 1000, jackknife: false), new Told(told.Add));
        Assert.Equal(Enumerable.Range(1, 100).Select(i => i * 10), told);
        using var stop = new CancellationTokenSource();
        foreach (var threads in new[] { 1, 2 })
        {
            var asked = 0;
            Assert.ThrowsAny<OperationCanceledException>(() => Bootstrap.Run([1.0, 2], v =>
            {
                if (Interlocked.Increment(ref asked) == 5)
                {
                    stop.Cancel();
                }

                return v[0];
            }, new(ResampleSource.Philox(5), 100_000, threads: threads), null, stop.Token));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_a_statistic_throws_comes_out_as_it_is(int threads) =>
        Assert.Equal("mine", Assert.Throws<InvalidDataException>(
        () => Bootstrap.Run([1.0, 2], v =>
            throw new InvalidDataException("mine"), new(ResampleSource.Philox(5), 100, threads: threads))).Message);

    [Fact]
    public void Bad_arguments_are_refused_by_name()
    {
        var plan = new BootstrapPlan(ResampleSource.Philox(1));
        var counted = Histogram.FromValues([1, 2]);
        static bool Statistic(ReadOnlySpan<int> counts, Span<double> results) => true;
        Assert.Equal("rows", Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.Run(0, 1, Statistic, plan)).ParamName);
        Assert.Equal("statistics",
            Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.Run(1, 0, Statistic, plan)).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentException>(() => Bootstrap.Run([], v => 1, plan)).ParamName);
        Assert.Equal("histogram", Assert.Throws<ArgumentException>(() => Bootstrap.Mean(Histogram.Empty, plan)).ParamName);
        Assert.Equal("histogram", Assert.Throws<ArgumentException>(() =>
            Bootstrap.Mean(Histogram.FromCounts(0, [1L << 31]), plan)).ParamName);
        Assert.Equal("plan", Assert.Throws<ArgumentException>(() =>
            Bootstrap.Mean(counted, new(ResampleSource.ParkMiller(1)))).ParamName);
        Assert.Equal("seed", Assert.Throws<ArgumentOutOfRangeException>(() => ResampleSource.ParkMiller(0)).ParamName);
        Assert.Equal("seed", Assert.Throws<ArgumentOutOfRangeException>(() => ResampleSource.ParkMiller(int.MaxValue)).ParamName);
        Assert.Equal("resample",
            Assert.Throws<ArgumentOutOfRangeException>(() => ResampleSource.Philox(0).Draw(-1, [])).ParamName);
        Assert.Equal("resamples",
            Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapPlan(ResampleSource.Philox(1), 0)).ParamName);
        Assert.Equal("threads", Assert.Throws<ArgumentOutOfRangeException>(() =>
            new BootstrapPlan(ResampleSource.Philox(1), threads: 0)).ParamName);
        var distribution = Bootstrap.Mean(counted, plan);
        Assert.Equal("method",
            Assert.Throws<ArgumentOutOfRangeException>(() => distribution.Interval((BootstrapMethod)9)).ParamName);
        Assert.Equal("method", Assert.Throws<ArgumentOutOfRangeException>(() =>
            distribution.BcaConstants(BootstrapMethod.Basic)).ParamName);
        Assert.Equal("Park-Miller 16807, seed 12345", ResampleSource.ParkMiller(12345).ToString());
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
