using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction.Json;

// Frozen weights: by construct those of its indicators in their order; a construct without an index is left out.
internal sealed class FrozenIndexDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required IndexModel Model { get; set; }

    public required Dictionary<string, double[]> Weights { get; set; }

    internal static FrozenIndexDto From(FrozenIndex frozen)
    {
        Dictionary<string, double[]> weights = new(StringComparer.Ordinal);
        for (var i = 0; i < frozen.Model.Constructs.Count; i++)
        {
            if (frozen.WeightsOf(i) is { } own)
            {
                weights.Add(frozen.Model.Constructs[i].Name, own);
            }
        }

        return new() { Model = frozen.Model, Weights = weights };
    }

    internal FrozenIndex ToModel()
    {
        var names = Model.Constructs.Select(c => c.Name).ToList();
        var unknown = Weights.Keys.Except(names, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidJsonException(
                $"There are weights of {InvariantText.Join(unknown)}; allowed are {string.Join(", ", names)}.", "$.weights");
        }

        // As they were written, so that nothing is rounded; what is not a weight is refused.
        double[]?[] weights = [.. names.Select(n => Weights.GetValueOrDefault(n))];
        JsonDocuments.Create(
            "$.weights",
            () => FrozenIndex.Of(
                Model, [.. Model.Constructs.SelectMany((c, j) => weights[j] ?? [.. c.Indicators.Select(_ => 1.0)])]));
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] is { } own && (own.Length != Model.Constructs[j].Indicators.Count || Math.Abs(own.Sum() - 1) > 1e-9))
            {
                throw new InvalidJsonException(
                    $"The weights of {names[j]} are not one for each indicator that sum to 1.",
                    "$.weights" + JsonPlace.Step(names[j]));
            }
        }

        return new(Model, weights);
    }
}
