using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Gaps;

/// <summary>
/// A gap of the gap model: 1 to 5 by Parasuraman, Zeithaml and Berry (1985), 6 and 7 by Luk and Layton (2002). Every gap is what
/// is there minus what it is compared with, the latter being the side nearer to the wish of the customer, so that a negative gap
/// is a shortfall; papers differ in the sign.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceGap>))]
public sealed record ServiceGap
{
    internal ServiceGap(
        int number,
        LocalizedText name,
        ValueList<string> aliases,
        GapSide actual,
        GapSide reference,
        LocalizedText shortfallMeans,
        LocalizedText excessMeans,
        ValueList<EvidenceKind> evidenceKinds,
        ValueList<GapCause> causes,
        string source)
    {
        Number = number;
        Name = name;
        Aliases = aliases;
        Actual = actual;
        Reference = reference;
        ShortfallMeans = shortfallMeans;
        ExcessMeans = excessMeans;
        EvidenceKinds = evidenceKinds;
        Causes = causes;
        Source = source;
        Antecedents = [.. Antecedent.All.Where(a => a.GapNumber == number)];
    }

    /// <summary>All gaps, 1 to 7.</summary>
    public static ValueList<ServiceGap> All { get; } = GapCatalogue.All();

    // After the gaps, which they are made of.
    private static GapHeadings Headings { get; } = new(All);

    /// <summary>Gap 1, between customers' expectations and what managers think they are.</summary>
    public static ServiceGap Knowledge => All[0];

    /// <summary>Gap 2, between managers' view of expectations and the standards that are set.</summary>
    public static ServiceGap Standards => All[1];

    /// <summary>
    /// Gap 3, between the standards and the service that is delivered. It is the quality of the service where quality is measured
    /// from the standard (服务标准).
    /// </summary>
    public static ServiceGap Delivery => All[2];

    /// <summary>Gap 4, between the service that is delivered and what is promised to the outside.</summary>
    public static ServiceGap Communication => All[3];

    /// <summary>
    /// Gap 5, between what customers perceive and what they expect. It is the quality of the service where quality is measured
    /// from the expectation (期望), and follows from gaps 1 to 4.
    /// </summary>
    public static ServiceGap Customer => All[4];

    /// <summary>Gap 6, between customers' expectations and what front-line employees think they are.</summary>
    public static ServiceGap EmployeePerception => All[5];

    /// <summary>Gap 7, between what managers and what front-line employees think that customers expect.</summary>
    public static ServiceGap InternalPerception => All[6];

    /// <summary>The number, 1 to 7.</summary>
    public int Number { get; }

    /// <summary>The canonical name, such as <c>delivery gap</c>, 服务传递差距.</summary>
    public LocalizedText Name { get; }

    /// <summary>
    /// Other names, English and Chinese, each of one gap only. Some practice texts name gap 4 as lying between delivery and what
    /// the customer feels, while their causes and remedies are those of delivery against promise: that wording stands here with
    /// gap 4.
    /// </summary>
    public ValueList<string> Aliases { get; }

    /// <summary>What is there.</summary>
    public GapSide Actual { get; }

    /// <summary>What it is compared with.</summary>
    public GapSide Reference { get; }

    /// <summary>What is compared, in words: actual minus reference.</summary>
    public LocalizedText Compared =>
        new($"{Actual.Name().English} minus {Reference.Name().English}", $"{Actual.Name().Chinese}减去{Reference.Name().Chinese}");

    /// <summary>What a negative gap means.</summary>
    public LocalizedText ShortfallMeans { get; }

    /// <summary>What a positive gap means.</summary>
    public LocalizedText ExcessMeans { get; }

    /// <summary>
    /// Whether both sides are views of what customers expect (gaps 1, 6 and 7). Then a positive gap is a misjudgement too, and no
    /// merit.
    /// </summary>
    public bool ComparesViews => Actual is GapSide.ManagementView or GapSide.EmployeeView;

    /// <summary>The kinds of evidence that the gap may be measured by.</summary>
    public ValueList<EvidenceKind> EvidenceKinds { get; }

    /// <summary>
    /// The constructs of 1988 that act on the gap: of gaps 1 to 4; none for gaps 5 to 7, whose causes may still point to one of
    /// them.
    /// </summary>
    public ValueList<Antecedent> Antecedents { get; }

    /// <summary>
    /// The causes with their signs and remedies, at least one. Those of gaps 6 and 7 are the library's own, from the definitions
    /// of the gaps.
    /// </summary>
    public ValueList<GapCause> Causes { get; }

    /// <summary>Where the gap was described first.</summary>
    public string Source { get; }

    /// <summary>The gap of a number.</summary>
    /// <param name="number">The number, 1 to 7.</param>
    /// <returns>The gap.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no gap of that number.</exception>
    public static ServiceGap ByNumber(int number)
    {
        Guard.Against.OutOfRange(number < 1 || number > All.Count, number, $"There is no gap {number}; allowed are 1 to "
            + $"{All.Count}.");
        return All[number - 1];
    }

    /// <summary>
    /// Finds a gap by its number, its name, an alias or its two sides, as texts print them in headings: <c>3</c>, <c>gap 3</c>,
    /// <c>差距3</c>, <c>performance gap</c>, <c>(三)服务质量标准与实际传递之间产生的差距</c>, <c>gap between customer expectations and management
    /// perceptions</c>. Case, width, white space and punctuation do not matter. A number may stand before the name or, as that
    /// of the gap, behind it; it must be the number of the gap that is named.
    /// </summary>
    /// <param name="name">The number, name, alias or heading.</param>
    /// <returns>The gap.</returns>
    /// <exception cref="FormatException">No gap is named so, or the number is that of another gap.</exception>
    public static ServiceGap Parse(string name)
    {
        Guard.Against.Null(name);
        var gaps = All.Select(g => $"{InvariantText.Format(g.Number)} {g.Name.English} ({g.Name.Chinese})");
        return InvariantText.RequireParsed(
            TryParse(name, out var result),
            result!,
            name,
            "a gap; allowed are numbers 1 to 7, names, aliases and the two sides of a gap, alone or with the number of the same "
                + $"gap: {InvariantText.Join(gaps)}.");
    }

    /// <summary>Finds a gap by its number, name, an alias or its two sides without throwing.</summary>
    /// <param name="name">The number, name, alias or heading.</param>
    /// <param name="result">The gap, or null when none is named so.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, [NotNullWhen(true)] out ServiceGap? result)
    {
        result = Headings.Find(name ?? "");
        return result is not null;
    }

    /// <summary>Number and name.</summary>
    /// <returns>For example <c>gap 3, delivery gap</c>.</returns>
    public override string ToString() => $"gap {InvariantText.Format(Number)}, {Name.English}";
}
