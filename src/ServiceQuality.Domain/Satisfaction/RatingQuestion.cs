using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// A question that customers answer on a scale, and which answers count as good (the top boxes) and as bad (the bottom boxes): how satisfied they are
/// (CSAT, <see cref="Satisfaction"/>) or how easy it was (CES, <see cref="Effort"/>). Where the cut lies is a convention, so it is part of the question:
/// usual widths have a usual cut, others must be told theirs. The recommendation question is no such question; see <see cref="Recommendation"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<RatingQuestion>))]
public sealed record RatingQuestion
{
    private RatingQuestion(QuestionKind kind, RatingScale scale, int top, int bottom, ScaleDirection direction)
    {
        Kind = kind;
        Scale = scale;
        TopBoxes = top;
        BottomBoxes = bottom;
        Direction = direction;
    }

    /// <summary>What is asked for.</summary>
    public QuestionKind Kind { get; }

    /// <summary>The answers as printed.</summary>
    public RatingScale Scale { get; }

    /// <summary>How many answers at the best end are good: satisfied, or easy.</summary>
    public int TopBoxes { get; }

    /// <summary>How many answers at the other end are bad: dissatisfied, or difficult.</summary>
    public int BottomBoxes { get; }

    /// <summary>Which end is the best one; <see cref="ScaleDirection.LowestIsMost"/> where the lowest number is the best, such as 1 = very satisfied.</summary>
    public ScaleDirection Direction { get; }

    /// <summary>The question how satisfied a customer is.</summary>
    /// <param name="scale">The answers as printed.</param>
    /// <param name="topBoxes">
    /// How many answers at the best end are satisfied; null means 1 of 3 answers, 2 of 4 to 7, and 3 of 10. Other widths must be told.
    /// </param>
    /// <param name="bottomBoxes">How many answers at the other end are dissatisfied; null means as many as satisfied ones, or what room there is.</param>
    /// <param name="direction">Which end is the best one.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">The scale has no usual cut and none is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The boxes are fewer than 1 (bottom: 0), or together more than the scale has, or the direction is none of the enumeration.</exception>
    public static RatingQuestion Satisfaction(
        RatingScale scale, int? topBoxes = null, int? bottomBoxes = null, ScaleDirection direction = ScaleDirection.HighestIsMost)
    {
        var steps = Steps(scale);
        var top = topBoxes ?? steps switch
        {
            3 => 1,
            >= 4 and <= 7 => 2,
            10 => 3,
            _ => throw NoUsualCut(scale, steps, "the top 1 of 3 answers, 2 of 4 to 7 and 3 of 10", nameof(topBoxes)),
        };
        return Of(QuestionKind.Satisfaction, scale, top, bottomBoxes ?? Math.Min(Math.Max(steps - top, 0), Math.Max(top, 0)), direction, nameof(topBoxes), nameof(bottomBoxes));
    }

    /// <summary>The question how easy it was for a customer.</summary>
    /// <param name="scale">The answers as printed.</param>
    /// <param name="easyBoxes">
    /// How many answers at the easy end count as easy; null means 3 of 7 answers and 2 of 5. Other widths must be told.
    /// </param>
    /// <param name="difficultBoxes">How many answers at the other end count as difficult; null as for the easy ones.</param>
    /// <param name="direction">Which end is the easy one: by default the highest, as in 7 = strongly agree that it was easy.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">The scale has no usual cut and not both are given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The boxes are fewer than 1 (difficult: 0), or together more than the scale has, or the direction is none of the enumeration.</exception>
    public static RatingQuestion Effort(
        RatingScale scale, int? easyBoxes = null, int? difficultBoxes = null, ScaleDirection direction = ScaleDirection.HighestIsMost)
    {
        var steps = Steps(scale);
        int Usual(string parameter) => steps switch
        {
            7 => 3,
            5 => 2,
            _ => throw NoUsualCut(scale, steps, "3 of 7 answers and 2 of 5, at either end", parameter),
        };
        return Of(
            QuestionKind.Effort, scale, easyBoxes ?? Usual(nameof(easyBoxes)), difficultBoxes ?? Usual(nameof(difficultBoxes)), direction, nameof(easyBoxes), nameof(difficultBoxes));
    }

    /// <summary>Whether an answer is good: satisfied, or easy.</summary>
    /// <param name="answer">The answer as printed.</param>
    /// <returns>Whether it is one of the top boxes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is off the scale.</exception>
    public bool IsTop(int answer) => Turned(answer) > Scale.Maximum - TopBoxes;

    /// <summary>Whether an answer is bad: dissatisfied, or difficult.</summary>
    /// <param name="answer">The answer as printed.</param>
    /// <returns>Whether it is one of the bottom boxes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is off the scale.</exception>
    public bool IsBottom(int answer) => Turned(answer) < Scale.Minimum + BottomBoxes;

    /// <summary>The answer turned round, so that the highest is the best, as surveys keep them; unchanged when it is so already.</summary>
    /// <param name="answer">The answer as printed.</param>
    /// <returns>The answer with more for better.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is off the scale.</exception>
    public int Turned(int answer) => !Scale.Contains(answer)
        ? throw new ArgumentOutOfRangeException(nameof(answer), answer, $"Answer {InvariantText.Format(answer)} is off the scale {Scale}.")
        : Direction == ScaleDirection.LowestIsMost ? Scale.Maximum - (answer - Scale.Minimum) : answer;

    /// <summary>What is asked, the scale, and the answers that are good and bad, as printed.</summary>
    /// <returns>For example <c>satisfaction 1..5, top 4..5, bottom 1..2</c>.</returns>
    public override string ToString()
    {
        var (first, last) = (Scale.Minimum, Scale.Maximum);
        var isTurned = Direction == ScaleDirection.LowestIsMost;
        var top = isTurned ? Range(first, first + TopBoxes - 1) : Range(last - TopBoxes + 1, last);
        var bottom = isTurned ? Range(last - BottomBoxes + 1, last) : Range(first, first + BottomBoxes - 1);
        return $"{(Kind == QuestionKind.Satisfaction ? "satisfaction" : "effort")} {Scale}, top {top}" + (BottomBoxes == 0 ? "" : $", bottom {bottom}");
    }

    internal static RatingQuestion Of(QuestionKind kind, RatingScale scale, int top, int bottom, ScaleDirection direction, string topName, string bottomName)
    {
        var steps = Steps(scale);
        Guard.Against.UndefinedEnum(direction);
        if (top < 1 || top >= steps)
        {
            throw new ArgumentOutOfRangeException(topName, top, $"The top {InvariantText.Format(top)} of the {InvariantText.Format(steps)} answers {scale} tell nothing apart; allowed are 1 to {InvariantText.Format(steps - 1)}.");
        }

        return bottom >= 0 && bottom <= steps - top
            ? new(kind, scale, top, bottom, direction)
            : throw new ArgumentOutOfRangeException(
                bottomName, bottom, $"The bottom {InvariantText.Format(bottom)} do not fit below the top {InvariantText.Format(top)} of the {InvariantText.Format(steps)} answers {scale}; allowed are 0 to {InvariantText.Format(steps - top)}.");
    }

    private static int Steps(RatingScale scale)
    {
        Guard.Against.Null(scale);
        return scale.Steps;
    }

    private static string Range(int first, int last) => first == last ? InvariantText.Format(first) : $"{InvariantText.Format(first)}..{InvariantText.Format(last)}";

    private static ArgumentException NoUsualCut(RatingScale scale, int steps, string usual, string parameter) =>
        new($"A scale {scale} has {InvariantText.Format(steps)} answers and no usual cut; say how many count. Usual are {usual}.", parameter);
}
