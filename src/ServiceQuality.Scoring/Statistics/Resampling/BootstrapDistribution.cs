using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>What one statistic came to on the sample and on its resamples.</summary>
[JsonConverter(typeof(ScoringJsonConverter<BootstrapDistribution>))]
public sealed partial class BootstrapDistribution
{
    // Found when asked for: a model has a hundred statistics, of which people read a few.
    private readonly Lazy<ValueList<double>> _values;
    private readonly Lazy<double[]> _sorted;
    private readonly Lazy<MomentSummary> _moments;
    private readonly double[]? _jackknife;
    private readonly int[] _times;

    // How many decimals estimates are printed with, and why none has an interval; null where nothing stands against one.
    private readonly int _decimals = Estimate.DefaultDecimals;
    private readonly string? _obstacle;

    internal BootstrapDistribution(
        double value, double[] replicates, double[]? jackknife, int[] times, long n, BootstrapPlan plan, int strata)
    {
        Value = double.IsNaN(value) ? null : value;
        foreach (var replicate in replicates)
        {
            Failed += double.IsNaN(replicate) ? 1 : 0;
        }

        _values = new(() => ValueList.Create<double>(Array.FindAll(replicates, r => !double.IsNaN(r))));
        _sorted = new(() => [.. _values.Value.Order()]);
        _moments = new(() => MomentSummary.FromValues(_values.Value.AsSpan()));
        _jackknife = jackknife;
        _times = times;
        N = n;
        Plan = plan;
        Strata = strata;
    }

    // The same resamples of a score from 0 to 100, which is printed as points and may have no interval.
    private BootstrapDistribution(BootstrapDistribution other, string? obstacle)
    {
        (Value, Failed, N, Plan, Strata) = (other.Value, other.Failed, other.N, other.Plan, other.Strata);
        (_values, _sorted, _moments) = (other._values, other._sorted, other._moments);
        (_jackknife, _times) = (other._jackknife, other._times);
        (_decimals, _obstacle) = (Estimate.PointDecimals, obstacle);
    }

    /// <summary>How many rows or values the sample has.</summary>
    public long N { get; }

    /// <summary>The statistic of the sample itself, or null when it has none.</summary>
    public double? Value { get; }

    /// <summary>The statistics of the resamples that gave one, in the order of the resamples.</summary>
    public ValueList<double> Values => _values.Value;

    /// <summary>How many resamples gave no statistic, or one that is no number up to 1e150 in size.</summary>
    public int Failed { get; }

    /// <summary>How the bootstrap was run.</summary>
    public BootstrapPlan Plan { get; }

    /// <summary>Within how many strata rows were drawn; 1 when they were drawn from all.</summary>
    public int Strata { get; }

    /// <summary>The mean of the resamples less the value of the sample; null when either is missing.</summary>
    public double? Bias => _moments.Value.Mean - Value;

    /// <summary>
    /// The standard deviation of the resamples, with their number less one in the denominator; null with fewer than two.
    /// </summary>
    public double? StandardError => _moments.Value.StandardDeviation;

    /// <summary>The value with an interval of the bootstrap.</summary>
    /// <param name="method">
    /// How the interval is read from the resamples; null means <see cref="BootstrapMethod.Bca"/> when the plan has the jackknife
    /// for it, else <see cref="BootstrapMethod.Percentile"/>.
    /// </param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <param name="definition">The value between two resamples; by default R's type 7.</param>
    /// <returns>
    /// The value and its interval, or why there is none. There is no interval when fewer than half of the resamples gave the
    /// statistic. n counts the rows of the sample, and the method says how many resamples gave a value.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or an enumeration has no such value.
    /// </exception>
    /// <exception cref="InvalidOperationException">BCa was asked for and the plan has no jackknife.</exception>
    public Estimate Interval(
        BootstrapMethod? method = null, Proportion? level = null, QuantileDefinition definition = QuantileDefinition.Linear)
    {
        var chosen = method ?? DefaultMethod(Plan);
        var confidence = Guard.Against.InvalidLevel(level);
        Guard.Against.UndefinedEnum(definition);
        var name = MethodText(method).English;
        if (IsBca(chosen))
        {
            ThrowWithoutJackknife();
        }

        var n = N;
        if (Value is not { } value)
        {
            return Estimate.None(n, name, "the sample itself gives no statistic, or one that is no finite number");
        }

        if ((_obstacle ?? TooFewReason) is { } obstacle)
        {
            return Estimate.WithoutInterval(value, n, name, obstacle).WithDecimals(_decimals);
        }

        var (low, high) = (confidence.Tail(), 1 - confidence.Tail());
        if (IsBca(chosen) && Corrected(chosen, confidence, out low, out high) is { } reason)
        {
            return Estimate.WithoutInterval(value, n, name, reason).WithDecimals(_decimals);
        }

        var lower = SampleQuantile.FromSorted(_sorted.Value, low, definition);
        var upper = SampleQuantile.FromSorted(_sorted.Value, high, definition);
        ConfidenceInterval interval = chosen == BootstrapMethod.Basic
            ? new((2 * value) - upper, (2 * value) - lower, confidence)
            : new(lower, upper, confidence);
        return Estimate.Of(value, interval, n, name).WithDecimals(_decimals);
    }

    /// <summary>The constants of a BCa interval.</summary>
    /// <param name="method">Which of the two.</param>
    /// <returns>
    /// The bias correction z0, the normal quantile of the share of resamples below the value, and the acceleration a, a sixth of
    /// the skewness of the jackknife; null where the data give none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The method is not a BCa.</exception>
    /// <exception cref="InvalidOperationException">The plan has no jackknife.</exception>
    public (double? BiasCorrection, double? Acceleration) BcaConstants(BootstrapMethod method = BootstrapMethod.Bca)
    {
        if (method is not (BootstrapMethod.Bca or BootstrapMethod.BcaAboutEstimate))
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "Allowed are Bca and BcaAboutEstimate.");
        }

        ThrowWithoutJackknife();

        if (Value is not { } value || _sorted.Value.Length == 0)
        {
            return (null, null);
        }

        var below = method == BootstrapMethod.Bca ? CountBelow(value) : CountBelow(Math.BitIncrement(value));
        double? correction = below == 0 || below == _sorted.Value.Length ? null
            : NormalTail.Quantile((double)below / _sorted.Value.Length);
        return (correction, Acceleration(method == BootstrapMethod.Bca ? null : value));
    }

    /// <summary>The value, its standard error, and how the resamples were drawn.</summary>
    /// <returns>For example <c>3.42, SE 0.08, 2000 resamples (Philox 4x32-10, seed 42)</c>.</returns>
    public override string ToString()
    {
        static string Short(double? number) => number?.RoundTo(2) ?? "none";
        var failed = Failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Failed} failed");
        return $"{Short(Value)}, SE {Short(StandardError)}, {Plan}{Within.English}{failed}";
    }

    // Why too few resamples gave the statistic for an interval; null when at least half did.
    internal string? TooFewReason => TooFewDraws.Reason(_sorted.Value.Length, Plan.Resamples, "resamples gave the statistic");

    // The same of a score from 0 to 100. An obstacle is why it has no interval.
    internal BootstrapDistribution AsPoints(string? obstacle) => new(this, obstacle);

    // A jackknife is there for BCa.
    internal static BootstrapMethod DefaultMethod(BootstrapPlan plan) =>
        plan.Jackknife ? BootstrapMethod.Bca : BootstrapMethod.Percentile;

    internal TableText Within =>
        Strata == 1 ? new("", "") : TableText.Compose($" within {Strata} strata", $"，在{Strata}层内");

    // How an interval is read from the resamples.
    internal TableText MethodText(BootstrapMethod? method)
    {
        var name = NameOf(method ?? DefaultMethod(Plan));
        var drawn = _sorted.Value.Length;
        return Failed == 0
            ? TableText.Compose($"bootstrap {name}, {drawn} resamples{Within}", $"{name}，{drawn}次重抽样{Within}")
            : TableText.Compose(
                $"bootstrap {name}, {drawn} of {Plan.Resamples} resamples{Within}",
                $"{name}，{Plan.Resamples}次重抽样中的{drawn}次{Within}");
    }

    internal static TableText NameOf(BootstrapMethod method) => method switch
    {
        BootstrapMethod.Bca => ("BCa", "自助法BCa区间"),
        BootstrapMethod.BcaAboutEstimate => ("BCa about the estimate", "以估计值为中心的自助法BCa区间"),
        BootstrapMethod.Percentile => ("percentile", "自助法百分位区间"),
        BootstrapMethod.Basic => ("basic", "自助法基本区间"),
        _ => throw new ArgumentOutOfRangeException(
            nameof(method), method, "Allowed are Bca, BcaAboutEstimate, Percentile and Basic."),
    };

    private static bool IsBca(BootstrapMethod method) => method is BootstrapMethod.Bca or BootstrapMethod.BcaAboutEstimate;

    private void ThrowWithoutJackknife()
    {
        if (_jackknife is null)
        {
            throw new InvalidOperationException(
                "BCa needs the jackknife, which the plan leaves out; allowed are the other methods.");
        }
    }

    // A sixth of the skewness of the jackknife values, about their mean or about the estimate; null when they do not spread or
    // one failed.
    private double? Acceleration(double? centre)
    {
        if (Array.Exists(_jackknife!, double.IsNaN))
        {
            return null;
        }

        var mean = centre ?? Mean();
        var largest = 0.0;
        foreach (var value in _jackknife!)
        {
            largest = Math.Max(largest, Math.Abs(mean - value));
        }

        // Rounding alone is no spread.
        if (largest <= 1e-13 * Math.Abs(mean))
        {
            return null;
        }

        var (squares, cubes) = (0.0, 0.0);
        for (var i = 0; i < _jackknife!.Length; i++)
        {
            var off = (mean - _jackknife[i]) / largest;
            squares += _times[i] * (off * off);
            cubes += _times[i] * (off * off * off);
        }

        return cubes / (6 * squares * Math.Sqrt(squares));
    }

    private double Mean()
    {
        var sum = default(ExactSum);
        var n = 0L;
        for (var i = 0; i < _jackknife!.Length; i++)
        {
            sum.AddProduct(_times[i], _jackknife[i]);
            n += _times[i];
        }

        return sum.Value / n;
    }

    // The shares at which a BCa interval ends, or why there is none.
    private string? Corrected(BootstrapMethod method, Proportion level, out double low, out double high)
    {
        (low, high) = (0, 0);
        var (correction, acceleration) = BcaConstants(method);
        if (correction is not { } z0)
        {
            return "no resample lies below the value, or none above it";
        }

        if (acceleration is not { } a)
        {
            return "the values without one row do not spread, or one is missing";
        }

        var z = level.Z();
        var (below, above) = (1 - (a * (z0 - z)), 1 - (a * (z0 + z)));
        if (below <= 0 || above <= 0)
        {
            return "the acceleration is too large for the level";
        }

        low = Math.Exp(NormalTail.LogUpper(-(z0 + ((z0 - z) / below))));
        high = Math.Exp(NormalTail.LogUpper(-(z0 + ((z0 + z) / above))));
        return null;
    }

    private int CountBelow(double value)
    {
        var (low, high) = (0, _sorted.Value.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _sorted.Value[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
