using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Sla.Availability;

public class ServiceAvailabilityProperties
{
    [Law]
    public Property Every_minute_is_counted_as_it_should() => Laws.ForAll(AvailabilityCase.All, c =>
    {
        var (agreed, service, down, counted) = AvailabilityByMinute.Of(c);
        var result = Of(c);
        Assert.Equal(
            (Duration.FromMinutes(agreed), Duration.FromMinutes(service), Duration.FromMinutes(down), counted),
            (result.AgreedTime, result.ServiceTime, result.Downtime, result.Counted));
    });

    [Law]
    public Property The_order_of_the_outages_does_not_matter() => Laws.ForAll(
        from c in AvailabilityCase.All
        from shuffled in Gen.Shuffle(c.Outages)
        select (c, shuffled), x => Assert.Equal(Of(x.c), Of(x.c with { Outages = x.shuffled })));

    [Law]
    public Property An_outage_split_in_two_that_touch_is_the_same() => Laws.ForAll(
        from c in AvailabilityCase.All
        from share in Gen.Choose(0, 99)
        select (c, share), x => Assert.Equal(Of(x.c), Of(x.c with
        {
            Outages = [.. x.c.Outages.SelectMany(o =>
            {
                // Of one that goes on at the instant of the question, the later half would not be known.
                if (o.End is not { } end || (o.Start < x.c.AsOf && end > x.c.AsOf))
                {
                    return [o];
                }

                var middle = o.Start + (end - o.Start) * x.share / 100;
                return new[] { Outage.Between(middle, end, o.Name), Outage.Between(o.Start, middle, o.Name) };
            })],
        })));

    [Law]
    public Property Two_periods_that_adjoin_make_the_whole() => Laws.ForAll(
        from c in AvailabilityCase.All
        from share in Gen.Choose(1, 99)
        select (c, share), x =>
    {
        var middle = x.c.From + (x.c.To - x.c.From) * x.share / 100;
        var (first, second) = (Of(x.c with { To = middle }), Of(x.c with { From = middle }));
        Assert.Equal(Of(x.c), first.Merge(second));
        Assert.Equal(Of(x.c), second.Merge(first));
    });

    [Law]
    public Property Sums_and_bounds_hold() => Laws.ForAll(AvailabilityCase.All, c =>
    {
        var result = Of(c);
        Assert.True(result.Value is null or { Fraction: >= 0 and <= 1 });
        Assert.Equal(result.Value is null, result.Reason is not null);
        Assert.True(
            result.Downtime >= Duration.Zero && result.Downtime <= result.ServiceTime && result.ServiceTime <= result.AgreedTime
                && result.ServiceTime <= result.PlannedServiceTime);
        Assert.Equal(
            result.Downtime,
            result.Outages.Where(o => o.Verdict == OutageVerdict.Counted).Aggregate(Duration.Zero, (s, o) => s + o.InService));
        Assert.Equal(result.Outages.Count, result.Counted + result.Ignored);
        Assert.Equal(
            c.Outages.Select(o => o.Name).OfType<string>().Distinct().Order(),
            result.Outages.SelectMany(o => o.Names).Distinct().Order());
        Assert.All(
            result.Outages.Zip(result.Outages.Skip(1)),
            p => Assert.True(p.First.End < p.Second.Start || p.Second.Start >= c.AsOf));
        Assert.All(result.Outages, o => Assert.Equal(o.IsOver, o.End <= c.AsOf));
        if (result.Counted > 0)
        {
            var (restore, between) = (
                result.MeanTimeToRestore!.Value.TotalSeconds, result.MeanTimeBetweenFailures!.Value.TotalSeconds);
            Assert.Equal(result.Value!.Value.Fraction, between / (between + restore), 1e-9);
        }
    });

    private static ServiceAvailability Of(AvailabilityCase c) =>
        ServiceAvailability.Run(c.Outages, c.From, c.To, c.AsOf, c.Rules);
}
