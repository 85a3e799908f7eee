using System.Numerics;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// A measured share as the numbers that it was measured from: 43,156 of 43,200 minutes, 111 of 118 requests. It is compared with
/// thresholds in whole numbers, without rounding, so that a share exactly at a threshold is not below it. A
/// <see cref="Proportion"/> as a threshold is the decimal of at most 15 digits that it prints: 99.9 % is 999 of 1,000. The
/// default
/// value is nothing measured (0 of 0). Two are equal when part and whole are: 1 of 2 is not 2 of 4.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ExactProportion>))]
public readonly record struct ExactProportion
{
    private readonly Int128 _part;
    private readonly Int128 _whole;
    private readonly Unit _unit;

    private ExactProportion(Int128 part, Int128 whole, Unit unit)
    {
        _part = part;
        _whole = whole;
        _unit = whole == 0 ? default : unit; // so that nothing measured is the same in every unit
    }

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

    // Whether it is a share of time.
    internal bool IsTime => _unit == Unit.Nanosecond;

    // Truncated, so that a share below a threshold is never printed as the threshold.
    internal string TruncatedPercent =>
        InvariantText.Format((decimal)((BigInteger)_part * 100_000_000 / _whole) / 1_000_000) + " %";

    // In percent, to the digits of TruncatedPercent.
    internal TableCell ToCell() => Value is { } share
        ? TableCell.Number(TruncatedPercent.Split(' ')[0], share.Percent)
        : default;

    /// <summary>Creates a share of counts.</summary>
    /// <param name="part">The part, from 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">The whole; 0 means that nothing was measured.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The whole is negative, or the part is outside [0, whole].</exception>
    public static ExactProportion Of(long part, long whole)
    {
        Guard.Against.LessThan(whole, 0);
        Guard.Against.LessThan(part, 0);
        Guard.Against.GreaterThan(part, whole);
        return new(part, whole, Unit.Count);
    }

    /// <summary>Creates a share of time.</summary>
    /// <param name="part">The part, from zero to <paramref name="whole"/>.</param>
    /// <param name="whole">The whole; zero means that nothing was measured.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The whole is negative, or the part is outside [0, whole].</exception>
    public static ExactProportion Of(Duration part, Duration whole)
    {
        Guard.Against.OutOfRange(
            whole < Duration.Zero,
            whole,
            $"Whole {InvariantText.Format(whole)} is negative; allowed are zero and longer ones.",
            nameof(whole));
        Guard.Against.OutOfRange(
            part < Duration.Zero || part > whole,
            part,
            $"Part {InvariantText.Format(part)} is outside [0, {InvariantText.Format(whole)}].",
            nameof(part));
        return new(part.ToInt128Nanoseconds(), whole.ToInt128Nanoseconds(), Unit.Nanosecond);
    }

    /// <summary>
    /// Creates a share of which only the proportion is known, taken as the decimal of at most 15 digits that it prints.
    /// </summary>
    /// <param name="proportion">The proportion.</param>
    /// <returns>The share.</returns>
    public static ExactProportion Of(Proportion proportion)
    {
        const decimal whole = 1e28m;
        return new((Int128)(PercentText.Fraction(proportion) * whole), (Int128)whole, Unit.Proportion);
    }

    /// <summary>Returns whether the share is below a threshold; a share exactly at the threshold is not.</summary>
    /// <param name="threshold">The threshold.</param>
    /// <returns>Whether it is below.</returns>
    /// <exception cref="InvalidOperationException">Nothing was measured.</exception>
    public bool IsBelow(Proportion threshold)
    {
        if (!IsMeasured)
        {
            throw new InvalidOperationException("Nothing was measured, so nothing can be compared; check IsMeasured first.");
        }

        return ProportionEstimate.CompareShare(_part, _whole, threshold) < 0;
    }

    /// <summary>Returns the part and the whole, and the share in percent, truncated (not rounded) after six decimals.</summary>
    /// <returns>
    /// For example <c>43156 of 43200 (99.898148 %)</c>, <c>719:16:00 of 720:00:00 (99.898148 %)</c> or <c>nothing measured</c>.
    /// </returns>
    public override string ToString()
    {
        if (!IsMeasured)
        {
            return "nothing measured";
        }

        return _unit switch
        {
            Unit.Count => $"{InvariantText.Format(Part)} of {InvariantText.Format(Whole)} ({TruncatedPercent})",
            Unit.Nanosecond => $"{TimeText(_part)} of {TimeText(_whole)} ({TruncatedPercent})",
            _ => TruncatedPercent,
        };
    }

    // Adds a share of another whole in the same unit.
    internal ExactProportion Plus(ExactProportion other) =>
        new(_part + other._part, _whole + other._whole, IsMeasured ? _unit : other._unit);

    private static string TimeText(Int128 nanoseconds) => InvariantText.Format(Duration.FromNanoseconds(nanoseconds));

    private decimal InUnits(Int128 number) => _unit switch
    {
        Unit.Count => (decimal)number,
        Unit.Nanosecond => (decimal)number / NodaConstants.NanosecondsPerSecond,
        _ => (decimal)number / (decimal)_whole,
    };
}
