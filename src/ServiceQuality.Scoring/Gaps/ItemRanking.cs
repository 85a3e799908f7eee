using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The items from the worst gap to the best, with how sure each place is. Respondents are resampled with all of their answers, so
/// that what hangs together stays together.
/// </summary>
public sealed record ItemRanking
{
    private readonly double[][] _replicates; // by item and resample

    private ItemRanking(SurveyData data, BootstrapPlan plan, Proportion level, AnswerKind reference, IProgress<int>? progress, CancellationToken cancellation)
    {
        Plan = plan;
        Level = level;
        var pairs = AnswerPairs.Of(data, reference);

        // Items without a gap have no place; the others are ranked without them.
        short[][] all = [.. Enumerable.Range(
            0, data.Instrument.Items.Count).Select(i => Gaps(pairs.Actual(i), pairs.Reference(i)))];
        (int Index, short[] Item)[] ranked = [.. all.Index().Where(i => i.Item.AsSpan().ContainsAnyExcept(short.MinValue))];
        Ids = [.. ranked.Select(r => data.Instrument.Items[r.Index].Id)];
        Unranked = [.. data.Instrument.Items.Select(i => i.Id).Except(Ids, StringComparer.Ordinal)];
        short[][] gaps = [.. ranked.Select(r => r.Item)];
        var items = gaps.Length;
        if (items == 0)
        {
            (Items, _replicates) = ([], []);
            return;
        }

        bool Means(ReadOnlySpan<int> counts, Span<double> results)
        {
            for (var i = 0; i < gaps.Length; i++)
            {
                var (n, sum) = (0L, 0L);
                for (var r = 0; r < counts.Length; r++)
                {
                    if (gaps[i][r] != short.MinValue)
                    {
                        n += counts[r];
                        sum += (long)counts[r] * gaps[i][r];
                    }
                }

                if (n == 0)
                {
                    return false;
                }

                results[i] = (double)sum / n;
            }

            return true;
        }

        var distributions = Bootstrap.Run(data.Count, items, Means, new(
            plan.Source, plan.Resamples, jackknife: false, plan.Threads), progress: progress, cancellation: cancellation);
        _replicates = [.. distributions.Select(d => d.Values.ToArray())];
        Failed = distributions[0].Failed;
        double?[] values = [.. distributions.Select(d => d.Value)];
        var resamples = _replicates[0].Length;
        var ranks = new double[items][];
        for (var i = 0; i < items; i++)
        {
            ranks[i] = new double[resamples];
        }

        var places = new double[items];
        for (var b = 0; b < resamples; b++)
        {
            Rank([.. _replicates.Select(r => r[b])], places);
            for (var i = 0; i < items; i++)
            {
                ranks[i][b] = places[i];
            }
        }

        var observed = new double[items];
        Rank([.. values.Select(v => v!.Value)], observed);

        Items = [.. Ids.Select((id, i) => new ItemRank(id, values[i]!.Value, observed[i], ranks[i], level)).OrderBy(i => i.Rank)];
    }

    /// <summary>The items with a gap, the worst first.</summary>
    public ValueList<ItemRank> Items { get; }

    /// <summary>The ids of the items of which nobody answered both questions.</summary>
    public ValueList<string> Unranked { get; }

    /// <summary>How the bootstrap was run.</summary>
    public BootstrapPlan Plan { get; }

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>How many resamples left an item without an answer; they count in nothing.</summary>
    public int Failed { get; }

    private ValueList<string> Ids { get; }

    /// <summary>Ranks the items of a survey by their mean gaps over the respondents who answered both questions.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="plan">How the bootstrap is run. Its time goes by respondents times items times resamples.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <param name="reference">What the gaps are taken from.</param>
    /// <param name="progress">Is told how many resamples are done.</param>
    /// <param name="cancellation">Stops the bootstrap.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level or the reference is none of those allowed.</exception>
    /// <exception cref="InvalidOperationException">There is no respondent, or the survey lacks answers.</exception>
    /// <exception cref="OperationCanceledException">The bootstrap was stopped.</exception>
    public static ItemRanking Run(
        SurveyData data,
        BootstrapPlan plan,
        Proportion? level = null,
        AnswerKind reference = AnswerKind.Expectation,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        Guard.Against.Null(data);
        Guard.Against.Null(plan);
        return data.Count == 0
            ? throw new InvalidOperationException("The survey has no respondent; allowed is one or more.")
            : new(data, plan, Guard.Against.InvalidLevel(level), reference, progress, cancellation);
    }

    /// <summary>
    /// How likely it is that one item has a worse gap than another: the share of resamples, those in which they are equal counted
    /// half.
    /// </summary>
    /// <param name="item">The id of the one.</param>
    /// <param name="other">The id of the other.</param>
    /// <returns>The share, or null without resamples.</returns>
    /// <exception cref="ArgumentException">There is no such item with a gap.</exception>
    public Proportion? IsWorse(string item, string other)
    {
        var (a, b) = (_replicates[IndexOf(item, nameof(item))], _replicates[IndexOf(other, nameof(other))]);
        return a.Length == 0 ? null : Proportion.FromFraction(a.Zip(b, (x, y) => x < y ? 1 : x == y ? 0.5 : 0).Sum() / a.Length);
    }

    /// <summary>The ranking as a table, the worst item first.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        "Items from the worst gap to the best",
        ["rank", "item", "gap", "lower rank", "upper rank", "worst %"],
        Items.Select(i => (ValueList<TableCell>)
        [
            TableCell.Of(i.Rank, 1), TableCell.Of(i.Id), TableCell.Of(
                i.Gap, 2), TableCell.Of(i.Lower, 1), TableCell.Of(i.Upper, 1), TableCell.Of(i.IsWorst?.Percent, 1),
        ]),
        [string.Create(CultureInfo.InvariantCulture, $"Rank intervals: {Level.ToString(null, null)} percentiles of {Plan}; respondents resampled with all their answers."),
            .. Unranked.Count == 0
            ? (string[])[]
            : [$"No place, as nobody answered both questions: {string.Join(", ", Unranked)}."]]);

    /// <summary>Items are equal when they are ranked alike; the resamples are not compared.</summary>
    /// <param name="other">The other ranking.</param>
    /// <returns>Whether both hold the same items, plan and level.</returns>
    public bool Equals(ItemRanking? other) =>
        other is not null && Items == other.Items && Unranked == other.Unranked && Plan == other.Plan && Level == other.Level;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Items, Plan, Level);

    /// <summary>The items, a line each.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Items);

    // The lowest gap has rank 1; equal ones share their middle rank.
    private static void Rank(double[] gaps, double[] ranks)
    {
        for (var i = 0; i < gaps.Length; i++)
        {
            var (below, equal) = (0, 0);
            foreach (var gap in gaps)
            {
                below += gap < gaps[i] ? 1 : 0;
                equal += gap == gaps[i] ? 1 : 0;
            }

            ranks[i] = below + ((equal + 1) / 2.0);
        }
    }

    private static short[] Gaps(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> reference)
    {
        var gaps = new short[actual.Length];
        for (var r = 0; r < gaps.Length; r++)
        {
            gaps[r] = actual[r] == 0 || reference[r] == 0 ? short.MinValue : (short)(actual[r] - reference[r]);
        }

        return gaps;
    }

    private int IndexOf(string id, string parameter)
    {
        for (var i = 0; i < Ids.Count; i++)
        {
            if (Ids[i] == id)
            {
                return i;
            }
        }

        throw new ArgumentException($"\"{id}\" is no item with a gap; allowed are {string.Join(", ", Ids)}.", parameter);
    }
}
