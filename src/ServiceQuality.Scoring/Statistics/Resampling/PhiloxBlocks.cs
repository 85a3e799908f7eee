using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ServiceQuality.Scoring.Statistics.Resampling;

// Computes many blocks of Philox at a time.
internal static class PhiloxBlocks
{
    // The words of the blocks from a number on; whole blocks, four words each.
    internal static void Fill(ulong key, ulong first, ulong stream, Span<uint> words, bool byVectors = true)
    {
        var at = 0;
        for (; byVectors && Avx2.IsSupported && words.Length - at >= 16; at += 16, first += 4)
        {
            FillFour(key, first, stream, ref MemoryMarshal.GetReference(words[at..]));
        }

        for (; at < words.Length; at += 4, first++)
        {
            (words[at], words[at + 1], words[at + 2], words[at + 3]) = PhiloxGenerator.Block(key, first, stream);
        }
    }

    // A lane of 64 bits for each block, of which only the low half counts: products use the low halves and ignore the high ones.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillFour(ulong key, ulong first, ulong stream, ref uint words)
    {
        unchecked
        {
            var block = Vector256.Create(first) + Vector256.Create(0UL, 1, 2, 3);
            var (c0, c1) = (block, block >>> 32);
            var (c2, c3) = (Vector256.Create(stream), Vector256.Create(stream >> 32));
            var (k0, k1) = (Vector256.Create(key), Vector256.Create(key >> 32));
            for (var round = 0; round < 10; round++)
            {
                var p0 = Avx2.Multiply(c0.AsUInt32(), Vector256.Create(0xD2511F53));
                var p1 = Avx2.Multiply(c2.AsUInt32(), Vector256.Create(0xCD9E8D57));
                (c0, c1, c2, c3) = ((p1 >>> 32) ^ c1 ^ k0, p1, (p0 >>> 32) ^ c3 ^ k1, p0);
                k0 += Vector256.Create(0x9E3779B9UL);
                k1 += Vector256.Create(0xBB67AE85UL);
            }

            // The words of each block side by side.
            var low = Vector256.Create(0xFFFFFFFFUL);
            var (front, back) = ((c0 & low) | (c1 << 32), (c2 & low) | (c3 << 32));
            var (even, odd) = (Avx2.UnpackLow(front, back).AsUInt32(), Avx2.UnpackHigh(front, back).AsUInt32());
            even.GetLower().StoreUnsafe(ref words);
            odd.GetLower().StoreUnsafe(ref words, 4);
            even.GetUpper().StoreUnsafe(ref words, 8);
            odd.GetUpper().StoreUnsafe(ref words, 12);
        }
    }
}
