using System.Text.Json.Serialization;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>A fail point in a ranking of risks.</summary>
[JsonConverter(typeof(ScoringJsonConverter<RiskRow>))]
public sealed record RiskRow
{
    internal RiskRow(int rank, ProcessStep step, FailPoint failPoint, bool needsAction, string? actionId)
    {
        Rank = rank;
        Step = step;
        FailPoint = failPoint;
        NeedsAction = needsAction;
        ActionId = actionId;
    }

    /// <summary>The rank, from 1.</summary>
    public int Rank { get; }

    /// <summary>The step.</summary>
    public ProcessStep Step { get; }

    /// <summary>The way in which it can fail, with its ratings.</summary>
    public FailPoint FailPoint { get; }

    /// <summary>The risk priority number, from 1 to 1,000.</summary>
    public int RiskPriority => FailPoint.RiskPriority!.Value;

    /// <summary>Whether the number or the severity reaches its threshold.</summary>
    public bool NeedsAction { get; }

    /// <summary>The id of the action against it, or null.</summary>
    public string? ActionId { get; }

    /// <summary>Rank, step, failure and action.</summary>
    /// <returns>For example <c>1 repair: Wrong part (8 x 3 x 4 = 96), needs an action</c>.</returns>
    public override string ToString()
    {
        var action = ActionId is null ? (NeedsAction ? ", needs an action" : "") : $", action {ActionId}";
        return InvariantText.Compose($"{Rank} {Step.Code}: {FailPoint}{action}");
    }
}
