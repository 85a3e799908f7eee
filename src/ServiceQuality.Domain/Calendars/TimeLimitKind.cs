namespace ServiceQuality.Domain.Calendars;

/// <summary>What a <see cref="TimeLimit"/> counts.</summary>
public enum TimeLimitKind
{
    /// <summary>Open time of a calendar: <c>8 bh</c>.</summary>
    OpenTime = 0,

    /// <summary>Time by the clock on the wall, day and night: <c>24 h</c>.</summary>
    ElapsedTime = 1,
}
