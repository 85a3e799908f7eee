using System.Numerics;
using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// A measured share as what it was measured from: 43,156 of 43,200 minutes, 111 of 118 requests. Thresholds are compared with it by whole
/// numbers, without rounding, so that what lies exactly on one is not below it. A threshold of a <see cref="Proportion"/> is the decimal of
/// at most 15 digits that it prints: 99.9 % is 999 of 1,000. The default value is nothing measured (0 of 0). Two are equal when part and
/// whole are: 1 of 2 is not 2 of 4.
/// </summary>
public readonly record struct ExactShare
{
    private static readonly BigInteger Scale = BigInteger.Pow(10, 28);

    private readonly Int128 _part;
    private readonly Int128 _whole;
    private readonly Unit _unit;

    private ExactShare(Int128 part, Int128 whole, Unit unit) => (_part, _whole, _unit) = (part, whole, whole == 0 ? default : unit); // nothing is nothing in any unit

    private enum Unit
    {
        Count = 0,
        Nanosecond,
        Proportion,
    }

    /// <summary>Whether anything was measured: the whole is more than zero.</summary>
    public bool IsMeasured => _whole > 0;

    /// <summary>The part: a count, or seconds when it was measured in time.</summary>
    public decimal Part => InUnits(_part);

    /// <summary>The whole, in the unit of <see cref="Part"/>.</summary>
    public decimal Whole => InUnits(_whole);

    /// <summary>The share, rounded to a double; null when nothing was measured.</summary>
    public Proportion? Value => IsMeasured ? Proportion.FromFraction((double)_part / (double)_whole) : null;

    // Whether the share is one of time.
    internal bool IsTime => _unit == Unit.Nanosecond;

    // Cut off, so that what is below a threshold never prints as the threshold.
    internal string TruncatedPercent => InvariantText.Format((decimal)((BigInteger)_part * 100_000_000 / _whole) / 1_000_000) + " %";

    /// <summary>A share of counts.</summary>
    /// <param name="part">The part, from 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">The whole; 0 means that nothing was measured.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The whole is negative, or the part is outside [0, whole].</exception>
    public static ExactShare Of(long part, long whole)
    {
        Guard.Against.LessThan(whole, 0);
        Guard.Against.LessThan(part, 0);
        Guard.Against.GreaterThan(part, whole);
        return new(part, whole, Unit.Count);
    }

    /// <summary>A share of time.</summary>
    /// <param name="part">The part, from zero to <paramref name="whole"/>.</param>
    /// <param name="whole">The whole; zero means that nothing was measured.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The whole is negative, or the part is outside [0, whole].</exception>
    public static ExactShare Of(Duration part, Duration whole)
    {
        if (whole < Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(whole), $"Whole {InvariantText.Format(whole)} is negative; allowed are zero and longer ones.");
        }

        return part >= Duration.Zero && part <= whole
            ? new(part.ToInt128Nanoseconds(), whole.ToInt128Nanoseconds(), Unit.Nanosecond)
            : throw new ArgumentOutOfRangeException(nameof(part), $"Part {InvariantText.Format(part)} is outside [0, {InvariantText.Format(whole)}].");
    }

    /// <summary>A share of which only the proportion is known; it is taken as the decimal of at most 15 digits that it prints.</summary>
    /// <param name="proportion">The proportion.</param>
    /// <returns>The share.</returns>
    public static ExactShare Of(Proportion proportion)
    {
        const decimal whole = 1e28m;
        return new((Int128)(PercentText.Fraction(proportion) * whole), (Int128)whole, Unit.Proportion);
    }

    /// <summary>Whether the share lies below a threshold; one that is exactly on it does not.</summary>
    /// <param name="threshold">The threshold.</param>
    /// <returns>Whether it is below.</returns>
    /// <exception cref="InvalidOperationException">Nothing was measured.</exception>
    public bool IsBelow(Proportion threshold) => IsMeasured
        ? (BigInteger)_part * Scale < (BigInteger)_whole * new BigInteger(PercentText.Fraction(threshold) * (decimal)Scale)
        : throw new InvalidOperationException("Nothing was measured, so nothing can be compared; IsMeasured tells.");

    /// <summary>The share in percent, cut off (not rounded) after six decimals, behind what it was measured from.</summary>
    /// <returns>For example <c>43156 of 43200 (99.898148 %)</c>, <c>719:16:00 of 720:00:00 (99.898148 %)</c> or <c>nothing measured</c>.</returns>
    public override string ToString()
    {
        if (!IsMeasured)
        {
            return "nothing measured";
        }

        var percent = TruncatedPercent;
        return _unit switch
        {
            Unit.Count => $"{InvariantText.Format(Part)} of {InvariantText.Format(Whole)} ({percent})",
            Unit.Nanosecond => $"{InvariantText.Format(Duration.FromNanoseconds(_part))} of {InvariantText.Format(Duration.FromNanoseconds(_whole))} ({percent})",
            _ => percent,
        };
    }

    // Of two disjoint wholes in the same unit.
    internal ExactShare Plus(ExactShare other) => new(_part + other._part, _whole + other._whole, IsMeasured ? _unit : other._unit);

    private decimal InUnits(Int128 number) => _unit switch
    {
        Unit.Count => (decimal)number,
        Unit.Nanosecond => (decimal)number / NodaConstants.NanosecondsPerSecond,
        _ => (decimal)number / (decimal)_whole,
    };
}
