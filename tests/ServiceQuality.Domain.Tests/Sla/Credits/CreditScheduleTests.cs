using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Credits;

public class CreditScheduleTests
{
    internal static readonly CreditSchedule Gold = CreditSchedule.Create("Gold uptime")
        .AddTier("99.9 %", "10 %").AddTier("99 %", "25 %").AddTier("0.95", "100 %")
        .MaxCredit(Proportion.FromPercent(30)).MaxCredit(Money.Of(5000, "CNY"))
        .RoundTo(0, MidpointRounding.ToEven).ClaimWithin(30).AddExclusion("force majeure").AddExclusion("test systems")
        .Build();

    [Fact]
    public void A_schedule_says_what_it_was_given()
    {
        Assert.Equal("Gold uptime: below 99.9 %: 10 %, below 99 %: 25 %, below 95 %: 100 %", Gold.ToString());
        Assert.Equal((30.0, Money.Of(5000, "CNY")), (Gold.MaxShareOfFee.Percent, Gold.MaxAmount));
        Assert.Equal((0, MidpointRounding.ToEven, 30), (Gold.Decimals, Gold.Midpoint, Gold.ClaimDays));
        Assert.Equal(["force majeure", "test systems"], Gold.Exclusions);
        Assert.Equal((Proportion.FromPercent(99), Proportion.FromPercent(25)), (Gold.Tiers[1].Below, Gold.Tiers[1].Credit));
    }

    [Fact]
    public void What_is_not_said_has_a_default()
    {
        var plain = CreditSchedule.Create("plain").AddTier("99 %", "5 %").Build();
        Assert.Equal(
            (1.0, null, 2, MidpointRounding.AwayFromZero, null),
            (plain.MaxShareOfFee.Fraction, plain.MaxAmount, plain.Decimals, plain.Midpoint, plain.ClaimDays));
        Assert.Equal(("plain", 0), (plain.Name, plain.Exclusions.Count));
        Assert.Null(plain.ClaimBy(new(2026, 3, 31)));
    }

    [Fact]
    public void A_claim_must_be_made_by_a_date()
    {
        // 31 March + 30 days = 30 April.
        Assert.Equal(new(2026, 4, 30), Gold.ClaimBy(new(2026, 3, 31)));
        Assert.Throws<ArgumentOutOfRangeException>("lastDay", () => Gold.ClaimBy(new(9999, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("lastDay", () => Gold.ClaimBy(new(-5, 1, 1)));
    }

    [Fact]
    public void Every_broken_rule_is_reported_at_once()
    {
        var builder = CreditSchedule.Create("bad")
            .AddTier("99 %", "10 %").AddTier("99 %", "10 %").AddTier("99.5 %", "120 %").AddTier("x", "y").AddTier("0 %", "20 %")
            .MaxCredit(default(Proportion)).MaxCredit(Money.Of(-1, "CNY")).RoundTo(29, (MidpointRounding)7).ClaimWithin(0);
        Assert.False(builder.TryBuild(out var none, out var problems));
        Assert.Null(none);
        Assert.Equal(
        [
            "Credit \"120 %\" is not a percentage; allowed are texts such as 99.9 % or 0.999, from 0 to 1.",
            "Threshold \"x\" is not a percentage; allowed are texts such as 99.9 % or 0.999, from 0 to 1.",
            "Credit \"y\" is not a percentage; allowed are texts such as 99.9 % or 0.999, from 0 to 1.",
            "Tier 2 (below 99 %: 10 %): the threshold is not below that of the tier before; allowed are falling thresholds.",
            "Tier 2 (below 99 %: 10 %): the credit is not above that of the tier before; allowed are rising credits.",
            "Tier 3 (below 0 %: 20 %): no share is below 0 %; allowed are thresholds above it.",
            "The cap is 0 % of the fee; allowed is more than 0 %.",
            "The cap is -1.00 CNY; allowed is more than zero.",
            "29 decimals are outside [0, 28].",
            "Midpoint rule 7 is unknown; allowed are ToEven, AwayFromZero, ToZero, ToNegativeInfinity, ToPositiveInfinity.",
            "A claim within 0 days is outside [1, 366].",
        ], problems);
        var message = Assert.Throws<InvalidOperationException>(() => builder.Build()).Message;
        Assert.All(problems, p => Assert.Contains("\n- " + p, message, StringComparison.Ordinal));
        Assert.False(CreditSchedule.Create("none").TryBuild(out _, out problems));
        Assert.Equal(["It has no tier; allowed is at least one."], problems);
        Assert.False(CreditSchedule.Create("free").AddTier("99 %", "0 %").TryBuild(out _, out problems));
        Assert.Equal(["Tier 1 (below 99 %: 0 %): the credit is not above 0 %; allowed are rising credits."], problems);
        Assert.Throws<ArgumentException>("name", () => CreditSchedule.Create(" "));
        Assert.Throws<ArgumentException>("text", () => CreditSchedule.Create("a").AddExclusion(""));
    }

    [Fact]
    public void A_cap_in_another_currency_is_found_when_the_schedule_is_built()
    {
        var builder = CreditSchedule.Create("a").InCurrency("CNY").AddTier("99 %", "5 %").MaxCredit(Money.Of(100, "EUR"));
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.Equal(["The cap is 100.00 EUR; allowed are amounts in CNY, the currency of the schedule."], problems);
        Assert.Equal("CNY", builder.MaxCredit(Money.Of(100, "CNY")).Build().Currency);
        Assert.Equal("EUR", builder.MaxCredit(Money.Of(100, "EUR")).InCurrency("EUR").Build().Currency);
        Assert.Throws<ArgumentException>("currency", () => builder.InCurrency("Yuan"));

        // Not stated: that of the cap, or none.
        Assert.Equal("CNY", Gold.Currency);
        Assert.Null(CreditSchedule.Create("a").AddTier("99 %", "5 %").Build().Currency);
        var stated = CreditSchedule.Create("a").InCurrency("CNY").AddTier("99 %", "5 %").Build();
        const string json = """{"name":"a","currency":"CNY","tiers":[{"below":"99 %","credit":"5 %"}],"decimals":2,"midpoint":"awayFromZero"}""";
        Assert.Equal(json, JsonSerializer.Serialize(stated));
        Assert.Equal(stated, JsonSerializer.Deserialize<CreditSchedule>(json));
    }

    [Law]
    public Property Schedules_round_trip_as_JSON() => Laws.ForAll(
        from thresholds in Gen.Choose(1, 1_000_000).ListOf(3)
        from credits in Gen.Choose(1, 1_000_000).ListOf(3)
        from cap in Gen.Choose(1, 1000)
        from decimals in Gen.Choose(0, 28)
        from days in Gen.Choose(0, 366)
        select (thresholds, credits, cap, decimals, days), x =>
    {
        var builder = CreditSchedule.Create("any").RoundTo(x.decimals, MidpointRounding.ToZero)
            .MaxCredit(Proportion.FromFraction(x.cap / 1000.0));
        foreach (var (below, credit) in x.thresholds.Distinct().OrderDescending().Zip(x.credits.Distinct().Order()))
        {
            builder.AddTier(Proportion.FromFraction(below / 1_000_000.0), Proportion.FromFraction(credit / 3_000_000.0));
        }

        builder = x.days == 0
            ? builder.InCurrency("CNY")
            : builder.ClaimWithin(x.days).MaxCredit(Money.Of(x.days, "EUR")).AddExclusion("x");
        var schedule = builder.Build();
        var json = JsonSerializer.Serialize(schedule, DomainJson.Default.CreditSchedule);
        Assert.Equal(schedule, JsonSerializer.Deserialize<CreditSchedule>(json));
        Assert.Equal(schedule.GetHashCode(), JsonSerializer.Deserialize<CreditSchedule>(json)!.GetHashCode());
    });

    [Fact]
    public void Its_JSON_looks_like_this()
    {
        Assert.Equal(
            """{"name":"Gold uptime","tiers":[{"below":"99.9 %","credit":"10 %"},{"below":"99 %","credit":"25 %"},"""
            + """{"below":"95 %","credit":"100 %"}],"atMostOfFee":"30 %","atMost":"5000.00 CNY","decimals":"""
            + """0,"midpoint":"toEven","claimDays":30,"exclusions":["force majeure","test systems"]}""",
            JsonSerializer.Serialize(Gold));
        Assert.Equal(
            "[\"95 %\",\"1.50 CNY\"]",
            JsonSerializer.Serialize(new object[] { Proportion.FromPercent(95), Money.Of(1.5m, "CNY") }));
    }

    [Theory]
    [InlineData("""{"name":"a","tiers":[]}""", "It has no tier")]
    [InlineData("""{"name":"a","tiers":[null]}""", "null is not allowed")]
    [InlineData("""{"name":"a","tiers":[{"below":"99 %"}]}""", "credit")]
    [InlineData("""{"name":"a","tiers":[{"below":"199 %","credit":"1 %"}]}""", "199 %")]
    [InlineData("""{"name":"a","tiers":[{"below":0.99,"credit":"1 %"}]}""", "A number is not a proportion")]
    [InlineData("""{"name":"a","tiers":[{"below":"99 %","credit":"1 %"}],"atMost":"5"}""", "is not an amount of money")]
    [InlineData("""{"name":"a","tiers":[{"below":"99 %","credit":"1 %"}],"atMost":null}""", "null")]
    [InlineData("""{"name":"a","currency":"yuan","tiers":[{"below":"99 %","credit":"1 %"}]}""", "\"yuan\" is not a currency code")]
    [InlineData("""{"name":"a","currency":"EUR","tiers":[{"below":"99 %","credit":"1 %"}],"atMost":"5 CNY"}""", "allowed are amounts in EUR")]
    [InlineData("""{"name":"a","tiers":[{"below":"99 %","credit":"1 %"}],"decimals":-1}""", "-1 decimals are outside")]
    [InlineData("""{"name":"a","tiers":[{"below":"99 %","credit":"1 %"}],"claimDays":400}""", "400 days is outside")]
    [InlineData("""{"name":"a","tiers":[{"below":"99 %","credit":"1 %"}],"exclusions":[" "]}""", "blank")]
    [InlineData("""{"name":"a","tiers":[{"below":"99 %","credit":"1 %"}],"midpoint":"up"}""", "\"up\" is not allowed")]
    [InlineData("""{"name":"a","tiers":[{"below":"99 %","credit":"1 %"}],"extra":1}""", "\"extra\" is unknown")]
    [InlineData("""{"name":" ","tiers":[{"below":"99 %","credit":"1 %"}]}""", "blank")]
    public void Damaged_JSON_is_refused(string json, string because)
    {
        var message = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CreditSchedule>(json)).Message;
        Assert.Contains(because.Split('|'), b => message.Contains(b, StringComparison.Ordinal));
    }
}
