namespace ServiceQuality.Scoring.Gaps.Audit;

// From where to where a value may lie. The operations of interval arithmetic never leave out a value that is possible; they may keep
// some that are not, which costs power but raises no false alarm.
internal readonly record struct Bounds(double Low, double High)
{
    // What computing in double may be off by, on both sides of a comparison.
    private const double Slack = 1e-9;

    internal double Middle => Low + ((High - Low) / 2);

    internal Bounds Size => Low >= 0 ? this : High <= 0 ? new(-High, -Low) : new(0, Math.Max(-Low, High));

    internal Bounds Square => new(Size.Low * Size.Low, Size.High * Size.High);

    // Of what is known not to be negative.
    internal Bounds Root => new(Math.Sqrt(Math.Max(Low, 0)), Math.Sqrt(Math.Max(High, 0)));

    internal bool HasZero => Low <= 0 && High >= 0;

    internal bool IsFinite => double.IsFinite(Low) && double.IsFinite(High);

    internal static Bounds Exactly(double value) => new(value, value);

    public static Bounds operator +(Bounds a, Bounds b) => new(a.Low + b.Low, a.High + b.High);

    public static Bounds operator -(Bounds a) => new(-a.High, -a.Low);

    public static Bounds operator -(Bounds a, Bounds b) => a + -b;

    public static Bounds operator *(Bounds a, Bounds b)
    {
        var (p, q, r, s) = (a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    // Null when the divisor may be zero: then nothing is known.
    internal static Bounds? Divide(Bounds a, Bounds b) => b.HasZero ? null : a * new Bounds(1 / b.High, 1 / b.Low);

    internal bool Meets(Bounds other)
    {
        var slack = Slack * Math.Max(1, Math.Max(Largest(this), Largest(other)));
        return Low <= other.High + slack && other.Low <= High + slack;
    }

    // By how much two bounds that do not meet are apart: positive when this one lies above.
    internal double Apart(Bounds other) => Low > other.High ? Low - other.High : High < other.Low ? High - other.Low : 0;

    private static double Largest(Bounds b) => Math.Max(Finite(b.Low), Finite(b.High));

    private static double Finite(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;
}
