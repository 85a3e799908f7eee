using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Statistics.Weights;

namespace ServiceQuality.Scoring.Standards;

// What a scorecard is computed from, checked: all that is not allowed is refused at once.
internal sealed record ScorecardInput(
    Scorecard Card,
    ValueList<ServiceIndicator> Indicators,
    ValueList<IndicatorValue> Values,
    ValueList<(string? Unit, string? Period, string Adjustment, int Count)> Occurrences)
{
    internal static ServiceIndicator[] CheckCard(Scorecard card, IEnumerable<ServiceIndicator> indicators)
    {
        Guard.Against.Null(card);
        var all = Guard.Against.NullElements(indicators);
        var builder = StandardCatalogue.Create("one", 1, card.Name).Indicators([.. all]).Scorecards(card);
        var isRight = builder.TryBuild(out _, out var problems);
        Guard.Against.Invalid(
            !isRight,
            InvariantText.Lines($"Scorecard {InvariantText.Shorten(card.Code)} is not computed:", problems),
            nameof(card));
        return [.. card.Items.Select(i => all.First(a => a.Code == i.Indicator))];
    }

    internal static double[] WeightsOf(Scorecard card, CriteriaWeights? weights)
    {
        if (weights is null)
        {
            return [.. card.Items.Select(i => (double)i.Weight)];
        }

        Guard.Against.Invalid(
            weights.Reason is not null, $"There are no weights: {weights.Reason}.", nameof(weights));
        Guard.Against.Invalid(
            weights.Values.Count != card.Items.Count,
            $"There are {weights.Values.Count} weights for {card.Items.Count} indicators; allowed are as many.",
            nameof(weights));
        string[] codes = [.. card.Items.Select(i => i.Indicator)];
        string[] unknown = [.. weights.Names.Except(codes, StringComparer.Ordinal)];
        Guard.Against.Invalid(
            unknown.Length > 0,
            $"Weights are of {InvariantText.Join(unknown)}, which the card does not have; allowed are "
                + $"{InvariantText.Join(codes)}.",
            nameof(weights));
        return weights.Names.Count == 0 ? [.. weights.Values] : [.. codes.Select(c => weights[c]!.Value)];
    }

    internal void Check()
    {
        List<string> problems = [];
        var byCode = Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        HashSet<(string, string?, string?)> seen = [];
        HashSet<(string?, string?)> places = [];
        foreach (var value in Values)
        {
            places.Add((value.Unit, value.Period));
            if (!byCode.TryGetValue(value.Indicator.Code, out var indicator))
            {
                problems.Add($"{value.Place}: the card has no such indicator; allowed are {InvariantText.Join(byCode.Keys)}.");
            }
            else if (indicator != value.Indicator)
            {
                problems.Add($"{value.Place}: the value is of another definition of the indicator.");
            }
            else if (!seen.Add((value.Indicator.Code, value.Unit, value.Period)))
            {
                problems.Add($"{value.Place} appears twice; each may appear once.");
            }
        }

        foreach (var (unit, period, code, count) in Occurrences)
        {
            var name = $"{code} of {unit ?? "the whole"} in {period ?? "no period"}";
            if (Card.Adjustments.All(a => a.Code != code))
            {
                problems.Add($"{name}: the card has no such adjustment; allowed are "
                    + $"{InvariantText.Join(Card.Adjustments.Select(a => a.Code))}.");
            }

            if (count < 0)
            {
                problems.Add($"{name} occurs {InvariantText.Format(count)} times; allowed are 0 and more.");
            }

            if (!places.Contains((unit, period)))
            {
                problems.Add($"{name}: there is no value of the unit in the period.");
            }
        }

        Guard.Against.Invalid(
            problems.Count > 0,
            InvariantText.Lines($"Scorecard {InvariantText.Shorten(Card.Code)} is not computed:", [.. problems]),
            "values");
    }
}
