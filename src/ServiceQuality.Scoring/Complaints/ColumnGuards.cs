using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace ServiceQuality.Scoring.Complaints;

// Checks of columns, with the row that is wrong.
internal static class ColumnGuards
{
    internal static void CheckName([NotNull] string? name, int row, string parameterName)
    {
        if (string.IsNullOrEmpty(name) || char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1])
            || !InvariantText.IsWellFormed(name))
        {
            RefuseName(name, row, parameterName);
        }
    }

    [DoesNotReturn]
    internal static void RefuseName(string? name, int row, string parameterName)
    {
        var text = name is null ? "is null" : $"is \"{InvariantText.Shorten(name)}\"";
        throw new ArgumentException(
            $"The text at index {InvariantText.Format(row)} {text}; allowed is text that is not blank, without white space at "
                + "its ends.",
            parameterName);
    }

    internal static void CheckLength(int given, int rows, string parameterName) => Guard.Against.Invalid(
        given != rows, $"There are {given} {parameterName} for {rows} rows; allowed are as many.", parameterName);

    internal static void CheckOptionalLength(int given, int rows, string parameterName) => Guard.Against.Invalid(
        given != 0 && given != rows,
        $"There are {given} {parameterName} for {rows} rows; allowed are as many, or none.",
        parameterName);

    internal static void CheckEnd(Instant start, Instant? end, int row, string parameterName)
    {
        if (end < start)
        {
            throw new ArgumentException(
                $"The end at index {InvariantText.Format(row)}, {InvariantText.Format(end.Value)}, is before its start, "
                    + $"{InvariantText.Format(start)}; allowed are that instant and later ones.",
                parameterName);
        }
    }

    internal static Duration CheckWindow(Duration window, string parameterName = "window")
    {
        Guard.Against.OutOfRange(
            window < Duration.Zero,
            window,
            $"Window {InvariantText.Format(window)} is negative; allowed are zero and longer ones.",
            parameterName);
        return window;
    }

    // Counts that a caller or a document gives.
    internal static long CheckCount(long count, string parameterName)
    {
        Guard.Against.LessThan(count, 0, parameterName);
        return count;
    }
}
