using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Json;

/// <summary>Summaries travel as JSON: what is written reads back as the same summary, and anything else is refused.</summary>
public class SummaryJsonTests
{
    [Law]
    public Property Summaries_read_back_as_they_were() => Laws.ForAll(
        from values in Samples.Of(Samples.Value, 0, 20)
        from whole in Gen.Choose(-500, 500).ArrayOf()
        from missing in Gen.Choose(0, 3)
        from answers in Gen.Choose(0, 9).Select(v => (byte)v).ArrayOf(30)
        select (values, whole, missing, answers), c =>
    {
        var moments = MomentSummary.FromValues(c.values);
        var histogram = Histogram.FromCounts(0, [], c.missing).Merge(Histogram.FromValues(c.whole));
        var products = CrossProducts.FromColumnsPairwise(c.answers, 3);
        Assert.Equal(moments, JsonSerializer.Deserialize<MomentSummary>(JsonSerializer.Serialize(moments)));
        Assert.Equal(histogram, JsonSerializer.Deserialize<Histogram>(JsonSerializer.Serialize(histogram)));
        Assert.Equal(products, JsonSerializer.Deserialize<CrossProducts>(JsonSerializer.Serialize(products)));
        Assert.Equal(moments, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(moments, ScoringJson.Default.MomentSummary), ScoringJson.Default.MomentSummary));
        Assert.Equal(histogram, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(histogram, ScoringJson.Default.Histogram), ScoringJson.Default.Histogram));
        Assert.Equal(products, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(products, ScoringJson.Default.CrossProducts), ScoringJson.Default.CrossProducts));
    });

    [Fact]
    public void They_look_like_this()
    {
        Assert.Equal("""{"formatVersion":1,"n":3,"sum":[6],"squares":[14],"minimum":1,"maximum":3}""", JsonSerializer.Serialize(MomentSummary.FromValues([1, 2, 3])));
        Assert.Equal("""{"formatVersion":1,"first":-1,"counts":[20,200,80],"missing":4}""", JsonSerializer.Serialize(Histogram.FromCounts(-1, [20, 200, 80], 4)));
        Assert.Equal("""{"formatVersion":1,"columns":1,"counts":[2],"sums":[3],"squares":[5],"products":[5]}""", JsonSerializer.Serialize(CrossProducts.FromColumnsPairwise([1, 2], 1)));
        Assert.Equal(
            """{"formatVersion":1,"columns":1,"counts":[2],"sums":[-3],"squares":[5],"products":[5],"differences":true}""",
            JsonSerializer.Serialize(CrossProducts.FromColumnsPairwise([1, 2, 2, 4], 2).Differences()));
    }

    [Theory]
    [InlineData("""{"n":3,"sum":[6],"squares":[14],"minimum":1}""", "Minimum or maximum is missing")]
    [InlineData("""{"n":1,"sum":[0.5],"squares":[0.25],"minimum":0,"maximum":1}""", "minimum and maximum differ")]
    [InlineData("""{"n":2,"sum":[1.7e308,1.7e308],"squares":[1],"minimum":0,"maximum":1}""", "")]
    [InlineData("""{"n":2,"sum":[1,"x"],"squares":[1],"minimum":0,"maximum":1}""", "A string is given; allowed are numbers. Path: $.sum")]
    [InlineData("""{"n":2,"sum":3,"squares":[1],"minimum":0,"maximum":1}""", "A number is given; allowed is a list of numbers. Path: $.sum")]
    [InlineData("""{"n":3,"sum":[6],"squares":[14],"minimum":3,"maximum":1}""", "the minimum is above the maximum")]
    [InlineData("""{"n":3,"sum":[10],"squares":[14],"minimum":1,"maximum":3}""", "No values between minimum and maximum have these sums")]
    [InlineData("""{"n":3,"sum":[6],"squares":[11],"minimum":1,"maximum":3}""", "No values between minimum and maximum have these sums")]
    [InlineData("""{"n":3,"sum":[6],"squares":[40],"minimum":1,"maximum":3}""", "No values between minimum and maximum have these sums")]
    [InlineData("""{"n":-3,"sum":[6],"squares":[14],"minimum":1,"maximum":3}""", "n -3 is negative")]
    [InlineData("""{"n":0,"sum":[6],"squares":[]}""", "n is 0, but there are sums")]
    [InlineData("""{"n":3,"sum":[6],"squares":[14],"minimum":1,"maximum":1e200}""", "too large")]
    [InlineData("""{"n":3,"squares":[14],"minimum":1,"maximum":3}""", "sum")]
    [InlineData("""{"n":3,"sum":null,"squares":[14],"minimum":1,"maximum":3}""", "null")]
    [InlineData("""{"n":3,"n":3,"sum":[6],"squares":[14],"minimum":1,"maximum":3}""", "n")]
    [InlineData("""{"n":3,"sum":[6],"squares":[14],"minimum":1,"maximum":3,"extra":1}""", "extra")]
    [InlineData("""{"n":3.5,"sum":[6],"squares":[14],"minimum":1,"maximum":3}""", "n")]
    [InlineData("null", "null")]
    public void Moments_that_cannot_be_are_refused(string json, string because) => AssertRefused<MomentSummary>(json, because);

    [Theory]
    [InlineData("""{"first":0,"counts":[1,-1]}""", "Count -1 at index 1 is negative")]
    [InlineData("""{"first":0,"counts":[1],"missing":-1}""", "missing")]
    [InlineData("""{"first":2147483647,"counts":[1,1]}""", "allowed are whole numbers")]
    [InlineData("""{"first":0,"counts":[9223372036854775807,1]}""", "overflow")]
    [InlineData("""{"counts":[1]}""", "first")]
    public void Histograms_that_cannot_be_are_refused(string json, string because) => AssertRefused<Histogram>(json, because);

    [Theory]
    [InlineData("""{"columns":0,"counts":[],"sums":[],"squares":[],"products":[]}""", "There are 0 columns")]
    [InlineData("""{"columns":1,"counts":[2,2],"sums":[3],"squares":[5],"products":[5]}""", "\"counts\" has 2 numbers; 1 columns need 1.")]
    [InlineData("""{"columns":1,"counts":[2],"sums":[1],"squares":[5],"products":[5]}""", "No answers have the sums at row 0, column 0.")]
    [InlineData("""{"columns":1,"counts":[2],"sums":[3],"squares":[4],"products":[4]}""", "No answers have the sums")]
    [InlineData("""{"columns":1,"counts":[2],"sums":[3],"squares":[5],"products":[6]}""", "No answers have the sums")]
    [InlineData("""{"columns":2,"counts":[2,1,2,2],"sums":[3,3,3,3],"squares":[5,5,5,5],"products":[5,5,5,5]}""", "row 0, column 1")]
    [InlineData("""{"columns":2,"counts":[2,2,2,2],"sums":[3,3,3,3],"squares":[5,5,5,5],"products":[5,6,6,5]}""", "row 0, column 1")]
    [InlineData("""{"columns":1,"counts":[2],"sums":[1],"squares":[4],"products":[4],"differences":true}""", "No answers have the sums")]
    [InlineData("""{"columns":1,"counts":[1],"sums":[255],"squares":[65025],"products":[65025],"differences":true}""", "No answers have the sums")]
    [InlineData("""{"columns":2,"counts":[2,1,1,2],"sums":[1,1,1,1],"squares":[5,1,1,5],"products":[5,1,1,5],"differences":true}""", "No answers have the sums")]
    [InlineData("""{"columns":2,"counts":[2,2,2,2],"sums":[1,-1,1,1],"squares":[5,5,5,5],"products":[5,1,1,5],"differences":true}""", "No answers have the sums")]
    [InlineData("""{"columns":2,"counts":[2,2,2,2],"sums":[1,1,1,1],"squares":[5,3,5,5],"products":[5,1,1,5],"differences":true}""", "No answers have the sums")]
    [InlineData("""{"columns":1,"counts":[2],"sums":[-3],"squares":[5],"products":[5]}""", "No answers have the sums")]
    public void Cross_products_that_cannot_be_are_refused(string json, string because) =>
        AssertRefused<CrossProducts>(json, because);

    private static void AssertRefused<T>(string json, string because)
    {
        if (json == "null")
        {
            Assert.Null(JsonSerializer.Deserialize<T>(json));
            return;
        }

        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));
        Assert.Contains(because, error.Message, StringComparison.OrdinalIgnoreCase);
    }
}
