using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Gaps;

public class GapMeasureTests
{
    private static readonly GapUnit Hours = GapUnit.Of("h", lowerIsBetter: true);

    private static readonly Gen<decimal> Value = from whole in Gen.Choose(-1_000_000, 1_000_000)
                                                 from scale in Gen.Choose(0, 6)
                                                 select new decimal(whole) / (decimal)Math.Pow(10, scale);

    [Fact]
    public void A_gap_is_actual_minus_reference_or_its_negative_when_lower_is_better()
    {
        Assert.Equal(-2, new GapMeasure(ServiceGap.Communication, GapEvidence.Promise("within a day"), Hours, 26, 24).Size);
        Assert.Equal(-12, new GapMeasure(ServiceGap.Standards, GapEvidence.Indicator("delivery time"), Hours, 24, 12).Size);
        Assert.Equal(
            -1.5m,
            new GapMeasure(ServiceGap.Delivery, GapEvidence.Survey("05"), GapUnit.Points(RatingScale.OneToSeven), 5.5m, 7).Size);
        var met = new GapMeasure(ServiceGap.Communication, GapEvidence.Promise("within a day"), Hours, 24, 24);
        Assert.False(met.IsShortfall);
        Assert.True(new GapMeasure(ServiceGap.Communication, GapEvidence.Promise("within a day"), Hours, 24.1m, 24).IsShortfall);
    }

    [Law]
    public Property Swapping_the_sides_or_the_direction_negates_the_gap() =>
        Laws.ForAll(from a in Value from b in Value select (a, b), x =>
    {
        foreach (var lower in new[] { false, true })
        {
            var (unit, other) = (GapUnit.Of("h", lower), GapUnit.Of("h", !lower));
            Assert.Equal(-unit.Gap(x.a, x.b), unit.Gap(x.b, x.a));
            Assert.Equal(-unit.Gap(x.a, x.b), other.Gap(x.a, x.b));
            Assert.Equal(60 * unit.Gap(x.a, x.b), unit.Gap(60 * x.a, 60 * x.b));
            Assert.Equal(lower == x.b > x.a && x.a != x.b, unit.Gap(x.a, x.b) > 0);
        }
    });

    [Fact]
    public void A_gap_is_measured_by_evidence_that_fits_it()
    {
        var e = Assert.Throws<ArgumentException>(
            () => new GapMeasure(ServiceGap.Knowledge, GapEvidence.Promise("x"), Hours, 1, 2));
        Assert.Equal(
            "Gap 1 is not measured by Promise; allowed are SurveyItem, IndicatorResult. (Parameter 'evidence')", e.Message);
        Assert.Throws<ArgumentNullException>(() => new GapMeasure(ServiceGap.Knowledge, null!, Hours, 1, 2));
        Assert.Throws<ArgumentException>(() => GapEvidence.Sla(" x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GapEvidence((EvidenceKind)4, "x"));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(7.1)]
    public void A_value_off_the_scale_is_refused(double value)
    {
        var points = GapUnit.Points(RatingScale.OneToSeven);
        Assert.Throws<ArgumentOutOfRangeException>(() => points.Gap((decimal)value, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => points.Gap(5, (decimal)value));
        Assert.Equal(-6, points.Gap(1, 7));
    }

    [Fact]
    public void A_difference_beyond_a_number_is_an_overflow() =>
        Assert.Throws<OverflowException>(() => Hours.Gap(decimal.MinValue, decimal.MaxValue));

    [Law]
    public Property A_measure_round_trips_through_JSON() => Laws.ForAll(
        from gap in Gen.Elements(ServiceGap.All.ToArray())
        from kind in Gen.Elements(gap.EvidenceKinds.ToArray())
        from unit in Gen.Elements(Hours, GapUnit.Of("件"), GapUnit.Points(new(-3, 3)))
        from a in unit.Scale is null ? Value : Gen.Choose(-30, 30).Select(v => v / 10m)
        from b in unit.Scale is null ? Value : Gen.Choose(-30, 30).Select(v => v / 10m)
        select new GapMeasure(gap, new(kind, "首次回复"), unit, a, b), measure =>
    {
        var json = JsonSerializer.Serialize(measure);
        Assert.Equal(measure, JsonSerializer.Deserialize<GapMeasure>(json));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<GapMeasure>(json)));
    });

    [Theory]
    [InlineData("""{"gap":8,"evidence":"promise","name":"x","unit":"h","actual":1,"reference":2}""", "There is no gap 8")]
    [InlineData("""{"gap":1,"evidence":"promise","name":"x","unit":"h","actual":1,"reference":2}""", "is not measured by Promise")]
    [InlineData("""{"gap":4,"evidence":"promise","name":"x","actual":1,"reference":2}""", "a unit with its direction, or a scale")]
    [InlineData("""{"gap":4,"evidence":"promise","name":"x","unit":"h","scale":{"minimum":1,"maximum":7},"actual":1,"reference":2}""", "a unit with its direction, or a scale")]
    [InlineData("""{"gap":4,"evidence":"promise","name":"x","lowerIsBetter":true,"scale":{"minimum":1,"maximum":7},"actual":1,"reference":2}""", "a unit with its direction, or a scale")]
    [InlineData("""{"gap":4,"evidence":"promise","name":"x","scale":{"minimum":1,"maximum":7},"actual":1,"reference":8}""", "off the scale")]
    [InlineData("""{"gap":4,"evidence":"promise","name":"x","scale":{"minimum":7,"maximum":7},"actual":7,"reference":7}""", "allowed are 2 to 255")]
    [InlineData("""{"gap":4,"evidence":"promise","name":"x","scale":null,"unit":"h","actual":7,"reference":7}""", "scale")]
    [InlineData("""{"gap":4,"evidence":"promise","name":" ","unit":"h","actual":1,"reference":2}""", "blank")]
    [InlineData("""{"gap":4,"evidence":"promise","name":"x","unit":"h","actual":-79228162514264337593543950335,"reference":2}""", "further apart")]
    [InlineData("""{"gap":4,"evidence":"promise","name":"x","unit":"h","actual":1}""", "reference")]
    public void Damaged_JSON_is_refused(string json, string reason) =>
        Assert.Contains(
            reason,
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<GapMeasure>(json)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Texts_say_what_they_are()
    {
        var measure = new GapMeasure(ServiceGap.Communication, GapEvidence.Promise("delivered within a day"), Hours, 26, 24);
        Assert.Equal("gap 4, promise delivered within a day: 26 against 24 h, lower is better: -2", measure.ToString());
        Assert.Equal("points 1..7", GapUnit.Points(RatingScale.OneToSeven).ToString());
        Assert.Equal(
            """{"gap":4,"evidence":"promise","name":"delivered within a day","unit":"h","lowerIsBetter":true,"actual":26,"reference":24}""",
            JsonSerializer.Serialize(measure));
    }
}
