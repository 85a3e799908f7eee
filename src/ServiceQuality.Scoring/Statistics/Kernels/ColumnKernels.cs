using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ServiceQuality.Scoring.Statistics.Kernels;

// What one column of answers comes to, one byte each, 0 = missing; and what the other kernels share.
internal static class ColumnKernels
{
    // As many steps as an unsigned 16-bit lane takes of the sum of any two bytes: 128 x 2 x 255 = 65,280.
    private const int BlockSteps = 128;

    // Holds for the usual scales; a block with larger values is done again.
    private const byte FirstGuess = 15;

    internal static Vector<ushort> LowBytes => new(0x00FF);

    internal static ColumnMoments Moments(ReadOnlySpan<byte> column)
    {
        // A zero adds nothing to any of the moments, so what does not fill a vector is filled up with zeros.
        var whole = column.Length - (column.Length % Vector<byte>.Count);
        Span<byte> rest = stackalloc byte[Vector<byte>.Count];
        rest.Clear();
        column[whole..].CopyTo(rest);
        var (a, b) = (MomentsOfVectors(column[..whole]), MomentsOfVectors(rest));
        var minimum = a.N == 0 ? b.Minimum : b.N == 0 ? a.Minimum : Math.Min(a.Minimum, b.Minimum);
        return new(a.N + b.N, a.Sum + b.Sum, a.SumOfSquares + b.SumOfSquares, minimum, Math.Max(a.Maximum, b.Maximum));
    }

    internal static byte Maximum(Vector<byte> values)
    {
        byte maximum = 0;
        for (var i = 0; i < Vector<byte>.Count; i++)
        {
            maximum = Math.Max(maximum, values[i]);
        }

        return maximum;
    }

    internal static (Vector<ushort> Even, Vector<ushort> Odd) Halves(Vector<byte> bytes)
    {
        var pairs = Vector.AsVectorUInt16(bytes);
        return (pairs & LowBytes, pairs >> 8);
    }

    // Adjacent lanes added up in 32 bits.
    internal static Vector<uint> Widened(Vector<ushort> values) =>
        (Vector.AsVectorUInt32(values) & new Vector<uint>(ushort.MaxValue)) + (Vector.AsVectorUInt32(values) >> 16);

    internal static uint Sum(Vector<byte> values)
    {
        var (even, odd) = Halves(values);
        return Vector.Sum(Widened(even + odd));
    }

    internal static void ThrowIfNotOfLength(int length, long allowed, string parameter)
    {
        if (length != allowed)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Length {length} is not {allowed}."), parameter);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ColumnMoments MomentsOfVectors(ReadOnlySpan<byte> column)
    {
        ref var start = ref MemoryMarshal.GetReference(column);
        long zeros = 0, sum = 0, squares = 0;
        var maximum = Vector<byte>.Zero;

        // One less than each value, so that a missing one is the largest.
        var least = new Vector<byte>(byte.MaxValue);
        var guess = FirstGuess;
        for (var done = 0; done < column.Length;)
        {
            var blockEnd = done + Math.Min(column.Length - done, BlockSteps * Vector<byte>.Count);
            var steps = ushort.MaxValue / (guess * guess);
            var (blockZeros, blockSum, blockSquares) = (Vector<byte>.Zero, Vector<ushort>.Zero, Vector<uint>.Zero);
            for (var at = done; at < blockEnd;)
            {
                var end = at + Math.Min(blockEnd - at, steps * Vector<byte>.Count);
                var (evenSquares, oddSquares) = (Vector<ushort>.Zero, Vector<ushort>.Zero);
                for (; at < end; at += Vector<byte>.Count)
                {
                    var bytes = Vector.LoadUnsafe(ref start, (nuint)at);
                    var (even, odd) = Halves(bytes);
                    maximum = Vector.Max(maximum, bytes);
                    least = Vector.Min(least, bytes - Vector<byte>.One);
                    blockZeros -= Vector.Equals(bytes, Vector<byte>.Zero);
                    blockSum += even + odd;
                    evenSquares += even * even;
                    oddSquares += odd * odd;
                }

                blockSquares += Widened(evenSquares) + Widened(oddSquares);
            }

            if (Vector.GreaterThanAny(maximum, new Vector<byte>(guess)))
            {
                guess = Maximum(maximum);
                continue;
            }

            zeros += Sum(blockZeros);
            sum += Vector.Sum(Widened(blockSum));
            squares += Vector.Sum(blockSquares);
            done = blockEnd;
        }

        var minimum = column.Length == zeros ? (byte)0 : (byte)(byte.MaxValue - Maximum(~least) + 1);
        return new(column.Length - zeros, sum, squares, minimum, Maximum(maximum));
    }
}
