using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using ServiceQuality;
using ServiceQuality.Domain;

namespace Ardalis.GuardClauses;

// Argument checks that Ardalis.GuardClauses lacks. Each returns or throws; a message is built only when it is thrown.
internal static class GuardClauseExtensions
{
    // Throws an ArgumentException when the condition is true.
    internal static void Invalid(
        this IGuardClause guard,
        [DoesNotReturnIf(true)] bool condition,
        [InterpolatedStringHandlerArgument(nameof(condition))] ref GuardMessage message,
        string parameterName)
    {
        if (condition)
        {
            throw new ArgumentException(message.ToString(), parameterName);
        }
    }

    // Throws an ArgumentException when the condition is true.
    internal static void Invalid(
        this IGuardClause guard, [DoesNotReturnIf(true)] bool condition, string message, string parameterName)
    {
        if (condition)
        {
            throw new ArgumentException(message, parameterName);
        }
    }

    // Throws an ArgumentOutOfRangeException with the value when the condition is true.
    internal static void OutOfRange<T>(
        this IGuardClause guard,
        [DoesNotReturnIf(true)] bool condition,
        T value,
        [InterpolatedStringHandlerArgument(nameof(condition))] ref GuardMessage message,
        [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        if (condition)
        {
            throw new ArgumentOutOfRangeException(parameterName, value, message.ToString());
        }
    }

    // Throws an ArgumentOutOfRangeException with the value when the condition is true.
    internal static void OutOfRange<T>(
        this IGuardClause guard,
        [DoesNotReturnIf(true)] bool condition,
        T value,
        string message,
        [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        if (condition)
        {
            throw new ArgumentOutOfRangeException(parameterName, value, message);
        }
    }

    // Throws when the value is less than the least one allowed.
    internal static void LessThan<T>(
        this IGuardClause guard, T value, T minimum, [CallerArgumentExpression(nameof(value))] string parameterName = "")
        where T : IComparable<T>
    {
        if (value.CompareTo(minimum) < 0)
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                value,
                string.Create(CultureInfo.InvariantCulture, $"{value} is less than {minimum}; allowed are {minimum} and more."));
        }
    }

    // Throws when the value is greater than the greatest one allowed.
    internal static void GreaterThan<T>(
        this IGuardClause guard, T value, T maximum, [CallerArgumentExpression(nameof(value))] string parameterName = "")
        where T : IComparable<T>
    {
        if (value.CompareTo(maximum) > 0)
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                value,
                string.Create(CultureInfo.InvariantCulture,
                    $"{value} is greater than {maximum}; allowed are {maximum} and less."));
        }
    }

    // Throws when the index is not a position in a list of this length.
    internal static void IndexOutOfRange(
        this IGuardClause guard, int index, int count, [CallerArgumentExpression(nameof(index))] string parameterName = "")
    {
        if (index < 0 || index >= count)
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                index,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Position {index} is outside [0, {count}), the positions of {count} elements."));
        }
    }

    // Throws when the value is not a member of its enumeration; returns it otherwise.
    internal static T UndefinedEnum<T>(
        this IGuardClause guard, T value, [CallerArgumentExpression(nameof(value))] string parameterName = "")
        where T : struct, Enum => Enum.IsDefined(value)
        ? value
        : throw new ArgumentOutOfRangeException(parameterName, value, $"Allowed are {string.Join(", ", Enum.GetNames<T>())}.");

    // Throws when a text is null, blank, has white space at its ends or half of a surrogate pair; returns it otherwise.
    internal static string InvalidCode(
        this IGuardClause guard, [NotNull] string? value, [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        Guard.Against.Null(value, parameterName);
        guard.Invalid(
            !InvariantText.IsWellFormed(value),
            "The text has half of a surrogate pair; allowed is text of whole characters.",
            parameterName);
        guard.Invalid(
            value.Length == 0 || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]),
            $"\"{InvariantText.Shorten(value)}\" is blank or has white space at its ends; allowed is text without it.",
            parameterName);
        return value;
    }

    // As InvalidCode, for a text that may be left out.
    internal static string? InvalidOptionalCode(
        this IGuardClause guard, string? value, [CallerArgumentExpression(nameof(value))] string parameterName = "") =>
        value is null ? null : guard.InvalidCode(value, parameterName);

    // As InvalidCode, for each text of a list.
    internal static ValueList<string> InvalidCodes(
        this IGuardClause guard,
        [NotNull] ValueList<string>? values,
        [CallerArgumentExpression(nameof(values))] string parameterName = "")
    {
        Guard.Against.Null(values, parameterName);
        foreach (var value in values)
        {
            guard.InvalidCode(value, parameterName);
        }

        return values;
    }

    // As UndefinedEnum, for each value of a list.
    internal static ValueList<T> UndefinedEnums<T>(
        this IGuardClause guard,
        [NotNull] ValueList<T>? values,
        [CallerArgumentExpression(nameof(values))] string parameterName = "")
        where T : struct, Enum
    {
        Guard.Against.Null(values, parameterName);
        foreach (var value in values)
        {
            guard.UndefinedEnum(value, parameterName);
        }

        return values;
    }

    // Throws when the sequence or one of its elements is null; returns the elements otherwise.
    internal static ValueList<T> NullElements<T>(
        this IGuardClause guard,
        [NotNull] IEnumerable<T>? values,
        [CallerArgumentExpression(nameof(values))] string parameterName = "")
        where T : class
    {
        Guard.Against.Null(values, parameterName);
        ValueList<T> list = [.. values];
        for (var i = 0; i < list.Count; i++)
        {
            guard.Invalid(list[i] is null, $"Element {i} is null; allowed are values.", parameterName);
        }

        return list;
    }

    // Throws when an instant is outside the range of business time; returns it otherwise.
    internal static Instant OutsideBusinessTime(
        this IGuardClause guard, Instant instant, [CallerArgumentExpression(nameof(instant))] string parameterName = "") =>
        BusinessTimeRange.Contains(instant)
            ? instant
            : throw new ArgumentOutOfRangeException(
                parameterName, $"Instant {InvariantText.Format(instant)} is outside {BusinessTimeRange.Text}.");

    // Throws when an instant of a window is outside the range of business time, or when the window ends before it begins.
    internal static void OutsideBusinessTime(
        this IGuardClause guard,
        Instant from,
        Instant to,
        [CallerArgumentExpression(nameof(from))] string fromName = "",
        [CallerArgumentExpression(nameof(to))] string toName = "")
    {
        guard.OutsideBusinessTime(from, fromName);
        guard.OutsideBusinessTime(to, toName);
        if (to < from)
        {
            throw new ArgumentOutOfRangeException(
                toName,
                $"{InvariantText.Format(to)} is before {InvariantText.Format(from)}; allowed are that instant and later ones.");
        }
    }

    // Throws when a day is not Monday to Sunday; returns it otherwise.
    internal static IsoDayOfWeek InvalidDayOfWeek(
        this IGuardClause guard, IsoDayOfWeek day, [CallerArgumentExpression(nameof(day))] string parameterName = "")
    {
        guard.OutOfRange(
            day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday,
            day,
            $"{day} is not a day of the week; allowed are Monday to Sunday.",
            parameterName);
        return day;
    }
}
