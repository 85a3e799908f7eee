using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// What a paper prints of one item, dimension or group: any of the quantities, each with the decimals it was printed with.
/// Nothing is checked here; <see cref="AuditReport"/> finds contradictions, <see cref="ReconstructedGap"/> what follows. All
/// numbers of a row are taken to be of the same n people who gave both answers.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<PublishedRow>))]
public sealed record PublishedRow
{
    internal PublishedRow(PublishedRowBuilder row)
    {
        Name = row.RowName;
        N = row.GivenN;
        PerceptionMean = row.Find(GapQuantity.PerceptionMean);
        PerceptionDeviation = row.Find(GapQuantity.PerceptionDeviation);
        ExpectationMean = row.Find(GapQuantity.ExpectationMean);
        ExpectationDeviation = row.Find(GapQuantity.ExpectationDeviation);
        Gap = row.Find(GapQuantity.Gap);
        GapDeviation = row.Find(GapQuantity.GapDeviation);
        StandardError = row.Find(GapQuantity.StandardError);
        T = row.Find(GapQuantity.T);
        DegreesOfFreedom = row.Find(GapQuantity.DegreesOfFreedom);
        P = row.Find(GapQuantity.P);
        IntervalLower = row.Find(GapQuantity.IntervalLower);
        IntervalUpper = row.Find(GapQuantity.IntervalUpper);
        Correlation = row.Find(GapQuantity.Correlation);
        Dz = row.Find(GapQuantity.Dz);
        Items = row.GivenItems;
        PositivePercent = row.PositivePercent;
        TiePercent = row.TiePercent;
        NegativePercent = row.NegativePercent;
        ItemOf = row.GivenItemOf;
        GroupOf = row.GivenGroupOf;
    }

    /// <summary>The name of the row.</summary>
    public string Name { get; }

    /// <summary>How many people gave both answers.</summary>
    public int? N { get; }

    /// <summary>The mean of the perceptions.</summary>
    public PrintedNumber? PerceptionMean { get; }

    /// <summary>The standard deviation of the perceptions.</summary>
    public PrintedNumber? PerceptionDeviation { get; }

    /// <summary>The mean of the expectations.</summary>
    public PrintedNumber? ExpectationMean { get; }

    /// <summary>The standard deviation of the expectations.</summary>
    public PrintedNumber? ExpectationDeviation { get; }

    /// <summary>The mean gap, P - E.</summary>
    public PrintedNumber? Gap { get; }

    /// <summary>The standard deviation of the gaps.</summary>
    public PrintedNumber? GapDeviation { get; }

    /// <summary>The standard error of the mean gap.</summary>
    public PrintedNumber? StandardError { get; }

    /// <summary>Student's t of the paired answers.</summary>
    public PrintedNumber? T { get; }

    /// <summary>The degrees of freedom of t.</summary>
    public PrintedNumber? DegreesOfFreedom { get; }

    /// <summary>The two-sided p-value of t, or its limit.</summary>
    public PrintedNumber? P { get; }

    /// <summary>The lower end of the confidence interval of the gap.</summary>
    public PrintedNumber? IntervalLower { get; }

    /// <summary>The upper end of the confidence interval of the gap.</summary>
    public PrintedNumber? IntervalUpper { get; }

    /// <summary>The correlation of perceptions and expectations.</summary>
    public PrintedNumber? Correlation { get; }

    /// <summary>Cohen's dz.</summary>
    public PrintedNumber? Dz { get; }

    /// <summary>Of how many whole-number answers of each person the row is the mean.</summary>
    public int? Items { get; }

    /// <summary>The share of people whose gap is positive, in percent.</summary>
    public PrintedNumber? PositivePercent { get; }

    /// <summary>The share of people whose gap is zero, in percent.</summary>
    public PrintedNumber? TiePercent { get; }

    /// <summary>The share of people whose gap is negative, in percent.</summary>
    public PrintedNumber? NegativePercent { get; }

    /// <summary>The name of the row that is the mean of this one and others over the same people.</summary>
    public string? ItemOf { get; }

    /// <summary>The name of the row that this one and others, of other people, make up.</summary>
    public string? GroupOf { get; }

    /// <summary>Begins a row.</summary>
    /// <param name="name">The name of the row.</param>
    /// <returns>A builder for what the paper prints of it.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static PublishedRowBuilder Create(string name)
    {
        Guard.Against.NullOrWhiteSpace(name);
        return new(name);
    }

    /// <summary>The printed numbers by name.</summary>
    /// <returns>For example <c>Reliability: n 58, mean P 4.21, mean E 5.57, gap -1.36</c>.</returns>
    public override string ToString()
    {
        List<string> parts = [];
        if (N is { } n)
        {
            parts.Add("n " + n.ToString(CultureInfo.InvariantCulture));
        }

        parts.AddRange(Printed().Select(q => $"{q.Quantity.Text()} {q.Number.ToString(null, null)}"));
        return parts.Count == 0 ? Name : $"{Name}: {string.Join(", ", parts)}";
    }

    // A printed quantity other than n.
    internal PrintedNumber? Find(GapQuantity quantity) => quantity switch
    {
        GapQuantity.PerceptionMean => PerceptionMean,
        GapQuantity.PerceptionDeviation => PerceptionDeviation,
        GapQuantity.ExpectationMean => ExpectationMean,
        GapQuantity.ExpectationDeviation => ExpectationDeviation,
        GapQuantity.Correlation => Correlation,
        GapQuantity.Gap => Gap,
        GapQuantity.GapDeviation => GapDeviation,
        GapQuantity.StandardError => StandardError,
        GapQuantity.DegreesOfFreedom => DegreesOfFreedom,
        GapQuantity.T => T,
        GapQuantity.Dz => Dz,
        GapQuantity.P => P,
        GapQuantity.IntervalLower => IntervalLower,
        GapQuantity.IntervalUpper => IntervalUpper,
        _ => null,
    };

    // The printed quantities other than n, in their order.
    internal IEnumerable<(GapQuantity Quantity, PrintedNumber Number)> Printed()
    {
        foreach (var quantity in Enum.GetValues<GapQuantity>())
        {
            if (Find(quantity) is { } number)
            {
                yield return (quantity, number);
            }
        }
    }
}
