using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// How severe a complaint is: the worst of harm, money, legal consequence and spread, each from 1 (slight) to 5 (very grave).
/// Urgency is judged apart.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Severity>))]
public sealed record Severity
{
    /// <summary>Creates a severity.</summary>
    /// <param name="harm">Harm to people, from 1 to 5.</param>
    /// <param name="money">Money at stake, from 1 to 5.</param>
    /// <param name="legal">Legal consequence, from 1 to 5.</param>
    /// <param name="spread">How many are affected, from 1 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside [1, 5].</exception>
    public Severity(int harm, int money, int legal, int spread)
    {
        Harm = Check(harm, nameof(harm));
        Money = Check(money, nameof(money));
        Legal = Check(legal, nameof(legal));
        Spread = Check(spread, nameof(spread));
    }

    /// <summary>Harm to people, from 1 to 5.</summary>
    public int Harm { get; }

    /// <summary>Money at stake, from 1 to 5.</summary>
    public int Money { get; }

    /// <summary>Legal consequence, from 1 to 5.</summary>
    public int Legal { get; }

    /// <summary>How many are affected, from 1 to 5.</summary>
    public int Spread { get; }

    /// <summary>The worst of the four.</summary>
    public int Level => Math.Max(Math.Max(Harm, Money), Math.Max(Legal, Spread));

    /// <summary>The level and what it is the worst of.</summary>
    /// <returns>For example <c>4 (harm 1, money 4, legal 2, spread 1)</c>.</returns>
    public override string ToString() => InvariantText.Compose(
        $"{Level} (harm {Harm}, money {Money}, legal {Legal}, spread {Spread})");

    private static int Check(int value, string parameterName)
    {
        Guard.Against.OutOfRange(
            value is < 1 or > 5, value, $"The {parameterName} is {value}; allowed are 1 (slight) to 5 (very grave).",
            parameterName);
        return value;
    }
}
