using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// What an obligation says beside its clock and its steps.
internal sealed record ObligationTerms
{
    internal ValueList<Consequence> Consequences { get; init; } = [];

    internal Recurrence? Recurrence { get; init; }

    internal Eligibility Eligibility { get; init; }

    internal TimeLimit? PeriodLimit { get; init; }

    internal string? Key { get; init; }

    internal bool IgnoresRepeatedStarts { get; init; }

    internal CaseCondition? Condition { get; init; }

    internal string? OwedBy { get; init; }

    internal ValueList<string> AddressedTo { get; init; } = [];

    internal ValueList<string> CopiesTo { get; init; } = [];

    internal ValueList<string> Roles { get; init; } = [];

    internal ValueList<string> EventNames { get; init; } = [];

    // The roles that it names, and those of its consequences.
    internal IEnumerable<string> NamedRoles => AddressedTo.Concat(CopiesTo).Concat(OwedBy is null ? [] : [OwedBy])
        .Concat(Consequences.SelectMany(c => c.OwedTo is { } to ? new[] { c.OwedBy.Role, to.Role } : [c.OwedBy.Role]));
}
