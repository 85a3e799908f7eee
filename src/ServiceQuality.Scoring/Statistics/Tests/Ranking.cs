using System.Runtime.InteropServices;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

// The distinct values of samples in rising order, with how often each sample has them: all that rank tests need, from values or
// from counts. Ranks are doubled so that the middle rank of tied values is a whole number.
internal sealed class Ranking
{
    private readonly List<double> _values = [];
    private readonly List<long> _counts = [];

    internal Ranking(int samples) => Samples = samples;

    internal int Samples { get; }

    internal int Count => _values.Count;

    internal long N { get; private set; }

    // The sum over tied values of t^3 - t.
    internal double TieSum { get; private set; }

    internal ReadOnlySpan<double> Values => CollectionsMarshal.AsSpan(_values);

    // How often each sample has a value.
    internal ReadOnlySpan<long> CountsAt(int value) => CollectionsMarshal.AsSpan(_counts).Slice(value * Samples, Samples);

    internal static Ranking FromSamples(params ReadOnlySpan<double[]> samples)
    {
        var total = 0;
        foreach (var sample in samples)
        {
            total += sample.Length;
        }

        var (values, owners) = (new double[total], new int[total]);
        var at = 0;
        for (var s = 0; s < samples.Length; s++)
        {
            samples[s].CopyTo(values, at);
            owners.AsSpan(at, samples[s].Length).Fill(s);
            at += samples[s].Length;
        }

        Array.Sort(values, owners);
        var ranking = new Ranking(samples.Length);
        var counts = new long[samples.Length];
        for (var i = 0; i < values.Length; i++)
        {
            counts[owners[i]]++;
            if (i + 1 == values.Length || values[i + 1] != values[i])
            {
                ranking.Add(values[i], counts);
                Array.Clear(counts);
            }
        }

        return ranking;
    }

    // The sizes of differences: those below zero in the first sample, those above it in the second, zeros in the third.
    internal static Ranking FromSizes(ReadOnlySpan<double> differences)
    {
        List<double>[] samples = [[], [], []];
        foreach (var difference in differences)
        {
            samples[SampleBySign(difference)].Add(Math.Abs(difference));
        }

        return FromSamples([.. samples[0]], [.. samples[1]], [.. samples[2]]);
    }

    internal static Ranking FromSizes(Histogram differences)
    {
        SortedDictionary<long, long[]> sizes = [];
        for (var i = 0; i < differences.Counts.Count; i++)
        {
            if (differences.Counts[i] is > 0 and var count)
            {
                var value = (long)differences.First + i;
                sizes.TryAdd(Math.Abs(value), new long[3]);
                sizes[Math.Abs(value)][SampleBySign(value)] = count;
            }
        }

        return FromCounts(3, sizes);
    }

    internal static Ranking FromSizes(CountedValues differences)
    {
        SortedDictionary<double, long[]> sizes = [];
        for (var i = 0; i < differences.Values.Length; i++)
        {
            var value = differences.Values[i];
            sizes.TryAdd(Math.Abs(value), new long[3]);
            sizes[Math.Abs(value)][SampleBySign(value)] = differences.Counts[i];
        }

        return FromCounts(3, sizes);
    }

    internal static Ranking FromCountedValues(CountedValues values)
    {
        var ranking = new Ranking(1);
        for (var i = 0; i < values.Values.Length; i++)
        {
            ranking.Add(values.Values[i], [values.Counts[i]]);
        }

        return ranking;
    }

    // Counted whole numbers, a sample each.
    internal static Ranking FromHistograms(params ReadOnlySpan<Histogram> samples)
    {
        SortedDictionary<long, long[]> values = [];
        for (var s = 0; s < samples.Length; s++)
        {
            for (var i = 0; i < samples[s].Counts.Count; i++)
            {
                if (samples[s].Counts[i] is > 0 and var count)
                {
                    values.TryAdd((long)samples[s].First + i, new long[samples.Length]);
                    values[(long)samples[s].First + i][s] = count;
                }
            }
        }

        return FromCounts(samples.Length, values);
    }

    private static Ranking FromCounts<T>(int samples, SortedDictionary<T, long[]> counts)
        where T : System.Numerics.INumberBase<T>
    {
        var ranking = new Ranking(samples);
        foreach (var (value, each) in counts)
        {
            ranking.Add(double.CreateChecked(value), each);
        }

        return ranking;
    }

    private static int SampleBySign(double difference) => difference switch
    {
        < 0 => 0,
        > 0 => 1,
        _ => 2,
    };

    // How often each distinct value occurs in all samples.
    internal long[] Totals()
    {
        var totals = new long[Count];
        for (var i = 0; i < totals.Length; i++)
        {
            foreach (var count in CountsAt(i))
            {
                totals[i] += count;
            }
        }

        return totals;
    }

    internal void Add(double value, ReadOnlySpan<long> counts)
    {
        _values.Add(value);
        long ties = 0;
        foreach (var count in counts)
        {
            _counts.Add(count);
            ties += count;
        }

        N += ties;
        TieSum += ((double)ties * ties * ties) - ties;
    }

    internal long SizeOf(int sample)
    {
        var size = 0L;
        for (var i = 0; i < Count; i++)
        {
            size += CountsAt(i)[sample];
        }

        return size;
    }

    // Twice the middle rank of each distinct value.
    internal Int128[] DoubledRanks()
    {
        var ranks = new Int128[Count];
        var totals = Totals();
        Int128 before = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = (2 * before) + totals[i] + 1;
            before += totals[i];
        }

        return ranks;
    }
}
