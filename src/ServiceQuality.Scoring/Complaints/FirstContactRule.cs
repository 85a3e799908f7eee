using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// When a case counts as resolved at first contact: it was solved at first contact and, in the strict form, it was not repeated
/// within a window of its close. It is one definition for reports and indicators alike.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<FirstContactRule>))]
public sealed record FirstContactRule
{
    internal FirstContactRule(RepeatRule? noRepeat) => NoRepeat = noRepeat;

    /// <summary>The plain form: solved at first contact, of the closed cases.</summary>
    public static FirstContactRule Plain { get; } = new(noRepeat: null);

    /// <summary>Which repeat makes it not count; null in the plain form.</summary>
    public RepeatRule? NoRepeat { get; }

    /// <summary>The strict form: solved at first contact and not repeated, of the closed cases whose window is over.</summary>
    /// <param name="noRepeat">Which repeat makes it not count.</param>
    /// <returns>The rule.</returns>
    public static FirstContactRule WithoutRepeat(RepeatRule noRepeat) => new(Guard.Against.Null(noRepeat));

    /// <summary>Counts cases by the rule.</summary>
    /// <param name="solvedAtFirstContact">
    /// Whether each row was solved at first contact. Of a case of several rows that of its first row counts, and a case that was
    /// closed again after a reopening is given as not solved there.
    /// </param>
    /// <param name="cases">The same rows, in the strict form with the repeats of this rule.</param>
    /// <returns>
    /// The share; left out are cases that are open and, in the strict form, those whose window is not over.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// There are not as many values as rows, or the repeats are those of another rule.
    /// </exception>
    public CountedShare Count(ReadOnlySpan<bool> solvedAtFirstContact, RepeatedCases cases)
    {
        Guard.Against.Null(cases);
        ColumnGuards.CheckLength(solvedAtFirstContact.Length, cases.Count, nameof(solvedAtFirstContact));
        Guard.Against.Invalid(
            NoRepeat is not null && cases.Rule != NoRepeat,
            $"The repeats are by another rule, {cases.Rule}; allowed is {NoRepeat}.",
            nameof(cases));
        var (count, known, unknown) = (0L, 0L, 0L);
        for (var i = 0; i < solvedAtFirstContact.Length; i++)
        {
            if (cases.PositionOf(i) == 0)
            {
                continue;
            }

            var isKnown = NoRepeat is null ? cases.IsClosed(i) : cases.IsElapsed(i);
            var isResolved = solvedAtFirstContact[i] && (NoRepeat is null || !cases.WasRepeated(i));
            known += isKnown ? 1 : 0;
            unknown += isKnown ? 0 : 1;
            count += isKnown && isResolved ? 1 : 0;
        }

        return CountedShare.FromCounts(count, known, unknown);
    }

    /// <summary>The rule in words.</summary>
    /// <returns>For example <c>solved at first contact</c>.</returns>
    public override string ToString() => NoRepeat is { } repeat
        ? $"solved at first contact and no repeat: {repeat}"
        : "solved at first contact";
}
