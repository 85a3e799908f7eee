namespace ServiceQuality.Scoring.Satisfaction;

// What one version of a peer does by default; what is not known is null. Read in the source of the packages and seen in runs of them; of SmartPLS in its documents.
internal sealed class PeerProfile
{
    internal required string Name { get; init; }

    internal required InnerScheme Scheme { get; init; }

    internal required string StopRule { get; init; }

    // The tolerance when the stop quantity is the one here.
    internal double? SameTolerance { get; init; }

    internal string? MostUpdates { get; init; }

    internal string? SignRule { get; init; }

    internal MissingAnswers? Missing { get; init; }

    internal string? MissingText { get; init; }

    internal bool HasConsistent { get; init; }

    internal bool WeighsRows { get; init; }

    // Raw alpha is printed by none of them; some print the standardised one.
    internal bool HasStandardisedAlpha { get; init; }

    internal bool PrintsOneForSingleItems { get; init; }

    internal static PeerProfile Of(Peer peer) => peer switch
    {
        Peer.Seminr => new()
        {
            Name = "seminr 2.3.4",
            Scheme = InnerScheme.Path,
            StopRule = "the sum of the sizes of the changes below 1E-07",
            MostUpdates = "300, then silently what there is",
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
            MostUpdates = "100, then a status flag",
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
            MostUpdates = "100, then no result",
            SignRule = "scores are turned when most loadings are negative, weights are not",
            MissingText = "neither mean replacement nor complete rows; only its non-metric variant takes missing answers",
            HasStandardisedAlpha = true,
            PrintsOneForSingleItems = true,
        },
        Peer.SemPls => new()
        {
            Name = "semPLS 1.0-10",
            Scheme = InnerScheme.Centroid,
            StopRule = "the largest relative change below 1E-07",
            MostUpdates = "20, then an error",
            SignRule = "none",
            Missing = MissingAnswers.Listwise,
        },
        Peer.SmartPls => new()
        {
            Name = "SmartPLS 4 by its documents",
            Scheme = InnerScheme.Path,
            StopRule = "the change of the outer weights below 1E-07",
            HasConsistent = true,
            WeighsRows = true,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(peer), peer, $"Allowed are {string.Join(", ", Enum.GetNames<Peer>())}."),
    };
}
