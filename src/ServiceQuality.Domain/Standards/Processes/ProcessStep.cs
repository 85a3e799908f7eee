using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// A step of a service process: what is done, in which lane and by whom, how long it is to take, and by which standard. Codes of
/// standards, indicators and checklists belong to the host.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ProcessStep>))]
public sealed record ProcessStep
{
    /// <summary>Creates a step.</summary>
    /// <param name="code">The code, unique within the process.</param>
    /// <param name="name">The name.</param>
    /// <param name="lane">The lane.</param>
    /// <param name="owner">The role that answers for it; null for none.</param>
    /// <param name="expected">How long it is to take; null when that is not stated.</param>
    /// <param name="standard">The code of the service standard that it follows; null for none.</param>
    /// <param name="indicators">The codes of the indicators that measure it; null for none.</param>
    /// <param name="touchpoint">
    /// The code under which complaints and answers name it, when that is not its own code; several steps may share one.
    /// </param>
    /// <param name="failPoints">The ways in which it can fail; null for none.</param>
    /// <param name="isWaitPoint">Whether the customer waits here.</param>
    /// <param name="checklist">The code of the checklist that must be passed before the process goes on; null for none.</param>
    /// <param name="approver">The role that must approve before the process goes on; null for none.</param>
    /// <param name="isOptional">Whether a case may do without it.</param>
    /// <exception cref="ArgumentException">A code or role is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lane is not a member of the enumeration.</exception>
    public ProcessStep(
        string code,
        LocalizedText name,
        ProcessLane lane,
        string? owner = null,
        TimeLimit? expected = null,
        string? standard = null,
        IEnumerable<string>? indicators = null,
        string? touchpoint = null,
        IEnumerable<FailPoint>? failPoints = null,
        bool isWaitPoint = false,
        string? checklist = null,
        string? approver = null,
        bool isOptional = false)
    {
        Code = Guard.Against.InvalidCode(code);
        Name = Guard.Against.Null(name);
        Lane = Guard.Against.UndefinedEnum(lane);
        Owner = owner is null ? null : Guard.Against.InvalidCode(owner);
        Expected = expected;
        Standard = standard is null ? null : Guard.Against.InvalidCode(standard);
        Indicators = [.. (indicators ?? []).Select(i => Guard.Against.InvalidCode(i, nameof(indicators)))];
        Touchpoint = touchpoint is null ? null : Guard.Against.InvalidCode(touchpoint);
        FailPoints = Guard.Against.NullElements(failPoints ?? []);
        IsWaitPoint = isWaitPoint;
        Checklist = checklist is null ? null : Guard.Against.InvalidCode(checklist);
        Approver = approver is null ? null : Guard.Against.InvalidCode(approver);
        IsOptional = isOptional;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The lane.</summary>
    public ProcessLane Lane { get; }

    /// <summary>The role that answers for it, or null.</summary>
    public string? Owner { get; }

    /// <summary>How long it is to take, or null.</summary>
    public TimeLimit? Expected { get; }

    /// <summary>The code of the service standard that it follows, or null.</summary>
    public string? Standard { get; }

    /// <summary>The codes of the indicators that measure it.</summary>
    public ValueList<string> Indicators { get; }

    /// <summary>The code under which complaints and answers name it, or null when that is its own code.</summary>
    public string? Touchpoint { get; }

    /// <summary>The ways in which it can fail.</summary>
    public ValueList<FailPoint> FailPoints { get; }

    /// <summary>Whether the customer waits here.</summary>
    public bool IsWaitPoint { get; }

    /// <summary>The code of the checklist that must be passed before the process goes on, or null.</summary>
    public string? Checklist { get; }

    /// <summary>The role that must approve before the process goes on, or null.</summary>
    public string? Approver { get; }

    /// <summary>Whether a case may do without it.</summary>
    public bool IsOptional { get; }

    /// <summary>Whether it is a gate: a checklist or an approval stands between it and what follows.</summary>
    public bool IsGate => Checklist is not null || Approver is not null;

    /// <summary>Whether it is done: all but physical evidence is.</summary>
    public bool IsAct => Lane != ProcessLane.PhysicalEvidence;

    /// <summary>Code, name and lane.</summary>
    /// <returns>For example <c>book: Book the venue (Backstage)</c>.</returns>
    public override string ToString() => $"{Code}: {Name} ({Lane})";
}
