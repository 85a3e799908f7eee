using System.Globalization;

namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// Published instruments as data: their dimensions, item numbers and scales, without any wording, which is copyright of their
/// authors. Many studies change the scale or the map of items: see <see cref="Instrument.WithScale"/>, or make an instrument of
/// your own. Dimensions are named in English and Chinese: see <see cref="Instrument.In"/>. The Chinese names are those in common
/// use; translations differ.
/// </summary>
public static class Instruments
{
    /// <summary>
    /// SERVQUAL in its first form: 22 items on 1 to 7, of which nine are worded negatively: all of responsiveness (10-13) and of
    /// empathy (18-22). Source: Parasuraman, Zeithaml and Berry (1988), SERVQUAL, Journal of Retailing 64(1), 12-40.
    /// </summary>
    public static Instrument Servqual1988 { get; } = new("SERVQUAL 1988", RatingScale.OneToSeven,
    [
        new("T", "Tangibles", Numbered(1, 4), chineseName: "有形性"),
        new("REL", "Reliability", Numbered(5, 9), chineseName: "可靠性"),
        new("RES", "Responsiveness", Numbered(10, 13, isReverseScored: true), chineseName: "响应性"),
        new("A", "Assurance", Numbered(14, 17), chineseName: "保证性"),
        new("E", "Empathy", Numbered(18, 22, isReverseScored: true), chineseName: "移情性"),
    ]);

    /// <summary>
    /// SERVQUAL in the revised form of 1991: 22 items, all worded positively, on 1 to 7. Tangibles 01-04, reliability 05-09,
    /// responsiveness 10-13, assurance 14-17, empathy 18-22.
    /// Source: Parasuraman, Berry and Zeithaml (1991), Refinement and reassessment of the SERVQUAL scale,
    /// Journal of Retailing 67(4), 420-450.
    /// </summary>
    public static Instrument Servqual1991 { get; } = new("SERVQUAL 1991", RatingScale.OneToSeven,
    [
        new("T", "Tangibles", Numbered(1, 4), chineseName: "有形性"),
        new("REL", "Reliability", Numbered(5, 9), chineseName: "可靠性"),
        new("RES", "Responsiveness", Numbered(10, 13), chineseName: "响应性"),
        new("A", "Assurance", Numbered(14, 17), chineseName: "保证性"),
        new("E", "Empathy", Numbered(18, 22), chineseName: "移情性"),
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
        new("AS", "Affect of Service", Lettered("AS", 9), chineseName: "服务影响"),
        new("IC", "Information Control", Lettered("IC", 8), chineseName: "信息控制"),
        new("LP", "Library as Place", Lettered("LP", 5), chineseName: "图书馆环境"),
    ]);

    /// <summary>
    /// E-S-QUAL, the quality of web shops: 22 perception items on 1 to 5, EFF1-EFF8, SYS1-SYS4, FUL1-FUL7, PRI1-PRI3.
    /// Source: Parasuraman, Zeithaml and Malhotra (2005), E-S-QUAL, Journal of Service Research 7(3), 213-233.
    /// </summary>
    public static Instrument ESQual { get; } = new("E-S-QUAL", RatingScale.OneToFive,
    [
        new("EFF", "Efficiency", Lettered("EFF", 8), chineseName: "效率"),
        new("SYS", "System availability", Lettered("SYS", 4), chineseName: "系统可用性"),
        new("FUL", "Fulfilment", Lettered("FUL", 7), chineseName: "履约"),
        new("PRI", "Privacy", Lettered("PRI", 3), chineseName: "隐私"),
    ]);

    /// <summary>
    /// E-RecS-QUAL, for customers of web shops who had a problem: 11 perception items on 1 to 5, RES1-RES5, COM1-COM3, CON1-CON3.
    /// Source: as of <see cref="ESQual"/>.
    /// </summary>
    public static Instrument ERecSQual { get; } = new("E-RecS-QUAL", RatingScale.OneToFive,
    [
        new("RES", "Responsiveness", Lettered("RES", 5), chineseName: "响应性"),
        new("COM", "Compensation", Lettered("COM", 3), chineseName: "补偿"),
        new("CON", "Contact", Lettered("CON", 3), chineseName: "联系"),
    ]);

    /// <summary>
    /// HEdPERF, the quality of higher education: 41 perception items on 1 to 7 in six dimensions. The numbers of items by
    /// dimension (10, 9, 10, 8, 2, 2) are from memory of the literature: compare them with your questionnaire. Source: Abdullah
    /// (2006), The development of HEdPERF, International Journal of Consumer Studies 30(6), 569-581.
    /// </summary>
    public static Instrument HEdPerf { get; } = new("HEdPERF", RatingScale.OneToSeven,
    [
        new("NON", "Non-academic aspects", Lettered("NON", 10), chineseName: "非学术方面"),
        new("ACA", "Academic aspects", Lettered("ACA", 9), chineseName: "学术方面"),
        new("REP", "Reputation", Lettered("REP", 10), chineseName: "声誉"),
        new("ACC", "Access", Lettered("ACC", 8), chineseName: "可及性"),
        new("PRO", "Programme issues", Lettered("PRO", 2), chineseName: "课程设置"),
        new("UND", "Understanding", Lettered("UND", 2), chineseName: "理解"),
    ]);

    /// <summary>
    /// INDSERV, the quality of services between businesses: 22 perception items on 1 to 7 in four dimensions. The numbers of
    /// items by dimension (6, 5, 6, 5) are from memory of the literature: compare them with your questionnaire. Source: Gounaris
    /// (2005), Measuring service quality in B2B services, Journal of Services Marketing 19(6), 421-435.
    /// </summary>
    public static Instrument IndServ { get; } = new("INDSERV", RatingScale.OneToSeven,
    [
        new("POT", "Potential quality", Lettered("POT", 6), chineseName: "潜在质量"),
        new("HARD", "Hard process quality", Lettered("HARD", 5), chineseName: "硬过程质量"),
        new("SOFT", "Soft process quality", Lettered("SOFT", 6), chineseName: "软过程质量"),
        new("OUT", "Output quality", Lettered("OUT", 5), chineseName: "结果质量"),
    ]);

    /// <summary>
    /// The four basics of service (服务的4个基本点) as four single questions on 1 to 5: quality Q, reliability R, response speed S and
    /// personalisation P. Source: practice text S0 of the page on coverage.
    /// </summary>
    public static Instrument FourBasics { get; } = Instrument.Of(
        "Four basics",
        RatingScale.OneToFive,
        ("Q", new("Quality", "质量")),
        ("R", new("Reliability", "可靠性")),
        ("S", new("Response speed", "响应速度")),
        ("P", new("Personalisation", "个性化")));

    /// <summary>
    /// Three aspects by which services are assessed as single questions on 1 to 5: response time (响应时间), attitude (服务态度) and
    /// professional competence (专业能力). Source: practice text S2 of the page on coverage.
    /// </summary>
    public static Instrument ThreeAspects { get; } = Instrument.Of(
        "Three aspects",
        RatingScale.OneToFive,
        ("TIME", new("Response time", "响应时间")),
        ("ATT", new("Service attitude", "服务态度")),
        ("COMP", new("Professional competence", "专业能力")));

    /// <summary>
    /// Four dimensions of service standards as single questions on 1 to 5: reliability (可靠性), responsiveness (响应性), assurance
    /// (保证性) and empathy (同理心). <see cref="ServqualWithoutTangibles"/> asks the same with 18 items. Source: practice text S4 of
    /// the page on coverage.
    /// </summary>
    public static Instrument FourStandards { get; } = Instrument.Of(
        "Four standards",
        RatingScale.OneToFive,
        ("REL", new("Reliability", "可靠性")),
        ("RES", new("Responsiveness", "响应性")),
        ("A", new("Assurance", "保证性")),
        ("E", new("Empathy", "同理心")));

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
            new("TECH", "Technical quality", technical.Select(id => new Item(id)), chineseName: "技术质量"),
            new("FUNC", "Functional quality", functional.Select(id => new Item(id)), chineseName: "功能质量"),
            .. filter.Count == 0
                ? (Dimension[])[]
                : [new("IMG", "Image", filter.Select(id => new Item(id)), isPartOfQuality: false, chineseName: "形象")],
        ]);
    }

    private static IEnumerable<Item> Numbered(int first, int last, bool isReverseScored = false) =>
        Enumerable.Range(first, last - first + 1).Select(
            n => new Item(n.ToString("00", CultureInfo.InvariantCulture), isReverseScored));

    private static IEnumerable<Item> Lettered(string code, int count) =>
        Enumerable.Range(1, count).Select(n => new Item(code + n.ToString(CultureInfo.InvariantCulture)));
}
