using System.Runtime.InteropServices;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

// The distinct values of samples in rising order, with how often each sample has them: all that rank tests need, whether the values
// come one by one or counted. Ranks are doubled so that the middle rank of tied values is a whole number.
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

    internal static Ranking Of(params ReadOnlySpan<double[]> samples)
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

    // Differences by size: those below zero in the first sample, those above it in the second, zeros in the third.
    internal static Ranking OfSizes(ReadOnlySpan<double> differences)
    {
        List<double> below = [], above = [], zero = [];
        foreach (var difference in differences)
        {
            (difference < 0 ? below : difference > 0 ? above : zero).Add(Math.Abs(difference));
        }

        return Of([.. below], [.. above], [.. zero]);
    }

    internal static Ranking OfSizes(Histogram differences)
    {
        var ranking = new Ranking(3);
        var largest = Math.Max(-(long)differences.First, (long)differences.First + differences.Counts.Count - 1);
        if (differences.Count(0) is > 0 and var zeros)
        {
            ranking.Add(0, [0, 0, zeros]);
        }

        for (var size = 1; size <= largest; size++)
        {
            var (below, above) = (differences.Count(-size), differences.Count(size));
            if (below + above > 0)
            {
                ranking.Add(size, [below, above, 0]);
            }
        }

        return ranking;
    }

    // Counted whole numbers, a sample each.
    internal static Ranking Of(params ReadOnlySpan<Histogram> samples)
    {
        var ranking = new Ranking(samples.Length);
        var (low, high) = (long.MaxValue, long.MinValue);
        foreach (var sample in samples)
        {
            (low, high) = sample.N == 0 ? (low, high) : (Math.Min(low, sample.First), Math.Max(high, (long)sample.First + sample.Counts.Count - 1));
        }

        var counts = new long[samples.Length];
        for (var value = low; value <= high; value++)
        {
            for (var s = 0; s < counts.Length; s++)
            {
                counts[s] = samples[s].Count((int)value);
            }

            if (counts.AsSpan().ContainsAnyExcept(0))
            {
                ranking.Add(value, counts);
            }
        }

        return ranking;
    }

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

    // The sum of the middle ranks of a sample.
    internal double RankSum(int sample)
    {
        var ranks = DoubledRanks();
        Int128 sum = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            sum += ranks[i] * CountsAt(i)[sample];
        }

        return (double)sum / 2;
    }
}
