using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Weights;

namespace ServiceQuality.Scoring.Standards;

// The same values with other weights.
public sealed partial record ScorecardReport
{
    /// <summary>The consistency ratio above which weights by comparisons are refused: 0.1 (Saaty 1980).</summary>
    public const double DefaultConsistencyLimit = 0.1;

    /// <summary>The same values with other weights.</summary>
    /// <param name="weights">
    /// The weights, by the codes of the indicators of the card, or in its order when they have no names.
    /// </param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">
    /// There are no weights, not as many as indicators, or one is of no indicator of the card.
    /// </exception>
    public ScorecardReport WithWeights(CriteriaWeights weights) => new(_input, Guard.Against.Null(weights));

    /// <summary>The same values with weights by comparisons in pairs (AHP, principal eigenvector).</summary>
    /// <param name="weights">The comparisons, by the codes of the indicators of the card, or in its order without names.</param>
    /// <param name="consistencyLimit">
    /// The largest consistency ratio that is allowed, from 0; null means any, also more criteria than the ratio is known for.
    /// </param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">
    /// The comparisons contradict each other beyond the limit, there is no ratio, or the weights do not fit the card.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public ScorecardReport WithWeights(AhpWeights weights, double? consistencyLimit = DefaultConsistencyLimit)
    {
        Guard.Against.Null(weights);
        Guard.Against.OutOfRange(
            consistencyLimit is { } limit && !(limit >= 0), consistencyLimit, "Allowed are ratios from 0, or null for none.");
        Guard.Against.Invalid(
            consistencyLimit is not null && weights.ConsistencyRatio is null,
            $"The comparisons have no consistency ratio: {weights.Reason}; allowed is no limit then.",
            nameof(weights));
        Guard.Against.Invalid(
            weights.ConsistencyRatio > consistencyLimit,
            $"The comparisons contradict each other: their consistency ratio is {weights.ConsistencyRatio:0.###}; allowed is at "
                + $"most {consistencyLimit:0.###}.",
            nameof(weights));
        return new(_input, weights.PrincipalEigenvector);
    }

    /// <summary>
    /// Weights of the indicators by how much their points distinguish the units of a period (entropy). Units without all points
    /// are left out. For <see cref="WithWeights(CriteriaWeights)"/>.
    /// </summary>
    /// <param name="period">The period; null for none.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="KeyNotFoundException">There is no result of the period.</exception>
    /// <exception cref="ArgumentException">No unit has all points.</exception>
    public EntropyWeights EntropyWeights(string? period)
    {
        ValueList<ScorecardResult> complete = [.. Of(period).Where(r => r.Contributions.All(c => c.Points is not null
            && c.Value?.Value is not null))];
        Guard.Against.Invalid(
            complete.Count == 0, "No unit has a value of each indicator; allowed is one or more.", nameof(period));
        var points = new double[complete.Count, Card.Items.Count];
        for (var u = 0; u < complete.Count; u++)
        {
            for (var i = 0; i < Card.Items.Count; i++)
            {
                points[u, i] = complete[u].Contributions[i].Points!.Value;
            }
        }

        return Statistics.Weights.EntropyWeights.FromMatrix(
            points, new CriterionDirection[Card.Items.Count], [.. Card.Items.Select(i => i.Indicator)]);
    }

    /// <summary>
    /// What a change of each weight in turn does to the ranks of a period: which ranks change when it is raised and lowered by a
    /// share of itself, and at which weight the ranking first changes.
    /// </summary>
    /// <param name="period">The period; null for none.</param>
    /// <param name="change">The share by which a weight is raised and lowered; null means 10 %.</param>
    /// <returns>A row for each item of the card.</returns>
    /// <exception cref="KeyNotFoundException">There is no result of the period.</exception>
    public ValueList<WeightSensitivity> Sensitivity(string? period, Proportion? change = null)
    {
        var own = Of(period);
        var step = change?.Fraction ?? 0.1;
        ScorecardInput input = _input with
        {
            Values = [.. _input.Values.Where(v => v.Period == period)],
            Occurrences = [.. _input.Occurrences.Where(o => o.Period == period)],
        };
        ValueList<ScorecardResult> ranked = [.. own.Where(r => r.Score is not null).OrderBy(r => r.Rank)];
        double[] shares = [.. Weights];
        return [.. Card.Items.Select((item, i) => new WeightSensitivity(
            item.Indicator,
            shares[i],
            Changed(i, 1 + step),
            Changed(i, 1 - step),
            Card.IsGeometric ? null : CriticalWeights.Find(ranked, shares, i)))];

        // The whole sum stays 1: the others give or take in proportion.
        ValueList<string> Changed(int item, double factor)
        {
            var raised = Math.Min(1, shares[item] * factor);
            if (shares[item] >= 1)
            {
                return [];
            }

            double[] weights = [.. shares.Select((s, i) => i == item ? raised : s * (1 - raised) / (1 - shares[item]))];
            var other = new ScorecardRun(input, weights).Compute();
            return [.. own.Zip(other).Where(p => p.First.Rank != p.Second.Rank).Select(p => p.First.Unit ?? "")];
        }
    }

    private ValueList<ScorecardResult> Of(string? period)
    {
        ValueList<ScorecardResult> found = [.. Results.Where(r => r.Period == period)];
        return found.Count > 0 ? found : throw new KeyNotFoundException(
            $"There is no period {InvariantText.Shorten(period ?? "none")}; allowed are "
                + $"{InvariantText.Join(Results.Select(r => r.Period ?? "none").Distinct(StringComparer.Ordinal))}.");
    }
}
