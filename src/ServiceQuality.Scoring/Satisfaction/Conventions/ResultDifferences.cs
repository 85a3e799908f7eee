using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// In what differs that is made of an estimate.
internal sealed class ResultDifferences(IndexFit fit, Peer peer, PeerProfile profile)
{
    private readonly IndexQuality _quality = fit.Quality;

    internal IEnumerable<PeerDifference> All() => new[]
    {
        Index(), AdjustedRSquared(), EffectSizes(), Alpha(), RhoC(), Extracted(), ModeB(), SingleItems(), Htmt(), PathInflation(), IndicatorInflation(), Signs(), Failures(), Inadmissible(), Bca(), BootstrapError(),
    }.OfType<PeerDifference>();

    private IEnumerable<Construct> Single => fit.Model.Constructs.Where(c => c.Indicators.Count == 1);

    private IEnumerable<Construct> InModeA => fit.Model.Constructs.Where(c => c.Mode == MeasurementMode.ModeA);

    private bool HasModeB => fit.Model.Constructs.Any(c => c.Mode == MeasurementMode.ModeB);

    private PeerDifference? Index()
    {
        const string quantity = "index";
        var isOwn = fit.Options.Weighting == IndexWeighting.Unstandardised;
        var here = $"from 0 to 100 by {(isOwn ? "unstandardised" : "standardised")} weights";
        return peer switch
        {
            Peer.Seminr or Peer.SemPls => new(quantity, here, "none"),
            Peer.Csem => new(quantity, here, "scores on the scale of the answers by unstandardised weights, not from 0 to 100", Numbers(() => fit.Model.Constructs.Select((c, j) => new PeerNumber(c.Name, fit.Index(c.Name).Value, OnScale(j))))),
            Peer.Plspm when isOwn => new(quantity, here, "by rescale, with standardised weights brought to a sum of 1", Numbers(() => fit.Model.Constructs.Select((c, j) => new PeerNumber(c.Name, fit.Index(c.Name).Value, ByStandardised(j))))),
            _ => null,
        };
    }

    private PeerDifference? AdjustedRSquared() => peer == Peer.SemPls
        ? new(
            "adjusted R squared",
            "n - k - 1 degrees of freedom",
            "without an intercept: 1 - (1 - R squared) n/(n - k)",
            Numbers(() => fit.AdjustedRSquared.Names.Select(name => new PeerNumber(name, fit.AdjustedRSquared[name], WithoutIntercept(name)))))
        : null;

    private PeerDifference? EffectSizes() => peer == Peer.Seminr
        ? new("f squared", "the scores stay when a path is dropped", "everything is estimated anew without the path", Numbers(() => OfPaths(_quality.EffectSizes, _quality.EffectSizesReestimated)))
        : null;

    private PeerDifference? Alpha() => profile.HasStandardisedAlpha
        ? new(
            "alpha",
            "of covariances; standardised alpha stands beside it",
            "standardised alpha, of correlations",
            Numbers(() => (peer == Peer.Plspm ? InModeA : fit.Model.Constructs.Where(c => c.Indicators.Count > 1)).Select(c => new PeerNumber(c.Name, _quality.Alpha[c.Name], _quality.StandardisedAlpha[c.Name]))))
        : null;

    private PeerDifference? RhoC() => peer == Peer.Plspm && InModeA.Any()
        ? new(
            "rho_C",
            "of the loadings of the fit",
            "of loadings on the first principal component of the indicators",
            Numbers(() => InModeA.Select(c => new PeerNumber(c.Name, _quality.RhoC[c.Name], _quality.FirstComponentRhoC(fit.Plan.Position(c.Name))))))
        : null;

    private PeerDifference? Extracted() => peer == Peer.Csem && (HasModeB || !fit.Options.Consistent)
        ? new("AVE", "of every construct of several indicators", "by default only of constructs modelled as common factors")
        : null;

    private PeerDifference? ModeB() => !HasModeB ? null : peer switch
    {
        Peer.Plspm => new("reliability in mode B", "alpha, rho_C and AVE by their formulas", "0 for all of them"),
        Peer.SemPls => new("reliability in mode B", "rho_C and AVE by their formulas", "none"),
        _ => null,
    };

    private PeerDifference? SingleItems() => profile.PrintsOneForSingleItems && Single.Any()
        ? new("reliability and AVE of a single item", "none", "1", Numbers(() => Single.Select(c => new PeerNumber(c.Name, null, 1))))
        : null;

    // The same unless correlations differ in sign.
    private PeerDifference? Htmt()
    {
        if (peer != Peer.Csem || !fit.Converged)
        {
            return null;
        }

        var (absolute, signed) = (_quality.Htmt(), _quality.Htmt(HtmtKind.WithSigns));
        var names = absolute.Rows;
        PeerNumber[] numbers =
        [
            .. from j in Enumerable.Range(0, names.Count)
               from l in Enumerable.Range(0, j)
               let number = new PeerNumber($"{names[l]}, {names[j]}", absolute[names[j], names[l]], signed[names[j], names[l]])
               where number.Here.HasValue != number.There.HasValue || Math.Abs(number.Difference ?? 0) > 1e-12
               select number,
        ];
        return numbers.Length == 0 ? null : new("HTMT", "of the sizes of correlations", "of correlations with their signs, the size at the end", numbers);
    }

    private PeerDifference? PathInflation() => peer == Peer.Seminr && fit.Plan.Causes.Any(c => c.Length == 1)
        ? new(
            "inner VIF of what acts alone",
            "1",
            "NA",
            Numbers(() => fit.Plan.Explained.Where(to => fit.Plan.Causes[to].Length == 1).Select(to => new PeerNumber($"{Name(fit.Plan.Causes[to][0])} -> {Name(to)}", 1, null))))
        : null;

    private PeerDifference? IndicatorInflation() => peer == Peer.Csem && InModeA.Any() ? new("VIF of indicators", "of every construct", "in mode B only") : null;

    private PeerDifference? Signs() => peer == Peer.SemPls
        ? new("signs in a bootstrap", "each resample has the sign rule of the fit", "signs are corrected construct by construct by default")
        : null;

    private PeerDifference? Failures() => peer switch
    {
        Peer.Plspm => new("failed resamples of a bootstrap", "are counted with their reasons, never drawn anew", "the counter steps back, and an earlier resample can be overwritten"),
        Peer.SemPls => new("failed resamples of a bootstrap", "are counted with their reasons, never drawn anew", "are drawn anew, up to ten in a row"),
        _ => null,
    };

    private PeerDifference? Inadmissible() => !fit.Options.Consistent ? null : peer switch
    {
        Peer.Csem => new("inadmissible resamples of a bootstrap", "count unless left out on request", "are left out by default"),
        _ => null,
    };

    private PeerDifference? Bca() => peer == Peer.Csem
        ? new(
            "BCa interval of a bootstrap",
            "the share of resamples below the estimate, the jackknife about its mean (Efron)",
            "the share at or below the estimate, the jackknife about the estimate (the method BcaAboutEstimate here)")
        : null;

    private PeerDifference? BootstrapError() => peer == Peer.SmartPls
        ? new("standard error of a bootstrap", "number of resamples less 1 in the denominator", "number of resamples in the denominator", null, isCertain: false)
        : null;

    private IEnumerable<PeerNumber>? Numbers(Func<IEnumerable<PeerNumber>> of) => fit.Converged ? of() : null;

    private IEnumerable<PeerNumber> OfPaths(NamedMatrix here, NamedMatrix there) => fit.Model.Paths.Select(p => new PeerNumber(p.ToString(), here[p.From, p.To], there[p.From, p.To]));

    private string Name(int construct) => fit.Model.Constructs[construct].Name;

    private double? WithoutIntercept(string construct)
    {
        double k = fit.Plan.Causes[fit.Plan.Position(construct)].Length;
        return fit.N > k ? 1 - ((1 - fit.RSquared[construct]) * fit.N / (fit.N - k)) : null;
    }

    // Means of the answers as printed.
    private double? OnScale(int construct) => Weighted(construct, i => fit.Engine.Solver.Weights[i] / fit.Engine.Moments.Deviations[i], i => fit.Model.Indicators[i].Scale.Minimum, _ => 1);

    private double? ByStandardised(int construct) => 100 * Weighted(construct, i => fit.Engine.Solver.Weights[i], _ => 0, i => fit.Plan.Widths[i]);

    // Stored answers count from 1 for the lowest.
    private double? Weighted(int construct, Func<int, double> weight, Func<int, double> lowest, Func<int, double> width)
    {
        var (sum, whole) = (0.0, 0.0);
        foreach (var i in Enumerable.Range(fit.Plan.First[construct], fit.Plan.Length[construct]))
        {
            sum += weight(i) * (fit.Engine.Moments.Means[i] - 1 + lowest(i));
            whole += weight(i) * width(i);
        }

        return whole > 0 && fit.Index(Name(construct)).Value is not null ? sum / whole : null;
    }
}
