using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>
/// What one statistic came to on the sample and without each row in turn. Mean, bias and standard error are those of Efron and
/// Tibshirani (1993), An Introduction to the Bootstrap, chapter 11, and of R's <c>bootstrap::jackknife</c>.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<JackknifeResult>))]
public sealed record JackknifeResult
{
    internal JackknifeResult(int n, double? value, ValueList<double?> values)
    {
        static bool IsNumber(double? number) => Math.Abs(number ?? double.NaN) <= NumberLimits.MaxMagnitude;
        (N, Value) = (n, IsNumber(value) ? value : null);
        Values = [.. values.Select(v => IsNumber(v) ? v : null)];
        Reason = Value is null ? "the sample itself gives no statistic, or one that is no finite number"
            : Values.Contains(null) ? "the sample without one row gives no statistic, or one that is no finite number" : null;
        if (Reason is not null)
        {
            return;
        }

        var moments = MomentSummary.FromValues([.. Values.Select(v => v!.Value)]);
        Mean = moments.Mean;
        Bias = (n - 1) * (Mean - Value);
        StandardError = Math.Sqrt((n - 1.0) / n * moments.SquaresAboutMean);
    }

    /// <summary>How many rows or values the sample has.</summary>
    public int N { get; }

    /// <summary>The statistic of the sample itself, or null when it has none.</summary>
    public double? Value { get; }

    /// <summary>The statistic without each row, in the order of the rows; null where there is none.</summary>
    public ValueList<double?> Values { get; }

    /// <summary>The mean of <see cref="Values"/>.</summary>
    public double? Mean { get; }

    /// <summary>(n - 1) times the mean less the value.</summary>
    public double? Bias { get; }

    /// <summary>The value less its bias.</summary>
    public double? Corrected => Value - Bias;

    /// <summary>The root of (n - 1) / n times the sum of the squared distances of <see cref="Values"/> from their mean.</summary>
    public double? StandardError { get; }

    /// <summary>Why there is no mean, bias and standard error, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>The numbers of the statistic.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => TableLayout.Facts(
        ("Jackknife", "刀切法"),
        TableLayout.Reason(Reason),
        ("n", TableCell.Of(N)),
        ("estimate", TableCell.Of(Value, Decimals.Coefficient)),
        ("mean", TableCell.Of(Mean, Decimals.Coefficient)),
        (("bias", "偏差"), TableCell.Of(Bias, Decimals.Coefficient)),
        (("corrected estimate", "校正后估计"), TableCell.Of(Corrected, Decimals.Coefficient)),
        ("standard error", TableCell.Of(StandardError, Decimals.Coefficient)));

    /// <summary>The value, the mean, the standard error and the bias.</summary>
    /// <returns>For example <c>3.420, jackknife mean 3.419, SE 0.081, bias -0.012, n = 40</c>.</returns>
    public override string ToString() => Reason is not null
        ? $"no jackknife: {Reason}"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Value?.RoundTo(3)}, jackknife mean {Mean?.RoundTo(3)}, SE {StandardError?.RoundTo(3)}, "
                + $"bias {Bias?.RoundTo(3)}, n = {N}");
}
