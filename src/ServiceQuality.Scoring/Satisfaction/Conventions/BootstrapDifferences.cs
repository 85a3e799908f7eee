namespace ServiceQuality.Scoring.Satisfaction;

// The differences in a bootstrap.
internal sealed class BootstrapDifferences(IndexFit fit, Peer peer)
{
    internal IEnumerable<PeerDifference?> FindAll() => [Signs(), Failures(), Inadmissible(), Bca(), StandardError()];

    private PeerDifference? Signs() => peer == Peer.SemPls
        ? new(
            "signs in a bootstrap",
            "each resample has the sign rule of the fit",
            "signs are corrected construct by construct by default")
        : null;

    private PeerDifference? Failures()
    {
        const string quantity = "failed resamples of a bootstrap";
        const string here = "are counted with their reasons, never drawn again";
        return peer switch
        {
            Peer.Plspm => new(quantity, here, "the counter steps back, and an earlier resample can be overwritten"),
            Peer.SemPls => new(quantity, here, "are drawn again, up to ten in a row"),
            _ => null,
        };
    }

    private PeerDifference? Inadmissible() => fit.Options.Consistent && peer == Peer.Csem
        ? new("inadmissible resamples of a bootstrap", "count unless left out on request", "are left out by default")
        : null;

    private PeerDifference? Bca() => peer == Peer.Csem
        ? new(
            "BCa interval of a bootstrap",
            "the share of resamples below the estimate, the jackknife about its mean (Efron)",
            "the share at or below the estimate, the jackknife about the estimate (the method BcaAboutEstimate here)")
        : null;

    private PeerDifference? StandardError() => peer == Peer.SmartPls
        ? new(
            "standard error of a bootstrap",
            "number of resamples minus 1 in the denominator",
            "number of resamples in the denominator",
            isCertain: false)
        : null;
}
