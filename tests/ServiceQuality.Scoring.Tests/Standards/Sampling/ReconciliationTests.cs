using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Standards.Sampling;

public class ReconciliationTests
{
    private static Gen<KeyedRecord[]> Lists =>
        from keys in Gen.Choose(0, 255)
        from states in Gen.Elements("open", "closed", null).ArrayOf(8)
        select Enumerable.Range(0, 8).Where(i => (keys >> i & 1) == 1).Select(i => new KeyedRecord(
            $"P-{i}",
            states[i] is { } state ? new Dictionary<string, string> { ["state"] = state, ["n"] = "1" } : null)).ToArray();

    [Law]
    public Property Every_key_is_found_once_and_the_lists_can_be_exchanged() => Laws.ForAll(
        from ours in Lists from theirs in Lists select (ours, theirs), x =>
    {
        var found = Reconciliation.Compare(x.ours, x.theirs.Reverse());
        Assert.Equal(
            x.ours.Concat(x.theirs).Select(r => r.Key).Distinct().Order(StringComparer.Ordinal),
            found.InBoth.Concat(found.OnlyOurs).Concat(found.OnlyTheirs).Order(StringComparer.Ordinal));
        var back = Reconciliation.Compare(x.theirs, x.ours);
        Assert.Equal((found.InBoth, found.OnlyOurs, found.OnlyTheirs), (back.InBoth, back.OnlyTheirs, back.OnlyOurs));
        Assert.Equal(
            found.Differences.Select(d => (d.Key, d.Field, d.Ours, d.Theirs)),
            back.Differences.Select(d => (d.Key, d.Field, d.Theirs, d.Ours)));
        var expected = x.ours.Join(x.theirs, r => r.Key, r => r.Key, (o, t) => (o, t))
            .Count(p => !p.o.Fields.SequenceEqual(p.t.Fields));
        Assert.Equal(expected, found.Differences.Select(d => d.Key).Distinct().Count());
        Assert.All(found.Differences, d => Assert.NotEqual(d.Ours, d.Theirs));
        Assert.True(Reconciliation.Compare(x.ours, x.ours.Reverse()).IsReconciled);
    });

    [Fact]
    public void Problem_lists_are_compared_field_by_field()
    {
        KeyedRecord[] ours =
        [
            new("P-1", new Dictionary<string, string> { ["state"] = "closed", ["title"] = "Printing" }),
            new("P-2", new Dictionary<string, string> { ["state"] = "open" }),
        ];
        KeyedRecord[] theirs = [new("P-1", new Dictionary<string, string> { ["state"] = "open" }), new("P-3")];
        var found = Reconciliation.Compare(ours, theirs);
        Assert.Equal("1 in both, 1 only ours, 1 only theirs, 2 differences", found.ToString());
        Assert.Equal(
            ["P-1, state: \"closed\", theirs \"open\"", "P-1, title: \"Printing\", theirs none"],
            found.Differences.Select(d => d.ToString()));
        Assert.False(found.IsReconciled);
        Assert.Equal(["P-1, state: \"closed\", theirs \"open\""],
            Reconciliation.Compare(ours, theirs, ["state"]).Differences.Select(d => d.ToString()));
        Assert.Equal(
            ["P-2 only ours  ", "P-3 only theirs  ", "P-1 state differs closed open", "P-1 title differs Printing "],
            found.ToTable().Rows.Select(r => string.Join(' ', r.Select(c => c.Shown))));
        Assert.Equal(
            """
            {"formatVersion":1,"inBoth":["P-1"],"onlyOurs":["P-2"],"onlyTheirs":["P-3"],
            "differences":[{"key":"P-1","field":"state","ours":"closed","theirs":"open"},
            {"key":"P-1","field":"title","ours":"Printing"}]}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(found));
        Assert.Equal("P-1: 2 fields", ours[0].ToString());
    }

    [Fact]
    public void A_work_record_on_a_day_of_leave_is_a_contradiction()
    {
        KeyedRecord[] work = [new("Li 2026-03-02"), new("Li 2026-03-03"), new("Wang 2026-03-03")];
        KeyedRecord[] leave = [new("Li 2026-03-03"), new("Li 2026-03-04")];
        Assert.Equal(["Li 2026-03-03"], Reconciliation.Compare(work, leave).InBoth);
    }

    [Fact]
    public void Keys_that_appear_twice_are_refused_all_at_once() => Assert.StartsWith(
        """
        The lists cannot be compared:
        - The key of ours "a" appears at index 0 and 1; allowed is once.
        - The key of theirs "b" appears at index 0 and 2; allowed is once.
        """.ReplaceLineEndings("\n"),
        Assert.Throws<ArgumentException>("ours", () => Reconciliation.Compare(
            [new("a"), new("a")], [new("b"), new("a"), new("b")])).Message,
        StringComparison.Ordinal);
}
