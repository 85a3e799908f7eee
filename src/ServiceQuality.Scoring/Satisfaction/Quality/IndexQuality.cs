using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How well the constructs of a fit are measured and told apart, and what its paths are worth. Everything is found from the correlations and standard
/// deviations that the fit was estimated from, so weights of rows and missing answers count as they did there. What is not defined is null, and the notes
/// of the numbers say why; without an estimate everything is null. Nothing is judged by a cut-off.
/// </summary>
/// <remarks>
/// A single item tells nothing of its own reliability: it has no alpha, rho or AVE here. seminr and plspm print 1, semPLS nothing. The numbers of constructs in mode
/// B are those of the formulas, which are meant for indicators that reflect one thing; mode B has no rho_A. Consistent PLS takes 1 for both.
/// </remarks>
public sealed class IndexQuality
{
    private const string Single = "a single item tells nothing of its own reliability";

    private readonly IndexFit _fit;
    private readonly Blocks _blocks;
    private readonly PathStrength _strength;
    private NamedMatrix? _again;

    internal IndexQuality(IndexFit fit)
    {
        (_fit, _blocks, _strength) = (fit, new(fit.Plan, fit.Engine.Moments), new(fit));
    }

    /// <summary>Cronbach's alpha of the covariances of the answers (raw alpha).</summary>
    public NamedValues Alpha => OfConstructs("Alpha", j => Consistency(j, _blocks.Covariances(j)));

    /// <summary>Cronbach's alpha of the correlations (standardised alpha), which seminr, cSEM and plspm print.</summary>
    public NamedValues StandardisedAlpha => OfConstructs("Standardised alpha", j => Consistency(j, _blocks.Correlations(j)));

    /// <summary>rho_A, the reliability of the score of a construct in mode A (Dijkstra and Henseler 2015).</summary>
    public NamedValues RhoA => OfConstructs("rho_A", j => Plan.IsModeB[j] ? Measured.None("mode B has no rho_A")
        : Plan.Length[j] == 1 ? Measured.None(Single)
        : HasOneWeight(j) ? Measured.None("only one indicator has a weight, which says nothing of reliability")
        : Measured.Of(_fit.Engine.Solver.Reliability[j]));

    /// <summary>rho_C, composite reliability: the squared sum of the loadings over itself plus the sum of 1 - loading squared. Of the loadings of the fit, which are those of consistent PLS when it is consistent.</summary>
    public NamedValues RhoC => OfConstructs("rho_C", j => Convergence(j, v => v.CompositeReliability));

    /// <summary>AVE, the average variance extracted: the mean of the squared loadings of the fit.</summary>
    public NamedValues AverageVarianceExtracted => OfConstructs("AVE", j => Convergence(j, v => v.AverageVarianceExtracted));

    /// <summary>The variance inflation factor of each indicator among those of its construct; 1 for a single item.</summary>
    public NamedValues IndicatorInflation
    {
        get
        {
            List<double?> values = [];
            List<string> notes = [];
            for (var j = 0; j < Plan.Constructs; j++)
            {
                var inflation = _fit.Converged ? _blocks.Inflation(j) : null;
                values.AddRange(Enumerable.Range(0, Plan.Length[j]).Select(i => inflation?[i]));
                notes.AddRange(_fit.Converged && inflation is null ? [$"{Name(j)}: its indicators are collinear"] : []);
            }

            return new("Indicator VIF", _fit.IndicatorNames, [.. values], _fit.Converged ? [.. notes] : [_fit.Reason!]);
        }
    }

    /// <summary>
    /// The variance inflation factor of what acts on a construct, from the row to the column; 1 for what acts alone. Of the correlations that the paths were found
    /// from, which are disattenuated when the fit is consistent.
    /// </summary>
    public NamedMatrix PathInflation => OfPaths("Inner VIF", _strength.Inflation);

    /// <summary>f squared: what R squared loses without the path, divided by 1 - R squared; the scores stay as they are. From the row to the column.</summary>
    public NamedMatrix EffectSizes => OfPaths("f squared, scores fixed", _strength.Fixed);

    /// <summary>
    /// f squared where weights and scores are found anew without the path, as seminr does; it can be below 0. What the path alone connects with the rest of the
    /// construct's model drops out with it. From the row to the column.
    /// </summary>
    public NamedMatrix EffectSizesReestimated => _again ??= OfPaths("f squared, estimated anew", _strength.Again);

    /// <summary>The root of the average variance extracted on the diagonal, the correlations of the constructs below it; null above (Fornell and Larcker 1981).</summary>
    public NamedMatrix FornellLarcker
    {
        get
        {
            var (extracted, correlations) = (AverageVarianceExtracted, _fit.Correlations);
            var m = Plan.Constructs;
            return new(
                "Fornell-Larcker",
                _fit.ConstructNames,
                _fit.ConstructNames,
                [.. from i in Enumerable.Range(0, m) from j in Enumerable.Range(0, m) select i == j ? Root(extracted.Values[i]) : i > j ? correlations.Values[(i * m) + j] : null],
                extracted.Notes);
        }
    }

    /// <summary>Indicators and constructs that are not told apart from another construct. Constructs in mode B and single items are not checked: their indicators need not reflect them, or are them.</summary>
    public ValueList<ValidityViolation> Violations => _fit.Converged ? [.. CrossLoadingViolations(), .. FornellLarckerViolations()] : [];

    /// <summary>The heterotrait-monotrait ratio of each pair of constructs, symmetric, null on the diagonal.</summary>
    /// <param name="kind">How correlations are averaged.</param>
    /// <returns>The ratios, from 0; what is not defined is null, and a note says why.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the enumeration.</exception>
    public NamedMatrix Htmt(HtmtKind kind = HtmtKind.Absolute)
    {
        var title = HtmtTitle(kind);
        var m = Plan.Constructs;
        var cells = new double?[m * m];
        List<string> notes = _fit.Converged ? [] : [_fit.Reason!];
        foreach (var (l, j) in _fit.Converged ? Plan.Pairs : [])
        {
            var ratio = _blocks.Ratio(kind, l, j);
            cells[(j * m) + l] = cells[(l * m) + j] = ratio.Value;
            notes.AddRange(ratio.Why is null ? [] : [$"{Name(l)}, {Name(j)}: {ratio.Why}"]);
        }

        return new(title, _fit.ConstructNames, _fit.ConstructNames, ValueList.Create<double?>(cells), [.. notes]);
    }

    internal static string HtmtTitle(HtmtKind kind) => kind switch
    {
        HtmtKind.Absolute => "HTMT, absolute correlations",
        HtmtKind.WithSigns => "HTMT, signed correlations",
        HtmtKind.Geometric => "HTMT2, absolute correlations",
        HtmtKind.GeometricWithSigns => "HTMT2, signed correlations",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, $"Allowed are {string.Join(", ", Enum.GetNames<HtmtKind>())}."),
    };

    /// <summary>A row for each construct, with the largest HTMT it has with another construct and the largest VIF of its indicators.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable()
    {
        var (raw, standardised, rhoA, rhoC, extracted, ratios, inflation) = (Alpha, StandardisedAlpha, RhoA, RhoC, AverageVarianceExtracted, Htmt(), IndicatorInflation);
        IEnumerable<string> notes = [.. raw.Notes, .. standardised.Notes, .. rhoA.Notes, .. rhoC.Notes, .. extracted.Notes, .. ratios.Notes, .. inflation.Notes];
        var m = Plan.Constructs;
        return new(
            $"Quality of measurement, {_fit.Model.Name}",
            ["construct", "indicators", "alpha", "std. alpha", "rho_A", "rho_C", "AVE", "largest HTMT", "largest VIF"],
            Enumerable.Range(0, m).Select(j => (ValueList<TableCell>)
            [
                TableCell.Of(Name(j)), TableCell.Of((long)Plan.Length[j]), TableCell.Of(raw.Values[j], 3), TableCell.Of(standardised.Values[j], 3), TableCell.Of(rhoA.Values[j], 3),
                TableCell.Of(rhoC.Values[j], 3), TableCell.Of(extracted.Values[j], 3), TableCell.Of(ratios.Values.Skip(j * m).Take(m).Max(), 3),
                TableCell.Of(inflation.Values.Skip(Plan.First[j]).Take(Plan.Length[j]).Max(), 3),
            ]),
            [
                $"rho_C and AVE of the loadings of {(_fit.Options.Consistent ? "consistent PLS" : "PLS")}; {ratios.Title}.",
                .. Plan.IsModeB.Any(b => b) ? (string[])["In mode B alpha, rho_C and AVE are numbers without their meaning: its indicators need not reflect one thing."] : [],
                .. notes.Distinct(StringComparer.Ordinal).Select(n => n + "."),
            ]);
    }

    /// <summary>The least convincing numbers.</summary>
    /// <returns>For example <c>ECSI: rho_C from 0.722, AVE from 0.478, HTMT up to 0.957, 14 violations</c>.</returns>
    public override string ToString()
    {
        static string Text(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "none";
        return _fit.Converged
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{_fit.Model.Name}: rho_C from {Text(RhoC.Values.Min())}, AVE from {Text(AverageVarianceExtracted.Values.Min())}, HTMT up to {Text(Htmt().Values.Max())}, {Violations.Count} violation{(Violations.Count == 1 ? "" : "s")}")
            : $"{_fit.Model.Name}: no estimate: {_fit.Reason}";
    }

    // rho_C of the loadings on the first principal component of the indicators, as plspm has it.
    internal double? FirstComponentRhoC(int construct) => ConvergentValidity.Of([.. _blocks.FirstComponent(construct).Select(l => Math.Clamp(l, -1, 1))]).CompositeReliability;

    private ModelPlan Plan => _fit.Plan;

    private static double? Root(double? value) => value is { } square ? Math.Sqrt(square) : null;

    private string Name(int construct) => _fit.Model.Constructs[construct].Name;

    private Measured Consistency(int construct, double[,] moments) => Plan.Length[construct] == 1
        ? Measured.None(Single)
        : AlphaCoefficient.Of(moments) is { } alpha ? Measured.Of(alpha) : Measured.None("its indicators cancel each other out");

    // Loadings of 1 may be a little above it by rounding.
    private Measured Convergence(int construct, Func<ConvergentValidity, double?> of)
    {
        if (Plan.Length[construct] == 1)
        {
            return Measured.None(Single);
        }

        double[] loadings = [.. _fit.Engine.Solver.Loadings.AsSpan(Plan.First[construct], Plan.Length[construct])];
        return Array.Exists(loadings, l => Math.Abs(l) > 1 + 1e-12)
            ? Measured.None("a loading is beyond -1 or 1")
            : Measured.Of(of(ConvergentValidity.Of([.. loadings.Select(l => Math.Clamp(l, -1, 1))]))!.Value);
    }

    private bool HasOneWeight(int construct)
    {
        double[] squares = [.. _fit.Engine.Solver.Weights.Skip(Plan.First[construct]).Take(Plan.Length[construct]).Select(w => w * w)];
        return squares.Sum() - squares.Max() <= 1e-14 * squares.Sum();
    }

    private IEnumerable<ValidityViolation> CrossLoadingViolations()
    {
        var crossed = _fit.CrossLoadings;
        return from j in Checked()
               from i in Enumerable.Range(Plan.First[j], Plan.Length[j])
               let own = Math.Abs(crossed.Values[(i * Plan.Constructs) + j]!.Value)
               from l in Enumerable.Range(0, Plan.Constructs)
               let rival = Math.Abs(crossed.Values[(i * Plan.Constructs) + l]!.Value)
               where l != j && rival >= own
               select new ValidityViolation(ValidityCheck.CrossLoading, Plan.Model.Indicators[i].Name, Name(l), own, rival);
    }

    private IEnumerable<ValidityViolation> FornellLarckerViolations()
    {
        var (extracted, correlations) = (AverageVarianceExtracted, _fit.Correlations);
        return from j in Checked()
               where extracted.Values[j] is not null
               let own = Math.Sqrt(extracted.Values[j]!.Value)
               from l in Enumerable.Range(0, Plan.Constructs)
               let rival = Math.Abs(correlations.Values[(j * Plan.Constructs) + l]!.Value)
               where l != j && rival >= own
               select new ValidityViolation(ValidityCheck.FornellLarcker, Name(j), Name(l), own, rival);
    }

    private IEnumerable<int> Checked() => Enumerable.Range(0, Plan.Constructs).Where(j => Plan.Length[j] > 1 && !Plan.IsModeB[j]);

    private NamedValues OfConstructs(string title, Func<int, Measured> measure)
    {
        Measured[] found = _fit.Converged ? [.. Enumerable.Range(0, Plan.Constructs).Select(measure)] : new Measured[Plan.Constructs];
        return new(
            title,
            _fit.ConstructNames,
            [.. found.Select(f => f.Value)],
            _fit.Converged ? [.. found.Index().Where(f => f.Item.Why is not null).Select(f => $"{Name(f.Index)}: {f.Item.Why}")] : [_fit.Reason!]);
    }

    private NamedMatrix OfPaths(string title, Func<int, int, Measured> measure)
    {
        var cells = new double?[Plan.Constructs * Plan.Constructs];
        List<string> notes = _fit.Converged ? [] : [_fit.Reason!];
        foreach (var (from, to) in _fit.Converged ? Plan.Edges : [])
        {
            var found = measure(from, to);
            cells[(from * Plan.Constructs) + to] = found.Value;
            notes.AddRange(found.Why is null ? [] : [$"{Name(from)} -> {Name(to)}: {found.Why}"]);
        }

        return new(title, _fit.ConstructNames, _fit.ConstructNames, ValueList.Create<double?>(cells), [.. notes]);
    }
}
