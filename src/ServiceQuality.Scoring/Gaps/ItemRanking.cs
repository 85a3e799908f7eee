using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The items from the worst gap to the best, with how sure each place is. Respondents are resampled with all of their answers, so
/// that what hangs together stays together.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ItemRanking>))]
public sealed record ItemRanking
{
    private readonly double[][] _replicates; // by item and resample
    private readonly ValueList<string> _ids; // of the items with a gap, as the replicates

    private ItemRanking(
        SurveyData data,
        BootstrapPlan plan,
        Proportion level,
        AnswerKind reference,
        IProgress<int>? progress,
        CancellationToken cancellation)
    {
        Plan = plan;
        Level = level;

        // Items without a gap have no rank; the others are ranked without them.
        var pairs = AnswerPairs.Of(data, reference);
        List<short[]> gaps = [];
        List<string> ranked = [];
        List<string> unranked = [];
        for (var i = 0; i < data.Instrument.Items.Count; i++)
        {
            var column = Gaps(pairs.Actual(i), pairs.Reference(i));
            var hasGap = column.AsSpan().ContainsAnyExcept(Missing);
            (hasGap ? ranked : unranked).Add(data.Instrument.Items[i].Id);
            if (hasGap)
            {
                gaps.Add(column);
            }
        }

        _ids = [.. ranked];
        Unranked = [.. unranked];
        if (gaps.Count == 0)
        {
            Items = new([], i => i.Id);
            _replicates = [];
            return;
        }

        short[][] columns = [.. gaps];
        BootstrapPlan ranks = new(plan.Source, plan.Resamples, jackknife: false, plan.Threads);
        var distributions = Bootstrap.Run(
            data.Count,
            columns.Length,
            (counts, results) => TryMeans(columns, counts, results),
            ranks,
            progress: progress,
            cancellation: cancellation);
        _replicates = [.. distributions.Select(d => d.Values.ToArray())];
        Failed = distributions[0].Failed;
        double[] values = [.. distributions.Select(d => d.Value!.Value)];
        var places = Rank(values);
        var resampled = RankResamples(_replicates);
        var items = _ids.Select((id, i) => new ItemRank(id, values[i], places[i], resampled[i], level));
        Items = new(items.OrderBy(i => i.Rank), i => i.Id);
    }

    // The gap of a respondent who did not answer both questions.
    private const short Missing = short.MinValue;

    /// <summary>The items with a gap, the worst first; <c>Items["07"]</c> finds one by its id.</summary>
    public NamedList<ItemRank> Items { get; }

    /// <summary>The ids of the items of which nobody answered both questions.</summary>
    public ValueList<string> Unranked { get; }

    /// <summary>How the bootstrap was run.</summary>
    public BootstrapPlan Plan { get; }

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>How many resamples left an item without an answer; they count in nothing.</summary>
    public int Failed { get; }

    /// <summary>Ranks the items of a survey by their mean gaps over the respondents who answered both questions.</summary>
    /// <param name="data">The answers.</param>
    /// <param name="plan">How the bootstrap is run. Its time goes by respondents times items times resamples.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <param name="reference">What the gaps are taken from.</param>
    /// <param name="progress">Receives the number of resamples that are done.</param>
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
        if (data.Count == 0)
        {
            throw new InvalidOperationException("The survey has no respondent; allowed is one or more.");
        }

        return new(data, plan, Guard.Against.InvalidLevel(level), reference, progress, cancellation);
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
        var a = _replicates[IndexOf(item, nameof(item))];
        var b = _replicates[IndexOf(other, nameof(other))];
        if (a.Length == 0)
        {
            return null;
        }

        var worse = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            worse += a[i] < b[i] ? 1 : 0;
            worse += a[i] == b[i] ? 0.5 : 0;
        }

        return Proportion.FromFraction(worse / a.Length);
    }

    /// <summary>The ranking as a table, the worst item first.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable()
    {
        var level = Level.ToString(null, null);
        List<TableText> notes =
        [
            ($"Rank intervals: {level} percentiles of {Plan}; respondents resampled with all their answers.",
                $"名次区间：{level}百分位，{Plan}；按受访者连同其全部回答重抽样。"),
        ];
        if (Unranked.Count > 0)
        {
            var items = string.Join(", ", Unranked);
            notes.Add(($"No rank, as nobody answered both questions: {items}.", $"无名次（无人同时回答两题）：{items}。"));
        }

        return new(
            ("Items from the worst gap to the best", "题项差距排名（由差到好）"),
            TableWords.All("rank", "item", "gap", "lower rank", "upper rank", "worst %"),
            Items.Select(i => (ValueList<TableCell>)
            [
                TableCell.Of(i.Rank, Decimals.RankSum),
                TableCell.Of(i.Id),
                TableCell.Of(i.Gap, Decimals.Rating),
                TableCell.Of(i.Lower, Decimals.RankSum),
                TableCell.Of(i.Upper, Decimals.RankSum),
                TableCell.Of(i.IsWorst),
            ]),
            notes);
    }

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

    // The mean gap of each item over the respondents as often as they were drawn; false when an item has none.
    private static bool TryMeans(short[][] gaps, ReadOnlySpan<int> counts, Span<double> results)
    {
        for (var i = 0; i < gaps.Length; i++)
        {
            var column = gaps[i];
            var (n, sum) = (0L, 0L);
            for (var r = 0; r < counts.Length; r++)
            {
                if (column[r] != Missing)
                {
                    n += counts[r];
                    sum += (long)counts[r] * column[r];
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

    // The ranks of each item in the resamples.
    private static double[][] RankResamples(double[][] replicates)
    {
        var resamples = replicates[0].Length;
        double[][] ranks = [.. replicates.Select(_ => new double[resamples])];
        var gaps = new double[replicates.Length];
        for (var b = 0; b < resamples; b++)
        {
            for (var i = 0; i < gaps.Length; i++)
            {
                gaps[i] = replicates[i][b];
            }

            var places = Rank(gaps);
            for (var i = 0; i < places.Length; i++)
            {
                ranks[i][b] = places[i];
            }
        }

        return ranks;
    }

    // The lowest gap has rank 1; equal ones share their middle rank.
    private static double[] Rank(double[] gaps)
    {
        var ranks = new double[gaps.Length];
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

        return ranks;
    }

    private static short[] Gaps(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> reference)
    {
        var gaps = new short[actual.Length];
        for (var r = 0; r < gaps.Length; r++)
        {
            var isMissing = actual[r] == 0 || reference[r] == 0;
            gaps[r] = isMissing ? Missing : (short)(actual[r] - reference[r]);
        }

        return gaps;
    }

    private int IndexOf(string id, string parameter)
    {
        string[] ids = [.. _ids];
        var index = Array.IndexOf(ids, id);
        Guard.Against.Invalid(index < 0, $"\"{id}\" is not an item with a gap; allowed are {string.Join(", ", ids)}.", parameter);
        return index;
    }
}
