using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>
/// The result of a test of a hypothesis: its statistic, p-value, effect sizes and, where there is one, the quantity tested with
/// its interval. When the data cannot be tested, the parts are null and <see cref="Reason"/> says why; nothing is ever NaN or
/// infinite.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<HypothesisTest>))]
public sealed record HypothesisTest
{
    internal HypothesisTest(
        string method,
        long n,
        Alternative alternative,
        string statisticName,
        double statistic,
        PValue p,
        double? degreesOfFreedom = null,
        double? denominatorDegreesOfFreedom = null,
        Estimate? estimate = null,
        ReadOnlySpan<EffectSize> effectSizes = default,
        RankForms? rankForms = null)
    {
        Method = method;
        N = n;
        Alternative = alternative;
        StatisticName = statisticName;
        Statistic = statistic;
        P = p;
        DegreesOfFreedom = degreesOfFreedom;
        DenominatorDegreesOfFreedom = denominatorDegreesOfFreedom;
        Estimate = estimate;
        RankForms = rankForms;
        EffectSizes = [.. effectSizes.ToArray().Where(e => double.IsFinite(e.Value))];
    }

    private HypothesisTest(
        string method, long n, Alternative alternative, string statisticName, string reason, Estimate? estimate)
    {
        Method = method;
        N = n;
        Alternative = alternative;
        StatisticName = statisticName;
        Reason = reason;
        Estimate = estimate;
        EffectSizes = [];
    }

    /// <summary>The test and its variant by name, such as <c>Welch t</c>.</summary>
    public string Method { get; }

    /// <summary>The number of observations; of paired data, the number of pairs.</summary>
    public long N { get; }

    /// <summary>The alternative hypothesis.</summary>
    public Alternative Alternative { get; }

    /// <summary>The usual letter of the statistic, such as <c>t</c>, <c>F</c> or <c>V</c>.</summary>
    public string StatisticName { get; }

    /// <summary>The statistic.</summary>
    public double? Statistic { get; }

    /// <summary>
    /// The degrees of freedom of t and chi-square, or those of the numerator of F; null where the distribution has none.
    /// </summary>
    public double? DegreesOfFreedom { get; }

    /// <summary>The degrees of freedom of the denominator of F; otherwise null.</summary>
    public double? DenominatorDegreesOfFreedom { get; }

    /// <summary>The p-value.</summary>
    public PValue? P { get; }

    /// <summary>
    /// The quantity tested with its interval, such as the mean difference; null when the test is not about a quantity.
    /// </summary>
    public Estimate? Estimate { get; private init; }

    /// <summary>The effect sizes by measure.</summary>
    public ValueList<EffectSize> EffectSizes { get; }

    /// <summary>
    /// Of a rank test z, the variance and the p-value by every method, whichever of them is <see cref="P"/>; null for other tests
    /// and without a test.
    /// </summary>
    public RankForms? RankForms { get; private init; }

    /// <summary>Why there is no test, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>The size of the effect by one measure.</summary>
    /// <param name="kind">The measure.</param>
    /// <returns>The size, or null when this test does not give that measure.</returns>
    public double? Effect(EffectSizeKind kind)
    {
        foreach (var effect in EffectSizes)
        {
            if (effect.Kind == kind)
            {
                return effect.Value;
            }
        }

        return null;
    }

    /// <summary>Statistic with its degrees of freedom and the p-value, or the reason why there is no test.</summary>
    /// <returns>For example <c>t(299) = -17.71, p 1.7e-48</c>.</returns>
    public override string ToString() => Statistic is { } statistic ? StatisticName + Numbers(statistic) : $"no test: {Reason}";

    internal HypothesisTest WithEstimate(Estimate estimate) => this with { Estimate = estimate };

    // Of a test whose p-value is that of chi-square.
    internal HypothesisTest WithRankForms(PValue? exact, string? noExact) =>
        P is { } p ? this with { RankForms = new(p, exact, noExact) } : this;

    internal static HypothesisTest None(
        string method, long n, Alternative alternative, string statisticName, string reason, Estimate? estimate = null) =>
        new(method, n, alternative, statisticName, reason, estimate);

    internal string Numbers(double statistic)
    {
        var freedom = (DegreesOfFreedom, DenominatorDegreesOfFreedom) switch
        {
            ({ } df, { } below) => $"({Short(df)}, {Short(below)})",
            ({ } df, null) => $"({Short(df)})",
            _ => "",
        };

        // Statistics that are counts or sums of ranks, without degrees of freedom, are shown without needless decimals.
        var isCount = freedom.Length == 0 && StatisticName != "z";
        var text = isCount ? Short(statistic) : statistic.RoundTo(2);
        return $"{freedom} = {text}, p {P?.ToString(null, null)}";
    }

    private static string Short(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
