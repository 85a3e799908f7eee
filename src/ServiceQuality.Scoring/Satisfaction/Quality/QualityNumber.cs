namespace ServiceQuality.Scoring.Satisfaction;

// A number, or why there is none.
internal readonly record struct QualityNumber
{
    private QualityNumber(double? value, string? reason) => (Value, Reason) = (value, reason);

    internal double? Value { get; }

    internal string? Reason { get; }

    internal static QualityNumber Of(double value) => new(value, null);

    internal static QualityNumber None(string reason) => new(null, reason);
}
