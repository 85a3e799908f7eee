using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Complaints;

/// <summary>What holds for the repeats among any cases; the oracle asks every pair.</summary>
public class RepeatProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);

    // Up to thirty rows with many ties: opened, closed at once, later or not at all.
    private static Gen<Rows> Any =>
        from n in Gen.Choose(0, 30)
        from customers in Gen.Elements("a", "b", "c").ArrayOf(n)
        from categories in Gen.Elements("late", "lost", "rude").ArrayOf(n)
        from opened in Gen.Choose(0, 20).ArrayOf(n)
        from lengths in Gen.Elements(0, 0, 1, 2, 5, -1).ArrayOf(n)
        from solved in Gen.Elements(false, true).ArrayOf(n)
        from window in Gen.Choose(0, 6)
        from level in Gen.Elements<int?>(null, 1, 2)
        from asOf in Gen.Choose(5, 30)
        select new Rows(customers, categories, [.. opened.Select(Day)],
            [.. opened.Select((o, i) => lengths[i] < 0 ? (Instant?)null : Day(o + lengths[i]))], solved,
            level is { } l ? RepeatRule.WithinDays(window).AtLevel(Trees.Causes, l) : RepeatRule.WithinDays(window), Day(asOf));

    [Law]
    public Property Repeats_are_those_that_asking_every_pair_gives() => Laws.ForAll(Any, x =>
    {
        var cases = x.Find();
        for (var j = 0; j < x.N; j++)
        {
            Assert.Equal(x.PositionOf(j), cases.PositionOf(j));
            Assert.Equal(x.IsSeen(j) && x.ClosedAt(j) is not null, cases.IsClosed(j));
            Assert.Equal(x.IsElapsed(j), cases.IsElapsed(j));
            Assert.Equal(Enumerable.Range(0, x.N).Any(k => x.Repeats(k, j)), cases.WasRepeated(j));
        }

        var summary = cases.Summary;
        int[] seen = [.. Enumerable.Range(0, x.N).Where(x.IsSeen)];
        Assert.Equal(seen.Length, summary.N);
        Assert.Equal(seen.Count(j => x.PositionOf(j) > 1), summary.Repeats);
        Assert.Equal(seen.Count(x.IsElapsed), summary.Repeated.Base);
        Assert.Equal(seen.Length, summary.Repeated.Base + summary.Repeated.LeftOut);
        Assert.Equal(
            seen.Count(i => x.IsElapsed(i) && Enumerable.Range(0, x.N).Any(k => x.Repeats(k, i))), summary.Repeated.Count);
        Assert.Equal(summary, JsonSerializer.Deserialize<RepeatSummary>(JsonSerializer.Serialize(summary)));
    });

    [Law]
    public Property Resolution_at_first_contact_counts_closed_cases_and_the_strict_form_those_not_repeated() =>
        Laws.ForAll(Any, x =>
    {
        var cases = x.Find();
        var (plain, strict) = (FirstContactRule.Plain.Count(x.Solved, cases),
            FirstContactRule.WithoutRepeat(x.Rule).Count(x.Solved, cases));
        int[] closed = [.. Enumerable.Range(0, x.N).Where(i => x.IsSeen(i) && x.ClosedAt(i) is not null)];
        Assert.Equal((closed.Count(i => x.Solved[i]), closed.Length), (plain.Count, plain.Base));
        int[] elapsed = [.. closed.Where(x.IsElapsed)];
        Assert.Equal(elapsed.Length, strict.Base);
        Assert.Equal(elapsed.Count(i => x.Solved[i] && !Enumerable.Range(0, x.N).Any(k => x.Repeats(k, i))), strict.Count);
        Assert.Equal(plain.Base + plain.LeftOut, strict.Base + strict.LeftOut);
    });

    [Law]
    public Property Parts_by_customer_merge_to_the_whole_and_order_does_not_matter() => Laws.ForAll(
        from rows in Any from seed in Gen.Choose(0, 1000) select (rows, seed), x =>
    {
        var whole = x.rows.Find().Summary;
        var parts = new[] { "a", "b", "c" }
            .Select(c => x.rows.Take([.. Enumerable.Range(0, x.rows.N).Where(i => x.rows.Customers[i] == c)]).Find().Summary);
        Assert.Equal(whole, parts.Aggregate((a, b) => b.Merge(a)));
        var order = Enumerable.Range(0, x.rows.N).ToArray();
        new Random(x.seed).Shuffle(order);
        var shuffled = x.rows.Take(order).Find();
        var cases = x.rows.Find();
        for (var i = 0; i < order.Length; i++)
        {
            Assert.Equal(cases.PositionOf(order[i]), shuffled.PositionOf(i));
            Assert.Equal(cases.WasRepeated(order[i]), shuffled.WasRepeated(i));
        }
    });

    // A case that is closed and reopened is the case from its first opening to its last close.
    [Law]
    public Property A_reopened_case_is_the_same_case() => Laws.ForAll(Any, x =>
    {
        List<int> rows = [];
        List<(Instant Opened, Instant? Closed)> times = [];
        List<string> ids = [];
        for (var i = 0; i < x.N; i++)
        {
            var isLong = x.Closed[i] - x.Opened[i] >= Duration.FromDays(2);
            times.AddRange(isLong
                ? [(x.Opened[i] + Duration.FromDays(1), x.Closed[i]), (x.Opened[i], x.Opened[i] + Duration.FromHours(1))]
                : [(x.Opened[i], x.Closed[i])]);
            rows.AddRange(Enumerable.Repeat(i, times.Count - rows.Count));
            ids.AddRange(Enumerable.Repeat("case " + i, rows.Count - ids.Count));
        }

        // The parts of a case that happen after the instant make no difference only when all of it is seen.
        var asOf = Day(100);
        var split = RepeatedCases.FromColumns(
            x.Rule, asOf, [.. rows.Select(i => x.Customers[i])], [.. rows.Select(i => x.Categories[i])],
            [.. times.Select(t => t.Opened)], [.. times.Select(t => t.Closed)], [.. ids]);
        var single = (x with { AsOf = asOf }).Find();
        Assert.Equal(single.Summary, split.Summary);
        for (var r = 0; r < rows.Count; r++)
        {
            Assert.Equal(times[r].Opened == x.Opened[rows[r]] ? single.PositionOf(rows[r]) : 0, split.PositionOf(r));
        }
    });

    private static Instant Day(int day) => Start + Duration.FromDays(day);

    private sealed record Rows(
        string[] Customers,
        string[] Categories,
        Instant[] Opened,
        Instant?[] Closed,
        bool[] Solved,
        RepeatRule Rule,
        Instant AsOf)
    {
        internal int N => Customers.Length;

        internal RepeatedCases Find() => RepeatedCases.FromColumns(Rule, AsOf, Customers, Categories, Opened, Closed);

        internal Rows Take(int[] rows) => this with
        {
            Customers = [.. rows.Select(i => Customers[i])],
            Categories = [.. rows.Select(i => Categories[i])],
            Opened = [.. rows.Select(i => Opened[i])],
            Closed = [.. rows.Select(i => Closed[i])],
            Solved = [.. rows.Select(i => Solved[i])],
        };

        internal bool IsSeen(int i) => Opened[i] <= AsOf;

        internal Instant? ClosedAt(int i) => Closed[i] <= AsOf ? Closed[i] : null;

        internal bool IsElapsed(int i) => IsSeen(i) && ClosedAt(i) is { } closed && closed + Rule.Window <= AsOf;

        // Whether a later case j repeats an earlier case i.
        internal bool Repeats(int j, int i) => IsSeen(i) && IsSeen(j) && Customers[i] == Customers[j]
            && Compared(i) == Compared(j) && Opened[i] < Opened[j] && ClosedAt(i) <= Opened[j]
            && Opened[j] <= ClosedAt(i) + Rule.Window;

        internal int PositionOf(int j)
        {
            if (!IsSeen(j))
            {
                return 0;
            }

            int[] earlier = [.. Enumerable.Range(0, N).Where(i => Repeats(j, i))];
            var last = earlier.Select(ClosedAt).Max();
            return earlier.Length == 0 ? 1 : 1 + earlier.Where(i => ClosedAt(i) == last).Max(PositionOf);
        }

        private string Compared(int i) => Rule.Level == 1 ? Trees.Causes.PathOf(Categories[i])[0] : Categories[i];

        public override string ToString() => $"{Rule}, as of {AsOf}: " + string.Join("; ", Enumerable.Range(0, N).Select(i =>
            $"{Customers[i]} {Categories[i]} {Opened[i]:dd}-{Closed[i]:dd}"));
    }
}
