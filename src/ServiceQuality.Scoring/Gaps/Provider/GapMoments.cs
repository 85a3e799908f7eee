using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps.Provider;

// Summaries of gaps from summaries of values, without rounding any value.
internal static class GapMoments
{
    // Larger squares would not stay finite when they are added.
    internal const double MaxSize = 1e100;

    // Of x - reference for every value x, or of reference - x.
    internal static MomentSummary RelativeTo(this MomentSummary values, double reference, bool isNegated)
    {
        if (values.N == 0)
        {
            return values;
        }

        var sign = isNegated ? -1 : 1;
        var (sum, squares) = (default(ExactSum), new ExactSum(values.SquareParts.AsSpan()));
        foreach (var part in values.SumParts)
        {
            sum.Add(sign * part);
            squares.AddProduct(-2 * reference, part);
        }

        var square = reference * reference;
        var rest = Math.FusedMultiplyAdd(reference, reference, -square);

        // In two parts that doubles can represent.
        foreach (double count in (long[])[values.N - (values.N % (1L << 30)), values.N % (1L << 30)])
        {
            sum.AddProduct(-sign * reference, count);
            squares.AddProduct(count, square);
            squares.AddProduct(count, rest);
        }

        var (a, b) = (sign * (values.Minimum!.Value - reference), sign * (values.Maximum!.Value - reference));
        return MomentSummary.FromParts(values.N, sum.Canonical(), squares.Canonical(), Math.Min(a, b), Math.Max(a, b));
    }

    // The counts of the differences with the other sign.
    internal static Histogram Negate(this Histogram values)
    {
        var counts = values.Counts.ToArray();
        Array.Reverse(counts);
        var first = counts.Length == 0 ? 0 : -(values.First + counts.Length - 1);
        return Histogram.FromCounts(first, counts, values.Missing);
    }

    // Throws when a value is off the scale of the unit or too large; returns the values otherwise.
    internal static MomentSummary Check(this MomentSummary values, GapUnit unit, string parameter)
    {
        Guard.Against.Null(values, parameter);
        if (values is { Minimum: { } minimum, Maximum: { } maximum })
        {
            Check(minimum, unit, parameter);
            Check(maximum, unit, parameter);
        }

        return values;
    }

    internal static double Check(double value, GapUnit unit, string parameter)
    {
        if (unit.Scale is { } scale)
        {
            var isOnScale = value >= scale.Minimum && value <= scale.Maximum;
            Guard.Against.Invalid(!isOnScale, $"The value {value} is off the scale; allowed are values on {scale}.", parameter);
        }

        var isAllowed = Math.Abs(value) <= MaxSize;
        Guard.Against.Invalid(
            !isAllowed, $"The value {value} is not allowed; allowed are finite numbers up to 1e100 in size.", parameter);
        return value;
    }
}
