using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Why a peer, run by its defaults on the same answers, prints other numbers than a fit does. Only what makes a difference for this fit is listed; what is not known of the
/// peer is not.
/// </summary>
public sealed record PeerComparison
{
    internal PeerComparison(Peer peer, string peerName, string modelName, IEnumerable<PeerDifference> differences, string? reason)
    {
        (Peer, PeerName, ModelName, Differences, Reason) = (peer, peerName, modelName, [.. differences], reason);
    }

    /// <summary>The peer.</summary>
    public Peer Peer { get; }

    /// <summary>The peer with the version that is spoken of.</summary>
    public string PeerName { get; }

    /// <summary>The name of the model.</summary>
    public string ModelName { get; }

    /// <summary>The differences: of the estimate first, then of what is made of it.</summary>
    public ValueList<PeerDifference> Differences { get; }

    /// <summary>Why there is no estimate whose numbers could differ, or null when there is one; what is listed is then what would differ.</summary>
    public string? Reason { get; }

    /// <summary>A row for each pair of numbers, and one for each difference without numbers. What is said stands in the first row of a difference.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        $"{ModelName} against {PeerName}",
        ["quantity", "here", "there", "of", "number here", "number there", "difference"],
        Differences.SelectMany(Rows),
        [.. Differences.Where(d => !d.IsCertain).Select(d => $"Uncertain of the peer: {d.Quantity}."), .. Absent, Rest]);

    /// <summary>A line for each difference, and what is not among them.</summary>
    /// <returns>The text, lines separated by line feeds.</returns>
    public override string ToString() => $"{ModelName} differs from {PeerName} because:" + string.Concat(Differences.Select(d => $"\n- {d}").Concat(Absent.Select(a => "\n" + a))) + "\n" + Rest;

    private string[] Absent => Reason is null ? [] : [$"There is no estimate to compare: {Reason}."];

    private static string Rest => "What is not known of the peer is not listed.";

    private static IEnumerable<ValueList<TableCell>> Rows(PeerDifference difference) => difference.Numbers.Count == 0
        ? [[TableCell.Of(difference.Quantity), TableCell.Of(difference.Here), TableCell.Of(difference.There), default, default, default, default]]
        : difference.Numbers.Select((n, i) => (ValueList<TableCell>)
        [
            TableCell.Of(difference.Quantity), TableCell.Of(i == 0 ? difference.Here : null), TableCell.Of(i == 0 ? difference.There : null),
            TableCell.Of(n.Name), TableCell.Of(n.Here, 4), TableCell.Of(n.There, 4), TableCell.Of(n.Difference, 4),
        ]);
}
