using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Cases;

public class CaseBatchTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly CaseEvent[] Events =
    [
        CaseEvent.Opened(Start, Priority.P1), CaseEvent.Resolved(Start + Duration.FromHours(1)),
        CaseEvent.Opened(Start, Priority.P2),
        CaseEvent.Opened(Start, Priority.P3), CaseEvent.Note(Start), CaseEvent.Closed(Start + Duration.FromHours(2)),
    ];

    [Fact]
    public void The_offsets_divide_the_events_into_cases()
    {
        CaseBatch batch = new(Events, new[] { 0, 2, 3, 3, 6 });
        Assert.Equal((4, "4 cases, 6 events"), (batch.Count, batch.ToString()));
        Assert.Equal([2, 1, 0, 3], Enumerable.Range(0, 4).Select(i => batch[i].Length));
        Assert.Equal(Priority.P3, batch[3][0].Priority);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => batch[4].Length);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => batch[-1].Length);
    }

    [Fact]
    public void A_slice_has_some_of_the_cases()
    {
        CaseBatch batch = new(Events, new[] { 0, 2, 3, 6 });
        var slice = batch.Slice(1, 2);
        Assert.Equal("2 cases, 4 events", slice.ToString());
        Assert.Equal([Priority.P2, Priority.P3], [slice[0][0].Priority, slice[1][0].Priority]);
        Assert.Equal("1 case, 3 events", slice.Slice(1, 1).ToString());
        Assert.Equal("0 cases, 0 events", batch.Slice(3, 0).ToString());
        Assert.Throws<ArgumentOutOfRangeException>("start", () => batch.Slice(4, 0));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => batch.Slice(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => batch.Slice(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => batch.Slice(2, -1));
    }

    [Fact]
    public void Histories_become_a_batch_in_their_order()
    {
        CaseHistory one = new("1", Events[..2]), other = new("2", Events[3..]);
        var batch = CaseBatch.Of([one, other]);
        Assert.Equal("2 cases, 5 events", batch.ToString());
        Assert.Equal(one.Events, batch[0].ToArray());
        Assert.Equal(other.Events, batch[1].ToArray());
        Assert.Equal(0, CaseBatch.Of([]).Count);
        Assert.Throws<ArgumentException>("cases", () => CaseBatch.Of([null!]));
    }

    [Theory]
    [InlineData(new[] { 0, 7 }, "Offset 1 is 7; allowed are non-decreasing indexes from 0 to 6.")]
    [InlineData(new[] { 2, 1 }, "Offset 1 is 1; allowed are non-decreasing indexes from 0 to 6.")]
    [InlineData(new[] { -1, 1 }, "Offset 0 is -1; allowed are non-decreasing indexes from 0 to 6.")]
    public void Offsets_that_decrease_or_leave_the_events_are_refused(int[] offsets, string message)
    {
        var e = Assert.Throws<ArgumentException>("offsets", () => new CaseBatch(Events, offsets));
        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_without_offsets_has_no_case() =>
        Assert.Equal((0, "0 cases, 0 events"), (new CaseBatch(Events, default).Count, new CaseBatch(Events, default).ToString()));
}
