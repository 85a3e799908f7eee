using System.Numerics;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Records;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// A ranking of names by how often they occur, or by the sum of a weight such as severity or cost, with cumulative shares (Pareto
/// analysis): the largest first, and names that tie in ordinal order. The rankings of parts merge to that of the whole, in any
/// order and grouping. A case that has several causes may be given once for each; then the counts add up to more than the cases.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Pareto>))]
public sealed record Pareto
{
    /// <summary>The largest weight of a row.</summary>
    public const decimal MaxWeight = 1_000_000_000_000m;

    internal Pareto(ValueList<ParetoRow> rows, long n, decimal? weight)
    {
        Rows = rows;
        N = n;
        Weight = weight;
    }

    /// <summary>The ranking of no row. It merges with a ranking by count and with one by weight.</summary>
    public static Pareto Empty { get; } = new([], 0, null);

    /// <summary>The names in the order of the ranking; those with a count of 0 are not among them.</summary>
    public ValueList<ParetoRow> Rows { get; }

    /// <summary>The sum of all counts.</summary>
    public long N { get; }

    /// <summary>The sum of all weights; null in a ranking by count.</summary>
    public decimal? Weight { get; }

    /// <summary>Ranks the names of rows.</summary>
    /// <param name="names">The name of each row, such as the category of a complaint.</param>
    /// <param name="weights">
    /// The weight of each row: 0 to <see cref="MaxWeight"/> with at most six decimals. Empty means by count.
    /// </param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentException">
    /// A name is null, blank or has white space at its ends, a weight is not allowed, or there are not as many weights as names.
    /// </exception>
    /// <exception cref="OverflowException">The weights add up to more than 1e22.</exception>
    public static Pareto FromColumns(ReadOnlySpan<string> names, ReadOnlySpan<decimal> weights = default)
    {
        NameCounter counter = new(!weights.IsEmpty);
        Guard.Against.Invalid(
            !weights.IsEmpty && weights.Length != names.Length,
            $"There are {weights.Length} weights for {names.Length} names; allowed are as many, or none.",
            nameof(weights));
        for (var i = 0; i < names.Length; i++)
        {
            if (weights.IsEmpty)
            {
                counter.Add(names, i);
            }
            else
            {
                counter.Add(names, i, ParetoRanking.ReadMillionths(weights[i], i, nameof(weights)));
            }
        }

        return counter.ToPareto();
    }

    /// <summary>Ranks names that are counted already, such as by a database.</summary>
    /// <param name="names">The names, each once.</param>
    /// <param name="counts">How often each occurs, from 0.</param>
    /// <param name="weights">The sum of the weights of each, from 0, with at most six decimals. Empty means by count.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentException">
    /// A name appears twice or is not allowed, a count or a weight is not allowed, or the lengths differ.
    /// </exception>
    /// <exception cref="OverflowException">The counts exceed 64 bits, or the weights add up to more than 1e22.</exception>
    public static Pareto FromCounts(
        ReadOnlySpan<string> names, ReadOnlySpan<long> counts, ReadOnlySpan<decimal> weights = default)
    {
        Guard.Against.InvalidNames(names, counts.Length);
        Guard.Against.Invalid(
            !weights.IsEmpty && weights.Length != names.Length,
            $"There are {weights.Length} weights for {names.Length} names; allowed are as many, or none.",
            nameof(weights));
        List<ParetoTotal> totals = [];
        for (var i = 0; i < names.Length; i++)
        {
            Guard.Against.InvalidCode(names[i], nameof(names));
            Guard.Against.Invalid(
                counts[i] < 0, $"Count {counts[i]} at index {i} is negative; allowed are numbers from 0.", nameof(counts));
            decimal? weight = weights.IsEmpty ? null : weights[i];
            Guard.Against.Invalid(
                weight is { } w && !ParetoRanking.IsAllowed(w, ParetoRanking.MaxTotal),
                $"Weight {weight} at index {i} is not allowed; allowed are 0 to 1e22 with at most six decimals.",
                nameof(weights));
            Guard.Against.Invalid(
                counts[i] == 0 && weight > 0,
                $"The name at index {i} has weight {weight} and count 0; allowed is weight 0 without a count.",
                nameof(weights));
            totals.Add(new(names[i], counts[i], weight));
        }

        return ParetoRanking.Create(totals, !weights.IsEmpty);
    }

    /// <summary>The first names of the ranking.</summary>
    /// <param name="n">How many; at least 1.</param>
    /// <param name="ties">What happens when others tie with the n-th.</param>
    /// <returns>The names in the order of the ranking; all of them when there are not more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1, or the policy is none of the enumeration.</exception>
    public ValueList<ParetoRow> Top(int n, TiesPolicy ties = TiesPolicy.Inclusive)
    {
        Guard.Against.LessThan(n, 1);
        Guard.Against.UndefinedEnum(ties);
        if (n >= Rows.Count)
        {
            return Rows;
        }

        var last = Rows[n - 1].Rank;
        var isSplit = Rows[n].Rank == last;
        return ties switch
        {
            TiesPolicy.Inclusive => [.. Rows.TakeWhile(r => r.Rank <= last)],
            TiesPolicy.Exclusive when isSplit => [.. Rows.TakeWhile(r => r.Rank < last)],
            _ => [.. Rows.Take(n)],
        };
    }

    /// <summary>The vital few: the least number of names, from the first, that together have a share of the whole.</summary>
    /// <param name="share">The share; null means 80 %. It is compared exactly, as the decimal that it prints.</param>
    /// <returns>The names in the order of the ranking; none when all weights are 0.</returns>
    public ValueList<ParetoRow> VitalFew(Proportion? share = null)
    {
        var threshold = share ?? Proportion.FromPercent(80);
        var (total, sum) = (Weight ?? N, 0m);
        List<ParetoRow> few = [];
        foreach (var row in Rows)
        {
            if (total == 0 || ProportionEstimate.CompareShare(Scale(sum), Scale(total), threshold) >= 0)
            {
                break;
            }

            sum += row.Measure;
            few.Add(row);
        }

        return [.. few];
    }

    /// <summary>The first names with their change against an earlier ranking, such as that of the week before.</summary>
    /// <param name="before">The earlier ranking.</param>
    /// <param name="n">How many names; at least 1.</param>
    /// <param name="ties">What happens when others tie with the n-th.</param>
    /// <returns>The changes, in the order of this ranking.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1, or the policy is none of the enumeration.</exception>
    public ValueList<ParetoChange> TopAgainst(Pareto before, int n, TiesPolicy ties = TiesPolicy.Inclusive)
    {
        Guard.Against.Null(before);
        var earlier = before.Rows.ToDictionary(r => r.Name, StringComparer.Ordinal);
        return [.. Top(n, ties).Select(r => new ParetoChange(r, earlier.GetValueOrDefault(r.Name), true))];
    }

    /// <summary>Ranks the codes above the names at a level of their tree.</summary>
    /// <param name="tree">The tree; the names are codes of it.</param>
    /// <param name="level">The level, from 1 for the roots; a code above it stays itself.</param>
    /// <returns>The ranking of the codes at that level.</returns>
    /// <exception cref="ArgumentException">A name is not a code of the tree.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is below 1.</exception>
    public Pareto RollUp(CodeTree tree, int level)
    {
        Guard.Against.Null(tree);
        Guard.Against.LessThan(level, 1);
        return ParetoRanking.Create(
            Rows.Select(r => new ParetoTotal(CategoryLevels.CodeAt(tree, level, r.Name, nameof(tree)), r.Count, r.Weight)),
            Weight is not null);
    }

    /// <summary>Merges two rankings.</summary>
    /// <param name="other">Another ranking; both by count or both by weight, unless one has no row.</param>
    /// <returns>The ranking of all rows; the order does not matter.</returns>
    /// <exception cref="ArgumentException">One is by count and the other by weight.</exception>
    /// <exception cref="OverflowException">The counts exceed 64 bits, or the weights add up to more than 1e22.</exception>
    public Pareto Merge(Pareto other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            N > 0 && other.N > 0 && (Weight is null) != (other.Weight is null),
            "One ranking is by count and the other by weight; allowed are two of the same kind.",
            nameof(other));
        return ParetoRanking.Create(
            Rows.Concat(other.Rows).Select(r => new ParetoTotal(r.Name, r.Count, r.Weight)),
            Weight is not null || other.Weight is not null);
    }

    /// <summary>The numbers of rows and names, and the first name.</summary>
    /// <returns>For example <c>170 in 7 names, first quality 63</c>.</returns>
    public override string ToString() => Rows.Count == 0
        ? "0 in 0 names"
        : $"{InvariantText.Format(N)} in {InvariantText.Count(Rows.Count, "name")}, "
            + $"first {Rows[0].Name} {InvariantText.Format(Rows[0].Measure)}";

    private static BigInteger Scale(decimal value) => new(value * 1_000_000m);
}
