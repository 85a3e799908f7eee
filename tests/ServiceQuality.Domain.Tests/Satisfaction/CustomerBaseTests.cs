using System.Text.Json;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Domain.Tests.Satisfaction;

public class CustomerBaseTests
{
    private static readonly CustomerTier Gold = CustomerTier.Of("gold");
    private static readonly CustomerTier Silver = CustomerTier.Of("silver");

    [Fact]
    public void It_adds_up_and_finds_its_tiers()
    {
        CustomerBase customers = new([new(Gold, 200, Money.Of(900, "CNY")), new(Silver, 800, Money.Of(100.5m, "CNY"))]);
        Assert.Equal(1000, customers.Customers);
        Assert.Equal(Money.Of(1000.5m, "CNY"), customers.Revenue);
        Assert.Equal(800, customers.Find(Silver)!.Customers);
        Assert.Null(customers.Find(CustomerTier.None));
        Assert.Equal("1000 customers in 2 tiers, 1000.50 CNY", customers.ToString());
        Assert.Equal("gold: 200, 900.00 CNY", customers.Tiers[0].ToString());
        Assert.Equal("1 customer in 1 tier", new CustomerBase([new(CustomerTier.None, 1)]).ToString());
        Assert.Equal(
            """{"tiers":[{"tier":"gold","customers":200,"revenue":"900.00 CNY"},{"tier":"silver","customers":800,"revenue":"100.50 CNY"}]}""",
            JsonSerializer.Serialize(customers));
        Assert.Equal(customers, JsonSerializer.Deserialize<CustomerBase>(JsonSerializer.Serialize(customers)));
    }

    [Fact]
    public void What_is_no_base_is_refused()
    {
        static string Refused(params TierCustomers[] tiers) => Assert.Throws<ArgumentException>(
            "tiers", () => new CustomerBase(tiers)).Message;
        Assert.StartsWith("There is no tier", Refused(), StringComparison.Ordinal);
        Assert.StartsWith("Tier gold appears twice", Refused(new(Gold, 1), new(Gold, 2)), StringComparison.Ordinal);
        Assert.StartsWith(
            "Tier silver has no revenue, unlike tier gold",
            Refused(new(Gold, 1, Money.Of(1, "CNY")), new(Silver, 2)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Tier silver has a revenue, unlike tier gold",
            Refused(new(Gold, 1), new(Silver, 2, Money.Of(1, "CNY"))),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "2.00 EUR has another currency",
            Refused(new(Gold, 1, Money.Of(1, "CNY")), new(Silver, 2, Money.Of(2, "EUR"))),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "All revenues are 0",
            Refused(new(Gold, 1, Money.Of(0, "CNY")), new(Silver, 2, Money.Of(0, "CNY"))),
            StringComparison.Ordinal);
        Assert.StartsWith("Element 0 is null", Refused([null!]), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new CustomerBase(null!));
        Assert.Throws<ArgumentOutOfRangeException>("customers", () => new TierCustomers(Gold, 0));
        Assert.Throws<ArgumentOutOfRangeException>("revenue", () => new TierCustomers(Gold, 1, Money.Of(-1, "CNY")));
        Assert.Throws<OverflowException>(() => new CustomerBase([new(Gold, long.MaxValue), new(Silver, 1)]));
    }

    [Theory]
    [InlineData("""{"tiers":[]}""", "There is no tier")]
    [InlineData("""{"tiers":[null]}""", "null")]
    [InlineData("""{"tiers":[{"tier":"gold"}]}""", "customers")]
    [InlineData("""{"tiers":[{"tier":"gold","customers":0}]}""", "tiers[0]")]
    [InlineData("""{"tiers":[{"tier":"gold","customers":1,"revenue":null}]}""", "null")]
    [InlineData("""{"tiers":[{"tier":"a","customers":9223372036854775807},{"tier":"b","customers":1}]}""", "add up to more")]
    public void JSON_of_none_is_refused_with_the_place(string json, string reason) =>
        Assert.Contains(
            reason,
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CustomerBase>(json)).ToString(),
            StringComparison.Ordinal);
}
