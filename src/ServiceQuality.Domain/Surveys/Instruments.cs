using System.Globalization;

namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// Published instruments as data: their dimensions, item numbers and scales, without any wording, which is copyright of their
/// authors. Many studies change the scale or the map of items: see <see cref="Instrument.WithScale"/>, or make an instrument of
/// your own.
/// </summary>
public static class Instruments
{
    /// <summary>
    /// SERVQUAL in its first form: 22 items on 1 to 7, of which nine are worded negatively: all of responsiveness (10-13) and of
    /// empathy (18-22). Source: Parasuraman, Zeithaml and Berry (1988), SERVQUAL, Journal of Retailing 64(1), 12-40.
    /// </summary>
    public static Instrument Servqual1988 { get; } = new("SERVQUAL 1988", RatingScale.OneToSeven,
    [
        new("T", "Tangibles", Numbered(1, 4)),
        new("REL", "Reliability", Numbered(5, 9)),
        new("RES", "Responsiveness", Numbered(10, 13, isReverseScored: true)),
        new("A", "Assurance", Numbered(14, 17)),
        new("E", "Empathy", Numbered(18, 22, isReverseScored: true)),
    ]);

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

    /// <summary>
    /// SERVPERF: the perceptions of SERVQUAL 1988 without expectations, with its nine negative items. Read it with
    /// <see cref="SurveyLayout.PerceptionsOnly"/>; with the positive wording of 1991 use <see cref="Servqual1991"/> instead.
    /// Source: Cronin and Taylor (1992), Measuring service quality, Journal of Marketing 56(3), 55-68.
    /// </summary>
    public static Instrument Servperf { get; } = new("SERVPERF", RatingScale.OneToSeven, Servqual1988.Dimensions);

    /// <summary>
    /// SERVQUAL 1991 without tangibles: reliability, responsiveness, assurance and empathy, items 05-22, for services that have
    /// nothing to show or are judged on their conduct alone.
    /// </summary>
    public static Instrument ServqualWithoutTangibles { get; } =
        new("SERVQUAL 1991 without tangibles", RatingScale.OneToSeven, Servqual1991.Dimensions.Skip(1));

    /// <summary>
    /// LibQUAL+, the core of 22 items on 1 to 9: affect of service AS1-AS9, information control IC1-IC8, library as place
    /// LP1-LP5. Each asks for the minimum, the desired and the perceived level: read it with
    /// <see cref="SurveyLayout.ZoneOfTolerance"/>. Source: Thompson, Cook and Kyrillidou (2005), Concurrent validity of LibQUAL+
    /// scores, Journal of Academic Librarianship 31(6), 517-522.
    /// </summary>
    public static Instrument LibQual { get; } = new("LibQUAL+", new(1, 9),
    [
        new("AS", "Affect of Service", Lettered("AS", 9)),
        new("IC", "Information Control", Lettered("IC", 8)),
        new("LP", "Library as Place", Lettered("LP", 5)),
    ]);

    /// <summary>
    /// E-S-QUAL, the quality of web shops: 22 perception items on 1 to 5, EFF1-EFF8, SYS1-SYS4, FUL1-FUL7, PRI1-PRI3.
    /// Source: Parasuraman, Zeithaml and Malhotra (2005), E-S-QUAL, Journal of Service Research 7(3), 213-233.
    /// </summary>
    public static Instrument ESQual { get; } = new("E-S-QUAL", RatingScale.OneToFive,
    [
        new("EFF", "Efficiency", Lettered("EFF", 8)),
        new("SYS", "System availability", Lettered("SYS", 4)),
        new("FUL", "Fulfilment", Lettered("FUL", 7)),
        new("PRI", "Privacy", Lettered("PRI", 3)),
    ]);

    /// <summary>
    /// E-RecS-QUAL, for customers of web shops who had a problem: 11 perception items on 1 to 5, RES1-RES5, COM1-COM3, CON1-CON3.
    /// Source: as of <see cref="ESQual"/>.
    /// </summary>
    public static Instrument ERecSQual { get; } = new("E-RecS-QUAL", RatingScale.OneToFive,
    [
        new("RES", "Responsiveness", Lettered("RES", 5)),
        new("COM", "Compensation", Lettered("COM", 3)),
        new("CON", "Contact", Lettered("CON", 3)),
    ]);

    /// <summary>
    /// HEdPERF, the quality of higher education: 41 perception items on 1 to 7 in six dimensions. The numbers of items by
    /// dimension (10, 9, 10, 8, 2, 2) are from memory of the literature: compare them with your questionnaire. Source: Abdullah
    /// (2006), The development of HEdPERF, International Journal of Consumer Studies 30(6), 569-581.
    /// </summary>
    public static Instrument HEdPerf { get; } = new("HEdPERF", RatingScale.OneToSeven,
    [
        new("NON", "Non-academic aspects", Lettered("NON", 10)),
        new("ACA", "Academic aspects", Lettered("ACA", 9)),
        new("REP", "Reputation", Lettered("REP", 10)),
        new("ACC", "Access", Lettered("ACC", 8)),
        new("PRO", "Programme issues", Lettered("PRO", 2)),
        new("UND", "Understanding", Lettered("UND", 2)),
    ]);

    /// <summary>
    /// INDSERV, the quality of services between businesses: 22 perception items on 1 to 7 in four dimensions. The numbers of
    /// items by dimension (6, 5, 6, 5) are from memory of the literature: compare them with your questionnaire. Source: Gounaris
    /// (2005), Measuring service quality in B2B services, Journal of Services Marketing 19(6), 421-435.
    /// </summary>
    public static Instrument IndServ { get; } = new("INDSERV", RatingScale.OneToSeven,
    [
        new("POT", "Potential quality", Lettered("POT", 6)),
        new("HARD", "Hard process quality", Lettered("HARD", 5)),
        new("SOFT", "Soft process quality", Lettered("SOFT", 6)),
        new("OUT", "Output quality", Lettered("OUT", 5)),
    ]);

    /// <summary>
    /// The four basics of service (服务的4个基本点) as four single questions on 1 to 5: quality Q, reliability R, response speed S and
    /// personalisation P.
    /// </summary>
    public static Instrument FourBasics { get; } = new("Four basics", RatingScale.OneToFive,
    [
        new("Q", "Quality", [new("Q")]),
        new("R", "Reliability", [new("R")]),
        new("S", "Response speed", [new("S")]),
        new("P", "Personalisation", [new("P")]),
    ]);

    /// <summary>
    /// Groenroos's model: technical quality (what is delivered) and functional quality (how), each expected and experienced, with
    /// the image as a filter that is no part of the overall score. The model has no fixed items: give the ids of yours. Source:
    /// Groenroos (1984), A service quality model and its marketing implications, European Journal of Marketing 18(4), 36-44.
    /// </summary>
    /// <param name="technical">The ids of the items about what is delivered, at least one.</param>
    /// <param name="functional">The ids of the items about how it is delivered, at least one.</param>
    /// <param name="image">The ids of the items about the image; none leaves it out.</param>
    /// <param name="scale">The scale; null means 1 to 7.</param>
    /// <returns>The instrument.</returns>
    /// <exception cref="ArgumentException">
    /// There is no technical or no functional item, an id is blank or appears twice.
    /// </exception>
    public static Instrument Groenroos(
        IEnumerable<string> technical,
        IEnumerable<string> functional,
        IEnumerable<string>? image = null,
        RatingScale? scale = null)
    {
        Guard.Against.Null(technical);
        Guard.Against.Null(functional);
        List<string> filter = [.. image ?? []];
        return new("Groenroos", scale ?? RatingScale.OneToSeven,
        [
            new("TECH", "Technical quality", technical.Select(id => new Item(id))),
            new("FUNC", "Functional quality", functional.Select(id => new Item(id))),
            .. filter.Count == 0
                ? (Dimension[])[]
                : [new("IMG", "Image", filter.Select(id => new Item(id)), isPartOfQuality: false)],
        ]);
    }

    private static IEnumerable<Item> Numbered(int first, int last, bool isReverseScored = false) =>
        Enumerable.Range(first, last - first + 1).Select(
            n => new Item(n.ToString("00", CultureInfo.InvariantCulture), isReverseScored));

    private static IEnumerable<Item> Lettered(string code, int count) =>
        Enumerable.Range(1, count).Select(n => new Item(code + n.ToString(CultureInfo.InvariantCulture)));
}
