using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Why a peer, run with its defaults on the same answers, prints other numbers than a fit. Only what makes a difference for this
/// fit is listed; what is not known of the peer is not.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<PeerComparison>))]
public sealed record PeerComparison
{
    private const string Rest = "What is not known of the peer is not listed.";

    private PeerComparison(Peer peer, string peerName, string modelName, ValueList<PeerDifference> differences, string? reason)
    {
        (Peer, PeerName, ModelName, Differences, Reason) = (peer, peerName, modelName, differences, reason);
    }

    /// <summary>The peer.</summary>
    public Peer Peer { get; }

    /// <summary>The peer with its version.</summary>
    public string PeerName { get; }

    /// <summary>The name of the model.</summary>
    public string ModelName { get; }

    /// <summary>The differences: in the estimate first, then in what is computed from it.</summary>
    public ValueList<PeerDifference> Differences { get; }

    /// <summary>
    /// Why there is no estimate whose numbers could differ, or null when there is one; without one the list says what would
    /// differ.
    /// </summary>
    public string? Reason { get; }

    /// <summary>
    /// A row for each pair of numbers, and one for each difference without numbers. The first row of a difference describes it.
    /// </summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ($"{ModelName} against {PeerName}", $"{ModelName} 与 {PeerName} 的比较"),
        TableWords.All("quantity", "here", "there", "of", "number here", "number there", "difference"),
        Differences.SelectMany(Rows),
        [
            .. Differences.Where(d => !d.IsCertain).Select(d => (TableText)$"Uncertain: {d.Quantity}."),
            .. NoEstimate.Append(Rest).Select(n => (TableText)n),
        ]);

    /// <summary>A line for each difference, and what is not listed.</summary>
    /// <returns>The text, lines separated by line feeds.</returns>
    public override string ToString() => string.Join(
        '\n',
        [$"{ModelName} differs from {PeerName} because:", .. Differences.Select(d => $"- {d}"), .. NoEstimate, Rest]);

    internal static PeerComparison Compare(IndexFit fit, Peer peer)
    {
        var profile = PeerProfile.Of(peer);
        var estimate = new EstimateDifferences(fit, peer, profile).FindAll();
        var results = new ResultDifferences(fit, peer, profile).FindAll();
        return new(peer, profile.Name, fit.Model.Name, [.. estimate, .. results], fit.Reason);
    }

    private string[] NoEstimate => Reason is null ? [] : [$"There is no estimate to compare: {Reason}."];

    private static IEnumerable<ValueList<TableCell>> Rows(PeerDifference difference)
    {
        if (difference.Numbers.Count == 0)
        {
            yield return
            [
                TableCell.Of(difference.Quantity),
                TableCell.Of(difference.Here),
                TableCell.Of(difference.There),
                default,
                default,
                default,
                default,
            ];
        }

        for (var i = 0; i < difference.Numbers.Count; i++)
        {
            var number = difference.Numbers[i];
            yield return
            [
                TableCell.Of(difference.Quantity),
                TableCell.Of(i == 0 ? difference.Here : null),
                TableCell.Of(i == 0 ? difference.There : null),
                TableCell.Of(number.Name),
                TableCell.Of(number.Here, 4),
                TableCell.Of(number.There, 4),
                TableCell.Of(number.Difference, 4),
            ];
        }
    }
}
