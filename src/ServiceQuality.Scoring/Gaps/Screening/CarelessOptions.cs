using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>The thresholds beyond which respondents are flagged as perhaps careless.</summary>
[JsonConverter(typeof(ScoringJsonConverter<CarelessOptions>))]
public sealed record CarelessOptions
{
    /// <summary>Creates options; what is left out is as usual.</summary>
    /// <param name="longRun">
    /// The share of the items of a block, above 0 %, from which on a run of equal answers is long; null means 50 %.
    /// </param>
    /// <param name="minVariation">
    /// Below which standard deviation answers hardly vary, above 0; null, the usual, for no such rule: there is no agreed value.
    /// </param>
    /// <param name="minConsistency">
    /// Below which even-odd consistency answers are inconsistent, above -1 up to 1 (0.30 is a usual value with many scales);
    /// null, the usual, for no such rule: over a handful of dimensions honest answers often lie below.
    /// </param>
    /// <param name="outlierP">Below which p-value a Mahalanobis distance is that of an outlier, above 0 and below 1.</param>
    /// <param name="outlierBlock">
    /// In which answers outliers are looked for; null means perceptions, or the first kind of the layout when there are none.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A threshold is outside its range, or the block is no kind of answer.
    /// </exception>
    public CarelessOptions(
        Proportion? longRun = null,
        double? minVariation = null,
        double? minConsistency = null,
        double outlierP = 0.001,
        AnswerKind? outlierBlock = null)
    {
        var run = longRun ?? Proportion.FromPercent(50);
        Guard.Against.OutOfRange(run.Fraction <= 0, longRun, "Allowed are shares above 0 %.");
        var isVariation = minVariation is null or (> 0 and < double.PositiveInfinity);
        Guard.Against.OutOfRange(!isVariation, minVariation, "Allowed are numbers above 0, or null for no such rule.");
        var isConsistency = minConsistency is null or (> -1 and <= 1);
        Guard.Against.OutOfRange(
            !isConsistency, minConsistency, "Allowed are numbers above -1 up to 1, or null for no such rule.");
        Guard.Against.OutOfRange(outlierP is not (> 0 and < 1), outlierP, "Allowed are numbers above 0 and below 1.");
        if (outlierBlock is { } block)
        {
            Guard.Against.UndefinedEnum(block, nameof(outlierBlock));
        }

        LongRun = run;
        MinVariation = minVariation;
        MinConsistency = minConsistency;
        OutlierP = outlierP;
        OutlierBlock = outlierBlock;
    }

    /// <summary>The usual thresholds.</summary>
    public static CarelessOptions Default { get; } = new();

    /// <summary>The share of the items of a block from which on a run of equal answers is long.</summary>
    public Proportion LongRun { get; }

    /// <summary>Below which standard deviation answers hardly vary, or null for no such rule.</summary>
    public double? MinVariation { get; }

    /// <summary>Below which even-odd consistency answers are inconsistent, or null for no such rule.</summary>
    public double? MinConsistency { get; }

    /// <summary>Below which p-value a Mahalanobis distance is that of an outlier.</summary>
    public double OutlierP { get; }

    /// <summary>
    /// In which answers outliers are looked for, or null for perceptions, or the first kind of the layout when there are none.
    /// </summary>
    public AnswerKind? OutlierBlock { get; }

    /// <summary>The thresholds in short.</summary>
    /// <returns>For example <c>run 50.0 %, variation off, consistency off, outlier p 0.001</c>.</returns>
    public override string ToString()
    {
        static string Short(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "off";
        return $"run {LongRun.ToString(null, null)}, variation {Short(MinVariation)}, consistency "
            + $"{Short(MinConsistency)}, outlier p {Short(OutlierP)}";
    }
}
