namespace ServiceQuality.Scoring.Statistics.Reliability;

// Kappa and its standard errors from a square table of counts: Fleiss, Cohen and Everitt (1969), equations 8, 11 and 12.
internal sealed record KappaMoments(long N, string? Reason)
{
    internal double Observed { get; private init; }

    internal double Expected { get; private init; }

    internal double Kappa => IsOneSided ? 0 : (Observed - Expected) / (1 - Expected);

    internal double StandardError { get; private init; }

    internal double StandardErrorWithoutAgreement { get; private init; }

    // Whether an assessor used one category only.
    internal bool IsOneSided { get; private init; }

    internal static KappaMoments Of(long[,] counts, KappaWeights weights)
    {
        var size = counts.GetLength(0);
        var n = counts.Cast<long>().Aggregate(0L, (sum, count) => checked(sum + count));
        var (rows, columns) = (new double[size], new double[size]);
        for (var r = 0; r < size; r++)
        {
            for (var c = 0; c < size; c++)
            {
                rows[r] += (double)counts[r, c] / n;
                columns[c] += (double)counts[r, c] / n;
            }
        }

        var used = Enumerable.Range(0, size).Where(i => rows[i] > 0 || columns[i] > 0).ToArray();
        var reason = size < 2 ? "there are fewer than two categories"
            : n == 0 ? NoResultReason.NoValue
            : used.Length < 2 ? "all codes are the same"
            : null;
        return reason is null ? Compute(counts, n, rows, columns, weights) : new(n, reason);
    }

    private static KappaMoments Compute(long[,] counts, long n, double[] rows, double[] columns, KappaWeights weights)
    {
        var size = rows.Length;
        double Weight(int r, int c)
        {
            var distance = Math.Abs(r - c) / (size - 1.0);
            return weights switch
            {
                KappaWeights.Linear => 1 - distance,
                KappaWeights.Quadratic => 1 - (distance * distance),
                _ => r == c ? 1 : 0,
            };
        }

        double Sum(Func<int, int, double> term)
        {
            var sum = 0.0;
            for (var r = 0; r < size; r++)
            {
                for (var c = 0; c < size; c++)
                {
                    sum += term(r, c);
                }
            }

            return sum;
        }

        double Share(int r, int c) => (double)counts[r, c] / n;
        var (rowMeans, columnMeans) = (new double[size], new double[size]);
        Sum((r, c) => rowMeans[r] += Weight(r, c) * columns[c]);
        Sum((r, c) => columnMeans[c] += Weight(r, c) * rows[r]);
        var expected = Sum((r, c) => Weight(r, c) * rows[r] * columns[c]);
        KappaMoments moments = new(n, null)
        {
            Observed = Sum((r, c) => Weight(r, c) * Share(r, c)),
            Expected = expected,
            IsOneSided = rows.Count(r => r > 0) == 1 || columns.Count(c => c > 0) == 1,
        };
        var kappa = moments.Kappa;

        // Rounding must not make a variance negative.
        double Term(int r, int c, double scale) => Weight(r, c) - ((rowMeans[r] + columnMeans[c]) * scale);
        var (mean, scale) = (kappa - (expected * (1 - kappa)), 1 - kappa);
        var spread = Sum((r, c) => Share(r, c) * Square(Term(r, c, scale))) - Square(mean);
        var without = Sum((r, c) => rows[r] * columns[c] * Square(Term(r, c, 1))) - Square(expected);
        var divisor = (1 - expected) * Math.Sqrt(n);
        return moments with
        {
            StandardError = Math.Sqrt(Math.Max(spread, 0)) / divisor,
            StandardErrorWithoutAgreement = Math.Sqrt(Math.Max(without, 0)) / divisor,
        };
    }

    private static double Square(double value) => value * value;
}
