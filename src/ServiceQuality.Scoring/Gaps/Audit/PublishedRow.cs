using System.Globalization;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// What a paper prints of one item, dimension or group: any of the quantities, each with the decimals it was printed with. Nothing is
/// judged here; <see cref="AuditReport"/> finds what cannot be, <see cref="ReconstructedGap"/> what follows. All numbers of a row are taken
/// to be of the same n people who gave both answers.
/// </summary>
public sealed record PublishedRow
{
    /// <summary>A row; what the paper does not print is null.</summary>
    /// <param name="name">The name of the row.</param>
    /// <param name="n">How many people gave both answers.</param>
    /// <param name="perceptionMean">The mean of the perceptions.</param>
    /// <param name="perceptionDeviation">The standard deviation of the perceptions.</param>
    /// <param name="expectationMean">The mean of the expectations.</param>
    /// <param name="expectationDeviation">The standard deviation of the expectations.</param>
    /// <param name="gap">The mean gap, P - E.</param>
    /// <param name="gapDeviation">The standard deviation of the gaps.</param>
    /// <param name="standardError">The standard error of the mean gap.</param>
    /// <param name="t">Student's t of the paired answers.</param>
    /// <param name="degreesOfFreedom">Its degrees of freedom.</param>
    /// <param name="p">Its two-sided p-value; the only number that may be printed as a limit.</param>
    /// <param name="intervalLower">The lower end of the confidence interval of the gap.</param>
    /// <param name="intervalUpper">Its upper end.</param>
    /// <param name="correlation">The correlation of perceptions and expectations.</param>
    /// <param name="dz">Cohen's dz.</param>
    /// <param name="items">Of how many whole-number answers of each person the row is the mean, from 1 to 1000; null when the answers are no whole numbers or it is not known.</param>
    /// <param name="positivePercent">The share of people whose gap is positive, in percent.</param>
    /// <param name="tiePercent">The share whose gap is zero.</param>
    /// <param name="negativePercent">The share whose gap is negative.</param>
    /// <param name="itemOf">The name of the row that is the mean of this one and others over the same people, such as the dimension of an item.</param>
    /// <param name="groupOf">The name of the row that this one and others, of other people, make up, such as the total of a segment.</param>
    /// <exception cref="ArgumentException">The name is blank, the row is part of itself, or a number other than p is a limit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of items is outside its range.</exception>
    public PublishedRow(
        string name,
        int? n = null,
        PrintedNumber? perceptionMean = null,
        PrintedNumber? perceptionDeviation = null,
        PrintedNumber? expectationMean = null,
        PrintedNumber? expectationDeviation = null,
        PrintedNumber? gap = null,
        PrintedNumber? gapDeviation = null,
        PrintedNumber? standardError = null,
        PrintedNumber? t = null,
        PrintedNumber? degreesOfFreedom = null,
        PrintedNumber? p = null,
        PrintedNumber? intervalLower = null,
        PrintedNumber? intervalUpper = null,
        PrintedNumber? correlation = null,
        PrintedNumber? dz = null,
        int? items = null,
        PrintedNumber? positivePercent = null,
        PrintedNumber? tiePercent = null,
        PrintedNumber? negativePercent = null,
        string? itemOf = null,
        string? groupOf = null)
    {
        Guard.Against.NullOrWhiteSpace(name);
        if (items is < 1 or > 1000)
        {
            throw new ArgumentOutOfRangeException(nameof(items), items, "Allowed are 1 to 1000, or null when it is not known.");
        }

        Name = name;
        N = n;
        PerceptionMean = NoLimit(perceptionMean, nameof(perceptionMean));
        PerceptionDeviation = NoLimit(perceptionDeviation, nameof(perceptionDeviation));
        ExpectationMean = NoLimit(expectationMean, nameof(expectationMean));
        ExpectationDeviation = NoLimit(expectationDeviation, nameof(expectationDeviation));
        Gap = NoLimit(gap, nameof(gap));
        GapDeviation = NoLimit(gapDeviation, nameof(gapDeviation));
        StandardError = NoLimit(standardError, nameof(standardError));
        T = NoLimit(t, nameof(t));
        DegreesOfFreedom = NoLimit(degreesOfFreedom, nameof(degreesOfFreedom));
        P = p;
        IntervalLower = NoLimit(intervalLower, nameof(intervalLower));
        IntervalUpper = NoLimit(intervalUpper, nameof(intervalUpper));
        Correlation = NoLimit(correlation, nameof(correlation));
        Dz = NoLimit(dz, nameof(dz));
        Items = items;
        PositivePercent = NoLimit(positivePercent, nameof(positivePercent));
        TiePercent = NoLimit(tiePercent, nameof(tiePercent));
        NegativePercent = NoLimit(negativePercent, nameof(negativePercent));
        ItemOf = NotItself(name, itemOf, nameof(itemOf));
        GroupOf = NotItself(name, groupOf, nameof(groupOf));
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

    /// <summary>The printed numbers by name.</summary>
    /// <returns>For example <c>Reliability: n 58, mean P 4.21, mean E 5.57, gap -1.36</c>.</returns>
    public override string ToString()
    {
        List<string> parts = N is { } n ? ["n " + n.ToString(CultureInfo.InvariantCulture)] : [];
        parts.AddRange(Printed().Select(q => $"{q.Quantity.Text()} {q.Number}"));
        return parts.Count == 0 ? Name : $"{Name}: {string.Join(", ", parts)}";
    }

    // What is printed of the quantities other than n.
    internal IEnumerable<(GapQuantity Quantity, PrintedNumber Number)> Printed()
    {
        (GapQuantity Quantity, PrintedNumber? Number)[] all =
        [
            (GapQuantity.PerceptionMean, PerceptionMean), (GapQuantity.PerceptionDeviation, PerceptionDeviation),
            (GapQuantity.ExpectationMean, ExpectationMean), (GapQuantity.ExpectationDeviation, ExpectationDeviation),
            (GapQuantity.Correlation, Correlation), (GapQuantity.Gap, Gap), (GapQuantity.GapDeviation, GapDeviation),
            (GapQuantity.StandardError, StandardError), (GapQuantity.DegreesOfFreedom, DegreesOfFreedom), (GapQuantity.T, T),
            (GapQuantity.Dz, Dz), (GapQuantity.P, P), (GapQuantity.IntervalLower, IntervalLower), (GapQuantity.IntervalUpper, IntervalUpper),
        ];
        return all.Where(q => q.Number is not null).Select(q => (q.Quantity, q.Number!.Value));
    }

    private static PrintedNumber? NoLimit(PrintedNumber? number, string parameter) => number is { Relation: not PrintedRelation.Equal } limit
        ? throw new ArgumentException($"\"{limit.ToString(null, null)}\" is a limit; allowed are numbers, and limits for p only.", parameter)
        : number;

    private static string? NotItself(string name, string? whole, string parameter) => whole is null ? null
        : string.IsNullOrWhiteSpace(whole) ? throw new ArgumentException("The name is blank; allowed is the name of a row, or null.", parameter)
        : whole != name ? whole
        : throw new ArgumentException($"The row \"{name}\" is part of itself; allowed is another row.", parameter);
}
