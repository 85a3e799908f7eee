using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// A share as its counts: how many of a base have a property, and how many cases are left out of the base because it is not known
/// of them yet. The shares of parts merge to that of the whole.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CountedShare>))]
public sealed record CountedShare
{
    private CountedShare(long count, long total, long leftOut)
    {
        Count = count;
        Base = total;
        LeftOut = leftOut;
    }

    /// <summary>How many of the base have the property.</summary>
    public long Count { get; }

    /// <summary>The number of cases of which it is known.</summary>
    public long Base { get; }

    /// <summary>The number of cases of which it is not known yet.</summary>
    public long LeftOut { get; }

    /// <summary>A share from its counts.</summary>
    /// <param name="count">How many of the base have the property, from 0 to the base.</param>
    /// <param name="base">The number of cases of which it is known.</param>
    /// <param name="leftOut">The number of cases of which it is not known yet.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the count is above the base.</exception>
    public static CountedShare FromCounts(long count, long @base, long leftOut = 0)
    {
        Guard.Against.LessThan(@base, 0, nameof(@base));
        Guard.Against.LessThan(count, 0);
        Guard.Against.LessThan(leftOut, 0);
        Guard.Against.OutOfRange(
            count > @base, count, $"Count {count} is above the base, {@base}; allowed are at most as many.");
        return new(count, @base, leftOut);
    }

    /// <summary>
    /// Counts a column: whether each case has the property, or null when that is not known yet. Whether the findings of a case
    /// were reported back to the one who complained (closing the loop) is such a column.
    /// </summary>
    /// <param name="values">The column.</param>
    /// <returns>The share.</returns>
    public static CountedShare FromColumn(ReadOnlySpan<bool?> values)
    {
        var (count, known) = (0L, 0L);
        foreach (var value in values)
        {
            known += value is null ? 0 : 1;
            count += value == true ? 1 : 0;
        }

        return new(count, known, values.Length - known);
    }

    /// <summary>The share of the base with its interval.</summary>
    /// <param name="method">The method of the interval.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The share as a fraction; a reason when the base is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the method is not a member of the enumeration.
    /// </exception>
    public Estimate Estimate(ProportionMethod method = ProportionMethod.Wilson, Proportion? level = null) =>
        ProportionEstimate.FromCounts(Count, Base, method, level);

    /// <summary>Assesses the share against an objective, as <see cref="ProportionEstimate.Assess"/> does.</summary>
    /// <param name="objective">The share promised, such as at least 80 %.</param>
    /// <param name="direction">On which side of the objective the share is to be.</param>
    /// <param name="minimum">How many cases are needed before the interval is used; at least 1.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The assessment; its numbers are fractions from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The minimum or the level is outside its range, every share satisfies the objective, or the direction is not a member of
    /// the enumeration.
    /// </exception>
    public Assessment Assess(
        Proportion objective,
        BoundDirection direction = BoundDirection.AtLeast,
        int minimum = Assessment.DefaultMinimum,
        Proportion? level = null) =>
        ProportionEstimate.Assess(Count, Base, objective, direction, minimum, level);

    /// <summary>Merges two shares of the same property.</summary>
    /// <param name="other">The share of other cases.</param>
    /// <returns>The share of all cases.</returns>
    /// <exception cref="OverflowException">The counts exceed 64 bits.</exception>
    public CountedShare Merge(CountedShare other)
    {
        Guard.Against.Null(other);
        return new(checked(Count + other.Count), checked(Base + other.Base), checked(LeftOut + other.LeftOut));
    }

    /// <summary>The counts and the share.</summary>
    /// <returns>For example <c>12 of 80 (15.0 %), 3 left out</c>.</returns>
    public override string ToString()
    {
        var share = Base == 0 ? "" : $" ({InvariantText.Format(Proportion.Of(Count, Base))})";
        var leftOut = LeftOut == 0 ? "" : $", {InvariantText.Format(LeftOut)} left out";
        return $"{InvariantText.Format(Count)} of {InvariantText.Format(Base)}{share}{leftOut}";
    }
}
