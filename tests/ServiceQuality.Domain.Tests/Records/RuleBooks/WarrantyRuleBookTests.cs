using NodaTime;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using static ServiceQuality.Domain.Tests.Records.RuleBooks.ShippedBooks;

namespace ServiceQuality.Domain.Tests.Records.RuleBooks;

/// <summary>The rule books of the warranty and of service by tier: every rule and row of them.</summary>
public class WarrantyRuleBookTests
{
    private static readonly (string Name, string Value)[] Claim =
    [
        ("record", "claim"), ("product", "sign"), ("fault", "bent"), ("reported", "2026-03-02"), ("guarantee end", "2026-03-02"),
    ];

    [Theory]
    [InlineData("in", "repair", "supplier", "cause", "design", "life", "ended", "remedy sought", "replace")]
    [InlineData("in", "replace", "supplier", "use", "as agreed", "remedy sought", "replace")]
    [InlineData("in", "return and refund", "supplier", "use", "as agreed", "remedy sought", "return")]
    [InlineData("in", "repair", "supplier", "use", "as agreed")]
    [InlineData("undecided", null, null, "remedy sought", "replace")]
    [InlineData("partly", "repair", "supplier", "use", "other", "remedy sought", "replace")]
    [InlineData("partly", "repair", "supplier", "reported", "2026-03-03", "use", "as agreed", "remedy sought", "return")]
    [InlineData("in", "repair", "supplier", "reported", "2026-03-03")]
    [InlineData("out", "none", "customer", "reported", "2036-03-03", "life", "ended")]
    public void Period_life_use_and_cause_give_the_remedy_and_who_pays(
        string outcome, string? remedy, string? paidBy, params string[] fields)
    {
        var all = fields.Chunk(2).Aggregate(Claim, (c, f) => c.With(f[0], f[1]));
        var row = Warranty.Decide("entitlement", all);
        Assert.Equal((outcome, remedy, paidBy), (row.Outcome, row.Value("remedy"), row.Value("paid by")));
        Assert.Equal(outcome == "undecided" ? "service manager" : null, row.DecidedBy);
    }

    [Fact]
    public void A_remedy_is_agreed_first_and_responsibility_never_blocks_it()
    {
        var cycle = Warranty.GetLifeCycle("claim");
        var record = Record(Claim);
        Assert.Equal(MoveRefusalReason.NotFromThisState, cycle.Apply(record, On(1, "remedy carried out")).Refusal!.Reason);
        var agreed = On(1, "remedy agreed").With("remedy", "repair");
        Assert.Equal("no-remedy", cycle.Apply(record, agreed).Refusal!.Broken[0].Code);
        record = Applied(
            cycle, record, CaseEvent.Arrived(Start), agreed.With("paid by", "supplier"), On(2, "remedy carried out"));
        Assert.Equal("unconfirmed", cycle.Apply(record, CaseEvent.Closed(At(3))).Refusal!.Broken[0].Code);
        record = Applied(cycle, record, On(3, "confirmed by customer"), CaseEvent.Closed(At(4)));
        Assert.Equal("closed", cycle.Read(record, At(9)).State);

        // Settled after closing, and possible in every state.
        record = Applied(cycle, record, On(5, "responsibility settled").With("responsible", "carrier"));
        Assert.Equal("closed", cycle.Read(record, At(9)).State);
        Assert.Equal(cycle.States, cycle.Moves.Single(m => m.Name == "settle responsibility").From);
        Assert.DoesNotContain(
            cycle.Moves.SelectMany(m => m.Rules).SelectMany(r => r.Requirement.Triggers),
            t => t.Name == "responsibility settled");
        Assert.Equal("no-reason", cycle.Apply(Record(Claim), On(1, "refused")).Refusal!.Broken[0].Code);
        Assert.Equal("closed", cycle.Read(
            Applied(cycle, Record(Claim), On(1, "refused").With("reason", "out of scope"), CaseEvent.Closed(At(2))),
            At(9)).State);
    }

    [Theory]
    [InlineData("no-product", "product")]
    [InlineData("no-fault", "fault")]
    [InlineData("no-guarantee-end", "guarantee end")]
    public void A_claim_has_its_facts(string code, string field)
    {
        Assert.Empty(Warranty.Broken(Record(Claim)));
        Assert.Equal([code], Warranty.Broken(Record(Claim.With(field, null))));
    }

    [Fact]
    public void A_record_kept_elsewhere_shows_a_remedy_that_was_not_agreed() => Assert.Equal(
        ["remedy-not-agreed"], Warranty.Broken(new("R-1", [.. Record(Claim).Events, On(1, "remedy carried out")])));

    [Theory]
    [InlineData("high", "product", "named person", "one to one")]
    [InlineData("middle", "product", "product team", "team")]
    [InlineData("middle", "billing", "billing team", "team")]
    [InlineData("middle", "network", "service team", "team")]
    [InlineData("low", "product", "self-service", "self-service")]
    [InlineData("high", null, "undecided", null)]
    [InlineData("", "product", "undecided", null)]
    public void Tier_and_skill_route_a_case(string tier, string? skill, string outcome, string? contact)
    {
        var opening = CaseEvent.Opened(Start, Priority.None, tier: tier.Length == 0 ? default : CustomerTier.Of(tier))
            .With("named person", "Li");
        CaseHistory record = new("R-1", [skill is null ? opening : opening.With("skill", skill)]);
        var row = Tiers.GetDecisionTable("routing").Decide(record, Start, Office)!;
        Assert.Equal((outcome, contact), (row.Outcome, row.Value("contact")));
        Assert.Equal(outcome == "undecided" ? "dispatcher" : null, row.DecidedBy);
        CaseHistory unnamed = new("R-1",
            [CaseEvent.Opened(Start, Priority.None, tier: CustomerTier.Of("high")).With("skill", "product")]);
        Assert.Equal("team lead", Tiers.GetDecisionTable("routing").Decide(unnamed, Start, Office)!.DecidedBy);
    }

    private static CaseHistory Applied(LifeCycle cycle, CaseHistory record, params CaseEvent[] events) =>
        events.Aggregate(record, (r, e) => cycle.Apply(r, e) switch
        {
            { IsAccepted: true } result => result.Next,
            var result => throw new InvalidOperationException(result.ToString()),
        });

    private static Instant At(int hour) => Start + Duration.FromHours(hour);
}
