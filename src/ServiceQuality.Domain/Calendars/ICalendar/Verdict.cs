namespace ServiceQuality.Domain.Calendars;

// The list that an entry belongs to, and why.
internal sealed record Verdict(VerdictKind Kind, string Code, string Message)
{
    internal static Verdict Accepted { get; } = new(VerdictKind.Accepted, "accepted", "The entry is understood and has whole days in the window.");

    internal bool IsIgnored => Kind is VerdictKind.NotAnEvent or VerdictKind.Superseded or VerdictKind.Cancelled
        or VerdictKind.NotWholeDays or VerdictKind.OutsideWindow;

    // The one of the two that decides; this one when they weigh the same.
    internal Verdict Or(Verdict other) => other.Kind < Kind ? other : this;
}
