using System.Globalization;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps.Provider;

// Summaries of gaps from those of values, without rounding any value.
internal static class TurnedMoments
{
    // A square must stay finite however often it is added.
    internal const double Largest = 1e100;

    // Of x - reference for every value x, or of reference - x.
    internal static MomentSummary About(this MomentSummary values, double reference, bool isNegated)
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

        // In two parts that doubles hold.
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
    internal static Histogram Negated(this Histogram values)
    {
        var counts = values.Counts.ToArray();
        Array.Reverse(counts);
        return Histogram.FromCounts(counts.Length == 0 ? 0 : -(values.First + counts.Length - 1), counts, values.Missing);
    }

    // On the scale of the unit, and small enough.
    internal static MomentSummary Checked(this MomentSummary values, GapUnit unit, string parameter)
    {
        Guard.Against.Null(values, parameter);
        if (values is { Minimum: { } minimum, Maximum: { } maximum })
        {
            Checked(minimum, unit, parameter);
            Checked(maximum, unit, parameter);
        }

        return values;
    }

    internal static double Checked(double value, GapUnit unit, string parameter)
    {
        if (unit.Scale is { } scale && !(value >= scale.Minimum && value <= scale.Maximum))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The value {value} is off the scale; allowed are values from {scale.Minimum} to {scale.Maximum}."), parameter);
        }

        return Math.Abs(value) <= Largest
            ? value
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The value {value} is not allowed; allowed are finite numbers up to 1e100 in size."), parameter);
    }
}
