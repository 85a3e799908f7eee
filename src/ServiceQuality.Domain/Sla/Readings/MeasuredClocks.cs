namespace ServiceQuality.Domain.Sla;

// The clocks of a reading of which something has been measured: each measurement is made when it is first asked for, and kept.
// Safe for several threads, which may make one twice but see the same one.
internal sealed class MeasuredClocks(ClockReading[] clocks)
{
    private readonly CycleMeasurement?[] _measurements = new CycleMeasurement?[clocks.Length];

    internal ClockReading[] Clocks => clocks;

    internal CycleMeasurement Measure(CaseReading reading, int index)
    {
        if (Volatile.Read(ref _measurements[index]) is { } known)
        {
            return known;
        }

        CycleMeasurement made = new(reading.Agreement.Targets[index], reading.Seen, reading.AsOf);
        return Interlocked.CompareExchange(ref _measurements[index], made, null) ?? made;
    }
}
