namespace ServiceQuality.Scoring.Statistics.Resampling;

// Philox 4x32-10 (Salmon, Moraes, Dror and Shaw 2011): random numbers as a function of a key and a counter, so that any thread
// can start any stream anywhere. The key is the seed, low word first; the counter is the block within the stream and the stream,
// low words first; each block gives four numbers of 32 bits.
internal struct PhiloxGenerator(ulong seed, ulong stream)
{
    private ulong _block;
    private uint _r0, _r1, _r2, _r3;
    private int _left;

    // A uniform number from 0 to bound - 1: the high half of a product, drawn again in the few cases that would make some numbers
    // more likely (Lemire 2019).
    internal int Below(int bound)
    {
        var product = (ulong)NextWord() * (uint)bound;
        if (unchecked((uint)product) < (uint)bound)
        {
            var fewest = (uint)((1UL << 32) % (uint)bound);
            while (unchecked((uint)product) < fewest)
            {
                product = (ulong)NextWord() * (uint)bound;
            }
        }

        return (int)(product >> 32);
    }

    // A number above 0 and below 1 from two words, the first being the high one: the middle of one of 2^53 equal parts.
    internal double Fraction()
    {
        var high = (ulong)NextWord() << 32;
        return (((high | NextWord()) >> 11) + 0.5) * (1.0 / (1UL << 53));
    }

    internal uint NextWord()
    {
        switch (_left--)
        {
            case 3:
                return _r1;
            case 2:
                return _r2;
            case 1:
                return _r3;
            default:
                (_r0, _r1, _r2, _r3) = Block(seed, _block++, stream);
                _left = 3;
                return _r0;
        }
    }

    // The numbers from 0 to bound - 1 that Below gives from the beginning of a stream, computed faster.
    internal static void Fill(ulong seed, ulong stream, int bound, Span<int> numbers)
    {
        Span<uint> words = stackalloc uint[64];
        var (block, at) = (0UL, words.Length);
        var fewest = bound == 0 ? 0 : (uint)((1UL << 32) % (uint)bound);
        for (var i = 0; i < numbers.Length; at++)
        {
            if (at == words.Length)
            {
                PhiloxBlocks.Fill(seed, block, stream, words);
                (block, at) = (block + ((uint)words.Length / 4), 0);
            }

            unchecked
            {
                // A word that would make some numbers more likely is left out.
                var product = (ulong)words[at] * (uint)bound;
                if ((uint)product >= fewest)
                {
                    numbers[i++] = (int)(product >> 32);
                }
            }
        }
    }

    internal static (uint R0, uint R1, uint R2, uint R3) Block(ulong key, ulong low, ulong high)
    {
        var (c0, c1, c2, c3) = (unchecked((uint)low), (uint)(low >> 32), unchecked((uint)high), (uint)(high >> 32));
        var (k0, k1) = (unchecked((uint)key), (uint)(key >> 32));
        for (var round = 0; round < 10; round++)
        {
            // Words wrap around.
            var (p0, p1) = (0xD2511F53UL * c0, 0xCD9E8D57UL * c2);
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, unchecked((uint)p1), (uint)(p0 >> 32) ^ c3 ^ k1, unchecked((uint)p0));
            k0 = unchecked(k0 + 0x9E3779B9);
            k1 = unchecked(k1 + 0xBB67AE85);
        }

        return (c0, c1, c2, c3);
    }
}
