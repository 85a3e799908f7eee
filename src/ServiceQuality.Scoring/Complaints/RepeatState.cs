namespace ServiceQuality.Scoring.Complaints;

// What is known of a case.
[Flags]
internal enum RepeatState : byte
{
    None = 0,
    Closed = 1,
    Elapsed = 2,
    Repeated = 4,
}
