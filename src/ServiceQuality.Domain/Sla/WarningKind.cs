namespace ServiceQuality.Domain.Sla;

// How a warning mark is set.
internal enum WarningKind
{
    // At a share of the time to due.
    Share = 0,

    // A time before due.
    Before = 1,

    // A time after due.
    After = 2,
}
