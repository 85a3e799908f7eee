using System.Text.Json.Serialization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts.Json;

// The choices of a chart; what is left out is as usual.
internal sealed class ControlChartOptionsDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public List<int>? Phases { get; set; }

    public List<int>? Baselines { get; set; }

    public List<int>? Excluded { get; set; }

    public RunRules? Rules { get; set; }

    public double? Sigmas { get; set; }

    public Proportion? Probability { get; set; }

    public bool? ScreensRanges { get; set; }

    [JsonConverter(typeof(OptionalConverter<MovingRangeDivisor, NameConverter<MovingRangeDivisor>>))]
    public MovingRangeDivisor? Divisor { get; set; }

    [JsonConverter(typeof(OptionalConverter<SigmaZMethod, NameConverter<SigmaZMethod>>))]
    public SigmaZMethod? SigmaZ { get; set; }

    [JsonConverter(typeof(OptionalConverter<SubgroupSigma, NameConverter<SubgroupSigma>>))]
    public SubgroupSigma? Subgroups { get; set; }

    public int? MinimumPoints { get; set; }

    [JsonConverter(typeof(OptionalConverter<ImprovementDirection, NameConverter<ImprovementDirection>>))]
    public ImprovementDirection? Improvement { get; set; }

    public double? Target { get; set; }

    public double? Centre { get; set; }

    public double? Sigma { get; set; }

    internal static ControlChartOptionsDto From(ControlChartOptions options) => new()
    {
        Phases = JsonDocuments.OrNull(options.Phases),
        Baselines = JsonDocuments.OrNull(options.Baselines),
        Excluded = JsonDocuments.OrNull(options.Excluded),
        Rules = options.Rules,
        Sigmas = options.Sigmas,
        Probability = options.Probability,
        ScreensRanges = options.ScreensRanges,
        Divisor = options.Divisor,
        SigmaZ = options.SigmaZ,
        Subgroups = options.Subgroups,
        MinimumPoints = options.MinimumPoints,
        Improvement = options.Improvement,
        Target = options.Target,
        Centre = options.Centre,
        Sigma = options.Sigma,
    };

    internal ControlChartOptions ToModel() => new(
        Phases,
        Baselines,
        Excluded,
        Rules,
        Sigmas ?? 3,
        Probability,
        ScreensRanges ?? false,
        Divisor,
        SigmaZ ?? SigmaZMethod.MovingRange,
        Subgroups ?? SubgroupSigma.MeanDeviation,
        MinimumPoints ?? 2,
        Improvement ?? ImprovementDirection.None,
        Target,
        Centre,
        Sigma);
}
