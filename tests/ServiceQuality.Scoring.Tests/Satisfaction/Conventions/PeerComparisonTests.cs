using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Conventions;

public sealed class PeerComparisonTests
{
    private static readonly IndexFit Fit =
        SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, new(tolerance: IndexSurveys.Tolerance));
    private static readonly GoldenCase Golden = GoldenCase.Of("ecsi.csv", "quality-path-a");

    [Fact]
    public void Conventions_are_taken_from_the_fit()
    {
        var lines = Fit.Conventions.Split('\n');
        Assert.Contains("Observations: 250, rows left out 0; missing answers Listwise; weights of rows None.", lines);
        Assert.Contains("Modes: ModeA Image, Expectation, Quality, Value, Satisfaction, Loyalty; SingleItem Complaints.", lines);
        Assert.Contains("Inner scheme: Path.", lines);
        Assert.Contains("Sign of a construct: the sum of its loadings is positive.", lines);
        Assert.Contains(lines, l =>
            l.StartsWith("Stop rule: the largest change of a scaled outer weight below 1E-13, at most 300 updates; ",
            StringComparison.Ordinal) && l.EndsWith($" at update {Fit.Updates}.", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("not corrected for unreliability", StringComparison.Ordinal));
        Assert.Contains(lines, l =>
            l.Contains("by unstandardised weights, outer weight divided by standard deviation;", StringComparison.Ordinal));

        var other = SatisfactionIndex.Estimate(
            IndexModels.Ecsi.WithMode(MeasurementMode.ModeB, "Value"), IndexSurveys.Read("ecsi-missing.csv"),
            new(InnerScheme.Centroid, MissingAnswers.Pairwise, true, true, 1e-8, 50)).Conventions.Split('\n');
        Assert.Contains("Observations: 250, rows left out 0; missing answers Pairwise; weights of rows None.", other);
        Assert.Contains("Modes: ModeA Image, Expectation, Quality, Satisfaction, Loyalty; ModeB Value; SingleItem Complaints.",
            other);
        Assert.Contains("Inner scheme: Centroid.", other);
        Assert.Contains(other, l => l.Contains("below 1E-08, at most 50 updates", StringComparison.Ordinal));
        Assert.Contains(other, l => l.Contains("consistent PLS, correlations divided", StringComparison.Ordinal));
        Assert.Contains(other, l => l.Contains("of the answers by standardised weights;", StringComparison.Ordinal));

        var dominant = IndexModel.Create("two").Construct("A", "IMAG1", "IMAG2").Construct("B", "CUSCO").Path("A", "B")
            .Dominant("A", "IMAG2").Build();
        Assert.Contains(
            "Sign of a construct: the dominant indicator loads positively (IMAG2 of A), otherwise the sum of its loadings is "
                + "positive.", SatisfactionIndex.Estimate(dominant, IndexSurveys.Complete).Conventions, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_by_the_way_of_a_peer_agree_with_R()
    {
        Golden.AssertClose("f2Reestimated", OverPaths(Numbers(Peer.Seminr, "f squared", n => n.There)));
        Golden.AssertClose("f2FixedScores", OverPaths(Numbers(Peer.Seminr, "f squared", n => n.Here)));
        Assert.Equal(
            Golden.Numbers("rhoCFirstComponent").Where((_, j) => j != 5).Select(v => Math.Round(v, 9)),
            Numbers(Peer.Plspm, "rho_C", n => n.There).Values.Select(v => Math.Round(v!.Value, 9)));
        Assert.Equal(Golden.Numbers("alphaStandardised").Where((_, j) => j != 5).Select(v => Math.Round(v, 9)),
            Numbers(Peer.Csem, "alpha", n => n.There).Values.Select(v => Math.Round(v!.Value, 9)));
        Golden.AssertClose("adjustedR2NoIntercept", Numbers(Peer.SemPls, "adjusted R squared", n => n.There).Values.Prepend(0));

        var centroid = GoldenCase.Of("ecsi.csv", "base-centroid-a");
        centroid.AssertClose("paths", OverPaths(Numbers(Peer.Plspm, "inner scheme", n => n.There)));
        var modeB = GoldenCase.Of("ecsi.csv", "base-path-b");
        modeB.AssertClose("paths", OverPaths(Numbers(Peer.Csem, "mode", n => n.There)));
        GoldenCase.AssertClose(Math.Sqrt(250 / 249.0),
            Numbers(Peer.Plspm, "standard deviation of scores", n => n.Difference + 1).Values.Single(), "n");
    }

    [Fact]
    public void The_index_by_the_way_of_a_peer()
    {
        var standardised = SatisfactionIndex.Estimate(
            Fit.Model, Fit.Answers, new(standardisedWeights: true, tolerance: IndexSurveys.Tolerance));
        Assert.All(Numbers(Peer.Plspm, "index", n => n.There), n =>
            Assert.Equal(standardised.Index(n.Key).Value!.Value, n.Value!.Value, 1e-9));
        Assert.All(Numbers(Peer.Csem, "index", n => n.There), n =>
            Assert.Equal(1 + (0.09 * Fit.Index(n.Key).Value!.Value), n.Value!.Value, 1e-9));
        Assert.DoesNotContain(standardised.DiffersFrom(Peer.Plspm).Differences, d => d.Quantity == "index");
        Assert.Contains("by standardised weights",
            standardised.DiffersFrom(Peer.Csem).Differences.Single(d => d.Quantity == "index").Here, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Peer.Seminr,
        "largest number of updates|sign of a construct|stop rule|index|f squared|alpha|reliability and AVE of a single "
            + "item|inner VIF of a single cause")]
    [InlineData(Peer.Csem,
        "mode|stop rule|largest number of updates|sign of a construct|index|alpha|AVE|VIF of indicators|BCa interval of a "
            + "bootstrap")]
    [InlineData(Peer.Plspm,
        "inner scheme|stop rule|largest number of updates|sign of a construct|standard deviation of "
            + "scores|index|alpha|rho_C|reliability and AVE of a single item|failed resamples of a bootstrap")]
    [InlineData(Peer.SemPls,
        "inner scheme|stop rule|largest number of updates|sign of a construct|index|adjusted R squared|signs in a "
            + "bootstrap|failed resamples of a bootstrap")]
    [InlineData(Peer.SmartPls, "stop rule|standard error of a bootstrap")]
    public void What_a_peer_does_otherwise_is_listed(Peer peer, string expected)
    {
        var comparison = Fit.DiffersFrom(peer);

        Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), comparison.Differences.Select(d => d.Quantity)
            .Where(q => q != "HTMT").Order(StringComparer.Ordinal));
        Assert.Equal(peer == Peer.SmartPls, comparison.Differences.Any(d => !d.IsCertain));
        Assert.StartsWith(
            $"ECSI differs from {comparison.PeerName} because:\n- ", comparison.ToString(), StringComparison.Ordinal);
        Assert.Equal(comparison.Differences.Sum(d => Math.Max(1, d.Numbers.Count)), comparison.ToTable().Rows.Count);
        Assert.Equal(peer == Peer.SmartPls ? 2 : 1, comparison.ToTable().Notes.Count);
        Assert.All(comparison.Differences.SelectMany(d => d.Numbers), n => Assert.Equal(n.There - n.Here, n.Difference));
    }

    [Fact]
    public void Only_what_makes_a_difference_is_listed()
    {
        string[] Quantities(IndexFit fit, Peer peer) => [.. fit.DiffersFrom(peer).Differences.Select(d => d.Quantity)];
        var centroid = SatisfactionIndex.Estimate(Fit.Model, Fit.Answers, new(InnerScheme.Centroid, tolerance: 1e-5));
        Assert.DoesNotContain("inner scheme", Quantities(centroid, Peer.SemPls));
        Assert.DoesNotContain("stop rule", Quantities(centroid, Peer.Csem));
        Assert.Contains("inner scheme", Quantities(centroid, Peer.Seminr));

        var missing = SatisfactionIndex.Estimate(
            Fit.Model, IndexSurveys.Read("ecsi-missing.csv"), new(tolerance: IndexSurveys.Tolerance));
        GoldenCase.Of("ecsi.csv", "missing-mean-replacement")
            .AssertClose("paths", OverPaths(Numbers(missing, Peer.Seminr, "missing answers", n => n.There)));
        Assert.DoesNotContain("missing answers", Quantities(missing, Peer.SemPls));
        Assert.DoesNotContain("missing answers", Quantities(missing, Peer.SmartPls));
        Assert.Contains("missing answers", Quantities(missing, Peer.Plspm));
        Assert.DoesNotContain("missing answers", Quantities(Fit, Peer.Plspm));

        var consistent = SatisfactionIndex.Estimate(Fit.Model, Fit.Answers, new(consistent: true));
        Assert.Contains("consistent PLS", Quantities(consistent, Peer.Plspm));
        Assert.DoesNotContain("consistent PLS", Quantities(consistent, Peer.Seminr));
        var plain = SatisfactionIndex.Estimate(Fit.Model, Fit.Answers);
        Assert.Equal(plain.Paths["Image", "Loyalty"],
            Numbers(consistent, Peer.Plspm, "consistent PLS", n => n.There)["Image -> Loyalty"]);
        Assert.Equal(consistent.Paths["Image", "Loyalty"],
            Numbers(consistent, Peer.Plspm, "consistent PLS", n => n.Here)["Image -> Loyalty"]);
        Assert.Contains("inadmissible resamples of a bootstrap", Quantities(consistent, Peer.Csem));
        Assert.DoesNotContain("AVE", Quantities(consistent, Peer.Csem));
        Assert.DoesNotContain("mode", Quantities(consistent, Peer.Csem));

        var weighted = SatisfactionIndex.Estimate(
            Fit.Model, IndexSurveys.Read("ecsi250.csv", IndexLayout.Default.WithWeights("weight", RowWeights.Sampling)));
        Assert.Contains("weights of rows", Quantities(weighted, Peer.Seminr));
        Assert.DoesNotContain("weights of rows", Quantities(weighted, Peer.SmartPls));

        var modeB = SatisfactionIndex.Estimate(Fit.Model.WithMode(MeasurementMode.ModeB), Fit.Answers);
        Assert.Contains("reliability in mode B", Quantities(modeB, Peer.Plspm));
        Assert.Contains("reliability in mode B", Quantities(modeB, Peer.SemPls));
        Assert.Contains("single item", Quantities(modeB, Peer.Seminr));
        Assert.DoesNotContain("rho_C", Quantities(modeB, Peer.Plspm));
        Assert.DoesNotContain("mode", Quantities(modeB, Peer.Csem));
    }

    [Fact]
    public void Ratios_with_signs_are_listed_where_they_differ()
    {
        var model = IndexModel.Create("signs").Construct("A", "a1", "a2").Construct("B", "b1", "b2").Path("A", "B").Build();
        var fit = SatisfactionIndex.Estimate(
            model, IndexSurveys.Of(model, [1, 2, 3, 4, 5, 6], [3, 6, 2, 5, 1, 4], [1, 3, 2, 5, 4, 6], [2, 1, 3, 6, 4, 5]));

        var number = Assert.Single(fit.DiffersFrom(Peer.Csem).Differences.Single(d => d.Quantity == "HTMT").Numbers);
        Assert.Equal(("A, B", fit.Quality.Htmt()["A", "B"], fit.Quality.Htmt(HtmtKind.WithSigns)["A", "B"]),
            (number.Name, number.Here, number.There));
    }

    [Fact]
    public void Of_ratios_with_signs_only_the_pairs_that_differ_are_listed()
    {
        var (absolute, signed) = (Golden.Numbers("htmtAbsolute"), Golden.Numbers("htmtSigned"));
        var different = from i in Enumerable.Range(0, 7)
                        from j in Enumerable.Range(0, i)
                        where Math.Abs(absolute[(i * 7) + j] - signed[(i * 7) + j]) > 1e-9
                        select signed[(i * 7) + j];
        var numbers = Numbers(Peer.Csem, "HTMT", n => n.There).Values;
        Assert.Equal(different.Select(v => Math.Round(v, 9)), numbers.Select(v => Math.Round(v!.Value, 9)));
        Assert.InRange(numbers.Count, 1, 20);
    }

    [Fact]
    public void Without_an_estimate_what_is_done_is_told_without_numbers()
    {
        var fit = SatisfactionIndex.Estimate(Fit.Model, Fit.Answers, new(maxUpdates: 1));
        Assert.Equal($"No estimate: {fit.Reason}.", fit.Conventions.Split('\n')[0]);
        foreach (var peer in Enum.GetValues<Peer>())
        {
            var comparison = fit.DiffersFrom(peer);
            Assert.All(comparison.Differences.Where(d => d.Numbers.Count > 0), d => Assert.Equal("none", d.Quantity));
            Assert.Null(comparison.Differences[0].Largest);
            Assert.NotEmpty(comparison.ToTable().Rows);
        }

        Assert.Throws<ArgumentOutOfRangeException>("peer", () => Fit.DiffersFrom((Peer)5));
    }

    [Fact]
    public void Text_is_short()
    {
        var rho = Fit.DiffersFrom(Peer.Plspm).Differences.Single(d => d.Quantity == "rho_C");
        Assert.Equal(
            "rho_C: here of the loadings of the fit; there of loadings on the first principal component of the indicators. "
                + "Loyalty: 0.7649 here, 0.7889 there.", rho.ToString());
        Assert.Equal("Loyalty", rho.Largest!.Name);
        Assert.Contains("in the denominator (uncertain).", Fit.DiffersFrom(Peer.SmartPls).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "Complaints: none here, 1.0000 there.", Fit.DiffersFrom(Peer.Seminr).ToString(), StringComparison.Ordinal);
        Assert.Contains("largest number of updates: here 300, then no estimate and a reason; there 20, then an error.",
            Fit.DiffersFrom(Peer.SemPls).ToString(), StringComparison.Ordinal);
        Assert.Equal(["Expectation -> Quality", "Image -> Expectation", "Satisfaction -> Complaints"],
            Numbers(Peer.Seminr, "inner VIF of a single cause", n => n.Here).Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Uncertain: standard error of a bootstrap.", Fit.DiffersFrom(Peer.SmartPls).ToTable().Notes[0]);
    }

    private static Dictionary<string, double?> Numbers(Peer peer, string quantity, Func<PeerNumber, double?> of) =>
        Numbers(Fit, peer, quantity, of);

    private static Dictionary<string, double?> Numbers(IndexFit fit, Peer peer, string quantity, Func<PeerNumber, double?> of) =>
        fit.DiffersFrom(peer).Differences.Single(d => d.Quantity == quantity).Numbers.ToDictionary(n =>
            n.Name, of, StringComparer.Ordinal);

    // As the goldens have a matrix over paths.
    private static IEnumerable<double?> OverPaths(Dictionary<string, double?> numbers) =>
        from f in Fit.Model.Constructs
        from t in Fit.Model.Constructs
        select numbers.TryGetValue($"{f.Name} -> {t.Name}", out var number) ? number : 0;
}
