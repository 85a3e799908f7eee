using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// What an obligation must keep to be one, beside the rules of its clock: each broken rule is a sentence.
internal sealed class ObligationRules(
    SlaTarget duty,
    BusinessCalendar calendar,
    ObligationTerms terms,
    List<ObligationStep> steps,
    List<ObligationStepBuilder> stepBuilders)
{
    internal IEnumerable<string> Broken() => BrokenByClock().Concat(BrokenBySteps()).Concat(BrokenByConditions())
        .Concat(BrokenByNames());

    private IEnumerable<string> BrokenByClock()
    {
        if (duty.Limits.Count > 0 && duty.Limits is not [{ Narrowness: 0, Applies: true }])
        {
            yield return $"{duty.Name} has limits by priority or tier; allowed is one for all cases.";
        }

        if (duty.Warnings.Count > 0)
        {
            yield return $"{duty.Name} has warnings; allowed are steps, which are addressed to somebody.";
        }

        List<CaseTrigger> starts = [.. duty.StartedBy.Concat(duty.ResetBy).Where(t => t.Name != ObligationPeriods.Begin)];
        if (terms.Recurrence is not null && starts.Count > 0)
        {
            yield return $"{duty.Name} recurs, but is started by {InvariantText.Join(starts)}; "
                + "allowed is a recurrence, which starts it itself, or events that start it.";
        }

        if (calendar.Zone is null && terms.Recurrence is not null)
        {
            yield return $"{duty.Name} recurs, but the calendar {ConditionRules.NoZone}";
        }
    }

    private IEnumerable<string> BrokenBySteps()
    {
        foreach (var name in stepBuilders.GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"Step {name.Key} appears twice; each may appear once.";
        }

        foreach (var step in steps)
        {
            var countsDates = step.Limit is { CountsDates: true } || step.Mark is { Time.CountsDates: true };
            if (countsDates && (step.Calendar ?? calendar).Zone is null)
            {
                yield return $"Step {step.Name} counts dates, but its calendar {ConditionRules.NoZone}";
            }
        }
    }

    private IEnumerable<string> BrokenByConditions()
    {
        if (terms.Condition is not { } condition)
        {
            yield break;
        }

        foreach (var problem in ConditionRules.Broken(condition, calendar))
        {
            yield return $"The condition {problem}";
        }

        foreach (var leaf in condition.Leaves.Where(l => l.Kind == ConditionKind.RefersTo).Distinct())
        {
            yield return $"The condition \"{InvariantText.Shorten(leaf.ToString())}\" cannot be known by an obligation, which "
                + "does not look up other records; allowed is to check it by RecordRule.FindBroken.";
        }

        if (Contradictions.Has(condition))
        {
            yield return $"The condition \"{InvariantText.Shorten(condition.ToString())}\" can never hold; allowed is one "
                + $"that can.";
        }
    }

    private IEnumerable<string> BrokenByNames()
    {
        var triggers = duty.Triggers.Concat(stepBuilders.SelectMany(s => s.Triggers)).Concat(terms.Condition?.Triggers ?? [])
            .Where(t => t.Name != ObligationPeriods.Begin);
        foreach (var name in AgreementRules.UndeclaredEvents(triggers, terms.EventNames))
        {
            yield return $"{duty.Name} names event {name}, which is not declared; "
                + $"declared are {InvariantText.Join(terms.EventNames)}.";
        }

        var roles = terms.NamedRoles.Concat(stepBuilders.SelectMany(s => s.NamedRoles)).Distinct(StringComparer.Ordinal);
        foreach (var role in roles.Where(r => terms.Roles.Count > 0 && !terms.Roles.Contains(r, StringComparer.Ordinal)))
        {
            yield return $"{duty.Name} names role {role}, which is not declared; declared are {InvariantText.Join(terms.Roles)}.";
        }
    }
}
