using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Domain.Tests.Standards;

/// <summary>The sets that come with the library are complete in both languages and hold together.</summary>
public partial class ReadyMadeCatalogueTests
{
    public static TheoryData<string> Ids => [.. StandardCatalogue.ReadyMade];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_set_loads_and_is_written_and_read_back(string id)
    {
        var catalogue = StandardCatalogue.Load(id);
        Assert.Equal(id, catalogue.Id);
        Assert.Equal(1, catalogue.Version);
        Assert.Matches("S[0-4]", catalogue.Source);
        Assert.Equal(catalogue, StandardCatalogue.FromJson(catalogue.ToJson()));
        using var shipped = JsonDocument.Parse(CatalogueResources.Text(id));
        using var written = JsonDocument.Parse(catalogue.ToJson());
        Assert.True(JsonElement.DeepEquals(shipped.RootElement, written.RootElement), $"{id} holds what is not read.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_set_is_complete_in_both_languages(string id)
    {
        using var shipped = JsonDocument.Parse(CatalogueResources.Text(id));
        var texts = Texts(shipped.RootElement).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, t => Assert.DoesNotMatch(Han(), t.English));
        Assert.All(texts, t => Assert.Matches(Han(), t.Chinese));
        Assert.Equal(texts.Count, texts.Count(t => t.Chinese.EndsWith('。') == t.English.EndsWith('.')));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Indicators_of_a_set_that_have_a_built_in_code_are_the_built_in_ones(string id) => Assert.All(
        StandardCatalogue.Load(id).Indicators.Where(i => StandardCatalogue.BuiltInIndicators.Contains(i.Code)),
        i => Assert.Equal(StandardCatalogue.BuiltInIndicators[i.Code], i));

    [Fact]
    public void Built_in_indicators_say_what_they_count()
    {
        Assert.Equal(30, StandardCatalogue.BuiltInIndicators.Count);
        Assert.All(StandardCatalogue.BuiltInIndicators, i =>
        {
            Assert.NotNull(i.Numerator);
            Assert.NotNull(i.Denominator);
            Assert.NotNull(i.Input);
            Assert.NotNull(i.Attribution);
            Assert.NotEmpty(i.Tags);
        });
    }

    private static IEnumerable<(string English, string Chinese)> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("english", out var english) =>
            [(english.GetString()!, element.GetProperty("chinese").GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Han();
}
