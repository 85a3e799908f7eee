namespace ServiceQuality.Domain.Sla;

/// <summary>What somebody owes for each time that a duty is breached: money or points.</summary>
public sealed record Consequence
{
    private Consequence(Money? amount, decimal? points, string owedBy, string? owedTo)
    {
        Amount = amount;
        Points = points;
        OwedBy = Guard.Against.InvalidCode(owedBy);
        OwedTo = owedTo is null ? null : Guard.Against.InvalidCode(owedTo);
    }

    /// <summary>The money, or null.</summary>
    public Money? Amount { get; }

    /// <summary>The points of a score, or null.</summary>
    public decimal? Points { get; }

    /// <summary>Who owes it, such as <c>salesperson</c>.</summary>
    public string OwedBy { get; }

    /// <summary>To whom, or null when that is not said.</summary>
    public string? OwedTo { get; }

    /// <summary>Money that is owed.</summary>
    /// <param name="amount">The amount, above zero.</param>
    /// <param name="owedBy">Who owes it.</param>
    /// <param name="owedTo">To whom; null when that is not said.</param>
    /// <returns>The consequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public static Consequence Of(Money amount, string owedBy, string? owedTo = null) => amount.Amount > 0
        ? new(amount, null, owedBy, owedTo)
        : throw new ArgumentOutOfRangeException(nameof(amount), $"Amount {InvariantText.Format(amount)} is not above zero.");

    /// <summary>Points of a score that are lost.</summary>
    /// <param name="points">How many, above zero.</param>
    /// <param name="owedBy">Who loses them.</param>
    /// <returns>The consequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The points are not above zero.</exception>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static Consequence OfPoints(decimal points, string owedBy)
    {
        Guard.Against.OutOfRange(points <= 0, points, $"Points {points} are not above zero; allowed are more.");
        return new(null, points, owedBy, null);
    }

    /// <summary>What, and who owes it.</summary>
    /// <returns>For example <c>100.00 CNY owed by salesperson</c>.</returns>
    public override string ToString()
    {
        var what = Amount is { } amount ? InvariantText.Format(amount) : InvariantText.Format(Points!.Value) + " points";
        return OwedTo is null ? $"{what} owed by {OwedBy}" : $"{what} owed by {OwedBy} to {OwedTo}";
    }
}
