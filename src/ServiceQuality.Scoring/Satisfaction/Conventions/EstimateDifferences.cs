using System.Globalization;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// The differences in the estimate itself, by the defaults of a peer.
internal sealed class EstimateDifferences(IndexFit fit, Peer peer, PeerProfile profile)
{
    internal IEnumerable<PeerDifference> FindAll()
    {
        PeerDifference?[] all =
        [
            Scheme(),
            Modes(),
            Missing(),
            Weights(),
            Consistent(),
            StopRule(),
            MaxUpdates(),
            Sign(),
            ModeBOfSingleItem(),
            ScoreScale(),
        ];
        return all.OfType<PeerDifference>();
    }

    private IndexOptions Options => fit.Options;

    private PeerDifference? Scheme() => Options.Scheme == profile.Scheme
        ? null
        : new("inner scheme", Options.Scheme.ToString(), $"{profile.Scheme} by default", Paths(With(scheme: profile.Scheme)));

    private PeerDifference? Modes()
    {
        if (peer != Peer.Csem || Options.Consistent || !HasMode(MeasurementMode.ModeA))
        {
            return null;
        }

        var numbers = Paths(Options, fit.Model.WithMode(MeasurementMode.ModeB));
        return new("mode", "mode A where the model says so", "mode B for composites by default", numbers);
    }

    private PeerDifference? Missing()
    {
        const string quantity = "missing answers";
        var hasMissing = fit.Answers.Codes.Contains((byte)0);
        if (!hasMissing || profile.Missing == Options.Missing)
        {
            return null;
        }

        if (profile.Missing is { } missing)
        {
            return new(quantity, Options.Missing.ToString(), $"{missing} by default", Paths(With(missing: missing)));
        }

        return profile.MissingText is { } text ? new(quantity, Options.Missing.ToString(), text) : null;
    }

    private PeerDifference? Weights() => fit.Answers.WeightMeaning == RowWeights.None || profile.WeighsRows
        ? null
        : new("weights of rows", fit.Answers.WeightMeaning.ToString(), "none");

    private PeerDifference? Consistent() => Options.Consistent && !profile.HasConsistent
        ? new(
            "consistent PLS",
            "loadings, correlations and paths corrected for unreliability",
            "plain PLS only",
            Paths(With(consistent: false)))
        : null;

    private PeerDifference? StopRule()
    {
        if (profile.SameTolerance == Options.Tolerance)
        {
            return null;
        }

        var here = string.Create(
            CultureInfo.InvariantCulture, $"the largest change of a scaled outer weight below {Options.Tolerance:G3}");
        return new("stop rule", here, profile.StopRule);
    }

    private PeerDifference? MaxUpdates()
    {
        var here = string.Create(CultureInfo.InvariantCulture, $"{Options.MaxUpdates}, then no estimate and a reason");
        return profile.MaxUpdates is { } there ? new("largest number of updates", here, there) : null;
    }

    private PeerDifference? Sign()
    {
        var here = ConventionLines.DescribeSign(fit.Model) + ", for weights, loadings, scores and paths alike";
        return profile.SignRule is { } there ? new("sign of a construct", here, there) : null;
    }

    private PeerDifference? ModeBOfSingleItem() =>
        peer == Peer.Seminr && HasMode(MeasurementMode.SingleItem) && HasMode(MeasurementMode.ModeB)
            ? new("single item", "has no mode", "is computed like others; mode B on it is an error")
            : null;

    private PeerDifference? ScoreScale()
    {
        if (peer != Peer.Plspm)
        {
            return null;
        }

        PeerNumber[] numbers = fit.HasEstimate ? [new("a score, by n - 1", 1, Math.Sqrt(fit.N / (fit.N - 1.0)))] : [];
        return new(
            "standard deviation of scores",
            "n - 1 in the denominator",
            "n in the denominator, for indicators and scores; weights, loadings and paths are the same",
            numbers);
    }

    private bool HasMode(MeasurementMode mode) => fit.Model.Constructs.Any(c => c.Mode == mode);

    private IndexOptions With(InnerScheme? scheme = null, MissingAnswers? missing = null, bool? consistent = null) => new(
        scheme ?? Options.Scheme,
        missing ?? Options.Missing,
        consistent ?? Options.Consistent,
        Options.StandardisedWeights,
        Options.Tolerance,
        Options.MaxUpdates);

    private IEnumerable<PeerNumber>? Paths(IndexOptions options, IndexModel? model = null)
    {
        if (!fit.HasEstimate)
        {
            return null;
        }

        var (here, other) = (fit.Paths, SatisfactionIndex.Estimate(model ?? fit.Model, fit.Answers, options));
        if (!other.HasEstimate)
        {
            return null;
        }

        var there = other.Paths;
        return fit.Model.Paths.Select(p => new PeerNumber(p.ToString(), here[p.From, p.To], there[p.From, p.To]));
    }
}
