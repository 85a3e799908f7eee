using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>
/// The choices of a control chart. Points are counted from 0. Immutable; two are equal when their contents are.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ControlChartOptions>))]
public sealed record ControlChartOptions
{
    /// <summary>Creates options; what is left out is as usual.</summary>
    /// <param name="phases">The first point of each phase but the first, rising. Each phase has limits of its own.</param>
    /// <param name="baselines">
    /// For each phase, how many of its first points its limits are from; later points do not move them. 0 means all of its
    /// points. None means all points of every phase.
    /// </param>
    /// <param name="excluded">Points that neither limits nor rules use.</param>
    /// <param name="rules">The rules; null means <see cref="RunRules.Anhoej"/>.</param>
    /// <param name="sigmas">The distance of the limits from the centre line in sigmas, above 0 and at most 100.</param>
    /// <param name="probability">
    /// The probability of a point within the limits, in place of sigmas, above 0 and below 1. Limits of c, np, u, p and g charts
    /// are then quantiles of the Poisson, binomial and geometric distributions; those of others are at the quantile of the normal
    /// distribution.
    /// </param>
    /// <param name="screensRanges">
    /// Whether moving ranges above their upper limit, 3.267 mean ranges, are left out and the mean is taken again, once (Nelson
    /// 1982).
    /// </param>
    /// <param name="divisor">
    /// What mean moving ranges are divided by; null means <see cref="MovingRangeDivisor.Table"/>, and
    /// <see cref="MovingRangeDivisor.Exact"/> for I' charts, whose formula has it.
    /// </param>
    /// <param name="sigmaZ">How sigmaZ is estimated.</param>
    /// <param name="subgroups">How the standard deviation within subgroups is estimated.</param>
    /// <param name="minimumPoints">Phases with fewer points for their limits have none; from 1.</param>
    /// <param name="improvement">Which change of the measure is an improvement.</param>
    /// <param name="target">The target of the measure, in its unit.</param>
    /// <param name="centre">The centre line of every phase when it is known; null means that it is estimated.</param>
    /// <param name="sigma">
    /// The standard deviation of one measurement when it is known, above 0; for XmR, X-bar, S and EWMA charts.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Phases do not rise from 1, a point is excluded twice or negative, or there are baselines but not one for each phase.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is outside its range or a value is none of its enumeration.
    /// </exception>
    public ControlChartOptions(
        IEnumerable<int>? phases = null,
        IEnumerable<int>? baselines = null,
        IEnumerable<int>? excluded = null,
        RunRules? rules = null,
        double sigmas = 3,
        Proportion? probability = null,
        bool screensRanges = false,
        MovingRangeDivisor? divisor = null,
        SigmaZMethod sigmaZ = SigmaZMethod.MovingRange,
        SubgroupSigma subgroups = SubgroupSigma.MeanDeviation,
        int minimumPoints = 2,
        ImprovementDirection improvement = ImprovementDirection.None,
        double? target = null,
        double? centre = null,
        double? sigma = null)
    {
        Phases = [.. phases ?? []];
        Baselines = [.. baselines ?? []];
        Excluded = [.. (excluded ?? []).Order()];
        Rules = rules ?? RunRules.Anhoej;
        Sigmas = sigmas;
        Probability = probability is null ? null : Guard.Against.InvalidLevel(probability);
        ScreensRanges = screensRanges;
        Divisor = divisor is { } named ? Guard.Against.UndefinedEnum(named, nameof(divisor)) : null;
        SigmaZ = Guard.Against.UndefinedEnum(sigmaZ);
        Subgroups = Guard.Against.UndefinedEnum(subgroups);
        MinimumPoints = minimumPoints;
        Improvement = Guard.Against.UndefinedEnum(improvement);
        Target = target is { } t ? Guard.Against.InvalidValue(t, nameof(target)) : null;
        Centre = centre is { } c ? Guard.Against.InvalidValue(c, nameof(centre)) : null;
        Sigma = sigma is { } s ? Guard.Against.InvalidValue(s, nameof(sigma)) : null;
        Guard.Against.OutOfRange(!(sigmas is > 0 and <= 100), sigmas, "Allowed are numbers above 0, up to 100.");
        Guard.Against.OutOfRange(sigma <= 0, sigma, "Allowed are numbers above 0.");
        Guard.Against.LessThan(minimumPoints, 1);
        CheckPoints();
    }

    /// <summary>The usual choices.</summary>
    public static ControlChartOptions Default { get; } = new();

    /// <summary>The first point of each phase but the first.</summary>
    public ValueList<int> Phases { get; }

    /// <summary>For each phase, how many of its first points its limits are from; 0 means all. Empty means all of each.</summary>
    public ValueList<int> Baselines { get; }

    /// <summary>The points that neither limits nor rules use, in order.</summary>
    public ValueList<int> Excluded { get; }

    /// <summary>The rules.</summary>
    public RunRules Rules { get; }

    /// <summary>The distance of the limits from the centre line in sigmas, unless there is a probability.</summary>
    public double Sigmas { get; }

    /// <summary>The probability of a point within the limits, or null when they are at a number of sigmas.</summary>
    public Proportion? Probability { get; }

    /// <summary>Whether moving ranges above their upper limit are left out.</summary>
    public bool ScreensRanges { get; }

    /// <summary>What mean moving ranges are divided by; null means what is usual for the chart.</summary>
    public MovingRangeDivisor? Divisor { get; }

    /// <summary>How sigmaZ is estimated.</summary>
    public SigmaZMethod SigmaZ { get; }

    /// <summary>How the standard deviation within subgroups is estimated.</summary>
    public SubgroupSigma Subgroups { get; }

    /// <summary>Phases with fewer points for their limits have none.</summary>
    public int MinimumPoints { get; }

    /// <summary>Which change of the measure is an improvement.</summary>
    public ImprovementDirection Improvement { get; }

    /// <summary>The target of the measure, or null.</summary>
    public double? Target { get; }

    /// <summary>The centre line when it is known, or null.</summary>
    public double? Centre { get; }

    /// <summary>The standard deviation of one measurement when it is known, or null.</summary>
    public double? Sigma { get; }

    /// <summary>
    /// The conventions of Making Data Count (NHS England): its rules, moving ranges screened, limits of XmR charts at 2.66 mean
    /// moving ranges.
    /// </summary>
    /// <param name="improvement">Which change of the measure is an improvement.</param>
    /// <param name="target">The target of the measure, in its unit; null means none.</param>
    /// <param name="phases">The first point of each phase but the first, rising.</param>
    /// <param name="baselines">For each phase, how many of its first points its limits are from; 0 means all.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static ControlChartOptions MakingDataCount(
        ImprovementDirection improvement = ImprovementDirection.None,
        double? target = null,
        IEnumerable<int>? phases = null,
        IEnumerable<int>? baselines = null) => new(
            phases,
            baselines,
            rules: RunRules.MakingDataCount,
            screensRanges: true,
            divisor: MovingRangeDivisor.MakingDataCount,
            improvement: improvement,
            target: target);

    /// <summary>The choices in short.</summary>
    /// <returns>For example <c>limits at 3 sigma, 4 rules, 2 phases</c>.</returns>
    public override string ToString()
    {
        var limits = Probability is { } p ? $"{p.ToString(null, null)} within the limits" : $"limits at {Text(Sigmas)} sigma";
        var phases = Phases.Count == 0 ? "" : $", {Text(Phases.Count + 1)} phases";
        return $"{limits}, {Text(Rules.Rules.Count)} rules{phases}";
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private void CheckPoints()
    {
        for (var i = 0; i < Phases.Count; i++)
        {
            var minimum = i == 0 ? 1 : Phases[i - 1] + 1;
            Guard.Against.Invalid(
                Phases[i] < minimum,
                $"The phase at index {i} starts at point {Phases[i]}; allowed are points from {minimum}.",
                "phases");
        }

        Guard.Against.Invalid(
            Baselines.Count > 0 && Baselines.Count != Phases.Count + 1,
            $"There are {Baselines.Count} baselines for {Phases.Count + 1} phases; allowed are as many, or none.",
            "baselines");
        for (var i = 0; i < Baselines.Count; i++)
        {
            Guard.Against.Invalid(
                Baselines[i] < 0, $"The baseline at index {i} is {Baselines[i]}; allowed are numbers from 0.", "baselines");
        }

        for (var i = 0; i < Excluded.Count; i++)
        {
            Guard.Against.Invalid(
                Excluded[i] < 0 || (i > 0 && Excluded[i] == Excluded[i - 1]),
                $"Point {Excluded[i]} is negative or excluded twice; allowed are points from 0, each once.",
                "excluded");
        }
    }
}
