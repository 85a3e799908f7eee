using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// Which units, such as departments, have a lower share or mean score than all units together, and which of them are followed up
/// by a named method. The mean is that of all cases or scores. Limits are those of <see cref="ControlChart"/>, and intervals
/// those of <see cref="MeanEstimate"/>.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<BelowMean>))]
public sealed record BelowMean
{
    private const double Rounding = 1e-12;

    private BelowMean(BelowMeanMethod method, double? mean, ValueList<BelowMeanRow> rows)
    {
        Method = method;
        Mean = mean;
        Rows = rows;
    }

    /// <summary>The method.</summary>
    public BelowMeanMethod Method { get; }

    /// <summary>The mean of all units; null without a case.</summary>
    public double? Mean { get; }

    /// <summary>The units, the lowest value first, and those without one last; ties in ordinal order.</summary>
    public ValueList<BelowMeanRow> Rows { get; }

    /// <summary>The units that are followed up, in the order of the rows.</summary>
    public IEnumerable<BelowMeanRow> FollowUps => Rows.Where(r => r.NeedsFollowUp);

    /// <summary>Compares shares, such as of satisfied customers.</summary>
    /// <param name="units">The units, each once.</param>
    /// <param name="successes">How many cases of each unit count, from 0 to its number of trials.</param>
    /// <param name="trials">The number of cases of each unit, from 0.</param>
    /// <param name="method">The method; not <see cref="BelowMeanMethod.StudentT"/>.</param>
    /// <param name="sigmas">The number of sigmas, above 0 and at most 100, for the methods that have it.</param>
    /// <param name="tail">
    /// For the exact method, with which probability an average unit is at most below the limit, above 0 % and below 50 %; null
    /// means 2.5 %.
    /// </param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">
    /// A unit is blank or appears twice, lengths differ, or a number is outside its range.
    /// </exception>
    public static BelowMean OfShares(
        ReadOnlySpan<string> units,
        ReadOnlySpan<long> successes,
        ReadOnlySpan<long> trials,
        BelowMeanMethod method,
        double sigmas = 3,
        Proportion? tail = null)
    {
        Guard.Against.UndefinedEnum(method);
        Guard.Against.OutOfRange(
            method == BelowMeanMethod.StudentT, method, "StudentT is for scores; allowed are Plain and the methods of shares.");
        var names = Guard.Against.InvalidNames(units, successes.Length);
        var probability = tail ?? Proportion.FromPercent(2.5);
        Guard.Against.OutOfRange(
            !(probability.Fraction is > 0 and < 0.5),
            probability,
            $"Tail {probability} is not allowed; allowed are above 0 % and below 50 %.",
            nameof(tail));
        ControlChartOptions options = new(
            rules: RunRules.None,
            sigmas: sigmas,
            minimumPoints: 1,
            probability: method == BelowMeanMethod.ExactBinomial ? Proportion.FromFraction(1 - (2 * probability.Fraction)) : null,
            sigmaZ: SigmaZMethod.StandardDeviation);
        var chart = method == BelowMeanMethod.SigmaWithOverdispersion
            ? ControlChart.Shares(successes, trials, options)
            : ControlChart.P(successes, trials, options);
        var total = trials.ToArray().Sum();
        return FromChart(method, names, chart, total == 0 ? null : (double)successes.ToArray().Sum() / total);
    }

    /// <summary>Compares mean scores.</summary>
    /// <param name="units">The unit of each score.</param>
    /// <param name="scores">The scores, finite and at most 1e150 in size.</param>
    /// <param name="method">
    /// The method: <see cref="BelowMeanMethod.Plain"/>, <see cref="BelowMeanMethod.Sigma"/> or
    /// <see cref="BelowMeanMethod.StudentT"/>.
    /// </param>
    /// <param name="sigmas">The number of sigmas, above 0 and at most 100.</param>
    /// <param name="level">The two-sided level of the t intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">
    /// A unit is blank or has white space at its ends, lengths differ, or a number is outside its range.
    /// </exception>
    public static BelowMean OfScores(
        ReadOnlySpan<string> units,
        ReadOnlySpan<double> scores,
        BelowMeanMethod method,
        double sigmas = 3,
        Proportion? level = null)
    {
        Guard.Against.UndefinedEnum(method);
        Guard.Against.OutOfRange(
            method is BelowMeanMethod.SigmaWithOverdispersion or BelowMeanMethod.ExactBinomial,
            method,
            $"{method} is for shares; allowed are Plain, Sigma and StudentT.");
        Guard.Against.DifferentLength(units.Length, scores.Length, nameof(units), nameof(scores));
        Guard.Against.InvalidValues(scores);
        List<string> problems = [];
        KeyChecks.AddProblems(units.ToArray(), "unit", isUnique: false, problems);
        Guard.Against.Invalid(problems.Count > 0, InvariantText.Lines("Units cannot be compared:", [.. problems]), nameof(units));
        SortedDictionary<string, List<double>> byUnit = new(StringComparer.Ordinal);
        for (var i = 0; i < units.Length; i++)
        {
            if (!byUnit.TryGetValue(units[i], out var values))
            {
                byUnit.Add(units[i], values = []);
            }

            values.Add(scores[i]);
        }

        ControlChartOptions options =
            new(rules: RunRules.None, sigmas: sigmas, subgroups: SubgroupSigma.Pooled, minimumPoints: 1);
        var chart = ControlChart.XBar(
            [.. byUnit.Values.SelectMany(v => v)], [.. byUnit.Values.Select(v => v.Count)], options);
        ValueList<string> names = [.. byUnit.Keys];
        var mean = MeanEstimate.FromValues(scores).Mean;
        if (method != BelowMeanMethod.StudentT)
        {
            return FromChart(method, names, chart, mean);
        }

        return Create(method, mean, byUnit.Select(u =>
        {
            var estimate = MeanEstimate.FromValues([.. u.Value], level: level);
            return RowOf(method, u.Key, estimate.N, estimate.Mean, mean, estimate.Interval?.Upper, estimate.Reason);
        }));
    }

    /// <summary>Returns the comparison as a table.</summary>
    /// <returns>The table, the lowest unit first.</returns>
    public ResultTable ToTable() => new(
        ("Units below the mean", "低于平均得分的部门"),
        TableWords.All("unit", "n", "value", "limit", "follow-up", "reason"),
        Rows.Select(r => (ValueList<TableCell>)
        [
            TableCell.Of(r.Unit), TableCell.Of(r.N), TableCell.Of(r.Value, Decimals.Coefficient),
            TableCell.Of(r.Limit, Decimals.Coefficient), TableCell.Word(r.NeedsFollowUp), TableCell.Of(r.Reason),
        ]),
        [$"{ToString()}."]);

    /// <summary>The method, the mean and the number of units that are followed up.</summary>
    /// <returns>For example <c>Sigma: 1 of 12 units to follow up, mean 0.862</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Method}: {FollowUps.Count()} of {Rows.Count} units to follow up")
        + (Mean is { } mean ? string.Create(CultureInfo.InvariantCulture, $", mean {mean.RoundTo(3)}") : "");

    private static BelowMean FromChart(BelowMeanMethod method, ValueList<string> names, ControlChart chart, double? mean) =>
        Create(method, mean, chart.Select(point => RowOf(
            method,
            names[point.Index],
            (long)point.Size!.Value,
            point.Value,
            mean,
            method == BelowMeanMethod.Plain ? null : point.Lower,
            "there are too few units or scores for limits")));

    private static BelowMean Create(BelowMeanMethod method, double? mean, IEnumerable<BelowMeanRow> rows) => new(
        method, mean, [.. rows.OrderBy(r => r.Value is null).ThenBy(r => r.Value).ThenBy(r => r.Unit, StringComparer.Ordinal)]);

    private static BelowMeanRow RowOf(
        BelowMeanMethod method, string unit, long n, double? value, double? mean, double? limit, string? noLimit)
    {
        var isBelow = value < mean - (Rounding * Math.Max(Math.Abs(mean ?? 0), 1));
        var isFollowed = method switch
        {
            BelowMeanMethod.Plain => isBelow,
            BelowMeanMethod.StudentT => limit < mean,
            _ => value < limit,
        };
        string Text(double? number) => number!.Value.RoundTo(3);
        var reason = value is null ? NoResultReason.NoValue
            : !isBelow ? $"not below the mean {Text(mean)}"
            : method == BelowMeanMethod.Plain ? $"below the mean {Text(mean)}"
            : limit is null ? $"below the mean {Text(mean)}, but {noLimit}"
            : method == BelowMeanMethod.StudentT
                ? isFollowed
                    ? $"its interval ends at {Text(limit)}, below the mean {Text(mean)}"
                    : $"below the mean {Text(mean)}, but its interval reaches {Text(limit)}"
            : isFollowed ? $"below the limit {Text(limit)}"
            : $"below the mean {Text(mean)}, but not below the limit {Text(limit)}";
        return new(unit, n, value, limit, isBelow, isFollowed, reason);
    }
}
