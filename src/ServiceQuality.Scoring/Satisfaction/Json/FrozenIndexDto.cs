using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using System.Text.Json;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction.Json;

// The members of frozen weights in JSON: by construct those of its indicators in their order; a construct without an index is left out.
internal sealed class FrozenIndexDto
{
    public required IndexModel Model { get; set; }

    public required Dictionary<string, double[]> Weights { get; set; }

    internal static FrozenIndexDto Of(FrozenIndex frozen) => new()
    {
        Model = frozen.Model,
        Weights = frozen.Model.Constructs.Index().Where(c => frozen.WeightsOf(c.Index) is not null).ToDictionary(c => c.Item.Name, c => frozen.WeightsOf(c.Index)!, StringComparer.Ordinal),
    };

    internal FrozenIndex ToFrozen()
    {
        var unknown = Weights.Keys.Except(Model.Constructs.Select(c => c.Name), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new JsonException($"There are weights of {string.Join(", ", unknown)}; allowed are {string.Join(", ", Model.Constructs.Select(c => c.Name))}.");
        }

        // As they were written, so that nothing is rounded; what is no weight is refused.
        double[]?[] weights = [.. Model.Constructs.Select(c => Weights.GetValueOrDefault(c.Name))];
        FrozenIndex.Of(Model, [.. Model.Constructs.SelectMany((c, j) => weights[j] ?? [.. c.Indicators.Select(_ => 1.0)])]);
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] is { } some && (some.Length != Model.Constructs[j].Indicators.Count || Math.Abs(some.Sum() - 1) > 1e-9))
            {
                throw new JsonException($"The weights of {Model.Constructs[j].Name} are not one for each indicator that sum to 1.");
            }
        }

        return new(Model, weights);
    }
}
