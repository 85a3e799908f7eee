using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// What a limit says: a time, a date that the record names, no limit, or (the default value) that the target does not apply.
internal readonly record struct LimitTerm(TimeLimit? Time, string? Until = null, bool IsUnlimited = false)
{
    internal const string NotApplicable = "not applicable";
    internal const string NoLimit = "no limit";
    internal const string UntilWord = "until ";

    internal bool Applies => Time is not null || Until is not null || IsUnlimited;

    public override string ToString()
    {
        if (Time is { } time)
        {
            return InvariantText.Format(time);
        }

        if (Until is not null)
        {
            return Until == ObligationPeriods.End ? "until the end of the period" : UntilWord + Until;
        }

        return IsUnlimited ? NoLimit : NotApplicable;
    }
}
