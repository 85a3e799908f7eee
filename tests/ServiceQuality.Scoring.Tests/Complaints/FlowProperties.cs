using System.Text.Json;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Complaints;

/// <summary>What holds for backlogs, times, tables and complaints after breaches; the oracles ask every row.</summary>
public class FlowProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly Interval Week = new(Start, Hour(7 * 24));

    // Cases that are opened up to three times, in whole hours, some of it before or after the week.
    private static FsCheck.Gen<(string[] Ids, Instant[] Opened, Instant?[] Closed, Instant?[] Dues)> Spells =>
        from cases in (from first in Gen.Choose(-300, 200)
                       from steps in Gen.Choose(0, 80).ArrayOf(6)
                       from times in Gen.Choose(1, 3)
                       from isOpen in Gen.Elements(false, true)
                       from due in Gen.Choose(-200, 300)
                       select (first, steps, times, isOpen, due)).ListOf()
        select Flatten([.. cases.Select((c, i) => ("case " + i, c.first, c.steps, c.times, c.isOpen, c.due))]);

    [Law]
    public FsCheck.Property Backlogs_are_those_of_asking_every_hour() => Laws.ForAll(Spells, x =>
    {
        var backlog = Backlog.FromColumns(Week, x.Opened, x.Closed, x.Ids, x.Dues);
        int[] rows = [.. Enumerable.Range(0, x.Ids.Length)];
        int OpenBefore(Instant at) => rows.Count(i => x.Opened[i] < at && !(x.Closed[i] < at));
        Assert.Equal(OpenBefore(Week.Start), backlog.OpenAtStart);
        Assert.Equal(OpenBefore(Week.End), backlog.OpenAtEnd);
        Assert.Equal(rows.Count(i => Week.Contains(x.Opened[i])), backlog.Opened + backlog.Reopened);
        Assert.Equal(rows.Count(i => Week.Contains(x.Opened[i]) && FirstOf(i) == x.Opened[i]
            && rows.First(r => x.Ids[r] == x.Ids[i]) == i), backlog.Opened);
        Assert.Equal(rows.Count(i => x.Closed[i] is { } c && Week.Contains(c)), backlog.Closed);
        int[] open = [.. rows.Where(i => x.Opened[i] < Week.End && !(x.Closed[i] < Week.End))];
        int[] ages = [.. open.Select(i => (int)Math.Floor((Week.End - FirstOf(i)).TotalDays)).Order()];
        Assert.Equal(ages.Length == 0 ? null : ages[^1], backlog.OldestDays);
        Assert.Equal(
            ages.Length == 0 ? null : (ages[(ages.Length - 1) / 2] + ages[ages.Length / 2]) / 2.0, backlog.MedianDays);
        Assert.Equal((open.Count(i => x.Dues[i] < Week.End), open.Count(i => x.Dues[i] is not null)),
            (backlog.Overdue?.Count ?? 0, backlog.Overdue?.Base ?? 0));
        var hours = Enumerable.Range(0, 7 * 24).Sum(h => rows.Count(i => x.Opened[i] <= Hour(h) && !(x.Closed[i] <= Hour(h))));
        Assert.Equal(hours * 3600m, backlog.OpenSeconds);
        foreach (var band in backlog.ByAge())
        {
            Assert.Equal(ages.Count(a => a >= band.From && !(a > band.To)), band.Cases.Count);
        }

        Assert.Equal(backlog, JsonSerializer.Deserialize<Backlog>(JsonSerializer.Serialize(backlog)));
        Assert.Equal(backlog.ToString(), Backlog.FromCounts(
            Week, backlog.OpenAtStart, backlog.Opened, backlog.Reopened, backlog.Closed, backlog.OpenAtEnd).ToString());

        Instant FirstOf(int row) => rows.Where(r => x.Ids[r] == x.Ids[row]).Min(r => x.Opened[r]);
    });

    [Law]
    public FsCheck.Property Backlogs_of_parts_merge_to_the_whole() => Laws.ForAll(Spells, x =>
    {
        Backlog Part(Func<int, bool> isIn)
        {
            int[] rows = [.. Enumerable.Range(0, x.Ids.Length).Where(isIn)];
            return Backlog.FromColumns(
                Week, [.. rows.Select(i => x.Opened[i])], [.. rows.Select(i => x.Closed[i])], [.. rows.Select(i => x.Ids[i])],
                [.. rows.Select(i => x.Dues[i])]);
        }

        bool IsEven(int i) => int.Parse(x.Ids[i][5..], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0;
        var (even, odd) = (Part(IsEven), Part(i => !IsEven(i)));
        Assert.Equal(Part(_ => true), even.Merge(odd));
        Assert.Equal(Part(_ => true), odd.Merge(even));
    });

    [Law]
    public FsCheck.Property Times_give_the_curves_and_tests_of_their_columns() => Laws.ForAll(
        from n in Gen.Choose(1, 40)
        from started in Gen.Choose(0, 20).ArrayOf(n)
        from lengths in Gen.Choose(-5, 12).ArrayOf(n)
        from groups in Gen.Elements("web", "shop").ArrayOf(n)
        from outcomes in Gen.Elements("upheld", "rejected").ArrayOf(n)
        from cut in Gen.Choose(0, n)
        select (started, lengths, groups, outcomes, cut), x =>
    {
        var asOf = Hour(15 * 24);
        var n = x.started.Length;
        Instant[] started = [.. x.started.Select(s => Hour(s * 24))];
        Instant?[] ended = [.. started.Select((s, i) => x.lengths[i] < 0 ? (Instant?)null : s + Duration.FromDays(x.lengths[i]))];
        var times = CaseTimes.FromColumns(asOf, started, ended, x.groups, x.outcomes);
        int[] seen = [.. Enumerable.Range(0, n).Where(i => started[i] <= asOf)];
        Assert.Equal(n - seen.Length, times.NotStarted);
        foreach (var row in times.Rows)
        {
            int[] own = [.. seen.Where(i => x.groups[i] == row.Group)];
            Assert.Equal((own.Length, own.Count(i => !(ended[i] <= asOf))), (row.N, row.Open));
            var direct = KaplanMeier.Estimate(Days(own), [.. own.Select(i => ended[i] <= asOf)]);
            Assert.Equal(direct, row.Curve());
            var incidence = CumulativeIncidence.Estimate(Days(own), Numbers(own, [.. row.Outcomes]));
            Assert.All(Enumerable.Range(1, row.Outcomes.Count), o => Assert.Equal(incidence.Steps(o), row.Incidence().Steps(o)));
            Assert.Equal(own.Count(i => ended[i] <= asOf), row.Outcomes.Sum(o => row.EndedCounts(o).Sum()));
        }

        int[] codes = [.. seen.Select(i => times.Rows.ToList().FindIndex(r => r.Group == x.groups[i]))];
        Assert.Equal(
            LogRankTest.Run(Days(seen), [.. seen.Select(i => ended[i] <= asOf)], codes).ToString(), times.Compare().ToString());
        var numbers = Numbers(seen, [.. times.Outcomes]);
        Assert.All(Enumerable.Range(1, times.Outcomes.Count), o => Assert.Equal(
            GrayTest.Run(Days(seen), numbers, codes, o).ToString(), times.CompareIncidence(times.Outcomes[o - 1]).ToString()));
        var parts = CaseTimes.FromColumns(
            asOf, started.AsSpan(..x.cut), ended.AsSpan(..x.cut), x.groups.AsSpan(..x.cut), x.outcomes.AsSpan(..x.cut))
            .Merge(CaseTimes.FromColumns(asOf, started.AsSpan(x.cut..), ended.AsSpan(x.cut..), x.groups.AsSpan(x.cut..),
                x.outcomes.AsSpan(x.cut..)));
        Assert.Equal(times, parts);
        Assert.Equal(times, JsonSerializer.Deserialize<CaseTimes>(JsonSerializer.Serialize(times)));

        double[] Days(int[] rows) =>
            [.. rows.Select(i => ((ended[i] <= asOf ? ended[i]!.Value : asOf) - started[i]).TotalDays)];
        int[] Numbers(int[] rows, string[] outcomes) =>
            [.. rows.Select(i => ended[i] <= asOf ? Array.IndexOf(outcomes, x.outcomes[i]) + 1 : 0)];
    });

    [Law]
    public FsCheck.Property Complaints_after_breaches_are_those_of_asking_every_pair() => Laws.ForAll(
        from n in Gen.Choose(0, 20)
        from m in Gen.Choose(0, 20)
        from customers in Gen.Elements("a", "b", "c").ArrayOf(n)
        from at in Gen.Choose(0, 20).ArrayOf(n)
        from breached in Gen.Elements(false, true).ArrayOf(n)
        from complainants in Gen.Elements("a", "b", "d").ArrayOf(m)
        from complained in Gen.Choose(0, 20).ArrayOf(m)
        from window in Gen.Choose(0, 5)
        select (customers, at, breached, complainants, complained, window), x =>
    {
        const int asOf = 15;
        ComplaintsAfterBreach Find(Func<string, bool> isIn)
        {
            int[] cases = [.. Enumerable.Range(0, x.at.Length).Where(i => isIn(x.customers[i]))];
            int[] complaints = [.. Enumerable.Range(0, x.complained.Length).Where(i => isIn(x.complainants[i]))];
            return ComplaintsAfterBreach.FromColumns(
                Duration.FromHours(x.window), Hour(asOf), [.. cases.Select(i => x.customers[i])],
                [.. cases.Select(i => Hour(x.at[i]))], [.. cases.Select(i => x.breached[i])],
                [.. complaints.Select(i => x.complainants[i])], [.. complaints.Select(i => Hour(x.complained[i]))]);
        }

        var found = Find(_ => true);
        int[] seen = [.. Enumerable.Range(0, x.at.Length).Where(i => x.at[i] <= asOf)];
        int[] made = [.. Enumerable.Range(0, x.complained.Length).Where(i => x.complained[i] <= asOf)];
        foreach (var (share, isBreached) in new[] { (found.AfterBreach, true), (found.AfterMet, false) })
        {
            int[] over = [.. seen.Where(i => x.breached[i] == isBreached && x.at[i] + x.window <= asOf)];
            Assert.Equal(over.Length, share.Base);
            Assert.Equal(over.Count(i => made.Any(c => Follows(c, i))), share.Count);
            Assert.Equal(seen.Count(i => x.breached[i] == isBreached), share.Base + share.LeftOut);
        }

        Assert.Equal((made.Count(c => seen.Any(i => x.breached[i] && Follows(c, i))), made.Length),
            (found.Preceded.Count, found.Preceded.Base));
        Assert.Equal(seen.Count(i => x.breached[i]), found.Breaches);
        Assert.Equal(found, Find(c => c == "a").Merge(Find(c => c != "a")));
        Assert.Equal(found, JsonSerializer.Deserialize<ComplaintsAfterBreach>(JsonSerializer.Serialize(found)));

        bool Follows(int complaint, int i) => x.complainants[complaint] == x.customers[i]
            && x.complained[complaint] >= x.at[i] && x.complained[complaint] <= x.at[i] + x.window;
    });

    [Law]
    public FsCheck.Property Tables_outcomes_and_recoveries_of_parts_merge_to_the_whole() => Laws.ForAll(
        from n in Gen.Choose(0, 30)
        from channels in Gen.Elements("web", "shop", "phone").ArrayOf(n)
        from outcomes in Gen.Elements(Enum.GetValues<DecisionOutcome>()).ArrayOf(n)
        from paid in Gen.Elements<Money?>(null, Money.Of(0, "EUR"), Money.Of(20.50m, "EUR"), Money.Of(7, "EUR")).ArrayOf(n)
        from external in Gen.Elements<bool?>(null, false, true).ArrayOf(n)
        from satisfaction in Gen.Choose(1, 5).Select(s => (double)s).ArrayOf(n)
        from cut in Gen.Choose(0, n)
        select (channels, outcomes, paid, external, satisfaction, cut), x =>
    {
        var (cut, names) = (x.cut, x.outcomes.Select(o => o.ToString()).ToArray());
        var table = CrossTable.FromColumns(x.channels, names);
        Assert.Equal(table, CrossTable.FromColumns(x.channels.AsSpan(..cut), names.AsSpan(..cut))
            .Merge(CrossTable.FromColumns(x.channels.AsSpan(cut..), names.AsSpan(cut..))));
        Assert.All(table.RowNames.SelectMany(r => table.ColumnNames.Select(c => (r, c))), cell => Assert.Equal(
            Enumerable.Range(0, names.Length).Count(i => x.channels[i] == cell.r && names[i] == cell.c), table[cell.r, cell.c]));
        Assert.Equal(x.channels.Length, table.N);
        Assert.Equal(table, JsonSerializer.Deserialize<CrossTable>(JsonSerializer.Serialize(table)));

        var summary = OutcomeSummary.FromColumns(x.outcomes, x.paid, x.external);
        Assert.Equal(summary, OutcomeSummary.FromColumns(x.outcomes.AsSpan(..cut), x.paid.AsSpan(..cut), x.external.AsSpan(..cut))
            .Merge(OutcomeSummary.FromColumns(x.outcomes.AsSpan(cut..), x.paid.AsSpan(cut..), x.external.AsSpan(cut..))));
        decimal[] amounts = [.. x.paid.Where(p => p is not null).Select(p => p!.Value.Amount).Order()];
        Assert.Equal(amounts.Length == 0 ? null : amounts.Sum(), summary.RedressTotal?.Amount);
        Assert.Equal(amounts.Length == 0 ? null : (amounts[(amounts.Length - 1) / 2] + amounts[amounts.Length / 2]) / 2,
            summary.RedressMedian?.Amount);
        var upheld = x.outcomes.Count(o => o is DecisionOutcome.Upheld or DecisionOutcome.PartlyUpheld);
        Assert.Equal((upheld, upheld + x.outcomes.Count(o => o == DecisionOutcome.NotUpheld)),
            (summary.Upheld.Count, summary.Upheld.Base));
        Assert.Equal((x.external.Count(e => e == true), x.external.Count(e => e is not null)),
            (summary.Overturned.Count, summary.Overturned.Base));
        Assert.Equal(summary, JsonSerializer.Deserialize<OutcomeSummary>(JsonSerializer.Serialize(summary)));

        bool[] failed = [.. x.external.Select(e => e is not null)], recovered = [.. x.external.Select(e => e == true)];
        var recovery = ServiceRecovery.FromColumns(failed, recovered, x.satisfaction);
        Assert.Equal(recovery,
            ServiceRecovery.FromColumns(failed.AsSpan(..cut), recovered.AsSpan(..cut), x.satisfaction.AsSpan(..cut))
            .Merge(ServiceRecovery.FromColumns(failed.AsSpan(cut..), recovered.AsSpan(cut..), x.satisfaction.AsSpan(cut..))));
        Assert.Equal(x.external.Count(e => e == false), recovery.NotRecovered.N);
        Assert.Equal(recovery, JsonSerializer.Deserialize<ServiceRecovery>(JsonSerializer.Serialize(recovery)));
    });

    private static Instant Hour(int hour) => Start + Duration.FromHours(hour);

    private static (string[], Instant[], Instant?[], Instant?[]) Flatten(
        IReadOnlyList<(string Id, int First, int[] Steps, int Times, bool IsOpen, int Due)> cases)
    {
        List<(string Id, Instant Opened, Instant? Closed, Instant? Due)> rows = [];
        foreach (var c in cases)
        {
            var at = c.First;
            for (var k = 0; k < c.Times; k++)
            {
                var end = at + c.Steps[2 * k];
                rows.Add((c.Id, Hour(at), c.IsOpen && k == c.Times - 1 ? null : Hour(end), c.Due % 3 == 0 ? null : Hour(c.Due)));
                at = end + c.Steps[(2 * k) + 1];
            }
        }

        return ([.. rows.Select(r => r.Id)], [.. rows.Select(r => r.Opened)], [.. rows.Select(r => r.Closed)],
            [.. rows.Select(r => r.Due)]);
    }
}
