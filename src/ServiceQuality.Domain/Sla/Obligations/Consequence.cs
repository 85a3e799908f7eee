using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>What somebody owes each time a duty is breached: money, or points of a score.</summary>
[JsonConverter(typeof(DomainJsonConverter<Consequence>))]
public sealed record Consequence
{
    private Consequence(Money? amount, decimal? points, Party owedBy, Party? owedTo, Instant? since = null)
    {
        Amount = amount;
        Points = points;
        OwedBy = owedBy;
        OwedTo = owedTo;
        Since = since;
    }

    /// <summary>The money, or null.</summary>
    public Money? Amount { get; }

    /// <summary>The points, or null.</summary>
    public decimal? Points { get; }

    /// <summary>Who owes it, such as the salesperson; the person is named once it is owed.</summary>
    public Party OwedBy { get; }

    /// <summary>To whom it is owed, or null when that is not stated.</summary>
    public Party? OwedTo { get; }

    /// <summary>The due of the breached duty, since which it is owed; null in the terms of an obligation.</summary>
    public Instant? Since { get; }

    /// <summary>Creates a consequence in money.</summary>
    /// <param name="amount">The amount, above zero.</param>
    /// <param name="owedBy">The role that owes it.</param>
    /// <param name="owedTo">The role to which it is owed; null when that is not stated.</param>
    /// <returns>The consequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public static Consequence Of(Money amount, string owedBy, string? owedTo = null)
    {
        Guard.Against.OutOfRange(
            amount.Amount <= 0, amount, $"Amount {InvariantText.Format(amount)} is not above zero; allowed are more.");
        Guard.Against.InvalidCode(owedBy);
        return new(amount, null, new(owedBy), owedTo is null ? null : new(Guard.Against.InvalidCode(owedTo)));
    }

    /// <summary>Creates a consequence in points of a score.</summary>
    /// <param name="points">The number of points, above zero.</param>
    /// <param name="owedBy">The role that loses them.</param>
    /// <returns>The consequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The points are not above zero.</exception>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static Consequence OfPoints(decimal points, string owedBy)
    {
        Guard.Against.OutOfRange(points <= 0, points, $"Points {points} are not above zero; allowed are more.");
        return new(null, points, new(Guard.Against.InvalidCode(owedBy)), null);
    }

    /// <summary>What is owed, by whom, to whom and since when.</summary>
    /// <returns>For example <c>100.00 CNY owed by salesperson Li Ming since 2026-04-02T08:00:00Z</c>.</returns>
    public override string ToString()
    {
        var what = Amount is { } amount ? InvariantText.Format(amount) : InvariantText.Format(Points!.Value) + " points";
        var to = OwedTo is null ? "" : $" to {OwedTo}";
        var since = Since is { } instant ? $" since {InvariantText.Format(instant)}" : "";
        return $"{what} owed by {OwedBy}{to}{since}";
    }

    internal Consequence OwedSince(Instant due, ReadOnlySpan<CaseEvent> record) => new(
        Amount, Points, Party.Of(OwedBy.Role, record), OwedTo is null ? null : Party.Of(OwedTo.Role, record), due);
}
