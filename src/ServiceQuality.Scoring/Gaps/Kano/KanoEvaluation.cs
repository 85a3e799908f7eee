namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The evaluation table of Kano's method as in Berger et al. (1993), Center for Quality of Management Journal 2(4).
/// </summary>
public static class KanoEvaluation
{
    private const KanoCategory A = KanoCategory.Attractive, O = KanoCategory.OneDimensional, M = KanoCategory.MustBe,
        I = KanoCategory.Indifferent, R = KanoCategory.Reverse, Q = KanoCategory.Questionable;

    // Functional answers down, dysfunctional across: like, must-be, neutral, live with, dislike.
    private static readonly KanoCategory[] Cells =
    [
        Q, A, A, A, O,
        R, I, I, I, M,
        R, I, I, I, M,
        R, I, I, I, M,
        R, R, R, R, Q,
    ];

    /// <summary>What a pair of answers says of the feature.</summary>
    /// <param name="functional">How one would feel with the feature.</param>
    /// <param name="dysfunctional">How one would feel without it.</param>
    /// <returns>The category.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer is none of the enumeration.</exception>
    public static KanoCategory Category(KanoAnswer functional, KanoAnswer dysfunctional) => Cells[Cell(functional, dysfunctional)];

    internal static KanoCategory Category(int cell) => Cells[cell];

    internal static int Cell(KanoAnswer functional, KanoAnswer dysfunctional) =>
        (Index(functional, nameof(functional)) * 5) + Index(dysfunctional, nameof(dysfunctional));

    private static int Index(KanoAnswer answer, string parameter) => answer is >= KanoAnswer.Like and <= KanoAnswer.Dislike
        ? (int)answer - 1
        : throw new ArgumentOutOfRangeException(parameter, answer, "Allowed are Like, MustBe, Neutral, LiveWith and Dislike.");
}
