using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// A mark of a warning ladder: when the time used reaches it, its action is due. Marks are measured in the limit's own unit, so
/// that a pause moves them with the due. Written as <c>75 %</c>, <c>1 bh before</c> or <c>2 bd after</c>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<SlaWarning>))]
public sealed record SlaWarning
{
    // What At reads, but for shares and times out of range (a regular expression of ECMA-262).
    internal const string Pattern = $@"^(\s*(\d+\.?\d*|\.\d+)\s*%\s*|{TimePattern})$";

    // A time before or after due.
    internal const string TimePattern = $@"{TimeLimit.AmountPattern} (before|after)\s*";

    internal const string Allowed =
        "a warning mark; allowed are a share of the limit such as 75 % (above 0, at most 10000, of at most six decimals), "
        + "or a time before or after due such as 1 bh before or 1 bd after.";
    private const decimal MaxPercent = 10_000;
    private const int MaxDecimals = 6;

    private SlaWarning(WarningKind kind, decimal percent, TimeLimit time, string? action)
    {
        Kind = kind;
        Percent = percent;
        Time = time;
        Action = action;
    }

    internal WarningKind Kind { get; }

    /// <summary>The share of the time to due, in percent, of a mark at a share; otherwise 0. Above 100 it is after due.</summary>
    public decimal Percent { get; }

    /// <summary>The time before or after due, of a mark at a time; otherwise no time.</summary>
    public TimeLimit Time { get; }

    /// <summary>What is to be done, such as <c>notify the team lead</c>; null when only the level counts.</summary>
    public string? Action { get; }

    /// <summary>A mark from its text.</summary>
    /// <param name="mark">The mark, such as <c>75 %</c>, <c>1 bh before</c> or <c>1 bd after</c>.</param>
    /// <param name="action">What is to be done, or null.</param>
    /// <returns>The mark.</returns>
    /// <exception cref="FormatException">The text is not a mark.</exception>
    /// <exception cref="ArgumentException">The action is blank or has white space at its ends.</exception>
    public static SlaWarning At(string mark, string? action = null)
    {
        Guard.Against.Null(mark);
        var named = action is null ? null : Guard.Against.InvalidCode(action);
        return InvariantText.RequireParsed(TryAt(mark, out var warning), warning!, mark, Allowed).WithAction(named);
    }

    /// <summary>Mark and action.</summary>
    /// <returns>For example <c>75 %: notify the team lead</c>.</returns>
    public override string ToString() => Action is null ? Mark : $"{Mark}: {Action}";

    /// <summary>The mark as <see cref="At"/> reads it.</summary>
    public string Mark => Kind switch
    {
        WarningKind.Share => Percent.ToString("0.######", CultureInfo.InvariantCulture) + " %",
        WarningKind.Before => InvariantText.Format(Time) + " before",
        _ => InvariantText.Format(Time) + " after",
    };

    internal static bool TryAt(string mark, [NotNullWhen(true)] out SlaWarning? warning)
    {
        var text = mark.AsSpan().Trim();
        return TryShare(text, out warning)
            || TryTime(text, " before", WarningKind.Before, out warning)
            || TryTime(text, " after", WarningKind.After, out warning);
    }

    // The unit that pauses move must be that of the limit, or the mark would not move with it.
    internal bool Fits(SlaLimit limit) => Kind == WarningKind.Share
        || !limit.Applies
        || limit.UntilField is not null
        || limit.CountsWallTime == Time.Kind is not (TimeLimitKind.OpenTime or TimeLimitKind.WorkingDays);

    // The instant of a time before or after a due, null when there is none.
    internal Instant? AwayFrom(SlaLimit limit, Instant due)
    {
        if (Time.CountsDates)
        {
            return Shift(limit, due);
        }

        if (Time.Kind == TimeLimitKind.WallTime)
        {
            return Kind == WarningKind.Before ? due - Time.Amount : limit.Reached(due, Time.Amount);
        }

        return limit.Calendar.TryAdd(due, Kind == WarningKind.Before ? -Time.Amount : Time.Amount, out var at) ? at : null;
    }

    // The time used at which the mark is reached, when due is reached at a total.
    internal Duration? Threshold(SlaLimit limit, Duration total, Instant? due)
    {
        if (Kind == WarningKind.Share)
        {
            return Share(total);
        }

        var away = Time.CountsDates || limit.UntilField is not null ? LengthOf(limit, due) : Time.Amount;
        return Kind == WarningKind.Before ? total - away : total + away;
    }

    // Rounded up to the nanosecond: the first instant at which the share is used.
    private Duration Share(Duration total)
    {
        var (nanoseconds, scaled) = (total.ToInt128Nanoseconds(), (Int128)(Percent * 1_000_000));
        const long whole = 100_000_000;
        var (share, rest) = Int128.DivRem(nanoseconds * scaled, whole);
        return Duration.FromNanoseconds(share + (rest > 0 ? 1 : 0));
    }

    // Forward, as a limit from due would fall; backward, by working days or by calendar days.
    private Instant? Shift(SlaLimit limit, Instant due)
    {
        if (limit.EndsWithDate(due))
        {
            return ShiftDate(limit, due);
        }

        if (Kind == WarningKind.After)
        {
            return limit.Calendar.DueAt(due, Time, limit.Rules);
        }

        if (Time.Kind == TimeLimitKind.WorkingDays)
        {
            return limit.Calendar.Dates.AddWorkingDays(due, Time.Count, -1, limit.Rules)?.Due;
        }

        var zone = limit.Calendar.Zone!;
        var local = due.InZone(zone).LocalDateTime;
        var moved = Time.Kind switch
        {
            TimeLimitKind.CalendarDays => local.PlusDays(-Time.Count),
            TimeLimitKind.Weeks => local.PlusWeeks(-Time.Count),
            _ => local.PlusMonths(-Time.Count),
        };
        return zone.ResolveLocal(moved, limit.Rules.Resolver).ToInstant();
    }

    // Of a limit that ends with a date: from the last day on or back, to the end of a date.
    private Instant? ShiftDate(SlaLimit limit, Instant due)
    {
        var (dates, last) = (limit.Calendar.Dates, due - Duration.Epsilon);
        var rules = limit.Rules.For(Time.Within());
        if (Kind == WarningKind.After)
        {
            return dates.Due(last, Time.Within(), rules)?.Due;
        }

        return Time.Kind == TimeLimitKind.WorkingDays
            ? dates.AddWorkingDays(last, Time.Count, -1, rules)?.Due
            : dates.EndOfDateBefore(last, Time);
    }

    // The time from the mark to due, or from due to the mark; null when there is no due or no mark.
    private Duration? LengthOf(SlaLimit limit, Instant? due)
    {
        if (due is not { } d || AwayFrom(limit, d) is not { } shifted)
        {
            return null;
        }

        return Kind == WarningKind.Before ? limit.Length(shifted, d) : limit.Length(d, shifted);
    }

    internal SlaWarning WithAction(string? action) => new(Kind, Percent, Time, action);

    private static bool TryShare(ReadOnlySpan<char> text, [NotNullWhen(true)] out SlaWarning? warning)
    {
        warning = text.EndsWith('%')
            && decimal.TryParse(
                text[..^1].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent is > 0 and <= MaxPercent
            && decimal.Round(percent, MaxDecimals) == percent
            ? new(WarningKind.Share, percent, default, null)
            : null;
        return warning is not null;
    }

    private static bool TryTime(
        ReadOnlySpan<char> text, string word, WarningKind kind, [NotNullWhen(true)] out SlaWarning? warning)
    {
        warning = text.EndsWith(word, StringComparison.Ordinal)
            && TimeLimit.TryParse(text[..^word.Length], CultureInfo.InvariantCulture, out var time)
            && !time.EndsWithDate
            ? new(kind, 0, time, null)
            : null;
        return warning is not null;
    }
}
