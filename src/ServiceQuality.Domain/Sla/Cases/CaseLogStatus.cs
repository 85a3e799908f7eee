using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>What one status of a log means: a row of the table of statuses of a <see cref="CaseLogLayout"/>.</summary>
[JsonConverter(typeof(DomainJsonConverter<CaseLogStatus>))]
public sealed record CaseLogStatus
{
    /// <summary>Creates a row of the table.</summary>
    /// <param name="text">The status as the log writes it; compared exactly (ordinal).</param>
    /// <param name="role">What it means.</param>
    /// <param name="name">The status of the case; null means the same text. Used when the log has numbers or other names.</param>
    /// <exception cref="ArgumentException">Text or name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The role is not a value of its enumeration.</exception>
    public CaseLogStatus(string text, CaseStatusRole role, string? name = null)
    {
        Text = Guard.Against.InvalidCode(text);
        Role = Guard.Against.UndefinedEnum(role);
        Status = CaseStatus.Of(Guard.Against.InvalidCode(name ?? text, nameof(name)));
    }

    /// <summary>The status as the log writes it.</summary>
    public string Text { get; }

    /// <summary>What it means.</summary>
    public CaseStatusRole Role { get; }

    /// <summary>The status of the case.</summary>
    public CaseStatus Status { get; }

    internal bool IsDone => Role is CaseStatusRole.Resolved or CaseStatusRole.Closed;

    /// <summary>Text, role and, when it differs, the status of the case.</summary>
    /// <returns>For example <c>5 (Resolved, Solved)</c>.</returns>
    public override string ToString() => Text == Status.Name ? $"{Text} ({Role})" : $"{Text} ({Role}, {Status})";
}
