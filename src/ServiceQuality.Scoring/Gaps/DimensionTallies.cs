using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics.Kernels;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

// The dimensions and the unweighted overall score of all respondents in whole numbers, block by block. A gap of means over up to k items is a
// whole number when multiplied by the least common multiple of the numbers of answers that count; RespondentScores is the slow way, for
// dimensions where these numbers grow too large.
internal sealed class DimensionTallies
{
    private const int BlockLength = 1 << 12;
    private const int Uncounted = int.MinValue;

    // How many different overall scores there may be.
    private const long MostValues = 1 << 20;

    private readonly AnswerPairs _pairs;
    private readonly DimensionCounts[] _dimensions;
    private readonly long[] _overall;
    private readonly int _divisor;
    private readonly int _parts;

    private DimensionTallies(AnswerPairs pairs, DimensionCounts[] dimensions)
    {
        _pairs = pairs;
        _dimensions = dimensions;
        _parts = dimensions.Count(d => d.IsPartOfQuality);
        _divisor = dimensions.Aggregate(1, (l, d) => (int)LeastCommonMultiple(l, d.Divisor));
        _overall = new long[(2 * _parts * _divisor * (pairs.Steps - 1)) + 1];
    }

    // Null when the numbers would grow too large.
    internal static (ScoreTally[] Dimensions, CountedValues Overall)? Of(AnswerPairs pairs, Instrument instrument, MissingPolicy policy)
    {
        List<DimensionCounts> dimensions = [];
        var divisor = 1L;
        for (var d = 0; d < instrument.Dimensions.Count; d++)
        {
            var (first, items) = instrument.ItemsOf(d).GetOffsetAndLength(instrument.Items.Count);
            var needed = policy == MissingPolicy.Listwise ? items : (items + 1) / 2;
            var multiple = 1L;
            for (var n = needed; n <= items && multiple < MostValues; n++)
            {
                multiple = LeastCommonMultiple(multiple, n);
            }

            divisor = multiple < MostValues ? LeastCommonMultiple(divisor, multiple) : MostValues;
            if (items * pairs.Steps > byte.MaxValue || 2 * divisor * (pairs.Steps - 1) * instrument.Dimensions.Count >= MostValues)
            {
                return null;
            }

            dimensions.Add(new(first, items, needed, policy != MissingPolicy.PersonMean, (int)multiple, pairs.Steps, instrument.Dimensions[d].IsPartOfQuality));
        }

        return new DimensionTallies(pairs, [.. dimensions]).Count();
    }

    private static long LeastCommonMultiple(long a, long b) => a / (long)BigInteger.GreatestCommonDivisor(a, b) * b;

    private (ScoreTally[] Dimensions, CountedValues Overall) Count()
    {
        Span<int> totals = new int[BlockLength];
        for (var at = 0; at < _pairs.Count; at += BlockLength)
        {
            var length = Math.Min(BlockLength, _pairs.Count - at);
            totals.Clear();
            foreach (var dimension in _dimensions)
            {
                dimension.Count(_pairs, at, length, totals, _divisor);
            }

            var middle = _overall.Length / 2;
            foreach (var total in totals[..length])
            {
                if (total != Uncounted)
                {
                    _overall[middle + total]++;
                }
            }
        }

        return (
            [.. _dimensions.Select(d => d.Tally(_pairs.IsDirect))],
            CountedValues.FromCounts(-(_overall.Length / 2), _overall, (long)_divisor * _parts));
    }

    // One dimension while its answers are counted.
    private sealed class DimensionCounts(int first, int items, int needed, bool pairsOnly, int divisor, int steps, bool isPartOfQuality)
    {
        private readonly long[] _gaps = new long[(2 * divisor * (steps - 1)) + 1];
        private readonly byte[] _sums = new byte[4 * BlockLength];
        private readonly int[] _multiples = [.. Enumerable.Range(0, items + 1).Select(n => n < needed ? 0 : divisor / n)];
        private Whole _references;
        private Whole _actuals;

        internal int Divisor => divisor;

        internal bool IsPartOfQuality => isPartOfQuality;

        internal ScoreTally Tally(bool isDirect) => new(
            CountedValues.FromCounts(-(_gaps.Length / 2), _gaps, divisor),
            isDirect ? MomentSummary.Empty : _references.Summary,
            isDirect ? MomentSummary.Empty : _actuals.Summary,
            divisor);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal void Count(AnswerPairs pairs, int at, int length, Span<int> totals, int overallDivisor)
        {
            Span<byte> references = _sums.AsSpan(0, length), actuals = _sums.AsSpan(BlockLength, length);
            Span<byte> referencesAnswered = _sums.AsSpan(2 * BlockLength, length), actualsAnswered = _sums.AsSpan(3 * BlockLength, length);
            _sums.AsSpan().Clear();
            var isComplete = true;
            for (var item = first; item < first + items; item++)
            {
                var reference = pairs.Reference(item).Slice(at, length);
                var actual = pairs.Actual(item).Slice(at, length);
                isComplete &= !reference.Contains((byte)0) && !actual.Contains((byte)0);
                Add(reference, pairsOnly ? actual : reference, references, referencesAnswered);
                Add(actual, pairsOnly ? reference : actual, actuals, actualsAnswered);
            }

            var scale = isPartOfQuality ? overallDivisor / divisor : 0;
            if (isComplete)
            {
                CountComplete(references, actuals, totals, scale);
            }
            else
            {
                CountSome(references, actuals, referencesAnswered, actualsAnswered, totals, scale);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Add(ReadOnlySpan<byte> answers, ReadOnlySpan<byte> others, Span<byte> sums, Span<byte> answered)
        {
            var from = MemoryMarshal.Cast<byte, Vector<byte>>(answers);
            var with = MemoryMarshal.Cast<byte, Vector<byte>>(others);
            var sum = MemoryMarshal.Cast<byte, Vector<byte>>(sums);
            var count = MemoryMarshal.Cast<byte, Vector<byte>>(answered);
            for (var i = 0; i < from.Length; i++)
            {
                var there = Vector.AndNot(from[i], Vector.Equals(with[i], Vector<byte>.Zero));
                sum[i] += there;
                count[i] += Vector.Min(there, Vector<byte>.One);
            }

            for (var i = from.Length * Vector<byte>.Count; i < answers.Length; i++)
            {
                var there = others[i] == 0 ? 0 : answers[i];
                sums[i] += (byte)there;
                answered[i] += (byte)Math.Min(there, 1);
            }
        }

        // Everyone gave every answer.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void CountComplete(ReadOnlySpan<byte> references, ReadOnlySpan<byte> actuals, Span<int> totals, int scale)
        {
            var multiple = divisor / items;
            _references.Add(ColumnKernels.Moments(references), multiple);
            _actuals.Add(ColumnKernels.Moments(actuals), multiple);
            var middle = _gaps.Length / 2;
            for (var i = 0; i < references.Length; i++)
            {
                var gap = (actuals[i] - references[i]) * multiple;
                _gaps[middle + gap]++;
                totals[i] = totals[i] == Uncounted ? Uncounted : totals[i] + (gap * scale);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void CountSome(
            ReadOnlySpan<byte> references, ReadOnlySpan<byte> actuals, ReadOnlySpan<byte> referencesAnswered, ReadOnlySpan<byte> actualsAnswered, Span<int> totals, int scale)
        {
            var middle = _gaps.Length / 2;
            var (n, sumReferences, squaresReferences, sumActuals, squaresActuals) = (0L, 0L, 0L, 0L, 0L);
            var (leastReference, mostReference, leastActual, mostActual) = (int.MaxValue, 0, int.MaxValue, 0);
            for (var i = 0; i < references.Length; i++)
            {
                if (referencesAnswered[i] < needed || actualsAnswered[i] < needed)
                {
                    totals[i] = isPartOfQuality ? Uncounted : totals[i];
                    continue;
                }

                var reference = references[i] * _multiples[referencesAnswered[i]];
                var actual = actuals[i] * _multiples[actualsAnswered[i]];
                var gap = actual - reference;
                _gaps[middle + gap]++;
                totals[i] = totals[i] == Uncounted ? Uncounted : totals[i] + (gap * scale);
                n++;
                sumReferences += reference;
                sumActuals += actual;
                squaresReferences += (long)reference * reference;
                squaresActuals += (long)actual * actual;
                (leastReference, mostReference) = (Math.Min(leastReference, reference), Math.Max(mostReference, reference));
                (leastActual, mostActual) = (Math.Min(leastActual, actual), Math.Max(mostActual, actual));
            }

            _references.Add(n, sumReferences, squaresReferences, leastReference, mostReference);
            _actuals.Add(n, sumActuals, squaresActuals, leastActual, mostActual);
        }
    }

    // Sums of whole numbers over blocks.
    private struct Whole
    {
        private long _n;
        private Int128 _sum;
        private Int128 _squares;
        private long _least;
        private long _most;

        internal readonly MomentSummary Summary => _n == 0 ? MomentSummary.Empty : MomentSummary.FromIntegerSums(_n, _sum, _squares, _least, _most);

        internal void Add(ColumnMoments moments, long multiple) => Add(
            moments.N, moments.Sum * multiple, moments.SumOfSquares * multiple * multiple, moments.Minimum * multiple, moments.Maximum * multiple);

        internal void Add(long n, long sum, long squares, long least, long most)
        {
            if (n > 0)
            {
                (_least, _most) = _n == 0 ? (least, most) : (Math.Min(_least, least), Math.Max(_most, most));
                (_n, _sum, _squares) = (_n + n, _sum + sum, _squares + squares);
            }
        }
    }
}
