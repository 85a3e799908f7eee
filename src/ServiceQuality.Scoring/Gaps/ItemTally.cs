using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Kernels;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

// One item: its pairs, and how many answers there are on each side and at the upper end of the scale.
internal sealed record ItemTally(ScoreTally Pairs, long References, long Actuals, long ReferencesAtTop)
{
    private const int BlockLength = 1 << 14;

    // The share of the references at the upper end; null without one.
    internal Proportion? ShareAtTop =>
        References == 0 ? null : Proportion.FromFraction((double)ReferencesAtTop / References);

    internal static ItemTally Of(AnswerPairs pairs, int item)
    {
        var reference = pairs.Reference(item);
        var actual = pairs.Actual(item);
        var (references, actuals) = (Moments(reference, actual), Moments(actual, reference));
        return new(
            new(CountedValues.FromDifferences(actual, reference), references, actuals, 1),
            reference.Length - reference.Count((byte)0),
            actual.Length - actual.Count((byte)0),
            pairs.IsDirect ? 0 : reference.Count((byte)pairs.Steps));
    }

    internal ItemTally Merge(ItemTally other) => new(
        Pairs.Merge(other.Pairs),
        checked(References + other.References),
        checked(Actuals + other.Actuals),
        checked(ReferencesAtTop + other.ReferencesAtTop));

    // Of the answers where the other side is there too.
    private static MomentSummary Moments(ReadOnlySpan<byte> answers, ReadOnlySpan<byte> others)
    {
        if (!others.Contains((byte)0))
        {
            return MomentSummary.FromCodes(answers);
        }

        var (n, sum, squares) = (0L, 0L, 0L);
        byte minimum = byte.MaxValue, maximum = 0;
        var scratch = ArrayPool<byte>.Shared.Rent(BlockLength);
        for (var at = 0; at < answers.Length; at += BlockLength)
        {
            var block = scratch.AsSpan(0, Math.Min(BlockLength, answers.Length - at));
            Mask(answers.Slice(at, block.Length), others.Slice(at, block.Length), block);
            var moments = ColumnKernels.Moments(block);
            if (moments.N > 0)
            {
                (n, sum, squares) = (n + moments.N, sum + moments.Sum, squares + moments.SumOfSquares);
                minimum = Math.Min(minimum, moments.Minimum);
                maximum = Math.Max(maximum, moments.Maximum);
            }
        }

        ArrayPool<byte>.Shared.Return(scratch);
        return n == 0 ? MomentSummary.Empty : MomentSummary.FromIntegerSums(n, sum, squares, minimum, maximum);
    }

    private static void Mask(ReadOnlySpan<byte> answers, ReadOnlySpan<byte> others, Span<byte> masked)
    {
        var from = MemoryMarshal.Cast<byte, Vector<byte>>(answers);
        var with = MemoryMarshal.Cast<byte, Vector<byte>>(others);
        var to = MemoryMarshal.Cast<byte, Vector<byte>>(masked);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = Vector.AndNot(from[i], Vector.Equals(with[i], Vector<byte>.Zero));
        }

        for (var i = from.Length * Vector<byte>.Count; i < answers.Length; i++)
        {
            masked[i] = others[i] == 0 ? (byte)0 : answers[i];
        }
    }
}
