namespace ServiceQuality.Scoring.Statistics.Survival;

// The incidence F of one outcome with its variance by the delta method (Marubini and Valsecchi 1995), which is also that of the
// infinitesimal jackknife: the sum over the times u up to t of (F(t) - F(u))^2 d / (n (n - d)) + S^2 d1 (n - d1) / n^3
// - 2 (F(t) - F(u)) S d1 / n^2, where S is the survival just before u and d1 of the d endings have the outcome. When F grows, the
// sums with F(t) - F(u) grow with it, so that each time costs the same.
internal sealed class OutcomeCurve
{
    // A variance this small next to its parts is a rounding error: without one nothing varies.
    private const double Rounding = 1e-13;

    private readonly List<double> _shares = [];
    private readonly List<double> _errors = [];
    private readonly List<int> _ended = [];

    private double _share;
    private double _hazard; // d / (n (n - d))
    private double _first; // the same times F(t) - F(u)
    private double _second; // times its square
    private double _own; // S^2 d1 (n - d1) / n^3
    private double _link; // S d1 / n^2
    private double _linkFirst; // times F(t) - F(u)

    internal (double Share, double Error) this[int row] => (_shares[row], _errors[row]);

    internal int EndedAt(int row) => _ended[row];

    internal void Add(double n, double ended, int own, double survival)
    {
        var growth = survival * own / n;
        _share = Math.Min(_share + growth, 1);
        _second += growth * ((2 * _first) + (growth * _hazard));
        _first += growth * _hazard;
        _linkFirst += growth * _link;
        _hazard += ended == n ? 0 : ended / (n * (n - ended)); // nothing ends after all have
        _own += growth * survival * (n - own) / (n * n);
        _link += growth / n;
        var (parts, shared) = (_second + _own, 2 * _linkFirst);
        var variance = parts - shared;
        _shares.Add(_share);
        _errors.Add(variance <= Rounding * parts ? 0 : Math.Sqrt(variance));
        _ended.Add(own);
    }
}
