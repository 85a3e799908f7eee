using System.Text.Json;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Domain.Tests.Satisfaction;

public sealed class IndexModelTests
{
    [Fact]
    public void A_model_of_ones_own_takes_two_lines()
    {
        var model = IndexModel.Create("Help desk").Construct("Support", "S1", "S2").Construct("Satisfaction", "C1")
            .Path("Support", "Satisfaction").Build();

        Assert.Equal("Help desk: 2 constructs, 3 indicators, 1 path", model.ToString());
        Assert.Equal("Support (ModeA: S1, S2)", model.Constructs[0].ToString());
        Assert.Equal("Satisfaction (SingleItem: C1)", model.Constructs["Satisfaction"].ToString());
        Assert.Equal("Support -> Satisfaction", model.Paths[0].ToString());
        Assert.Equal("S1 (1..10)", model.Indicators[0].ToString());
        Assert.Equal(2..3, model.IndicatorsOf(1));
    }

    [Fact]
    public void Published_models_are_data()
    {
        Assert.Equal("ECSI: 7 constructs, 24 indicators, 12 paths", IndexModels.Ecsi.ToString());
        Assert.Equal("ACSI: 6 constructs, 14 indicators, 9 paths", IndexModels.Acsi.ToString());
        Assert.Equal("COMP (0..1)", IndexModels.Acsi.Constructs["Complaints"].Indicators[0].ToString());
        Assert.All(IndexModels.Ecsi.Indicators, i => Assert.Equal(new RatingScale(1, 10), i.Scale));
    }

    [Fact]
    public void Constructs_of_published_models_are_named_in_both_languages()
    {
        Assert.Equal(
            "企业形象, 顾客期望, 感知质量, 感知价值, 顾客满意, 顾客抱怨, 顾客忠诚",
            string.Join(", ", IndexModels.Ecsi.Constructs.Select(c => c.LocalizedName.Chinese)));
        Assert.Equal(
            IndexModels.Ecsi.Constructs.Skip(1).Select(c => c.LocalizedName.Chinese),
            IndexModels.Acsi.Constructs.Select(c => c.LocalizedName.Chinese));
        Assert.All(IndexModels.Acsi.Constructs, c => Assert.Equal(c.Name, c.LocalizedName.English));

        var changed = IndexModels.Acsi.WithMode(MeasurementMode.ModeB, "Value")
            .WithCommitment("Value", ServiceCommitment.Standard("s"));
        Assert.Equal("感知价值", changed.Constructs["Value"].LocalizedName.Chinese);
        Assert.Equal(changed, JsonSerializer.Deserialize<IndexModel>(JsonSerializer.Serialize(changed)));
    }

    [Fact]
    public void A_construct_of_ones_own_may_have_a_name_in_Chinese()
    {
        var builder = IndexModel.Create("Help desk").Construct("Support", "S1", "S2").Construct("Satisfaction", "C1")
            .ChineseName("Support", "支持").Dominant("Support", "S2").Path("Support", "Satisfaction");
        var model = builder.Build();
        Assert.Equal(new("Support", "支持"), model.Constructs[0].LocalizedName);
        Assert.Equal(new("Satisfaction", "Satisfaction"), model.Constructs[1].LocalizedName);
        Assert.Throws<ArgumentException>("name", () => builder.ChineseName("Support", " "));
        Assert.Contains(
            "There is no construct \"Trust\" to name 信任",
            Assert.Throws<InvalidOperationException>(() => builder.ChineseName("Trust", "信任").Build()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_broken_rule_is_reported_at_once()
    {
        var builder = IndexModel.Create("broken")
            .Construct("A", "x", "y").Construct("A", MeasurementMode.SingleItem, "z", "x").Construct("Unmeasured")
                .Construct("Lonely", "l").Construct(" ", MeasurementMode.ModeB, "m")
            .Indicator("nobody").Dominant("A", "z").Dominant("B", "b").Commitment("C", ServiceCommitment.Standard("s"))
            .Path("A", "Unmeasured", "D", "A", "Unmeasured").Path("A");

        var message = Assert.Throws<InvalidOperationException>(builder.Build).Message;

        foreach (var part in new[]
        {
            "no indicator \"nobody\"", "no construct \"B\" for a dominant", "no construct \"C\" for the commitment standard "
            + "s", "path from \"A\" has no end",
            "\"A\" has no indicator \"z\" to be dominant; allowed are x, y", "\"A\" has mode SingleItem and 2 indicators",
            "\"Unmeasured\" has no indicator",
            "\" \" has mode ModeB and 1 indicator", "construct \"A\" appears 2 times", "The construct name \" \" is blank",
            "indicator \"x\" appears 2 times",
            "names \"D\", which is not a construct", "A -> A leads back to itself", "A -> Unmeasured appears 2 times",
        })
        {
            Assert.Contains(part, message, StringComparison.Ordinal);
        }

        Assert.Equal(14, message.Split('\n').Length - 1);
    }

    [Fact]
    public void Cycles_and_unconnected_models_are_refused()
    {
        static IndexModelBuilder Four() =>
            IndexModel.Create("m").Construct("A", "a").Construct("B", "b").Construct("C", "c").Construct("D", "d");

        Assert.Contains(
            "form a cycle: B -> C -> D -> B;",
            Assert.Throws<InvalidOperationException>(
                Four().Path("A", "B").Path("B", "C").Path("C", "D").Path("D", "B").Build).Message, StringComparison.Ordinal);
        Assert.Contains(
            "form a cycle: A -> B -> A;",
            Assert.Throws<InvalidOperationException>(Four().Path("A", "B", "E").Path("B", "A").Build).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "C, D are not connected to A",
            Assert.Throws<InvalidOperationException>(Four().Path("A", "B").Path("C", "D").Build).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "D is not connected to A",
            Assert.Throws<InvalidOperationException>(Four().Path("A", "B", "C").Build).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "There is no path", Assert.Throws<InvalidOperationException>(Four().Build).Message, StringComparison.Ordinal);
        Assert.Contains(
            "Model m cannot be built",
            Assert.Throws<InvalidOperationException>(Four().Construct(null!, "e").Path("A", "B", "C", "D", null!).Build).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_is_changed_without_becoming_invalid()
    {
        var ecsi = IndexModels.Ecsi;

        Assert.All(
            ecsi.WithMode(MeasurementMode.ModeB).Constructs,
            c => Assert.Equal(c.Name == "Complaints" ? MeasurementMode.SingleItem : MeasurementMode.ModeB, c.Mode));
        Assert.Equal(MeasurementMode.ModeA, ecsi.WithMode(MeasurementMode.ModeB, "Image").Constructs["Value"].Mode);
        Assert.Contains(
            "mode ModeB and 1 indicator",
            Assert.Throws<ArgumentException>(() => ecsi.WithMode(MeasurementMode.ModeB, "Complaints")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ecsi.WithMode(MeasurementMode.ModeB, "Price"));
        Assert.Throws<ArgumentOutOfRangeException>(() => ecsi.WithMode((MeasurementMode)9));
        Assert.All(ecsi.WithScale(new(0, 100)).Indicators, i => Assert.Equal(new RatingScale(0, 100), i.Scale));
        var two = ecsi.WithIndicators("Complaints", new(1, 5), "K1", "K2");
        Assert.Equal("Complaints (ModeA: K1, K2)", two.Constructs["Complaints"].ToString());
        Assert.Equal(
            "Complaints (SingleItem: K1)", two.WithIndicators("Complaints", new(1, 5), "K1").Constructs["Complaints"].ToString());
        Assert.Contains(
            "\"IMAG1\" appears 2 times",
            Assert.Throws<ArgumentException>(() => ecsi.WithIndicators("Complaints", new(1, 5), "IMAG1")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "has no indicator",
            Assert.Throws<ArgumentException>(() => ecsi.WithIndicators("Complaints", new(1, 5))).Message,
            StringComparison.Ordinal);
        var tied = ecsi.WithCommitment("Quality", ServiceCommitment.SlaTarget("gold", "resolution")).WithCommitment(
            "Quality", ServiceCommitment.Standard("calls"));
        Assert.Equal(
            ["target gold/resolution", "standard calls"], tied.Constructs["Quality"].Commitments.Select(c => c.ToString()));
        Assert.Equal(
            ("gold", "resolution"),
            (tied.Constructs["Quality"].Commitments[0].Agreement, tied.Constructs["Quality"].Commitments[0].Name));
    }

    [Fact]
    public void Builder_tells_more_about_indicators_and_constructs()
    {
        var model = IndexModel.Create("m", new(1, 5)).Construct("A", "a1", "a2").Construct("B", MeasurementMode.ModeB, "b1", "b2")
            .Indicator("a2", new(0, 10), isReverseScored: true, wording: "How hard was it?").Dominant("B", "b2")
                .Commitment("A", ServiceCommitment.Standard("s")).Path("A", "B").Build();

        Assert.Equal("a2 (0..10, reverse scored)", model.Indicators[1].ToString());
        Assert.Equal("How hard was it?", model.Indicators[1].Wording);
        Assert.Equal(("b2", new RatingScale(1, 5)), (model.Constructs["B"].Dominant, model.Indicators[0].Scale));
        var json = JsonSerializer.Serialize(model);
        Assert.Equal(model, JsonSerializer.Deserialize<IndexModel>(json));
        Assert.Contains("\"dominant\":\"b2\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_of_a_model_that_cannot_be_is_refused_with_every_reason()
    {
        const string json = """{"name":"m","constructs":[{"name":"A","mode":"modeA","indicators":[]},{"name":"B","mode":"singleItem","indicators":[{"name":"b","scale":{"minimum":1,"maximum":5}}]}],"paths":[{"from":"A","to":"C"}]}""";

        var message = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IndexModel>(json)).Message;

        Assert.Contains("\"A\" has no indicator", message, StringComparison.Ordinal);
        Assert.Contains("names \"C\", which is not a construct", message, StringComparison.Ordinal);
        Assert.Contains(
            "$.constructs[1].indicators[0].scale",
            Assert.Throws<JsonException>(
                () => JsonSerializer.Deserialize<IndexModel>(json.Replace("5}", "1}", StringComparison.Ordinal))).Message,
            StringComparison.Ordinal);
    }
}
