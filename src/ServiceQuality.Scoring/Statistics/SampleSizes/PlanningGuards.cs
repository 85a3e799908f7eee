using System.Runtime.CompilerServices;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.SampleSizes;

// Argument checks of plans, and the usual values.
internal static class PlanningGuards
{
    internal static readonly Proportion FivePercent = Proportion.FromPercent(5);

    internal static readonly Proportion EightyPercent = Proportion.FromPercent(80);

    // Above 0 and below 1: a significance, a power.
    internal static void NotInside(this IGuardClause guard, Proportion share, string parameterName) =>
        guard.OutOfRange(
            !(share.Fraction is > 0 and < 1),
            share,
            $"{share} is not allowed; allowed are shares above 0 % and below 100 %.",
            parameterName);

    internal static void NotPositive(
        this IGuardClause guard, double value, [CallerArgumentExpression(nameof(value))] string parameterName = "") =>
        guard.OutOfRange(!(value is > 0 and <= 1e150), value, "Allowed are numbers above 0, up to 1e150.", parameterName);

    internal static void InvalidPopulation(
        this IGuardClause guard, long? population, [CallerArgumentExpression(nameof(population))] string parameterName = "")
    {
        if (population is { } all)
        {
            guard.LessThan(all, 1, parameterName);
        }
    }

    internal static void InvalidAlpha(
        this IGuardClause guard, double alpha, [CallerArgumentExpression(nameof(alpha))] string parameterName = "") =>
        guard.OutOfRange(!(alpha is > -1000 and < 1), alpha, "Allowed are numbers below 1, above -1000.", parameterName);
}
