using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// The differences in what is computed from an estimate.
internal sealed class ResultDifferences(IndexFit fit, Peer peer, PeerProfile profile)
{
    private readonly IndexQuality _quality = fit.Quality;

    internal IEnumerable<PeerDifference> FindAll()
    {
        PeerDifference?[] all =
        [
            Index(),
            AdjustedRSquared(),
            EffectSizes(),
            Alpha(),
            RhoC(),
            VarianceExtracted(),
            ModeB(),
            SingleItems(),
            Htmt(),
            PathInflation(),
            IndicatorInflation(),
            .. new BootstrapDifferences(fit, peer).FindAll(),
        ];
        return all.OfType<PeerDifference>();
    }

    private IEnumerable<Construct> SingleItemConstructs => fit.Model.Constructs.Where(c => c.Indicators.Count == 1);

    private IEnumerable<Construct> ModeAConstructs => fit.Model.Constructs.Where(c => c.Mode == MeasurementMode.ModeA);

    private bool HasModeB => fit.Model.Constructs.Any(c => c.Mode == MeasurementMode.ModeB);

    private PeerDifference? Index()
    {
        const string quantity = "index";
        var isStandardised = fit.Options.StandardisedWeights;
        var here = $"from 0 to 100 by {(isStandardised ? "standardised" : "unstandardised")} weights";
        switch (peer)
        {
            case Peer.Seminr or Peer.SemPls:
                return new(quantity, here, "none");
            case Peer.Csem:
                const string csem = "scores on the scale of the answers by unstandardised weights, not from 0 to 100";
                return new(quantity, here, csem, IndexNumbers(IndexOnScale));
            case Peer.Plspm when !isStandardised:
                const string plspm = "by rescale, with standardised weights scaled to a sum of 1";
                return new(quantity, here, plspm, IndexNumbers(IndexByStandardised));
            default:
                return null;
        }
    }

    private PeerDifference? AdjustedRSquared()
    {
        if (peer != Peer.SemPls)
        {
            return null;
        }

        var adjusted = fit.AdjustedRSquared;
        return new(
            "adjusted R squared",
            "n - k - 1 degrees of freedom",
            "without an intercept: 1 - (1 - R squared) n/(n - k)",
            Numbers(() => adjusted.Names.Select(name => new PeerNumber(name, adjusted[name], WithoutIntercept(name)))));
    }

    private PeerDifference? EffectSizes() => peer == Peer.Seminr
        ? new(
            "f squared",
            "the scores stay when a path is dropped",
            "everything is estimated again without the path",
            Numbers(() => ByPath(_quality.EffectSizes, _quality.EffectSizesReestimated)))
        : null;

    private PeerDifference? Alpha()
    {
        if (!profile.HasStandardisedAlpha)
        {
            return null;
        }

        var constructs = peer == Peer.Plspm ? ModeAConstructs : fit.Model.Constructs.Where(c => c.Indicators.Count > 1);
        return new(
            "alpha",
            "of covariances; standardised alpha is given too",
            "standardised alpha, of correlations",
            Numbers(() => constructs.Select(c =>
                new PeerNumber(c.Name, _quality.Alpha[c.Name], _quality.StandardisedAlpha[c.Name]))));
    }

    private PeerDifference? RhoC() => peer == Peer.Plspm && ModeAConstructs.Any()
        ? new(
            "rho_C",
            "of the loadings of the fit",
            "of loadings on the first principal component of the indicators",
            Numbers(() => ModeAConstructs.Select(c =>
                new PeerNumber(c.Name, _quality.RhoC[c.Name], _quality.FirstComponentRhoC(fit.Plan.Find(c.Name))))))
        : null;

    private PeerDifference? VarianceExtracted() => peer == Peer.Csem && (HasModeB || !fit.Options.Consistent)
        ? new("AVE", "of every construct of several indicators", "by default only of constructs modelled as common factors")
        : null;

    private PeerDifference? ModeB()
    {
        if (!HasModeB)
        {
            return null;
        }

        return peer switch
        {
            Peer.Plspm => new("reliability in mode B", "alpha, rho_C and AVE by their formulas", "0 for all of them"),
            Peer.SemPls => new("reliability in mode B", "rho_C and AVE by their formulas", "none"),
            _ => null,
        };
    }

    private PeerDifference? SingleItems() => profile.PrintsOneForSingleItems && SingleItemConstructs.Any()
        ? new(
            "reliability and AVE of a single item",
            "none",
            "1",
            Numbers(() => SingleItemConstructs.Select(c => new PeerNumber(c.Name, null, 1))))
        : null;

    // The same unless correlations differ in sign.
    private PeerDifference? Htmt()
    {
        if (peer != Peer.Csem || !fit.HasEstimate)
        {
            return null;
        }

        var (absolute, signed) = (_quality.Htmt(), _quality.Htmt(HtmtKind.WithSigns));
        List<PeerNumber> numbers = [];
        foreach (var (l, j) in fit.Plan.Pairs)
        {
            var (one, other) = (Name(l), Name(j));
            PeerNumber number = new($"{one}, {other}", absolute[other, one], signed[other, one]);
            if (number.Here.HasValue != number.There.HasValue || Math.Abs(number.Difference ?? 0) > 1e-12)
            {
                numbers.Add(number);
            }
        }

        return numbers.Count == 0
            ? null
            : new("HTMT", "of absolute correlations", "of signed correlations, absolute at the end", numbers);
    }

    private PeerDifference? PathInflation()
    {
        int[] alone = [.. fit.Plan.Explained.Where(to => fit.Plan.Causes[to].Length == 1)];
        if (peer != Peer.Seminr || alone.Length == 0)
        {
            return null;
        }

        var numbers = Numbers(() =>
            alone.Select(to => new PeerNumber($"{Name(fit.Plan.Causes[to][0])} -> {Name(to)}", 1, null)));
        return new("inner VIF of a single cause", "1", "NA", numbers);
    }

    private PeerDifference? IndicatorInflation() => peer == Peer.Csem && ModeAConstructs.Any()
        ? new("VIF of indicators", "of every construct", "in mode B only")
        : null;

    private IEnumerable<PeerNumber>? Numbers(Func<IEnumerable<PeerNumber>> of) => fit.HasEstimate ? of() : null;

    private IEnumerable<PeerNumber>? IndexNumbers(Func<int, double?> there) => Numbers(() =>
        fit.Plan.ConstructNames.Select((name, j) => new PeerNumber(name, fit.Index(name).Value, there(j))));

    private IEnumerable<PeerNumber> ByPath(NamedMatrix here, NamedMatrix there) =>
        fit.Model.Paths.Select(p => new PeerNumber(p.ToString(), here[p.From, p.To], there[p.From, p.To]));

    private string Name(int construct) => fit.Plan.ConstructNames[construct];

    private double? WithoutIntercept(string construct)
    {
        double k = fit.Plan.Causes[fit.Plan.Find(construct)].Length;
        return fit.N > k ? 1 - ((1 - fit.RSquared[construct]) * fit.N / (fit.N - k)) : null;
    }

    // Means of the answers as printed.
    private double? IndexOnScale(int construct) => WeightedMean(
        construct,
        i => fit.Engine.Solver.Weights[i] / fit.Engine.Moments.Deviations[i],
        i => fit.Model.Indicators[i].Scale.Minimum,
        _ => 1);

    private double? IndexByStandardised(int construct) =>
        100 * WeightedMean(construct, i => fit.Engine.Solver.Weights[i], _ => 0, i => fit.Plan.Widths[i]);

    // Stored answers count from 1 for the lowest.
    private double? WeightedMean(int construct, Func<int, double> weight, Func<int, double> lowest, Func<int, double> width)
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
