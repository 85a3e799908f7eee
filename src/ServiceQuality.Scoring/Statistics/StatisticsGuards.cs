using System.Runtime.CompilerServices;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics;

// Argument checks of samples, matrices and names that several methods share. Each returns what was checked.
internal static class StatisticsGuards
{
    // Finite values whose squares are finite.
    internal static ReadOnlySpan<double> InvalidValues(
        this IGuardClause guard,
        ReadOnlySpan<double> values,
        [CallerArgumentExpression(nameof(values))] string parameterName = "")
    {
        for (var i = 0; i < values.Length; i++)
        {
            guard.Invalid(
                !(Math.Abs(values[i]) <= NumberLimits.MaxMagnitude),
                $"Value {values[i]} at index {i} is not allowed; allowed are finite numbers up to 1e150 in size.",
                parameterName);
        }

        return values;
    }

    internal static double InvalidValue(
        this IGuardClause guard, double value, [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        guard.OutOfRange(
            !(Math.Abs(value) <= NumberLimits.MaxMagnitude),
            value,
            "Allowed are finite numbers up to 1e150 in size.",
            parameterName);
        return value;
    }

    // Two samples or more, none of them null.
    internal static double[][] InvalidSamples(
        this IGuardClause guard,
        ReadOnlySpan<double[]> samples,
        [CallerArgumentExpression(nameof(samples))] string parameterName = "")
    {
        guard.Invalid(samples.Length < 2, $"There are {samples.Length} samples; allowed are 2 or more.", parameterName);
        foreach (var sample in samples)
        {
            Guard.Against.Null(sample, parameterName, "A sample is null; allowed are arrays.");
            guard.InvalidValues(sample, parameterName);
        }

        return samples.ToArray();
    }

    internal static void DifferentLength(
        this IGuardClause guard, int length, int otherLength, string parameterName, string otherParameterName) =>
        guard.Invalid(
            length != otherLength,
            $"There are {otherLength} values, but {length} in {parameterName}; allowed are as many.",
            otherParameterName);

    // Successes from 0 to the number of trials.
    internal static void InvalidCounts(
        this IGuardClause guard,
        long successes,
        long trials,
        [CallerArgumentExpression(nameof(successes))] string successesName = "",
        [CallerArgumentExpression(nameof(trials))] string trialsName = "")
    {
        guard.LessThan(trials, 0, trialsName);
        guard.LessThan(successes, 0, successesName);
        guard.OutOfRange(
            successes > trials,
            successes,
            $"{successes} successes are more than {trials} trials; allowed are at most as many.",
            successesName);
    }

    // What a rate divides by, and the ratio of two rates.
    internal static void InvalidExposure(
        this IGuardClause guard, double exposure, [CallerArgumentExpression(nameof(exposure))] string parameterName = "") =>
        guard.OutOfRange(
            !(exposure is >= 1e-100 and <= 1e100), exposure, "Allowed are numbers from 1e-100 to 1e100.", parameterName);

    // The level of an interval, 95 % when none was given.
    internal static Proportion InvalidLevel(
        this IGuardClause guard, Proportion? level, [CallerArgumentExpression(nameof(level))] string parameterName = "")
    {
        var given = level ?? ConfidenceLevel.Default;
        guard.OutOfRange(
            !(given.Fraction is > 0 and < 1),
            given,
            $"Level {given} is not allowed; allowed are levels above 0 % and below 100 %.",
            parameterName);
        return given;
    }

    // As many names as there are things to name, each of them once.
    internal static ValueList<string> InvalidNames(
        this IGuardClause guard,
        ReadOnlySpan<string> names,
        int count,
        [CallerArgumentExpression(nameof(names))] string parameterName = "")
    {
        guard.Invalid(
            names.Length != count,
            $"There are {names.Length} names for {count} things to name; allowed are as many.",
            parameterName);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            guard.Invalid(
                string.IsNullOrWhiteSpace(names[i]), $"The name at index {i} is blank; allowed is text.", parameterName);
            guard.Invalid(
                !seen.Add(names[i]),
                $"The name \"{names[i]}\" appears twice; each may appear once.",
                parameterName);
        }

        return ValueList.Create(names);
    }

    // The same where names may be left out.
    internal static ValueList<string> InvalidOptionalNames(
        this IGuardClause guard,
        ReadOnlySpan<string> names,
        int count,
        [CallerArgumentExpression(nameof(names))] string parameterName = "") =>
        names.IsEmpty ? [] : guard.InvalidNames(names, count, parameterName);

    // As many rows as columns, at least one; returns how many.
    internal static int NonSquareMatrix(
        this IGuardClause guard, double[,] matrix, [CallerArgumentExpression(nameof(matrix))] string parameterName = "")
    {
        Guard.Against.Null(matrix, parameterName);
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        guard.Invalid(
            rows != columns || rows == 0,
            $"The matrix has {rows} rows and {columns} columns; allowed are as many rows as columns, at least one.",
            parameterName);
        return rows;
    }

    // Rows and columns are counted from zero, as in code.
    internal static void InvalidCell(
        this IGuardClause guard,
        bool condition,
        double[,] matrix,
        int row,
        int column,
        [InterpolatedStringHandlerArgument(nameof(condition))] ref GuardMessage allowed,
        string parameterName)
    {
        if (condition)
        {
            guard.InvalidCell(true, matrix, row, column, allowed.ToString(), parameterName);
        }
    }

    internal static void InvalidCell(
        this IGuardClause guard, bool condition, double[,] matrix, int row, int column, string allowed, string parameterName) =>
        guard.Invalid(
            condition,
            $"The cell [{row}, {column}] is {matrix[row, column]}; allowed {allowed}.",
            parameterName);
}
