using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// What was decided on cases, what an external body decided on those that went to one, and what was paid (redress). The summaries
/// of parts merge to that of the whole. The time to pay is one of <see cref="CaseTimes"/>, from decision to payment.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<OutcomeSummary>))]
public sealed record OutcomeSummary
{
    private const int Kinds = 5;

    internal OutcomeSummary(
        ValueList<long> counts, CountedShare overturned, ValueList<Money> redress, ValueList<long> redressCounts)
    {
        Counts = counts;
        Overturned = overturned;
        Redress = redress;
        RedressCounts = redressCounts;
    }

    /// <summary>How many cases have each <see cref="DecisionOutcome"/>, in the order of the enumeration.</summary>
    public ValueList<long> Counts { get; }

    /// <summary>
    /// The uphold rate: the upheld and partly upheld, of the decided. Those undecided and those that ended without a decision are
    /// left out.
    /// </summary>
    public CountedShare Upheld => CountedShare.FromCounts(
        UpheldCount,
        checked(UpheldCount + CountOf(DecisionOutcome.NotUpheld)),
        checked(CountOf(DecisionOutcome.Undecided) + CountOf(DecisionOutcome.WithoutDecision)));

    /// <summary>
    /// The overturn rate: those that an external body decided for the complainant, of those it decided. The others are left out.
    /// </summary>
    public CountedShare Overturned { get; }

    /// <summary>The distinct amounts paid, in rising order, of one currency.</summary>
    public ValueList<Money> Redress { get; }

    /// <summary>How often each of them was paid.</summary>
    public ValueList<long> RedressCounts { get; }

    /// <summary>The number of payments.</summary>
    public long Paid => RedressCounts.Aggregate(0L, (sum, count) => checked(sum + count));

    /// <summary>The sum of all payments; null when there is none.</summary>
    public Money? RedressTotal => Redress.Count == 0
        ? null
        : Money.Of(Redress.Select((m, i) => m.Amount * RedressCounts[i]).Sum(), Redress[0].Currency);

    /// <summary>
    /// The sum of all payments per case upheld or partly upheld, not rounded to the units of the currency; null when there is no
    /// such case or no payment.
    /// </summary>
    public Money? RedressPerUpheld => RedressTotal is { } total && UpheldCount > 0
        ? Money.Of(total.Amount / UpheldCount, total.Currency)
        : null;

    /// <summary>The middle payment, or the mean of the two middle ones; null when there is none.</summary>
    public Money? RedressMedian => Redress.Count == 0
        ? null
        : Money.Of((AmountAt((Paid - 1) / 2) + AmountAt(Paid / 2)) / 2, Redress[0].Currency);

    private long UpheldCount => checked(CountOf(DecisionOutcome.Upheld) + CountOf(DecisionOutcome.PartlyUpheld));

    /// <summary>The number of cases with an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is not a member of the enumeration.</exception>
    public long CountOf(DecisionOutcome outcome) => Counts[(int)Guard.Against.UndefinedEnum(outcome)];

    /// <summary>Summarises cases.</summary>
    /// <param name="outcomes">The outcome of each case.</param>
    /// <param name="redress">What was paid in each case, or null; from 0, all in one currency. Empty means nothing.</param>
    /// <param name="externalDecisions">
    /// Whether an external body decided each case for the complainant; null when it decided nothing. Empty means none went there.
    /// </param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, an outcome is not a member of the enumeration, or an amount is negative or of another currency than
    /// the first; the message has the index.
    /// </exception>
    public static OutcomeSummary FromColumns(
        ReadOnlySpan<DecisionOutcome> outcomes,
        ReadOnlySpan<Money?> redress = default,
        ReadOnlySpan<bool?> externalDecisions = default)
    {
        ColumnGuards.CheckOptionalLength(redress.Length, outcomes.Length, nameof(redress));
        ColumnGuards.CheckOptionalLength(externalDecisions.Length, outcomes.Length, nameof(externalDecisions));
        var counts = new long[Kinds];
        for (var i = 0; i < outcomes.Length; i++)
        {
            Guard.Against.Invalid(
                !Enum.IsDefined(outcomes[i]),
                $"Outcome {(int)outcomes[i]} at index {i} is unknown; allowed are the members of {nameof(DecisionOutcome)}.",
                nameof(outcomes));
            counts[(int)outcomes[i]]++;
        }

        Dictionary<decimal, long> amounts = [];
        var currency = "";
        for (var i = 0; i < redress.Length; i++)
        {
            if (redress[i] is not { } paid)
            {
                continue;
            }

            CheckAmount(paid, currency, i, nameof(redress));
            currency = paid.Currency;
            amounts[paid.Amount] = amounts.GetValueOrDefault(paid.Amount) + 1;
        }

        var overturned = CountedShare.FromColumn(externalDecisions);
        return new(
            ValueList.Create<long>(counts),
            CountedShare.FromCounts(overturned.Count, overturned.Base, outcomes.Length - overturned.Base),
            [.. amounts.Keys.Order().Select(a => Money.Of(a, currency))],
            [.. amounts.OrderBy(a => a.Key).Select(a => a.Value)]);
    }

    /// <summary>A summary of decisions that are counted already, without payments and external decisions.</summary>
    /// <param name="undecided">The number of cases on which nothing is decided yet.</param>
    /// <param name="upheld">The number of cases upheld.</param>
    /// <param name="partlyUpheld">The number of cases upheld in part.</param>
    /// <param name="notUpheld">The number of cases not upheld.</param>
    /// <param name="withoutDecision">The number of cases that ended without a decision.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static OutcomeSummary FromCounts(
        long undecided, long upheld, long partlyUpheld, long notUpheld, long withoutDecision)
    {
        Guard.Against.LessThan(undecided, 0);
        Guard.Against.LessThan(upheld, 0);
        Guard.Against.LessThan(partlyUpheld, 0);
        Guard.Against.LessThan(notUpheld, 0);
        Guard.Against.LessThan(withoutDecision, 0);
        var all = checked(undecided + upheld + partlyUpheld + notUpheld + withoutDecision);
        return new([undecided, upheld, partlyUpheld, notUpheld, withoutDecision], CountedShare.FromCounts(0, 0, all), [], []);
    }

    /// <summary>Merges two summaries of different cases.</summary>
    /// <param name="other">The summary of other cases.</param>
    /// <returns>The summary of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The payments are of different currencies.</exception>
    /// <exception cref="OverflowException">The counts exceed 64 bits.</exception>
    public OutcomeSummary Merge(OutcomeSummary other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            Redress.Count > 0 && other.Redress.Count > 0 && Redress[0].Currency != other.Redress[0].Currency,
            "The payments of both are of different currencies; allowed is one.",
            nameof(other));
        SortedDictionary<decimal, (Money Amount, long Count)> amounts = [];
        foreach (var part in (OutcomeSummary[])[this, other])
        {
            for (var i = 0; i < part.Redress.Count; i++)
            {
                var known = amounts.GetValueOrDefault(part.Redress[i].Amount);
                amounts[part.Redress[i].Amount] = (part.Redress[i], checked(known.Count + part.RedressCounts[i]));
            }
        }

        return new(
            [.. Counts.Zip(other.Counts, (a, b) => checked(a + b))],
            Overturned.Merge(other.Overturned),
            [.. amounts.Values.Select(a => a.Amount)],
            [.. amounts.Values.Select(a => a.Count)]);
    }

    /// <summary>The uphold rate and the payments.</summary>
    /// <returns>For example <c>upheld 30 of 80 (37.5 %), 12 left out; 25 paid, 1200.00 EUR</c>.</returns>
    public override string ToString() => RedressTotal is { } total
        ? $"upheld {Upheld}; {InvariantText.Format(Paid)} paid, {InvariantText.Format(total)}"
        : $"upheld {Upheld}; 0 paid";

    internal static void CheckAmount(Money paid, string currency, int index, string parameterName)
    {
        Guard.Against.Invalid(
            paid.Amount < 0, $"Amount {paid} at index {index} is negative; allowed are amounts from 0.", parameterName);
        Guard.Against.Invalid(
            paid.Currency.Length == 0 || (currency.Length > 0 && paid.Currency != currency),
            $"Amount {paid} at index {index} is not of the currency of the first; allowed is one currency.",
            parameterName);
    }

    private decimal AmountAt(long position)
    {
        var row = 0;
        for (var seen = RedressCounts[0]; seen <= position; seen += RedressCounts[row])
        {
            row++;
        }

        return Redress[row].Amount;
    }
}
