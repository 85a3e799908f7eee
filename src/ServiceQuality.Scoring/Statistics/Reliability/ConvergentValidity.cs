using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// How well items measure their one construct, from their standardised loadings on it: average variance extracted and composite
/// reliability. The
/// loadings are those of any factor analysis; whoever hands them in knows of which. The default value has no items, and no
/// values.
/// Source: Fornell and Larcker (1981), Journal of Marketing Research 18, 39-50, who ask for an AVE above 0.5.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ConvergentValidity>))]
public readonly record struct ConvergentValidity
{
    private readonly double _sum;
    private readonly double _squares;

    private ConvergentValidity(int items, double sum, double squares) => (ItemCount, _sum, _squares) = (items, sum, squares);

    /// <summary>How many items there are.</summary>
    public int ItemCount { get; }

    /// <summary>AVE: the mean of the squared loadings, 0 to 1; null for the default value.</summary>
    public double? AverageVarianceExtracted => ItemCount == 0 ? null : _squares / ItemCount;

    /// <summary>
    /// CR: the squared sum of the loadings over itself plus the sum of 1 - loading squared; standardised omega total. Null for
    /// the default value.
    /// Loadings of both signs lower it: nothing is reversed.
    /// </summary>
    public double? CompositeReliability =>
        ItemCount == 0 ? null : _sum == 0 ? 0 : _sum * _sum / ((_sum * _sum) + (ItemCount - _squares));

    /// <summary>Average variance extracted and composite reliability.</summary>
    /// <param name="standardisedLoadings">The loading of each item, -1 to 1, at least one.</param>
    /// <returns>Both values.</returns>
    /// <exception cref="ArgumentException">There is no loading, or one is outside its range: a standardised loading above 1 is an
    /// improper solution.</exception>
    public static ConvergentValidity Of(params ReadOnlySpan<double> standardisedLoadings)
    {
        if (standardisedLoadings.IsEmpty)
        {
            throw new ArgumentException("There is no loading; allowed is at least one.", nameof(standardisedLoadings));
        }

        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < standardisedLoadings.Length; i++)
        {
            var loading = standardisedLoadings[i];
            if (!(Math.Abs(loading) <= 1))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture,
                        $"The loading at index {i} is {loading}; allowed are standardised loadings, -1 to 1."),
                        nameof(standardisedLoadings));
            }

            sum += loading;
            squares += loading * loading;
        }

        return new(standardisedLoadings.Length, sum, squares);
    }

    /// <summary>Both values with three decimals.</summary>
    /// <returns>For example <c>AVE 0.542, CR 0.825, 4 items</c>.</returns>
    public override string ToString() => ItemCount == 0
        ? "no items"
        : string.Create(CultureInfo.InvariantCulture,
            $"AVE {AverageVarianceExtracted?.RoundTo(3)}, CR {CompositeReliability?.RoundTo(3)}, {ItemCount} items");
}
