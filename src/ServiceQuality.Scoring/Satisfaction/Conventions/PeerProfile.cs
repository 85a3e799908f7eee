namespace ServiceQuality.Scoring.Satisfaction;

// What one version of a peer does by default; null where that is not known. Known from the source and runs of the packages; for
// SmartPLS from its documents.
internal sealed class PeerProfile
{
    internal required string Name { get; init; }

    internal required InnerScheme Scheme { get; init; }

    internal required string StopRule { get; init; }

    // The tolerance when the stop quantity is the one here.
    internal double? SameTolerance { get; init; }

    internal string? MaxUpdates { get; init; }

    internal string? SignRule { get; init; }

    internal MissingAnswers? Missing { get; init; }

    internal string? MissingText { get; init; }

    internal bool HasConsistent { get; init; }

    internal bool WeighsRows { get; init; }

    // Raw alpha is printed by none of them; some print the standardised one.
    internal bool HasStandardisedAlpha { get; init; }

    internal bool PrintsOneForSingleItems { get; init; }

    internal static PeerProfile Of(Peer peer) => Guard.Against.UndefinedEnum(peer) switch
    {
        Peer.Seminr => new()
        {
            Name = "seminr 2.3.4",
            Scheme = InnerScheme.Path,
            StopRule = "the sum of the sizes of the changes below 1E-07",
            MaxUpdates = "300, then silently what there is",
            SignRule = "none",
            Missing = MissingAnswers.MeanReplacement,
            HasConsistent = true,
            HasStandardisedAlpha = true,
            PrintsOneForSingleItems = true,
        },
        Peer.Csem => new()
        {
            Name = "cSEM 0.6.1",
            Scheme = InnerScheme.Path,
            StopRule = "the largest change below 1E-05",
            SameTolerance = 1e-5,
            MaxUpdates = "100, then a status flag",
            SignRule = "none unless a dominant indicator is given",
            MissingText = "none, the caller removes rows",
            HasConsistent = true,
            HasStandardisedAlpha = true,
        },
        Peer.Plspm => new()
        {
            Name = "plspm 0.5.1",
            Scheme = InnerScheme.Centroid,
            StopRule = "the sum of squared changes of the sizes of unscaled weights below 1E-06",
            MaxUpdates = "100, then no result",
            SignRule = "scores change their sign when most loadings are negative, weights do not",
            MissingText = "neither mean replacement nor complete rows; only its non-metric variant takes missing answers",
            HasStandardisedAlpha = true,
            PrintsOneForSingleItems = true,
        },
        Peer.SemPls => new()
        {
            Name = "semPLS 1.0-10",
            Scheme = InnerScheme.Centroid,
            StopRule = "the largest relative change below 1E-07",
            MaxUpdates = "20, then an error",
            SignRule = "none",
            Missing = MissingAnswers.Listwise,
        },
        _ => new()
        {
            Name = "SmartPLS 4 by its documents",
            Scheme = InnerScheme.Path,
            StopRule = "the change of the outer weights below 1E-07",
            HasConsistent = true,
            WeighsRows = true,
        },
    };
}
