using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// When inspection is tightened, reduced and discontinued. The usual numbers are those of ISO 2859-1:1999, 9.3 and 9.4; the
/// tables of its plans are its own text and not part of the library.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<SwitchingRules>))]
public sealed record SwitchingRules
{
    /// <summary>Creates rules.</summary>
    /// <param name="refusedToTighten">So many refused lots among consecutive ones tighten normal inspection.</param>
    /// <param name="lotsToTighten">Among so many consecutive lots, or fewer.</param>
    /// <param name="acceptedToNormal">So many accepted lots in a row end tightened inspection.</param>
    /// <param name="scoreToReduce">The switching score at which normal inspection is reduced.</param>
    /// <param name="refusedToDiscontinue">
    /// So many refused lots in all, since tightened inspection began, discontinue it.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A number is below 1, or more lots are to be refused than there are; the message has all that is wrong.
    /// </exception>
    public SwitchingRules(
        int refusedToTighten = 2,
        int lotsToTighten = 5,
        int acceptedToNormal = 5,
        int scoreToReduce = 30,
        int refusedToDiscontinue = 5)
    {
        (string Name, int Value)[] numbers =
        [
            (nameof(refusedToTighten), refusedToTighten), (nameof(lotsToTighten), lotsToTighten),
            (nameof(acceptedToNormal), acceptedToNormal), (nameof(scoreToReduce), scoreToReduce),
            (nameof(refusedToDiscontinue), refusedToDiscontinue),
        ];
        List<string> problems =
        [
            .. numbers.Where(n => n.Value < 1)
                .Select(n => InvariantText.Compose($"{n.Name} is {n.Value}; allowed are 1 and more.")),
        ];
        if (refusedToTighten > lotsToTighten)
        {
            problems.Add(InvariantText.Compose(
                $"{refusedToTighten} of {lotsToTighten} lots cannot be refused; allowed are at most as many."));
        }

        Guard.Against.Invalid(
            problems.Count > 0,
            InvariantText.Lines("The switching rules are not allowed:", [.. problems]),
            nameof(refusedToTighten));
        RefusedToTighten = refusedToTighten;
        LotsToTighten = lotsToTighten;
        AcceptedToNormal = acceptedToNormal;
        ScoreToReduce = scoreToReduce;
        RefusedToDiscontinue = refusedToDiscontinue;
    }

    /// <summary>The numbers of ISO 2859-1:1999.</summary>
    public static SwitchingRules Iso2859 { get; } = new();

    /// <summary>How many refused lots tighten normal inspection.</summary>
    public int RefusedToTighten { get; }

    /// <summary>Among how many consecutive lots.</summary>
    public int LotsToTighten { get; }

    /// <summary>How many accepted lots in a row end tightened inspection.</summary>
    public int AcceptedToNormal { get; }

    /// <summary>The switching score at which normal inspection is reduced.</summary>
    public int ScoreToReduce { get; }

    /// <summary>How many refused lots discontinue tightened inspection.</summary>
    public int RefusedToDiscontinue { get; }

    /// <summary>The state before the first lot: normal inspection.</summary>
    public InspectionState Start => new(this, InspectionSeverity.Normal);

    /// <summary>The rules in words.</summary>
    /// <returns>For example <c>tightened after 2 of 5 refused, normal after 5 accepted, reduced at score 30, discontinued
    /// after 5 refused</c>.</returns>
    public override string ToString() => InvariantText.Compose(
        $"tightened after {RefusedToTighten} of {LotsToTighten} refused, normal after {AcceptedToNormal} accepted, ")
        + InvariantText.Compose($"reduced at score {ScoreToReduce}, discontinued after {RefusedToDiscontinue} refused");
}
