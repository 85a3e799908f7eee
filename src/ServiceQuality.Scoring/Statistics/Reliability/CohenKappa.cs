using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// The agreement of two assessors who put the same cases into categories, beyond that by chance: kappa = (po - pe) / (1 - pe), po
/// the observed and pe the expected agreement (Cohen 1960; weighted, Cohen 1968). Standard errors are those of Fleiss, Cohen and
/// Everitt (1969), for large samples.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CohenKappa>))]
public sealed record CohenKappa
{
    private const string Method = "Fleiss, Cohen and Everitt";

    private CohenKappa(ValueList<string> categories, KappaWeights weights, KappaMoments moments, Proportion level)
    {
        Categories = categories;
        Weights = weights;
        N = moments.N;
        if (moments.Reason is { } reason)
        {
            Kappa = Estimate.None(N, Method, reason);
            return;
        }

        var (kappa, error) = (moments.Kappa, moments.StandardError);
        var margin = level.Z() * error;
        ObservedAgreement = moments.Observed;
        ExpectedAgreement = moments.Expected;
        if (moments.IsOneSided)
        {
            Kappa = Estimate.WithoutInterval(
                kappa, N, Method, "one assessor used a single category, so kappa is 0 whatever it was");
            return;
        }

        StandardError = error;
        StandardErrorWithoutAgreement = moments.StandardErrorWithoutAgreement;
        P = PValue.FromLog(NormalTail.TwoSidedLogP(kappa / moments.StandardErrorWithoutAgreement));
        Kappa = Estimate.Of(kappa, new(Math.Max(kappa - margin, -1), Math.Min(kappa + margin, 1), level), N, Method);
    }

    /// <summary>The categories, in order.</summary>
    public ValueList<string> Categories { get; }

    /// <summary>The weights of categories that are not equal.</summary>
    public KappaWeights Weights { get; }

    /// <summary>The number of cases.</summary>
    public long N { get; }

    /// <summary>The observed agreement, from 0 to 1; null without a kappa.</summary>
    public double? ObservedAgreement { get; }

    /// <summary>The agreement that is expected by chance, from the shares of each assessor; null without a kappa.</summary>
    public double? ExpectedAgreement { get; }

    /// <summary>
    /// Kappa with its normal interval, cut to [-1, 1]. Without a case, with fewer than two categories, or when all codes are the
    /// same there is none; when one assessor used a single category it is 0 without an interval. The reason says so.
    /// </summary>
    public Estimate Kappa { get; }

    /// <summary>The standard error of kappa, which its interval uses.</summary>
    public double? StandardError { get; }

    /// <summary>The standard error when kappa is 0, which the test uses.</summary>
    public double? StandardErrorWithoutAgreement { get; }

    /// <summary>The two-sided p-value of the test that kappa is 0.</summary>
    public PValue? P { get; }

    /// <summary>The numbers of the agreement.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => TableLayout.Facts(
        TableText.Compose($"Agreement of two assessors, weights {Weights}", $"两名评定者的一致性，加权{Weights}"),
        TableLayout.Reason(Kappa.Reason),
        ("n", TableCell.Of(N)),
        ("observed agreement", TableCell.Of(ObservedAgreement, Decimals.Coefficient)),
        ("expected agreement", TableCell.Of(ExpectedAgreement, Decimals.Coefficient)),
        ("kappa", TableCell.Of(Kappa.Value, Decimals.Coefficient)),
        ("lower", TableCell.Of(Kappa.Interval?.Lower, Decimals.Coefficient)),
        ("upper", TableCell.Of(Kappa.Interval?.Upper, Decimals.Coefficient)),
        ("standard error", TableCell.Of(StandardError, Decimals.Coefficient)),
        ("p", TableCell.Of(P)));

    /// <summary>Compares the codes of two assessors.</summary>
    /// <param name="first">The code that the first assessor gave each case.</param>
    /// <param name="second">The code that the second assessor gave each case.</param>
    /// <param name="weights">The weights of categories that are not equal.</param>
    /// <param name="categories">
    /// The categories in their order, each once; with weights it matters. Empty means those that occur, in ordinal order.
    /// </param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or a code is null or none of the categories; the message has the index.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The weights or the level are not allowed.</exception>
    public static CohenKappa FromCodes(
        ReadOnlySpan<string> first,
        ReadOnlySpan<string> second,
        KappaWeights weights = KappaWeights.None,
        ReadOnlySpan<string> categories = default,
        Proportion? level = null)
    {
        Guard.Against.DifferentLength(first.Length, second.Length, nameof(first), nameof(second));
        string[] names = categories.IsEmpty
            ? [.. first.ToArray().Concat(second.ToArray()).Where(n => n is not null).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)]
            : categories.ToArray();
        Guard.Against.InvalidNames(names, names.Length, nameof(categories));
        Dictionary<string, int> positions = new(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            positions.Add(names[i], i);
        }

        var counts = new long[names.Length, names.Length];
        for (var i = 0; i < first.Length; i++)
        {
            counts[PositionOf(first[i], i, nameof(first)), PositionOf(second[i], i, nameof(second))]++;
        }

        return FromCounts(names, counts, weights, level);

        int PositionOf(string? code, int row, string parameterName)
        {
            var position = -1;
            Guard.Against.Invalid(
                code is null || !positions.TryGetValue(code, out position),
                $"The code at index {row} is \"{InvariantText.Shorten(code ?? "null")}\"; "
                    + $"allowed are {InvariantText.Join(names)}.",
                parameterName);
            return position;
        }
    }

    /// <summary>Compares assessors whose codes are counted already.</summary>
    /// <param name="categories">The categories in their order, each once.</param>
    /// <param name="counts">How many cases the first (row) and the second assessor (column) put where, from 0.</param>
    /// <param name="weights">The weights of categories that are not equal.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="ArgumentException">
    /// The table is not square, a count is negative, or a category is blank or appears twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The weights or the level are not allowed.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits.</exception>
    public static CohenKappa FromCounts(
        ReadOnlySpan<string> categories,
        long[,] counts,
        KappaWeights weights = KappaWeights.None,
        Proportion? level = null)
    {
        Guard.Against.Null(counts);
        Guard.Against.UndefinedEnum(weights);
        var confidence = Guard.Against.InvalidLevel(level);
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        Guard.Against.Invalid(
            rows != columns, $"The table has {rows} rows and {columns} columns; allowed are as many.", nameof(counts));
        var names = Guard.Against.InvalidNames(categories, rows);
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < rows; c++)
            {
                Guard.Against.Invalid(
                    counts[r, c] < 0,
                    $"Count {counts[r, c]} in row {r}, column {c} is negative; allowed are numbers from 0.",
                    nameof(counts));
            }
        }

        return new(names, weights, KappaMoments.Of(counts, weights), confidence);
    }

    /// <summary>Kappa with its interval, n and method, or the reason.</summary>
    /// <returns>For example <c>0.676 [0.536, 0.816], n = 100 (Fleiss, Cohen and Everitt)</c>.</returns>
    public override string ToString() => Kappa.ToString();
}
