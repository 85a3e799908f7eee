using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Tests.Sla.Conditions;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>
/// A duty and its steps as the laws state them, in the small world of <see cref="ConditionGenerators"/>. Event a starts it; the
/// limit is a number of minutes, of open minutes, to the end of a date, until a date in the record, or none.
/// </summary>
internal sealed record DutyPlan(
    string Limit, string[] Stops, bool WaitsForAll, (string First, string Then)[] Order, KnownCondition? Condition,
    bool IgnoresRepeats, StepPlan[] Steps)
{
    internal const string Until = "until";
    internal const string None = "none";

    internal Obligation Build()
    {
        var builder = Obligation.Create("duty", ConditionGenerators.Calendar).Duty(Set);
        builder = Condition is null ? builder : builder.AppliesWhen(Condition.Condition);
        builder = IgnoresRepeats ? builder.IgnoreRepeatedStarts() : builder;
        foreach (var step in Steps)
        {
            builder.Step(step.Name, step.Set);
        }

        return builder.Build();
    }

    internal static CaseTrigger[] Triggers(IEnumerable<string> names) => [.. names.Select(CaseTrigger.Custom)];

    public override string ToString() =>
        $"{Limit}, {(WaitsForAll ? "all of" : "any of")} {string.Join(' ', Stops)} {string.Join(' ', Order)} if {Condition}, "
        + $"ignores {IgnoresRepeats}; {string.Join("; ", Steps.Select(s => s.ToString()))}";

    private void Set(SlaTargetBuilder d)
    {
        d.StartedBy(CaseTrigger.Custom("a"));
        _ = WaitsForAll ? d.StoppedByAll(Triggers(Stops)) : d.StoppedBy(Triggers(Stops));
        foreach (var (first, then) in Order)
        {
            d.InOrder(CaseTrigger.Custom(first), CaseTrigger.Custom(then));
        }

        _ = Limit switch
        {
            Until => d.Until(Until),
            None => d.NoLimit(),
            _ => d.Limit(Limit),
        };
    }
}
