using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics.Kernels;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

// The dimensions and the unweighted overall score of all respondents in whole numbers, block by block. A gap of means over up to
// k items is a whole number when multiplied by the least common multiple of the numbers of answers that count. Where these
// numbers grow too large, RespondentScores computes the scores one by one. The result is in the smallest such numbers: policies
// that score the same respondents alike give the same tallies.
internal sealed class DimensionTallies
{
    private const int BlockLength = 1 << 12;
    private const int Uncounted = int.MinValue;

    // How many different overall scores there may be.
    private const long MaxValues = 1 << 20;

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
        _divisor = dimensions.Aggregate(1, (l, d) => (int)WholeNumbers.LeastCommonMultiple(l, d.Divisor));
        _overall = new long[(2 * _parts * _divisor * (pairs.Steps - 1)) + 1];
    }

    // Null when the numbers would grow too large.
    internal static SurveyTally? Count(AnswerPairs pairs, Instrument instrument, MissingPolicy policy)
    {
        List<DimensionCounts> dimensions = [];
        var divisor = 1L;
        for (var d = 0; d < instrument.Dimensions.Count; d++)
        {
            var (first, items) = instrument.ItemsOf(d).GetOffsetAndLength(instrument.Items.Count);
            var needed = policy == MissingPolicy.Listwise ? items : (items + 1) / 2;
            var multiple = 1L;
            for (var n = needed; n <= items && multiple < MaxValues; n++)
            {
                multiple = WholeNumbers.LeastCommonMultiple(multiple, n);
            }

            divisor = multiple < MaxValues ? WholeNumbers.LeastCommonMultiple(divisor, multiple) : MaxValues;
            var isSumTooLarge = items * pairs.Steps > byte.MaxValue;
            var values = 2 * divisor * (pairs.Steps - 1) * instrument.Dimensions.Count;
            if (isSumTooLarge || values >= MaxValues)
            {
                return null;
            }

            var pairsOnly = policy != MissingPolicy.PersonMean;
            var isPartOfQuality = instrument.Dimensions[d].IsPartOfQuality;
            dimensions.Add(new(first, items, needed, pairsOnly, (int)multiple, pairs.Steps, isPartOfQuality));
        }

        return new DimensionTallies(pairs, [.. dimensions]).Count();
    }

    private SurveyTally Count()
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

        ScoreTally[] tallies = [.. _dimensions.Select(d => d.CreateTally(_pairs.IsDirect))];
        var used = _dimensions.Where(d => d.IsPartOfQuality)
            .Aggregate(1L, (l, d) => WholeNumbers.LeastCommonMultiple(l, d.UsedDivisor));
        var overall = CountedValues.FromCounts(-(_overall.Length / 2), _overall, (long)_divisor * _parts);
        return new(tallies, overall.WithDivisor(used * _parts));
    }

    // One dimension while its answers are counted.
    private sealed class DimensionCounts(
        int first, int items, int needed, bool pairsOnly, int divisor, int steps, bool isPartOfQuality)
    {
        private readonly long[] _gaps = new long[(2 * divisor * (steps - 1)) + 1];
        private readonly byte[] _sums = new byte[4 * BlockLength];
        private readonly int[] _multiples = [.. Enumerable.Range(0, items + 1).Select(n => n < needed ? 0 : divisor / n)];
        private readonly bool[] _occurs = new bool[items + 1];
        private IntegerSums _references;
        private IntegerSums _actuals;

        internal int Divisor => divisor;

        internal bool IsPartOfQuality => isPartOfQuality;

        // The least common multiple of the numbers of answers that occur.
        internal long UsedDivisor
        {
            get
            {
                var used = 1L;
                for (var n = needed; n <= items; n++)
                {
                    used = _occurs[n] ? WholeNumbers.LeastCommonMultiple(used, n) : used;
                }

                return used;
            }
        }

        internal ScoreTally CreateTally(bool isDirect)
        {
            var used = UsedDivisor;
            var gaps = CountedValues.FromCounts(-(_gaps.Length / 2), _gaps, divisor).WithDivisor(used);
            return isDirect
                ? new(gaps, MomentSummary.Empty, MomentSummary.Empty, used)
                : new(gaps, _references.ToSummary(divisor / used), _actuals.ToSummary(divisor / used), used);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal void Count(AnswerPairs pairs, int at, int length, Span<int> totals, int overallDivisor)
        {
            var references = _sums.AsSpan(0, length);
            var actuals = _sums.AsSpan(BlockLength, length);
            var referencesAnswered = _sums.AsSpan(2 * BlockLength, length);
            var actualsAnswered = _sums.AsSpan(3 * BlockLength, length);
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
                _occurs[items] = true;
                CountComplete(references, actuals, totals, scale);
            }
            else
            {
                MarkNumbersOfAnswers(referencesAnswered, actualsAnswered);
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

        private void MarkNumbersOfAnswers(ReadOnlySpan<byte> references, ReadOnlySpan<byte> actuals)
        {
            for (var n = needed; n <= items; n++)
            {
                _occurs[n] = _occurs[n] || references.Contains((byte)n) || actuals.Contains((byte)n);
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
            ReadOnlySpan<byte> references,
            ReadOnlySpan<byte> actuals,
            ReadOnlySpan<byte> referencesAnswered,
            ReadOnlySpan<byte> actualsAnswered,
            Span<int> totals,
            int scale)
        {
            var middle = _gaps.Length / 2;
            var (n, sumReferences, squaresReferences, sumActuals, squaresActuals) = (0L, 0L, 0L, 0L, 0L);
            var (minReference, maxReference, minActual, maxActual) = (int.MaxValue, 0, int.MaxValue, 0);
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
                (minReference, maxReference) = (Math.Min(minReference, reference), Math.Max(maxReference, reference));
                (minActual, maxActual) = (Math.Min(minActual, actual), Math.Max(maxActual, actual));
            }

            _references.Add(n, sumReferences, squaresReferences, minReference, maxReference);
            _actuals.Add(n, sumActuals, squaresActuals, minActual, maxActual);
        }
    }

    // Sums of whole numbers over blocks.
    private struct IntegerSums
    {
        private long _n;
        private Int128 _sum;
        private Int128 _squares;
        private long _min;
        private long _max;

        // Of the numbers divided by a factor that all of them have.
        internal readonly MomentSummary ToSummary(long factor)
        {
            if (_n == 0)
            {
                return MomentSummary.Empty;
            }

            return MomentSummary.FromIntegerSums(_n, _sum / factor, _squares / factor / factor, _min / factor, _max / factor);
        }

        internal void Add(ColumnMoments moments, long multiple) => Add(
            moments.N,
            moments.Sum * multiple,
            moments.SumOfSquares * multiple * multiple,
            moments.Minimum * multiple,
            moments.Maximum * multiple);

        internal void Add(long n, long sum, long squares, long min, long max)
        {
            if (n == 0)
            {
                return;
            }

            _min = _n == 0 ? min : Math.Min(_min, min);
            _max = _n == 0 ? max : Math.Max(_max, max);
            _n += n;
            _sum += sum;
            _squares += squares;
        }
    }
}
