using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// The severity of inspection and what decides about the next change, after a number of lots. It starts at
/// <see cref="SwitchingRules.Start"/>; lots that are inspected again do not count. Immutable.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<InspectionState>))]
public sealed record InspectionState
{
    private const int ScoreOfStricter = 3;
    private const int ScoreOfAccepted = 2;

    internal InspectionState(SwitchingRules rules, InspectionSeverity severity)
    {
        Rules = rules;
        Severity = severity;
        RefusedAmongLast = [];
    }

    /// <summary>The rules.</summary>
    public SwitchingRules Rules { get; }

    /// <summary>How severely the next lot is inspected.</summary>
    public InspectionSeverity Severity { get; }

    /// <summary>The switching score; 0 unless inspection is normal.</summary>
    public int Score { get; internal init; }

    /// <summary>How many lots were accepted in a row since this severity began.</summary>
    public int AcceptedInRow { get; internal init; }

    /// <summary>How many lots were refused since this severity began.</summary>
    public int Refused { get; internal init; }

    /// <summary>
    /// For each of the last lots of normal inspection, the latest last, whether it was refused; one fewer than
    /// <see cref="SwitchingRules.LotsToTighten"/>.
    /// </summary>
    public ValueList<bool> RefusedAmongLast { get; internal init; }

    /// <summary>The state after a lot.</summary>
    /// <param name="isAccepted">Whether the lot was accepted on original inspection.</param>
    /// <param name="isAcceptedStricter">
    /// For the switching score: of a plan with an acceptance number of 2 or more, whether the lot would have been accepted with
    /// the AQL one step tighter, which adds 3. Null for plans with 0 or 1, whose accepted lots add 2. Otherwise the score is 0
    /// again.
    /// </param>
    /// <param name="isSteady">
    /// Whether production is steady and the authority agrees to reduced inspection; without it, inspection is not reduced or is
    /// normal again.
    /// </param>
    /// <returns>The next state.</returns>
    /// <exception cref="InvalidOperationException">Inspection is discontinued; see <see cref="Resume"/>.</exception>
    /// <exception cref="ArgumentException">A lot that was refused would have been accepted by the stricter plan.</exception>
    public InspectionState After(bool isAccepted, bool? isAcceptedStricter = null, bool isSteady = true)
    {
        Guard.Against.Invalid(
            !isAccepted && isAcceptedStricter == true,
            "A lot that was refused would not have been accepted by the stricter plan; allowed is false.",
            nameof(isAcceptedStricter));
        switch (Severity)
        {
            case InspectionSeverity.Normal:
                return AfterNormal(isAccepted, isAcceptedStricter, isSteady);
            case InspectionSeverity.Tightened:
                var (accepted, refused) = (isAccepted ? AcceptedInRow + 1 : 0, isAccepted ? Refused : Refused + 1);
                return accepted >= Rules.AcceptedToNormal ? Rules.Start
                    : refused >= Rules.RefusedToDiscontinue ? new(Rules, InspectionSeverity.Discontinued)
                    : new(Rules, InspectionSeverity.Tightened) { AcceptedInRow = accepted, Refused = refused };
            case InspectionSeverity.Reduced:
                return isAccepted && isSteady
                    ? new(Rules, InspectionSeverity.Reduced) { AcceptedInRow = AcceptedInRow + 1 }
                    : Rules.Start;
            default:
                throw new InvalidOperationException(
                    "Inspection is discontinued; resume it when the supplier has improved, before the next lot.");
        }
    }

    /// <summary>Resumes inspection that was discontinued, after the supplier has improved: it is tightened.</summary>
    /// <returns>Tightened inspection.</returns>
    /// <exception cref="InvalidOperationException">Inspection is not discontinued.</exception>
    public InspectionState Resume() => Severity == InspectionSeverity.Discontinued
        ? new(Rules, InspectionSeverity.Tightened)
        : throw new InvalidOperationException($"Inspection is {Text}; only discontinued inspection is resumed.");

    /// <summary>The severity and the score.</summary>
    /// <returns>For example <c>normal, score 12</c>.</returns>
    public override string ToString() =>
        Severity == InspectionSeverity.Normal ? $"{Text}, score {InvariantText.Format(Score)}" : Text;

    private string Text => Severity switch
    {
        InspectionSeverity.Normal => "normal",
        InspectionSeverity.Tightened => "tightened",
        InspectionSeverity.Reduced => "reduced",
        _ => "discontinued",
    };

    private InspectionState AfterNormal(bool isAccepted, bool? isAcceptedStricter, bool isSteady)
    {
        ValueList<bool> last = [.. RefusedAmongLast, !isAccepted];
        if (last.Count(r => r) >= Rules.RefusedToTighten)
        {
            return new(Rules, InspectionSeverity.Tightened);
        }

        var score = isAcceptedStricter switch
        {
            true => Score + ScoreOfStricter,
            null when isAccepted => Score + ScoreOfAccepted,
            _ => 0,
        };
        return score >= Rules.ScoreToReduce && isSteady
            ? new(Rules, InspectionSeverity.Reduced)
            : new(Rules, InspectionSeverity.Normal)
            {
                Score = score,
                AcceptedInRow = isAccepted ? AcceptedInRow + 1 : 0,
                Refused = isAccepted ? Refused : Refused + 1,
                RefusedAmongLast = [.. last.TakeLast(Rules.LotsToTighten - 1)],
            };
    }
}
