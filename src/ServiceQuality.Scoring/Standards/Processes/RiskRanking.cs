using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// The fail points of a process by risk priority number, severity x occurrence x detection (failure mode and effects analysis,
/// FMEA). Equal numbers go by severity, then occurrence, then detection, then the code of the step, then the order in the step.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RiskRanking>))]
public sealed record RiskRanking
{
    private RiskRanking(ValueList<RiskRow> rows, ValueList<ProcessStep> unrated)
    {
        Rows = rows;
        Unrated = unrated;
    }

    /// <summary>The rated fail points, the greatest risk first.</summary>
    public ValueList<RiskRow> Rows { get; }

    /// <summary>The steps with a fail point that is not rated yet, in the order of the process.</summary>
    public ValueList<ProcessStep> Unrated { get; }

    /// <summary>The fail points that need an action and have none.</summary>
    public IEnumerable<RiskRow> WithoutAction => Rows.Where(r => r.NeedsAction && r.ActionId is null);

    /// <summary>Ranks the fail points of a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="riskThreshold">The risk priority number from which an action is needed, from 1 to 1,000.</param>
    /// <param name="severityThreshold">
    /// The severity from which an action is needed whatever the number is, from 1 to 10; null for none.
    /// </param>
    /// <param name="actionOf">The id of the action against a fail point, or null; null when no action is known.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is outside its range.</exception>
    public static RiskRanking Of(
        ServiceProcess process,
        int riskThreshold,
        int? severityThreshold = null,
        Func<ProcessStep, FailPoint, string?>? actionOf = null)
    {
        Guard.Against.Null(process);
        Guard.Against.LessThan(riskThreshold, 1);
        Guard.Against.GreaterThan(riskThreshold, FailPoint.MaxRating * FailPoint.MaxRating * FailPoint.MaxRating);
        var severe = severityThreshold ?? FailPoint.MaxRating + 1;
        Guard.Against.LessThan(severe, 1, nameof(severityThreshold));
        Guard.Against.GreaterThan(severityThreshold ?? 1, FailPoint.MaxRating, nameof(severityThreshold));
        var rows = process.Steps.SelectMany(s => s.FailPoints.Select(f => (Step: s, Point: f)))
            .Where(r => r.Point.RiskPriority is not null)
            .OrderByDescending(r => r.Point.RiskPriority).ThenByDescending(r => r.Point.Severity)
            .ThenByDescending(r => r.Point.Occurrence).ThenByDescending(r => r.Point.Detection)
            .ThenBy(r => r.Step.Code, StringComparer.Ordinal)
            .Select((r, i) => new RiskRow(
                i + 1, r.Step, r.Point, r.Point.RiskPriority >= riskThreshold || r.Point.Severity >= severe,
                actionOf?.Invoke(r.Step, r.Point)));
        return new([.. rows], [.. process.Steps.Where(s => s.FailPoints.Any(f => f.RiskPriority is null))]);
    }

    /// <summary>The rows, and how many fail points are not rated.</summary>
    /// <returns>The text, a line for each row.</returns>
    public override string ToString() => string.Join('\n', Rows.Select(r => r.ToString())
        .Concat(Unrated.Count == 0 ? [] : [$"not rated: {InvariantText.Join(Unrated.Select(s => s.Code))}"]));
}
