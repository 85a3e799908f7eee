using System.Globalization;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// Builds a row of a published table. What is not set was not printed. Setting something again replaces it.
/// <see cref="Build"/> reports all broken rules at once.
/// </summary>
public sealed class PublishedRowBuilder
{
    private const int MaxItems = 1000;

    private readonly Dictionary<GapQuantity, PrintedNumber> _numbers = [];

    internal PublishedRowBuilder(string name)
    {
        RowName = name;
    }

    internal string RowName { get; }

    internal int? GivenN { get; private set; }

    internal int? GivenItems { get; private set; }

    internal PrintedNumber? PositivePercent { get; private set; }

    internal PrintedNumber? TiePercent { get; private set; }

    internal PrintedNumber? NegativePercent { get; private set; }

    internal string? GivenItemOf { get; private set; }

    internal string? GivenGroupOf { get; private set; }

    /// <summary>Sets how many people gave both answers.</summary>
    /// <param name="n">The number of people.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder N(int? n)
    {
        GivenN = n;
        return this;
    }

    /// <summary>Sets the perceptions.</summary>
    /// <param name="mean">Their mean.</param>
    /// <param name="deviation">Their standard deviation.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder Perception(PrintedNumber? mean = null, PrintedNumber? deviation = null) =>
        Set(GapQuantity.PerceptionMean, mean).Set(GapQuantity.PerceptionDeviation, deviation);

    /// <summary>Sets the expectations.</summary>
    /// <param name="mean">Their mean.</param>
    /// <param name="deviation">Their standard deviation.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder Expectation(PrintedNumber? mean = null, PrintedNumber? deviation = null) =>
        Set(GapQuantity.ExpectationMean, mean).Set(GapQuantity.ExpectationDeviation, deviation);

    /// <summary>Sets the correlation of perceptions and expectations.</summary>
    /// <param name="correlation">The correlation.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder Correlation(PrintedNumber? correlation) => Set(GapQuantity.Correlation, correlation);

    /// <summary>Sets the gaps, P - E.</summary>
    /// <param name="mean">Their mean.</param>
    /// <param name="deviation">Their standard deviation.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder Gap(PrintedNumber? mean = null, PrintedNumber? deviation = null) =>
        Set(GapQuantity.Gap, mean).Set(GapQuantity.GapDeviation, deviation);

    /// <summary>Sets the standard error of the mean gap.</summary>
    /// <param name="standardError">The standard error.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder StandardError(PrintedNumber? standardError) => Set(GapQuantity.StandardError, standardError);

    /// <summary>Sets Student's t of the paired answers.</summary>
    /// <param name="t">The statistic.</param>
    /// <param name="degreesOfFreedom">Its degrees of freedom.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder T(PrintedNumber? t = null, PrintedNumber? degreesOfFreedom = null) =>
        Set(GapQuantity.T, t).Set(GapQuantity.DegreesOfFreedom, degreesOfFreedom);

    /// <summary>Sets the two-sided p-value of t.</summary>
    /// <param name="p">The p-value, the only number that may be a limit.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder P(PrintedNumber? p) => Set(GapQuantity.P, p);

    /// <summary>Sets Cohen's dz.</summary>
    /// <param name="dz">The effect size.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder Dz(PrintedNumber? dz) => Set(GapQuantity.Dz, dz);

    /// <summary>Sets the confidence interval of the mean gap.</summary>
    /// <param name="lower">The lower end.</param>
    /// <param name="upper">The upper end.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder Interval(PrintedNumber? lower, PrintedNumber? upper) =>
        Set(GapQuantity.IntervalLower, lower).Set(GapQuantity.IntervalUpper, upper);

    /// <summary>Sets of how many whole-number answers of each person the row is the mean.</summary>
    /// <param name="items">From 1 to 1000; null when the answers are not whole numbers or it is not known.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder Items(int? items)
    {
        GivenItems = items;
        return this;
    }

    /// <summary>Sets the shares of people by the sign of their gap.</summary>
    /// <param name="positivePercent">The share whose gap is positive, in percent.</param>
    /// <param name="tiePercent">The share whose gap is zero.</param>
    /// <param name="negativePercent">The share whose gap is negative.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder Shares(
        PrintedNumber? positivePercent = null, PrintedNumber? tiePercent = null, PrintedNumber? negativePercent = null)
    {
        PositivePercent = positivePercent;
        TiePercent = tiePercent;
        NegativePercent = negativePercent;
        return this;
    }

    /// <summary>
    /// Sets the row that is the mean of this one and others over the same people, such as the dimension of an item.
    /// </summary>
    /// <param name="row">The name of that row.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder ItemOf(string? row)
    {
        GivenItemOf = row;
        return this;
    }

    /// <summary>Sets the row that this one and others, of other people, make up, such as the total of a segment.</summary>
    /// <param name="row">The name of that row.</param>
    /// <returns>This builder.</returns>
    public PublishedRowBuilder GroupOf(string? row)
    {
        GivenGroupOf = row;
        return this;
    }

    /// <summary>Builds the row.</summary>
    /// <returns>The row.</returns>
    /// <exception cref="InvalidOperationException">
    /// A number other than p is a limit, the number of items is outside its range, or the row is part of itself or of a row with
    /// a blank name. The message lists every broken rule.
    /// </exception>
    public PublishedRow Build()
    {
        List<string> problems = [.. FindLimits()];
        if (GivenItems is < 1 or > MaxItems)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture, $"{GivenItems} items are outside 1 to {MaxItems}, which are allowed."));
        }

        problems.AddRange(new[] { CheckWhole(GivenItemOf), CheckWhole(GivenGroupOf) }.OfType<string>());
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(InvariantText.Lines($"The row \"{RowName}\" cannot be built:", [.. problems]));
        }

        return new(this);
    }

    internal PrintedNumber? Find(GapQuantity quantity) => _numbers.TryGetValue(quantity, out var number) ? number : null;

    private PublishedRowBuilder Set(GapQuantity quantity, PrintedNumber? number)
    {
        _numbers.Remove(quantity);
        if (number is { } given)
        {
            _numbers.Add(quantity, given);
        }

        return this;
    }

    private IEnumerable<string> FindLimits()
    {
        var numbers = _numbers.Where(n => n.Key != GapQuantity.P).OrderBy(n => n.Key)
            .Select(n => (Name: n.Key.Text(), Number: n.Value));
        var shares = new[] { PositivePercent, TiePercent, NegativePercent }.OfType<PrintedNumber>()
            .Select(s => (Name: "share", Number: s));
        return numbers.Concat(shares)
            .Where(n => n.Number.IsLimit)
            .Select(
            n => $"\"{n.Number.ToString(null, null)}\" is a limit of {n.Name}; allowed are numbers, and limits for p only.");
    }

    private string? CheckWhole(string? whole)
    {
        if (whole is not null && string.IsNullOrWhiteSpace(whole))
        {
            return "The name of the row that it is part of is blank; allowed is the name of a row, or null.";
        }

        return whole == RowName ? $"The row \"{RowName}\" is part of itself; allowed is another row." : null;
    }
}
