namespace ServiceQuality.Scoring.Gaps.Audit;

// The lowest and the highest possible value. Interval arithmetic never leaves out a possible value; it may keep impossible ones,
// which costs power but raises no false alarm.
internal readonly record struct Bounds(double Low, double High)
{
    // What floating point may be off by, on both sides of a comparison.
    private const double Slack = 1e-9;

    internal double Middle => Low + ((High - Low) / 2);

    internal Bounds Size
    {
        get
        {
            if (Low >= 0)
            {
                return this;
            }

            return High <= 0 ? -this : new(0, Math.Max(-Low, High));
        }
    }

    internal Bounds Square => new(Size.Low * Size.Low, Size.High * Size.High);

    // The square root of a quantity that is never negative.
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

    // Null when the divisor may be zero.
    internal static Bounds? Divide(Bounds a, Bounds b) => b.HasZero ? null : a * new Bounds(1 / b.High, 1 / b.Low);

    internal bool Meets(Bounds other)
    {
        var slack = Slack * Math.Max(1, Math.Max(Largest(this), Largest(other)));
        return Low <= other.High + slack && other.Low <= High + slack;
    }

    // The distance of bounds that do not meet: positive when these are above the other ones.
    internal double DistanceFrom(Bounds other)
    {
        if (Low > other.High)
        {
            return Low - other.High;
        }

        return High < other.Low ? High - other.Low : 0;
    }

    private static double Largest(Bounds b) => Math.Max(Finite(b.Low), Finite(b.High));

    private static double Finite(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;
}
