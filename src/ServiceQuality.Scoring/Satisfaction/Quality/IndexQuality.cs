using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How well the constructs of a fit are measured and distinguished, and the strength of its paths. Everything is found from the
/// correlations and standard deviations that the fit was estimated from, so weights of rows and missing answers count as they did
/// there. What is undefined is null, and the notes of the numbers say why; without an estimate everything is null. No cut-off
/// judges anything.
/// </summary>
/// <remarks>
/// A single item says nothing of its own reliability: it has no alpha, rho or AVE here. seminr and plspm print 1, semPLS nothing.
/// The numbers of constructs in mode B are those of the formulas, which are meant for indicators that reflect one thing; mode B
/// has no rho_A. Consistent PLS uses 1 for both.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<IndexQuality>))]
public sealed class IndexQuality
{
    private readonly IndexFit _fit;
    private readonly Blocks _blocks;
    private readonly ReliabilityNumbers _reliability;
    private readonly PathStrength _strength;
    private NamedMatrix? _reestimated;

    internal IndexQuality(IndexFit fit)
    {
        _fit = fit;
        _blocks = new(fit.Plan, fit.Engine.Moments);
        _reliability = new(fit.Plan, fit.Engine.Solver);
        _strength = new(fit);
    }

    /// <summary>Cronbach's alpha of the covariances of the answers (raw alpha).</summary>
    public NamedValues Alpha => ByConstruct("Alpha", j => _reliability.Alpha(j, _blocks.Covariances(j)));

    /// <summary>Cronbach's alpha of the correlations (standardised alpha), which seminr, cSEM and plspm print.</summary>
    public NamedValues StandardisedAlpha =>
        ByConstruct("Standardised alpha", j => _reliability.Alpha(j, _blocks.Correlations(j)));

    /// <summary>rho_A, the reliability of the score of a construct in mode A (Dijkstra and Henseler 2015).</summary>
    public NamedValues RhoA => ByConstruct("rho_A", _reliability.RhoA);

    /// <summary>
    /// rho_C, composite reliability: the squared sum of the loadings divided by itself plus the sum of 1 - loading squared. It
    /// uses the loadings of the fit, which are those of consistent PLS when it is consistent.
    /// </summary>
    public NamedValues RhoC => ByConstruct("rho_C", j => _reliability.OfLoadings(j, v => v.CompositeReliability));

    /// <summary>AVE, the average variance extracted: the mean of the squared loadings of the fit.</summary>
    public NamedValues AverageVarianceExtracted =>
        ByConstruct("AVE", j => _reliability.OfLoadings(j, v => v.AverageVarianceExtracted));

    /// <summary>The variance inflation factor of each indicator among those of its construct; 1 for a single item.</summary>
    public NamedValues IndicatorInflation
    {
        get
        {
            var values = new double?[Plan.Indicators];
            if (!_fit.HasEstimate)
            {
                return new("Indicator VIF", Plan.IndicatorNames, ValueList.Create<double?>(values), [_fit.Reason!]);
            }

            List<string> notes = [];
            for (var j = 0; j < Plan.Constructs; j++)
            {
                if (_blocks.Inflation(j) is not { } inflation)
                {
                    notes.Add($"{Plan.ConstructNames[j]}: its indicators are collinear");
                    continue;
                }

                for (var i = 0; i < inflation.Length; i++)
                {
                    values[Plan.First[j] + i] = inflation[i];
                }
            }

            return new("Indicator VIF", Plan.IndicatorNames, ValueList.Create<double?>(values), [.. notes]);
        }
    }

    /// <summary>
    /// The variance inflation factor of each cause of a construct, from the row to the column; 1 for a single cause. It uses the
    /// correlations of the paths, which are disattenuated when the fit is consistent.
    /// </summary>
    public NamedMatrix PathInflation => ByPath("Inner VIF", _strength.Inflation);

    /// <summary>
    /// f squared: the loss of R squared without the path, divided by 1 - R squared, the scores unchanged. From the row to the
    /// column.
    /// </summary>
    public NamedMatrix EffectSizes => ByPath("f squared, scores fixed", _strength.WithFixedScores);

    /// <summary>
    /// f squared with weights and scores estimated again without the path, as in seminr; it can be below 0. What only the path
    /// connects with the rest of the construct's model drops out with it. From the row to the column.
    /// </summary>
    public NamedMatrix EffectSizesReestimated => _reestimated ??= ByPath("f squared, estimated again", _strength.Reestimate);

    /// <summary>
    /// The root of the average variance extracted on the diagonal, the correlations of the constructs below it; null above
    /// (Fornell and Larcker 1981).
    /// </summary>
    public NamedMatrix FornellLarcker
    {
        get
        {
            var (extracted, correlations, m) = (AverageVarianceExtracted, _fit.Correlations, Plan.Constructs);
            var cells = new double?[m * m];
            for (var i = 0; i < m; i++)
            {
                cells[(i * m) + i] = extracted.Values[i] is { } square ? Math.Sqrt(square) : null;
                for (var j = 0; j < i; j++)
                {
                    cells[(i * m) + j] = correlations.Values[(i * m) + j];
                }
            }

            return new(
                "Fornell-Larcker", Plan.ConstructNames, Plan.ConstructNames, ValueList.Create<double?>(cells), extracted.Notes);
        }
    }

    /// <summary>
    /// Indicators and constructs that are not distinct from another construct, first by cross-loadings, then by Fornell and
    /// Larcker. Constructs in mode B and single items are not checked: their indicators need not reflect them, or are them.
    /// </summary>
    public ValueList<ValidityViolation> Violations =>
        _fit.HasEstimate ? [.. new ValidityChecks(_fit, AverageVarianceExtracted).Find()] : [];

    /// <summary>AIC, AICc and BIC of each construct with causes, and GoF, which is no test of fit.</summary>
    public ModelSelection Selection => new(_fit);

    /// <summary>The heterotrait-monotrait ratio of each pair of constructs, symmetric, null on the diagonal.</summary>
    /// <param name="kind">How correlations are averaged.</param>
    /// <returns>The ratios, from 0; an undefined one is null, and a note says why.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public NamedMatrix Htmt(HtmtKind kind = HtmtKind.Absolute)
    {
        var (title, m) = (HtmtTitle(kind), Plan.Constructs);
        var cells = new double?[m * m];
        List<string> notes = _fit.HasEstimate ? [] : [_fit.Reason!];
        foreach (var (l, j) in _fit.HasEstimate ? Plan.Pairs : [])
        {
            var ratio = _blocks.Ratio(kind, l, j);
            cells[(j * m) + l] = ratio.Value;
            cells[(l * m) + j] = ratio.Value;
            if (ratio.Reason is not null)
            {
                notes.Add($"{Plan.ConstructNames[l]}, {Plan.ConstructNames[j]}: {ratio.Reason}");
            }
        }

        return new(title, Plan.ConstructNames, Plan.ConstructNames, ValueList.Create<double?>(cells), [.. notes]);
    }

    /// <summary>
    /// A row for each construct, with the largest HTMT it has with another construct and the largest VIF of its indicators.
    /// </summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => QualityTable.Create(_fit, this);

    /// <summary>The weakest numbers.</summary>
    /// <returns>For example <c>ECSI: rho_C from 0.722, AVE from 0.478, HTMT up to 0.957, 14 violations</c>.</returns>
    public override string ToString()
    {
        if (!_fit.HasEstimate)
        {
            return $"{_fit.Model.Name}: no estimate: {_fit.Reason}";
        }

        static string Text(double? value) => value?.RoundTo(3) ?? "none";
        var reliability = $"rho_C from {Text(RhoC.Values.Min())}, AVE from {Text(AverageVarianceExtracted.Values.Min())}";
        var validity = $"HTMT up to {Text(Htmt().Values.Max())}, {InvariantText.Count(Violations.Count, "violation")}";
        return $"{_fit.Model.Name}: {reliability}, {validity}";
    }

    internal static string HtmtTitle(HtmtKind kind)
    {
        Guard.Against.UndefinedEnum(kind);
        return kind switch
        {
            HtmtKind.Absolute => "HTMT, absolute correlations",
            HtmtKind.WithSigns => "HTMT, signed correlations",
            HtmtKind.Geometric => "HTMT2, absolute correlations",
            _ => "HTMT2, signed correlations",
        };
    }

    // rho_C of the loadings on the first principal component of the indicators, as in plspm.
    internal double? FirstComponentRhoC(int construct)
    {
        double[] loadings = [.. _blocks.FirstComponent(construct).Select(l => Math.Clamp(l, -1, 1))];
        return ConvergentValidity.Of(loadings).CompositeReliability;
    }

    private ModelPlan Plan => _fit.Plan;

    private NamedValues ByConstruct(string title, Func<int, QualityNumber> measure)
    {
        var values = new double?[Plan.Constructs];
        List<string> notes = _fit.HasEstimate ? [] : [_fit.Reason!];
        for (var j = 0; _fit.HasEstimate && j < Plan.Constructs; j++)
        {
            var number = measure(j);
            values[j] = number.Value;
            if (number.Reason is not null)
            {
                notes.Add($"{Plan.ConstructNames[j]}: {number.Reason}");
            }
        }

        return new(title, Plan.ConstructNames, ValueList.Create<double?>(values), [.. notes]);
    }

    private NamedMatrix ByPath(string title, Func<int, int, QualityNumber> measure)
    {
        var cells = new double?[Plan.Constructs * Plan.Constructs];
        List<string> notes = _fit.HasEstimate ? [] : [_fit.Reason!];
        foreach (var (from, to) in _fit.HasEstimate ? Plan.Edges : [])
        {
            var number = measure(from, to);
            cells[(from * Plan.Constructs) + to] = number.Value;
            if (number.Reason is not null)
            {
                notes.Add($"{Plan.ConstructNames[from]} -> {Plan.ConstructNames[to]}: {number.Reason}");
            }
        }

        return new(title, Plan.ConstructNames, Plan.ConstructNames, ValueList.Create<double?>(cells), [.. notes]);
    }
}
