namespace ServiceQuality.Domain.Surveys;

/// <summary>Published instruments as data: their dimensions, item numbers and scales, without any wording.</summary>
public static class Instruments
{
    /// <summary>
    /// SERVQUAL in the revised form of 1991: 22 items, all worded positively, on 1 to 7. Tangibles 01-04, reliability 05-09,
    /// responsiveness 10-13, assurance 14-17, empathy 18-22.
    /// Source: Parasuraman, Berry and Zeithaml (1991), Refinement and reassessment of the SERVQUAL scale,
    /// Journal of Retailing 67(4), 420-450.
    /// </summary>
    public static Instrument Servqual1991 { get; } = new("SERVQUAL 1991", RatingScale.OneToSeven,
    [
        new("T", "Tangibles", Numbered(1, 4)),
        new("REL", "Reliability", Numbered(5, 9)),
        new("RES", "Responsiveness", Numbered(10, 13)),
        new("A", "Assurance", Numbered(14, 17)),
        new("E", "Empathy", Numbered(18, 22)),
    ]);

    private static IEnumerable<Item> Numbered(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(n => new Item(n.ToString("00", System.Globalization.CultureInfo.InvariantCulture)));
}
