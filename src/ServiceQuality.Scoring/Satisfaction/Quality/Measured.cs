namespace ServiceQuality.Scoring.Satisfaction;

// A number, or why there is none.
internal readonly record struct Measured
{
    private Measured(double? value, string? why) => (Value, Why) = (value, why);

    internal double? Value { get; }

    internal string? Why { get; }

    internal static Measured Of(double value) => new(value, null);

    internal static Measured None(string why) => new(null, why);
}
