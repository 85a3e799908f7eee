using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// How many customers are called back: so many a quarter for each engineer, and so many times a year each customer. A customer is
/// called at most once a quarter, whoever the engineer is.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CallBackRule>))]
public sealed record CallBackRule
{
    /// <summary>The number of quarters of a year, and so the largest maximum.</summary>
    public const int QuartersPerYear = 4;

    /// <summary>The largest number of calls a quarter for an engineer.</summary>
    public const int MaxPerQuarter = 1000;

    /// <summary>Creates a rule.</summary>
    /// <param name="perQuarter">How many customers of each engineer are called a quarter, 1 to 1000.</param>
    /// <param name="minimum">How often a year each customer is to be called, from 0; a wish.</param>
    /// <param name="maximum">How often a year each customer may be called, up to 4; never broken.</param>
    /// <exception cref="ArgumentException">
    /// A number is outside its range, or the minimum is above the maximum; the message has all that is wrong.
    /// </exception>
    public CallBackRule(int perQuarter = 5, int minimum = 2, int maximum = 2)
    {
        List<string> problems = [];
        if (perQuarter is < 1 or > MaxPerQuarter)
        {
            problems.Add(InvariantText.Compose($"{perQuarter} calls a quarter; allowed are 1 to {MaxPerQuarter}."));
        }

        if (minimum is < 0 or > QuartersPerYear)
        {
            problems.Add(InvariantText.Compose($"A minimum of {minimum} a year; allowed are 0 to {QuartersPerYear}."));
        }

        if (maximum is < 1 or > QuartersPerYear)
        {
            problems.Add(InvariantText.Compose(
                $"A maximum of {maximum} a year; allowed are 1 to {QuartersPerYear}, as a customer is called once a quarter."));
        }

        if (minimum > maximum)
        {
            problems.Add(InvariantText.Compose(
                $"The minimum {minimum} is above the maximum {maximum}; allowed are minimums up to it."));
        }

        Guard.Against.Invalid(
            problems.Count > 0, InvariantText.Lines("The rule of call-backs is not allowed:", [.. problems]), nameof(maximum));
        PerQuarter = perQuarter;
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>Five a quarter for each engineer, and each customer twice a year.</summary>
    public static CallBackRule Default { get; } = new();

    /// <summary>How many customers of each engineer are called a quarter.</summary>
    public int PerQuarter { get; }

    /// <summary>How often a year each customer is to be called.</summary>
    public int Minimum { get; }

    /// <summary>How often a year each customer may be called.</summary>
    public int Maximum { get; }

    /// <summary>The rule in words.</summary>
    /// <returns>For example <c>5 a quarter for each engineer, each customer 1 to 2 times a year</c>.</returns>
    public override string ToString()
    {
        var times = Minimum == Maximum
            ? InvariantText.Count(Maximum, "time")
            : InvariantText.Compose($"{Minimum} to {Maximum} times");
        return InvariantText.Compose($"{PerQuarter} a quarter for each engineer, each customer {times} a year");
    }
}
