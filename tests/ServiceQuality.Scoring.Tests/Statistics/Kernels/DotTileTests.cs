using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Tests.Statistics.Kernels;

/// <summary>The sides of a tile may differ in range, which the kernels above it do with masks only.</summary>
public class DotTileTests
{
    private const int Rows = ColumnBlock.Stride;

    public static IEnumerable<object[]> Maxima() =>
        KernelCases.Maxima.Append(1).SelectMany(l => KernelCases.Maxima.Append(1).Select(r => new object[] { (byte)l, (byte)r }));

    [Theory]
    [MemberData(nameof(Maxima))]
    public void Largest_and_random_values_are_as_row_by_row(byte leftMaximum, byte rightMaximum)
    {
        byte[] left = [.. Enumerable.Repeat(leftMaximum, Rows), .. KernelCases.Fill(1, 0, Rows, (leftMaximum, 3))];
        byte[] right = [.. Enumerable.Repeat(rightMaximum, Rows),
            .. KernelCases.Fill(2, 0, Rows, (rightMaximum, 0), (rightMaximum, 3), (rightMaximum, 50))];
        foreach (var path in Enum.GetValues<KernelPath>())
        {
            var totals = new uint[DotTile.Lefts * DotTile.Rights];
            DotTile.Sums(path, left, right, Rows, leftMaximum, rightMaximum, totals);
            for (var pair = 0; pair < totals.Length; pair++)
            {
                var (l, r) = (left.Skip(pair / DotTile.Rights * Rows)
                    .Take(Rows), right.Skip(pair % DotTile.Rights * Rows).Take(Rows));
                Assert.Equal(l.Zip(r, (a, b) => a * b).Sum(), (int)totals[pair]);
            }
        }
    }
}
