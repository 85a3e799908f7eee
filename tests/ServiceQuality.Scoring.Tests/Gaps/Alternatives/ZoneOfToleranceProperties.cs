using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Alternatives;

/// <summary>The laws of zones of tolerance, over random answers with missing ones.</summary>
public class ZoneOfToleranceProperties
{
    private static readonly FsCheck.Gen<(AnyRespondent[] Survey, MissingPolicy Policy, bool Out)> Cases =
        from survey in AnySurvey.All
        from policy in FsCheck.Fluent.Gen.Elements(MissingPolicy.ItemGapMean, MissingPolicy.Listwise)
        from leaveOut in FsCheck.Fluent.Gen.Elements(false, true)
        select (survey, policy, leaveOut);

    // The slow and obvious way: one respondent and one item after the other.
    [Law]
    public Property Items_and_dimensions_are_what_counting_by_hand_gives() => Laws.ForAll(Cases, x =>
    {
        var zone = ZoneOfTolerance.Run(AnySurvey.Of(x.Survey), x.Policy, x.Out);
        for (var i = 0; i < AnySurvey.Items; i++)
        {
            var triples = x.Survey.Select(r => Triple(r, i)).OfType<(int A, int D, int P)>().ToList();
            AssertCounts([.. triples.Select(t => ((double)t.A, (double)t.D, (double)t.P))], zone.Items[i]);
            AssertMeans([.. triples.Where(t => !x.Out || t.D >= t.A).Select(t => ((double)t.A, (double)t.D, (double)t.P))],
                zone.Items[i]);
        }

        for (var d = 0; d < AnySurvey.Dimensions.Length; d++)
        {
            var items = AnySurvey.Dimensions[d];
            List<(double A, double D, double P)> scores = [];
            foreach (var respondent in x.Survey)
            {
                var triples = items.Select(i => Triple(respondent, i)).OfType<(int A, int D, int P)>()
                    .Where(t => !x.Out || t.D >= t.A).ToList();
                if (triples.Count >= (x.Policy == MissingPolicy.Listwise ? items.Length : (items.Length + 1) / 2))
                {
                    scores.Add((triples.Average(t => t.A), triples.Average(t => t.D), triples.Average(t => t.P)));
                }
            }

            AssertCounts(scores, zone.Dimensions[d]);
            AssertMeans(scores, zone.Dimensions[d]);
        }
    });

    [Law]
    public Property Adequacy_is_superiority_and_width_together() => Laws.ForAll(Cases, x =>
    {
        var zone = ZoneOfTolerance.Run(AnySurvey.Of(x.Survey), x.Policy, x.Out);
        Assert.All(zone.Items.Concat(zone.Dimensions), s =>
        {
            Assert.Equal(s.Adequacy.Mean ?? 0, (s.Superiority.Mean + s.Width.Mean) ?? 0, 1e-12);
            Assert.Equal((s.Adequacy.N, s.Adequacy.N), (s.Superiority.N, s.Width.N));
            Assert.Equal(s.Position is null, s.Reason is not null);
            Assert.True(s.Position is not { } p || double.IsFinite(p));
        });
        Assert.Equal(x.Survey.Select((_, r) => (long)zone.InversionsOf(r)).Sum(), zone.Inversions);
        Assert.All(zone.Items, i => Assert.Equal(i.Count - (x.Out ? i.Inverted : 0), i.Perception.N));
    });

    [Law]
    public Property Moving_every_answer_moves_no_measure_and_the_order_of_respondents_changes_nothing() => Laws.ForAll(
        from x in Cases
        from shift in FsCheck.Fluent.Gen.Choose(-30, 90)
        from shuffled in FsCheck.Fluent.Gen.Shuffle(x.Survey)
        select (x, shift, shuffled), c =>
    {
        var plain = ZoneOfTolerance.Run(AnySurvey.Of(c.x.Survey), c.x.Policy, c.x.Out);
        var moved = ZoneOfTolerance.Run(AnySurvey.Of(c.shuffled, c.shift), c.x.Policy, c.x.Out);
        foreach (var (a, b) in plain.Items.Concat(plain.Dimensions).Zip(moved.Items.Concat(moved.Dimensions)))
        {
            Assert.Equal((a.Below, a.Within, a.Above, a.Inverted), (b.Below, b.Within, b.Above, b.Inverted));
            Assert.Equal(a.Adequacy.Mean ?? 0, b.Adequacy.Mean ?? 0, 1e-12);
            Assert.Equal(a.Superiority.StandardDeviation ?? 0, b.Superiority.StandardDeviation ?? 0, 1e-12);
            Assert.Equal(a.Position ?? 0, b.Position ?? 0, 1e-10);
            Assert.Equal((a.Minimum.Mean + c.shift) ?? 0, b.Minimum.Mean ?? 0, 1e-10);
        }
    });

    [Law]
    public Property With_complete_triples_it_is_the_gap_analysis_of_pairs() => Laws.ForAll(AnySurvey.All, survey =>
    {
        var complete = survey.Where(r => r.Minimum.Concat(r.Desired).Concat(r.Perception).All(a => a is not null)).ToArray();
        var (zone, data) = (ZoneOfTolerance.Run(AnySurvey.Of(complete)), AnySurvey.Of(complete));
        var (adequacy, superiority) = (
            GapAnalysis.Run(data, MissingPolicy.ItemGapMean, reference: AnswerKind.Minimum),
            GapAnalysis.Run(data, MissingPolicy.ItemGapMean, reference: AnswerKind.Desired));
        Assert.Equal(adequacy.Items.Concat(adequacy.Dimensions).Select(g => g.Gap), zone.Items.Concat(zone.Dimensions)
            .Select(z => z.Adequacy));
        Assert.Equal(superiority.Items.Concat(superiority.Dimensions).Select(g => g.Gap), zone.Items.Concat(zone.Dimensions)
            .Select(z => z.Superiority));
    });

    private static (int A, int D, int P)? Triple(AnyRespondent r, int item) =>
        (r.Minimum[item], r.Desired[item], r.Perception[item]) is ({ } a, { } d, { } p) ? (a, d, p) : null;

    private static void AssertCounts(List<(double A, double D, double P)> triples, ZoneScore score)
    {
        const double hair = 1e-9;
        var zones = triples.Where(t => t.D >= t.A - hair).ToList();
        Assert.Equal(triples.Count - zones.Count, score.Inverted);
        Assert.Equal(zones.Count(t => t.P < t.A - hair), score.Below);
        Assert.Equal(zones.Count(t => t.P > t.D + hair), score.Above);
        Assert.Equal(zones.Count(t => t.P >= t.A - hair && t.P <= t.D + hair), score.Within);
    }

    private static void AssertMeans(List<(double A, double D, double P)> triples, ZoneScore score)
    {
        Assert.Equal(triples.Count, score.Perception.N);
        if (triples.Count > 0)
        {
            Assert.Equal(triples.Average(t => t.A), score.Minimum.Mean!.Value, 1e-12);
            Assert.Equal(triples.Average(t => t.D), score.Desired.Mean!.Value, 1e-12);
            Assert.Equal(triples.Average(t => t.P), score.Perception.Mean!.Value, 1e-12);
            Assert.Equal(triples.Average(t => t.P - t.A), score.Adequacy.Mean!.Value, 1e-12);
            Assert.Equal(triples.Average(t => t.D - t.A), score.Width.Mean!.Value, 1e-12);
        }
    }
}
