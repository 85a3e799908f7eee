using System.Diagnostics.CodeAnalysis;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Collects the targets of a <see cref="ServiceLevelAgreement"/>; <see cref="Build"/> checks them and reports every broken rule at
/// once. It is not safe for use by several threads.
/// </summary>
public sealed class ServiceLevelAgreementBuilder
{
    private readonly string _name;
    private readonly BusinessCalendar _calendar;
    private readonly List<SlaTargetBuilder> _targets = [];

    internal ServiceLevelAgreementBuilder(string name, BusinessCalendar calendar)
    {
        _name = name;
        _calendar = calendar;
    }

    /// <summary>The target named <c>First response</c>: from the opening to the first reply, or to the resolution if that is sooner.</summary>
    /// <param name="target">Sets limits and pausing statuses.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder FirstResponse(Action<SlaTargetBuilder> target) =>
        Target(SlaTarget.FirstResponse, [CaseEventKind.AgentReplied, CaseEventKind.Resolved, CaseEventKind.Closed], reopens: false, target);

    /// <summary>
    /// The target named <c>Resolution</c>: from the opening to the resolution or closing. When the case is reopened, the clock goes
    /// on where it stopped.
    /// </summary>
    /// <param name="target">Sets limits and pausing statuses.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Resolution(Action<SlaTargetBuilder> target) =>
        Target(SlaTarget.Resolution, [CaseEventKind.Resolved, CaseEventKind.Closed], reopens: true, target);

    /// <summary>The agreement.</summary>
    /// <returns>The agreement.</returns>
    /// <exception cref="InvalidOperationException">
    /// A rule is broken; the message lists every one: no target, a target twice, a target without limits, a limit that is none, a
    /// priority declared twice, limits of different kinds in one target, limits in dates under a composite calendar without a time zone.
    /// </exception>
    public ServiceLevelAgreement Build() => TryBuild(out var agreement, out var problems)
        ? agreement
        : throw new InvalidOperationException(Text.Lines($"Agreement {_name} cannot be built:", problems));

    /// <summary>The agreement, or every broken rule.</summary>
    /// <param name="agreement">The agreement, or null.</param>
    /// <param name="problems">The broken rules, a sentence each; empty when there is an agreement.</param>
    /// <returns>Whether there is an agreement.</returns>
    public bool TryBuild([NotNullWhen(true)] out ServiceLevelAgreement? agreement, out ValueList<string> problems)
    {
        List<string> found = [];
        List<SlaTarget> targets = [.. _targets.Select(t => t.Build(found))];
        if (targets.Count == 0)
        {
            found.Add("It has no target; allowed is at least one.");
        }

        found.AddRange(targets.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
            .Select(g => $"{g.Key} stands twice; allowed is once."));
        found.AddRange(targets.Where(t => _calendar.Zone is null && t.Limits.Any(l => l.Limit is { CountsDates: true }))
            .Select(t => $"{t.Name} has limits in dates, but the calendar is a composite without a time zone; allowed are open and elapsed time, or dates once WithZone gives it a zone."));
        problems = [.. found];
        agreement = found.Count == 0 ? new(_name, _calendar, [.. targets]) : null;
        return agreement is not null;
    }

    private ServiceLevelAgreementBuilder Target(
        string name, ValueList<CaseEventKind> stoppedBy, bool reopens, Action<SlaTargetBuilder> target)
    {
        ArgumentNullException.ThrowIfNull(target);
        SlaTargetBuilder builder = new(name, stoppedBy, reopens);
        target(builder);
        _targets.Add(builder);
        return this;
    }
}
