using System.Text.Json;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Scoring.Tests.Standards.Sampling;

public class CallBackTests
{
    private static readonly ReportPeriod First = ReportPeriod.Parse("2026-Q1");
    private static readonly EngineerCustomers Li = new("Li", ["a", "b", "c"]);
    private static readonly EngineerCustomers Wang = new("Wang", ["c", "d"]);

    [Fact]
    public void Five_customers_of_each_engineer_are_called_each_quarter_and_each_of_them_twice_a_year()
    {
        EngineerCustomers[] engineers =
        [
            new("Li", Enumerable.Range(1, 10).Select(i => $"hospital {i}")),
            new("Wang", Enumerable.Range(11, 10).Select(i => $"hospital {i}")),
        ];
        var plan = CallBackPlan.ForRestOfYear(CallBackRule.Default, engineers, First, seed: 7);
        Assert.Equal("40 of 40 calls, 0 repeats, 0 customers below the minimum", plan.ToString());
        Assert.All(plan.Calls.GroupBy(c => (c.Engineer, c.Quarter)), g => Assert.Equal(5, g.Count()));
        Assert.All(plan.Calls.GroupBy(c => c.Customer), g => Assert.Equal(2, g.Count()));
        Assert.Equal(plan, CallBackPlan.ForRestOfYear(CallBackRule.Default, engineers, First, seed: 7));
        Assert.NotEqual(plan.Calls, CallBackPlan.ForRestOfYear(CallBackRule.Default, engineers, First, seed: 8).Calls);
        Assert.Equal((7UL, CallBackRule.Default), (plan.Seed, plan.Rule));
    }

    [Fact]
    public void Other_customers_than_last_quarter_are_called_unless_the_plan_would_be_smaller()
    {
        CallBack[] earlier = [new("Li", "a", First), new("Li", "b", First), new("Wang", "d", First)];
        var second = First.Next;
        var plan = CallBackPlan.ForQuarter(new(1, 0, 2), [Li, Wang], second, 1, earlier);
        Assert.Equal(1, plan.Repeats); // only c is new, and both engineers are to call someone
        Assert.Contains(plan.Calls, c => c.Customer == "c");
        var ofLi = CallBackPlan.ForQuarter(new(1, 0, 2), [Li], second, 1, earlier.Take(2));
        Assert.Equal((0, "2026-Q2 Li: c"), (ofLi.Repeats, ofLi.Calls[0].ToString()));

        // In the last quarter c lacks one call; it comes before others although it repeats.
        var last = ReportPeriod.Parse("2026-Q4");
        var forMinimum = CallBackPlan.ForQuarter(new(1, 1, 2), [Li], last, 1, [new("Li", "a", First), new("Li", "b", First)]);
        Assert.Equal("c", Assert.Single(forMinimum.Calls).Customer);
    }

    [Fact]
    public void What_is_short_is_said_with_its_reason()
    {
        CallBack[] earlier = [new("Li", "a", First), new("Li", "a", First.Next)];
        var plan = CallBackPlan.ForQuarter(new(3, 2, 2), [Li, Wang, new("Zhao", [])], First.Next.Next, 1, earlier);
        Assert.Equal("3 of 9 calls, 0 repeats, 0 customers below the minimum", plan.ToString());
        var byWang = plan.Calls.Count(c => c.Engineer == "Wang");
        Assert.Equal(
            byWang == 2
                ? ["Li, 2026-Q3: 2 missing (3 customers: 1 called, 1 called for other engineers, 1 at the maximum of the year)",
                    "Wang, 2026-Q3: 1 missing (2 customers: 2 called)", "Zhao, 2026-Q3: 3 missing (no customers)"]
                : ["Li, 2026-Q3: 1 missing (3 customers: 2 called, 1 at the maximum of the year)",
                    "Wang, 2026-Q3: 2 missing (2 customers: 1 called, 1 called for other engineers)",
                    "Zhao, 2026-Q3: 3 missing (no customers)"],
            plan.EngineerShortfalls.Select(s => s.ToString()));
        var last = CallBackPlan.ForQuarter(new(1, 2, 2), [new("Li", ["a", "b", "c"])], ReportPeriod.Parse("2026-Q4"), 1,
            [new("Li", "a", First), new("Li", "b", First)]);
        var other = last.Calls[0].Customer == "a" ? "b" : "a";
        Assert.Equal(
            [
                $"{other}, 2026: 1 missing (all calls of its engineers go to other customers)",
                "c, 2026: 2 missing (2 calls are needed in 1 quarter, at most one in each)",
            ],
            last.CustomerShortfalls.Select(s => s.ToString()));
    }

    [Fact]
    public void A_plan_is_a_table_and_json()
    {
        var plan = CallBackPlan.ForRestOfYear(new(1, 0, 1), [new("Li", ["a"])], ReportPeriod.Parse("2026-Q3"), 3);
        var quarter = plan.Calls[0].Quarter;
        var other = quarter == plan.Quarters[0] ? plan.Quarters[1] : plan.Quarters[0];
        var table = plan.ToTable();
        Assert.Equal("Call-backs 2026-Q3 to 2026-Q4", table.Title);
        Assert.Equal(["engineer", "2026-Q3", "2026-Q4"], table.Columns);
        Assert.Equal("Li", table.Rows[0][0].Shown);
        Assert.Equal("a", table.Rows[0][1 + plan.Quarters.Index().Single(q => q.Item == quarter).Index].Shown);
        Assert.Equal(
            [
                "1 a quarter for each engineer, each customer 0 to 1 times a year; seed 3.",
                "1 of 2 calls, 0 repeats, 0 customers below the minimum.",
                $"Li, {other}: 1 missing (1 customer: 1 at the maximum of the year).",
            ],
            table.Notes);
        Assert.Equal(
            $$"""
            {"formatVersion":1,"rule":{"perQuarter":1,"minimum":0,"maximum":1},"seed":3,"quarters":["2026-Q3","2026-Q4"],
            "engineers":["Li"],"demand":2,"planned":1,"repeats":0,
            "calls":[{"quarter":"{{quarter}}","engineer":"Li","customer":"a"}],
            "engineerShortfalls":[{"name":"Li","period":"{{other}}","missing":1,
            "reason":"1 customer: 1 at the maximum of the year"}],
            "customerShortfalls":[]}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(plan));
        Assert.Equal(plan.Rule, JsonSerializer.Deserialize<CallBackRule>(JsonSerializer.Serialize(plan.Rule)));
        Assert.Equal("Li: 3 customers", Li.ToString());
    }

    [Theory]
    [InlineData(2, 2, "5 a quarter for each engineer, each customer 2 times a year")]
    [InlineData(1, 1, "5 a quarter for each engineer, each customer 1 time a year")]
    [InlineData(1, 2, "5 a quarter for each engineer, each customer 1 to 2 times a year")]
    public void A_rule_is_told_in_words(int minimum, int maximum, string words) =>
        Assert.Equal(words, new CallBackRule(5, minimum, maximum).ToString());

    [Fact]
    public void The_order_by_seed_is_one_of_its_own_on_every_machine()
    {
        // FNV-1a of the bytes 61 00 (its published basis and prime), and Philox 4x32-10 with that counter.
        Assert.Equal(0x089BE207B544F1E4UL, SeededOrder.Hash("a"));
        Assert.Equal([.. SeededOrder.Of(1, 2, ["x", "y", "z"])], SeededOrder.Of(1, 2, ["z", "y", "x"]).Select(i => 2 - i));
        var orders = Enumerable.Range(0, 600).Select(seed =>
            string.Concat(SeededOrder.Of((ulong)seed, 0, ["x", "y", "z"]))).CountBy(o => o).ToDictionary();
        Assert.Equal(6, orders.Count);
        Assert.All(orders.Values, n => Assert.InRange(n, 65, 135));
    }

    [Fact]
    public void All_that_is_wrong_is_refused_at_once()
    {
        Refused(
            "maximum",
            """
            The rule of call-backs is not allowed:
            - 0 calls a quarter; allowed are 1 to 1000.
            - A maximum of 5 a year; allowed are 1 to 4, as a customer is called once a quarter.
            """,
            () => new CallBackRule(0, 4, 5));
        Refused(
            "maximum",
            """
            The rule of call-backs is not allowed:
            - A minimum of -1 a year; allowed are 0 to 4.
            """,
            () => new CallBackRule(5, -1, 2));
        Refused(
            "maximum",
            """
            The rule of call-backs is not allowed:
            - The minimum 3 is above the maximum 2; allowed are minimums up to it.
            """,
            () => new CallBackRule(5, 3, 2));
        Refused(
            "engineers",
            """
            Call-backs cannot be planned:
            - The engineer "Li" appears twice; allowed is once.
            - The earlier call at index 0 is to "x", who is a customer of no engineer.
            - The earlier call at index 1 is in 2026-Q1; allowed are quarters before 2026-Q1.
            - The earlier call at index 3 is given twice: 2025-Q4 Li: a.
            """,
            () => CallBackPlan.ForQuarter(
                CallBackRule.Default, [Li, Li], First, 1,
                [new("Li", "x", First.Previous), new("Li", "a", First), new("Li", "a", First.Previous),
                    new("Li", "a", First.Previous)]));
        Refused("quarter", "2026 is not a quarter; allowed are such as 2026-Q1.",
            () => CallBackPlan.ForQuarter(CallBackRule.Default, [Li], ReportPeriod.Parse("2026"), 1));
        Refused("from", "2026-01 is not a quarter",
            () => CallBackPlan.ForRestOfYear(CallBackRule.Default, [Li], ReportPeriod.Parse("2026-01"), 1));
        Refused("quarter", "2026-01 is not a quarter", () => new CallBack("Li", "a", ReportPeriod.Parse("2026-01")));
        Refused("customers", "The customer \"a\" of Li appears twice", () => new EngineerCustomers("Li", ["a", "b", "a"]));
    }

    private static void Refused(string parameter, string start, Func<object> act) => Assert.StartsWith(
        start.ReplaceLineEndings("\n"), Assert.Throws<ArgumentException>(parameter, act).Message, StringComparison.Ordinal);
}
