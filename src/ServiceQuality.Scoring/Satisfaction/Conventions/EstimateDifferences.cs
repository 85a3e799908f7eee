using System.Globalization;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// In what the estimate itself differs, by the defaults of a peer.
internal sealed class EstimateDifferences(IndexFit fit, Peer peer, PeerProfile profile)
{
    internal IEnumerable<PeerDifference> All() => new[] { Scheme(), Modes(), Missing(), Weights(), Consistent(), Stop(), MostUpdates(), Sign(), ModeBOfSingle(), ScoreScale() }.OfType<PeerDifference>();

    private IndexOptions Options => fit.Options;

    private PeerDifference? Scheme() => Options.Scheme == profile.Scheme
        ? null
        : new("inner scheme", Options.Scheme.ToString(), $"{profile.Scheme} by default", Paths(With(scheme: profile.Scheme)));

    private PeerDifference? Modes() => peer == Peer.Csem && !Options.Consistent && fit.Model.Constructs.Any(c => c.Mode == MeasurementMode.ModeA)
        ? new("mode", "mode A where the model says so", "mode B for composites by default", Paths(Options, fit.Model.WithMode(MeasurementMode.ModeB)))
        : null;

    private PeerDifference? Missing()
    {
        if (fit.Answers.Codes.IndexOf((byte)0) < 0 || profile.Missing == Options.Missing)
        {
            return null;
        }

        return profile.Missing is { } missing ? new("missing answers", Options.Missing.ToString(), $"{missing} by default", Paths(With(missing: missing)))
            : profile.MissingText is { } text ? new("missing answers", Options.Missing.ToString(), text)
            : null;
    }

    private PeerDifference? Weights() => fit.Answers.WeightMeaning == RowWeights.None || profile.WeighsRows
        ? null
        : new("weights of rows", fit.Answers.WeightMeaning.ToString(), "none");

    private PeerDifference? Consistent() => Options.Consistent && !profile.HasConsistent
        ? new("consistent PLS", "loadings, correlations and paths corrected for unreliability", "plain PLS only", Paths(With(consistent: false)))
        : null;

    private PeerDifference? Stop() => profile.SameTolerance == Options.Tolerance
        ? null
        : new("stop rule", string.Create(CultureInfo.InvariantCulture, $"the largest change of a scaled outer weight below {Options.Tolerance:G3}"), profile.StopRule);

    private PeerDifference? MostUpdates() => profile.MostUpdates is { } most
        ? new("most updates", string.Create(CultureInfo.InvariantCulture, $"{Options.MaxUpdates}, then no estimate and a reason"), most)
        : null;

    private PeerDifference? Sign() => profile.SignRule is { } rule
        ? new("sign of a construct", ConventionLines.Sign(fit.Model) + ", for weights, loadings, scores and paths alike", rule)
        : null;

    private PeerDifference? ModeBOfSingle() => peer == Peer.Seminr && fit.Model.Constructs.Any(c => c.Mode == MeasurementMode.SingleItem) && fit.Model.Constructs.Any(c => c.Mode == MeasurementMode.ModeB)
        ? new("single item", "has no mode", "is computed like others; mode B on it is an error")
        : null;

    private PeerDifference? ScoreScale() => peer == Peer.Plspm
        ? new(
            "standard deviation of scores",
            "n - 1 in the denominator",
            "n in the denominator, for indicators and scores; weights, loadings and paths are the same",
            fit.Converged ? [new("a score, by n - 1", 1, Math.Sqrt(fit.N / (fit.N - 1.0)))] : null)
        : null;

    private IndexOptions With(InnerScheme? scheme = null, MissingAnswers? missing = null, bool? consistent = null) => new(
        scheme ?? Options.Scheme, missing ?? Options.Missing, consistent ?? Options.Consistent, Options.Weighting, Options.Tolerance, Options.MaxUpdates);

    private IEnumerable<PeerNumber>? Paths(IndexOptions options, IndexModel? model = null)
    {
        if (!fit.Converged)
        {
            return null;
        }

        var (here, other) = (fit.Paths, SatisfactionIndex.Estimate(model ?? fit.Model, fit.Answers, options));
        return other.Converged ? fit.Model.Paths.Select(p => new PeerNumber(p.ToString(), here[p.From, p.To], other.Paths[p.From, p.To])) : null;
    }
}
