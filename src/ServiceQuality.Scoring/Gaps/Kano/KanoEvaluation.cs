namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The evaluation table of Kano's method as in Berger et al. (1993), Center for Quality of Management Journal 2(4).
/// </summary>
internal static class KanoEvaluation
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

    // What a pair of answers says about the feature.
    internal static KanoCategory Category(KanoAnswer functional, KanoAnswer dysfunctional) =>
        Cells[Cell(functional, dysfunctional)];

    internal static KanoCategory Category(int cell) => Cells[cell];

    internal static int Cell(KanoAnswer functional, KanoAnswer dysfunctional) =>
        (Index(functional, nameof(functional)) * 5) + Index(dysfunctional, nameof(dysfunctional));

    private static int Index(KanoAnswer answer, string parameter) => (int)Guard.Against.UndefinedEnum(answer, parameter) - 1;
}
