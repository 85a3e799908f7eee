using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.IpaQuadrant;

namespace ServiceQuality.Scoring.Tests.Gaps.ImportancePerformance;

public class IpaTests
{
    private static readonly Gen<IpaPoint[]> Points =
        (from importance in Gen.Choose(10, 70)
         from performance in Gen.Choose(10, 70)
         select (importance / 10.0, performance / 10.0)).NonEmptyListOf()
             .Select(l => l.Select((x, i) => new IpaPoint($"item {i}", x.Item1, x.Item2)).ToArray());

    [Fact]
    public void Quadrants_under_every_rule()
    {
        var analysis = IpaAnalysis.Run(
            [new("Parking", 6.5, 4.5), new("Staff", 6.0, 6.0), new("Music", 2.0, 3.5), new("Lobby", 4.5, 6.5),
                new("Menu", 5.0, 5.0)], RatingScale.OneToSeven, given: (7, 1));
        Assert.Equal([(4.8, 5.1), (5, 5), (4, 4), (7, 1)],
            analysis.Crosshairs.Select(c =>
            (Math.Round(c.Importance, 12, MidpointRounding.ToEven), Math.Round(c.Performance, 12, MidpointRounding.ToEven))));
        Assert.Equal([IpaRule.Means, IpaRule.Medians, IpaRule.ScaleMidpoints, IpaRule.Given],
            analysis.Crosshairs.Select(c => c.Rule));
        Assert.Equal([ConcentrateHere, ConcentrateHere, KeepUp, PossibleOverkill], analysis.Items[0].Quadrants);
        Assert.Equal([KeepUp, KeepUp, KeepUp, PossibleOverkill], analysis.Items[1].Quadrants);
        Assert.Equal([LowPriority, LowPriority, LowPriority, PossibleOverkill], analysis.Items[2].Quadrants);
        Assert.Equal([PossibleOverkill, PossibleOverkill, KeepUp, PossibleOverkill], analysis.Items[3].Quadrants);
        // on both lines of the medians
        Assert.Equal([ConcentrateHere, KeepUp, KeepUp, PossibleOverkill], analysis.Items[4].Quadrants);
        Assert.Equal(["Parking", "Staff", "Menu", "Music", "Lobby"], analysis.ByPriority.Select(i => i.Point.Name));
        Assert.Equal(2 / 6.0, analysis.Items[0].Priority!.Value, 1e-15);
        Assert.Equal("5 items, 5 change their quadrant with the rule", analysis.ToString());
        Assert.Equal("Parking: ConcentrateHere, ConcentrateHere, KeepUp, PossibleOverkill, priority 0.33",
            analysis.Items[0].ToString());
        Assert.Equal("Medians: importance 5.00, performance 5.00", analysis.Crosshairs[1].ToString());
        Assert.Equal("Parking: importance 6.50, performance 4.50", analysis.Items[0].Point.ToString());
        Assert.Equal(["Parking", "6.50", "4.50", "concentrate here", "concentrate here", "keep up the good work",
            "possible overkill", "yes",
            "0.333"], analysis.ToTable().Rows[0].Select(c => c.Shown));
    }

    [Fact]
    public void Equal_items_lie_on_the_lines_and_count_as_high()
    {
        var analysis = IpaAnalysis.Run([new("a", 3.1, 2.7), new("b", 3.1, 2.7), new("c", 3.1, 2.7)], RatingScale.OneToFive);
        Assert.All(analysis.Items, i => Assert.Equal([KeepUp, KeepUp, ConcentrateHere], i.Quadrants));
        Assert.Equal("1 item, 0 change their quadrant with the rule",
            IpaAnalysis.Run([new("a", 4, 4)], RatingScale.OneToFive).ToString());
    }

    [Fact]
    public void Scales_of_different_length_are_made_equal()
    {
        var analysis = IpaAnalysis.Run([new("a", 5, 10), new("b", 3, 0)], RatingScale.OneToFive, new RatingScale(0, 10));
        Assert.Equal([0, 0.5], analysis.Items.Select(i => i.Priority));
        Assert.Equal((3, 5), (analysis.Crosshairs[2].Importance, analysis.Crosshairs[2].Performance));
    }

    [Fact]
    public void Intervals_across_a_line_leave_the_quadrant_open()
    {
        var (wide, narrow) = (MeanEstimate.FromValues([4, 5, 6]).Interval, MeanEstimate.FromValues([4.99, 5, 5.01]).Interval);
        var lines = IpaAnalysis.Run([new("a", 5, 5)], RatingScale.OneToSeven).Crosshairs[2];
        Assert.True(lines.IsOpen(new("a", 5, 5, wide, narrow)));
        Assert.True(lines.IsOpen(new("a", 5, 5, narrow, wide)));
        Assert.False(lines.IsOpen(new("a", 5, 5, narrow, narrow)));
        Assert.Null(lines.IsOpen(new("a", 5, 5, narrow)));
        Assert.Equal("keep up the good work ?", IpaAnalysis.Run([new("a", 5, 5, wide, wide)], RatingScale.OneToSeven)
            .ToTable().Rows[0][5].Shown);
    }

    [Law]
    public Property Order_does_not_matter_and_units_do_not() => Laws.ForAll(Points, points =>
    {
        var analysis = IpaAnalysis.Run(points, RatingScale.OneToSeven);
        var reversed = IpaAnalysis.Run(points.Reverse(), RatingScale.OneToSeven);
        Assert.Equal(analysis.Crosshairs[1], reversed.Crosshairs[1]);
        Assert.Equal(analysis.Items.Select(i => i.Priority), reversed.Items.Reverse().Select(i => i.Priority));
        Assert.All(analysis.Items, i => Assert.Equal(i.Point.Importance > i.Point.Performance, i.Priority > 0));

        // Half of the items or more are high by the medians, on each axis.
        Assert.True(2 * analysis.Items.Count(i => i.Quadrants[1] is ConcentrateHere or KeepUp) >= points.Length);
        Assert.True(2 * analysis.Items.Count(i => i.Quadrants[1] is PossibleOverkill or KeepUp) >= points.Length);
        Assert.Equal(analysis.Changing.Count, analysis.Items.Count(i => i.Quadrants.Distinct().Count() > 1));

        // Swapping the axes swaps the corners off the diagonal.
        var swapped = IpaAnalysis.Run(
            points.Select(p => new IpaPoint(p.Name, p.Performance, p.Importance)), RatingScale.OneToSeven);
        Assert.All(analysis.Items.Zip(swapped.Items), x => Assert.Equal(-x.First.Priority, x.Second.Priority));
        Assert.All(analysis.Items.Zip(swapped.Items), x => Assert.All(x.First.Quadrants.Zip(x.Second.Quadrants), q =>
            Assert.Equal(q.First switch
            {
                ConcentrateHere => PossibleOverkill,
                PossibleOverkill => ConcentrateHere,
                var same =>
                same
            }, q.Second)));
    });

    [Fact]
    public void Bad_items_are_refused()
    {
        Assert.Throws<ArgumentException>("points", () => IpaAnalysis.Run([], RatingScale.OneToFive));
        Assert.Throws<ArgumentException>("points", () =>
            IpaAnalysis.Run([new("a", 1, 1), new("a", 1, 1)], RatingScale.OneToFive));
        Assert.Throws<ArgumentException>("points", () => IpaAnalysis.Run([new("a", 6, 1)], RatingScale.OneToFive));
        Assert.Throws<ArgumentException>("points", () => IpaAnalysis.Run([new("a", 1, 0.9)], RatingScale.OneToFive));
        Assert.Throws<ArgumentNullException>("points", () => IpaAnalysis.Run([null!], RatingScale.OneToFive));
        Assert.Throws<ArgumentException>("given", () =>
            IpaAnalysis.Run([new("a", 1, 1)], RatingScale.OneToFive, given: (double.NaN, 1)));
        Assert.Throws<ArgumentException>("name", () => new IpaPoint("", 1, 1));
        Assert.Throws<ArgumentException>("importance", () => new IpaPoint("a", double.NaN, 1));
        Assert.Throws<ArgumentException>("performance", () => new IpaPoint("a", 1, double.PositiveInfinity));
    }

    // The mean of 4.23, 3.33 and 3.78 is 3.78; as a sum of doubles it is a little more.
    [Fact]
    public void A_point_on_the_line_of_the_mean_counts_as_high()
    {
        var analysis = IpaAnalysis.Run([new("a", 4.23, 3), new("b", 3.33, 3), new("c", 3.78, 3)], RatingScale.OneToFive);
        Assert.Equal(3.78, analysis.Crosshairs[0].Importance);
        Assert.Equal(KeepUp, analysis.Items[2].Quadrants[0]);
    }
}
