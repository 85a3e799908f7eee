using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Tests.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Json.Sla;

/// <summary>What is written reads back as the same, alone, in a policy and beside a registry; damaged text is refused, never
/// misread.</summary>
public class PolicyJsonProperties
{
    [Law]
    public Property Agreements_round_trip_alone_with_their_calendars() => Laws.ForAll(AgreementGenerators.Agreements, agreement =>
        Assert.Equal(agreement, JsonSerializer.Deserialize<ServiceLevelAgreement>(JsonSerializer.Serialize(agreement))));

    [Law]
    public Property Policies_round_trip_with_their_calendars_by_id() => Laws.ForAll(
        from one in AgreementGenerators.Agreements
        from other in AgreementGenerators.Agreements
        select (one, other), x =>
    {
        ServiceLevelPolicy policy =
            new(x.one.Name == x.other.Name ? [x.one] : [x.one, x.other.ToBuilder().Version(new("other", 2)).Build()]);
        Assert.Equal(policy, JsonSerializer.Deserialize<ServiceLevelPolicy>(JsonSerializer.Serialize(policy)));
        Assert.Equal(policy, ServiceLevelPolicy.Read(policy.Write()));
        var bare = policy.Write(withCalendars: false);
        var read = ServiceLevelPolicy.Read(bare, policy.Calendars);
        Assert.Equal(policy, read);
        Assert.Equal(bare, read.Write(withCalendars: false));

        // A calendar with an id is the one of the registry.
        Assert.All(read.Agreements.SelectMany(a => a.Targets).SelectMany(t => t.Limits)
            .Where(l => l.Calendar.Version is not null), l =>
            Assert.Same(policy.Calendars.Get(l.Calendar.Version!.Id, l.Calendar.Version.Revision), l.Calendar));
    });

    [Law]
    public Property Obligations_and_conditions_round_trip() => Laws.ForAll(
        from one in ObligationGenerators.Obligations
        from other in ObligationGenerators.Obligations
        from condition in ObligationGenerators.Conditions
        select (one, other, condition), x =>
    {
        Assert.Equal(x.one, JsonSerializer.Deserialize<Obligation>(JsonSerializer.Serialize(x.one)));
        Assert.Equal(x.condition, JsonSerializer.Deserialize<CaseCondition>(JsonSerializer.Serialize(x.condition)));
        ServiceLevelPolicy policy = new([], obligations: x.one.Name == x.other.Name ? [x.one] : [x.one, x.other]);
        Assert.Equal(policy, ServiceLevelPolicy.Read(policy.Write()));
        var bare = policy.Write(withCalendars: false);
        Assert.Equal(policy, ServiceLevelPolicy.Read(bare, policy.Calendars));
        Assert.Equal(bare, ServiceLevelPolicy.Read(bare, policy.Calendars).Write(withCalendars: false));
    });

    [Law]
    public Property Histories_round_trip() => Laws.ForAll(AgreementGenerators.Histories, history =>
    {
        Assert.Equal(history, JsonSerializer.Deserialize<CaseHistory>(JsonSerializer.Serialize(history)));
        Assert.All(history.Events, e => Assert.Equal(e, JsonSerializer.Deserialize<CaseEvent>(JsonSerializer.Serialize(e))));
        var result = CaseLog.FromJson(JsonSerializer.SerializeToUtf8Bytes(new[] { history, new("last", history.Events) }));
        Assert.Equal([history, new("last", history.Events)], result.Accepted);
    });

    [Law]
    public Property Damaged_text_is_refused_or_means_what_it_says() => Laws.ForAll(
        from agreement in AgreementGenerators.Agreements
        from obligation in ObligationGenerators.Obligations
        from at in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(0, 12)
        from noise in Gen.Elements("", "null", "[]", "{}", "\"", "0", "-1", "x", ",", "\"P1\"", "true", "\"id\":\"\"", "4 bh",
            "\\ud800", "opened")
        select (agreement, obligation, at, length, noise), x =>
    {
        var json = JsonSerializer.Serialize(new ServiceLevelPolicy([x.agreement], obligations: [x.obligation]));
        var at = x.at % json.Length;
        var damaged = new StringBuilder(json).Remove(at, Math.Min(x.length, json.Length - at)).Insert(at, x.noise).ToString();
        try
        {
            var read = ServiceLevelPolicy.Read(damaged);
            Assert.Equal(read, ServiceLevelPolicy.Read(read.Write()));
        }
        catch (JsonException e)
        {
            Assert.StartsWith("$", e.Path, StringComparison.Ordinal);
        }
    });
}
