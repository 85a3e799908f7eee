using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// A question that customers answer on a scale, and which answers count as good (the top boxes) and as bad (the bottom boxes):
/// how satisfied they are (CSAT, <see cref="Satisfaction"/>) or how easy it was (CES, <see cref="Effort"/>). The cut is a
/// convention, so it is part of the question: usual scales have a usual cut, for others it must be given. The recommendation
/// question is not such a question; see <see cref="Recommendation"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<RatingQuestion>))]
public sealed record RatingQuestion
{
    private RatingQuestion(QuestionKind kind, AnswerEncoding encoding, int topBoxes, int bottomBoxes)
    {
        Kind = kind;
        Encoding = encoding;
        TopBoxes = topBoxes;
        BottomBoxes = bottomBoxes;
    }

    /// <summary>Whether the question asks how easy it was (CES), not how satisfied the customer is (CSAT).</summary>
    public bool IsEffort => Kind == QuestionKind.Effort;

    /// <summary>The scale of the answers.</summary>
    public RatingScale Scale => Encoding.Scale;

    /// <summary>How many answers at the best end are good: satisfied, or easy.</summary>
    public int TopBoxes { get; }

    /// <summary>How many answers at the other end are bad: dissatisfied, or difficult.</summary>
    public int BottomBoxes { get; }

    /// <summary>
    /// Which end is the best one; <see cref="ScaleDirection.LowestIsMost"/> if the lowest number is the best, such as 1 = very
    /// satisfied.
    /// </summary>
    public ScaleDirection Direction => Encoding.IsReverseScored ? ScaleDirection.LowestIsMost : ScaleDirection.HighestIsMost;

    /// <summary>How the answers are encoded: the scale, and whether they are reverse scored.</summary>
    public AnswerEncoding Encoding { get; }

    internal QuestionKind Kind { get; }

    /// <summary>The question how satisfied a customer is.</summary>
    /// <param name="scale">The scale of the answers.</param>
    /// <param name="topBoxes">
    /// How many answers at the best end are satisfied; null means 1 of 3 answers, 2 of 4 to 7, and 3 of 10. Other scales need a
    /// number.
    /// </param>
    /// <param name="bottomBoxes">
    /// How many answers at the other end are dissatisfied; null means as many as are satisfied, or as many as are left.
    /// </param>
    /// <param name="direction">Which end is the best one.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">The scale has no usual cut and none is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The boxes are fewer than 1 (bottom: 0), or together more than the scale has, or the direction is not a value of the
    /// enumeration.
    /// </exception>
    public static RatingQuestion Satisfaction(
        RatingScale scale, int? topBoxes = null, int? bottomBoxes = null, ScaleDirection direction = ScaleDirection.HighestIsMost)
    {
        Guard.Against.Null(scale);
        var usual = scale.Steps switch
        {
            3 => 1,
            >= 4 and <= 7 => 2,
            10 => 3,
            _ => (int?)null,
        };
        var top = topBoxes ?? usual ?? throw NoUsualCut(
            scale, "the top 1 of 3 answers, 2 of 4 to 7 and 3 of 10", nameof(topBoxes));
        var left = Math.Max(scale.Steps - top, 0);
        var bottom = bottomBoxes ?? Math.Clamp(top, 0, left);
        return Of(QuestionKind.Satisfaction, scale, top, bottom, direction, nameof(topBoxes), nameof(bottomBoxes));
    }

    /// <summary>The question how easy it was for a customer.</summary>
    /// <param name="scale">The scale of the answers.</param>
    /// <param name="easyBoxes">
    /// How many answers at the easy end count as easy; null means 3 of 7 answers and 2 of 5. Other scales need a number.
    /// </param>
    /// <param name="difficultBoxes">How many answers at the other end count as difficult; null as for the easy ones.</param>
    /// <param name="direction">
    /// Which end is the easy one: by default the highest, as in 7 = strongly agree that it was easy.
    /// </param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">The scale has no usual cut and not both are given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The boxes are fewer than 1 (difficult: 0), or together more than the scale has, or the direction is not a value of the
    /// enumeration.
    /// </exception>
    public static RatingQuestion Effort(
        RatingScale scale,
        int? easyBoxes = null,
        int? difficultBoxes = null,
        ScaleDirection direction = ScaleDirection.HighestIsMost)
    {
        Guard.Against.Null(scale);
        var usual = scale.Steps switch
        {
            7 => 3,
            5 => 2,
            _ => (int?)null,
        };
        const string cuts = "3 of 7 answers and 2 of 5, at either end";
        var easy = easyBoxes ?? usual ?? throw NoUsualCut(scale, cuts, nameof(easyBoxes));
        var difficult = difficultBoxes ?? usual ?? throw NoUsualCut(scale, cuts, nameof(difficultBoxes));
        return Of(QuestionKind.Effort, scale, easy, difficult, direction, nameof(easyBoxes), nameof(difficultBoxes));
    }

    /// <summary>Whether an answer is good: satisfied, or easy.</summary>
    /// <param name="answer">The answer as given.</param>
    /// <returns>Whether it is one of the top boxes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is off the scale.</exception>
    public bool IsTop(int answer) => Score(answer) > Scale.Maximum - TopBoxes;

    /// <summary>Whether an answer is bad: dissatisfied, or difficult.</summary>
    /// <param name="answer">The answer as given.</param>
    /// <returns>Whether it is one of the bottom boxes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is off the scale.</exception>
    public bool IsBottom(int answer) => Score(answer) < Scale.Minimum + BottomBoxes;

    /// <summary>
    /// The score of an answer: the answer itself, or if it is reverse scored, the answer counted from the other end of the scale.
    /// </summary>
    /// <param name="answer">The answer as given.</param>
    /// <returns>The score on the scale; higher is better.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is off the scale.</exception>
    public int Score(int answer) => Encoding.Score(answer);

    /// <summary>What is asked, the scale, and the answers that are good and bad, as given.</summary>
    /// <returns>For example <c>satisfaction 1..5, top 4..5, bottom 1..2</c>.</returns>
    public override string ToString()
    {
        var name = IsEffort ? "effort" : "satisfaction";
        var lowest = Range(Scale.Minimum, Scale.Minimum + (Encoding.IsReverseScored ? TopBoxes : BottomBoxes) - 1);
        var highest = Range(Scale.Maximum - (Encoding.IsReverseScored ? BottomBoxes : TopBoxes) + 1, Scale.Maximum);
        var (top, bottom) = Encoding.IsReverseScored ? (lowest, highest) : (highest, lowest);
        return $"{name} {Scale}, top {top}" + (BottomBoxes == 0 ? "" : $", bottom {bottom}");
    }

    internal static RatingQuestion Of(
        QuestionKind kind, RatingScale scale, int top, int bottom, ScaleDirection direction, string topName, string bottomName)
    {
        var steps = scale.Steps;
        Guard.Against.UndefinedEnum(direction);
        Guard.Against.OutOfRange(
            top < 1 || top >= steps,
            top,
            $"The top {top} of the {steps} answers {scale} do not divide them; allowed are 1 to {steps - 1}.",
            topName);
        Guard.Against.OutOfRange(
            bottom < 0 || bottom > steps - top,
            bottom,
            $"The bottom {bottom} do not fit below the top {top} of the {steps} answers {scale}; allowed are 0 to {steps - top}.",
            bottomName);
        return new(kind, new(scale, direction == ScaleDirection.LowestIsMost), top, bottom);
    }

    private static string Range(int first, int last) =>
        first == last ? InvariantText.Format(first) : $"{InvariantText.Format(first)}..{InvariantText.Format(last)}";

    private static ArgumentException NoUsualCut(RatingScale scale, string usual, string parameter) => new(
        $"A scale {scale} has {InvariantText.Format(scale.Steps)} answers and no usual cut; say how many count. Usual are "
        + $"{usual}.", parameter);
}
