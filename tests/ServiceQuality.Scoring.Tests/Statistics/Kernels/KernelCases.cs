using FsCheck;
using FsCheck.Fluent;

namespace ServiceQuality.Scoring.Tests.Statistics.Kernels;

/// <summary>Columns of bytes: ranges and densities of answers, each a slice of a buffer that is full of other values around
/// it.</summary>
internal static class KernelCases
{
    internal static readonly int[] Maxima = [7, 10, 11, 12, 13, 15, 16, 31, 32, 100, 127, 128, 181, 182, 255];

    internal static readonly int[] MissingPercents = [0, 3, 50, 100];

    /// <summary>Columns that may differ in range and density; lengths around one vector and around one block.</summary>
    internal static readonly Gen<(byte[] Buffer, int Offset, int Rows, int Columns)> Columns =
        from columns in Gen.Choose(1, 9)
        from rows in Gen.Frequency((4, Gen.Choose(0, 300)), (1, Gen.Choose(2000, 2100)), (1, Gen.Choose(3800, 4200)))
        from offset in Gen.Choose(0, 64)
        from kinds in Gen.Frequency((2, Kind.Select(k => Enumerable.Repeat(k, columns).ToArray())),
            (1, Kind.ListOf(columns).Select(k => k.ToArray())))
        from seed in Gen.Choose(0, int.MaxValue)
        select (Fill(seed, offset, rows, kinds), offset, rows, columns);

    private static Gen<(int Maximum, int Missing)> Kind =>
        from maximum in Gen.Elements(Maxima)
        from missing in Gen.Elements(MissingPercents)
        select (maximum, missing);

    /// <summary>A column in a buffer that is 255 around it, so that a byte read too much is seen.</summary>
    internal static byte[] Fill(int seed, int offset, int rows, params (int Maximum, int Missing)[] kinds)
    {
        Random random = new(seed);
        var buffer = new byte[offset + (rows * kinds.Length) + 64];
        buffer.AsSpan().Fill(255);
        var at = offset;
        foreach (var (maximum, missing) in kinds)
        {
            for (var row = 0; row < rows; row++)
            {
                buffer[at++] = random.Next(100) < missing ? (byte)0 : (byte)random.Next(1, maximum + 1);
            }
        }

        return buffer;
    }
}
