using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Conditions;

/// <summary>A condition, and whether it holds for the events until an instant by a plain look at them.</summary>
internal sealed record KnownCondition(CaseCondition Condition, Func<CaseEvent[], Instant, bool> Holds)
{
    public override string ToString() => Condition.ToString();
}
