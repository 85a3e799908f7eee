using NodaTime;

namespace ServiceQuality.Scoring.Standards;

// An event of a log: the position of its step, or -1 when its code is no step of the process.
internal readonly record struct LogEvent(Instant Done, int Step, int Row);
