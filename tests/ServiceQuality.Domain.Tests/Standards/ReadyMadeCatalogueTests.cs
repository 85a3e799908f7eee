using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceQuality.Domain.Json;
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
        using var shipped = JsonDocument.Parse(new EmbeddedTexts("catalogues").Text(id, "catalogue"));
        using var written = JsonDocument.Parse(catalogue.ToJson());
        Assert.True(JsonElement.DeepEquals(shipped.RootElement, written.RootElement), $"{id} holds what is not read.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_set_is_complete_in_both_languages(string id)
    {
        using var shipped = JsonDocument.Parse(new EmbeddedTexts("catalogues").Text(id, "catalogue"));
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

    [Theory]
    [InlineData("five-areas", 20)]
    [InlineData("service-pledge", 27)]
    [InlineData("hospital-software", 0)]
    [InlineData("after-sales", 0)]
    [InlineData("meeting-service", 9)]
    [InlineData("catering", 5)]
    [InlineData("quality-system-build-up", 6)]
    [InlineData("self-checks", 3)]
    [InlineData("three-kpis-and-tiers", 19)]
    [InlineData("evaluation-measures", 6)]
    [InlineData("service-norms", 28)]
    [InlineData("quality-assurance", 23)]
    public void Every_standard_is_measured_and_has_an_owner_where_the_text_names_one(string id, int withoutOwner)
    {
        var catalogue = StandardCatalogue.Load(id);
        var missing = catalogue.FindMissing();
        Assert.All(missing, m => Assert.Equal("standard-without-owner", m.Code));
        Assert.Equal(withoutOwner, missing.Count);
        Assert.InRange(catalogue.Standards.Count, Math.Max(withoutOwner, 1), int.MaxValue);
        Assert.All(catalogue.Standards, s => Assert.NotEmpty(s.Tags));
    }

    [Fact]
    public void Every_checklist_is_used()
    {
        foreach (var catalogue in StandardCatalogue.ReadyMade.Select(StandardCatalogue.Load))
        {
            HashSet<string?> used =
            [
                .. catalogue.Standards.Select(s => s.Checklist),
                .. catalogue.Programmes.SelectMany(p => p.Tasks).Select(t => t.Checklist),
            ];
            Assert.All(catalogue.Checklists, c => Assert.Contains(c.Code, used));
        }
    }

    [Theory]
    [InlineData("five-areas", "assurance-measures", 7)]
    [InlineData("five-areas", "basics", 4)]
    [InlineData("five-areas", "further-measures", 9)]
    [InlineData("five-areas", "methods", 6)]
    [InlineData("hospital-software", "handling-results", 4)]
    [InlineData("hospital-software", "call-back-questions", 4)]
    [InlineData("after-sales", "duties-of-the-customer", 3)]
    [InlineData("catering", "stages", 5)]
    [InlineData("quality-system-build-up", "steps", 8)]
    [InlineData("self-checks", "steps", 4)]
    [InlineData("three-kpis-and-tiers", "tiers", 3)]
    [InlineData("three-kpis-and-tiers", "customer-records", 3)]
    [InlineData("evaluation-measures", "measures", 5)]
    [InlineData("evaluation-measures", "dimensions", 4)]
    [InlineData("evaluation-measures", "challenges", 3)]
    [InlineData("service-norms", "contents", 6)]
    [InlineData("service-norms", "three-aspects", 3)]
    [InlineData("quality-assurance", "scope", 9)]
    public void Lists_have_as_many_points_as_their_texts(string id, string list, int points) => Assert.Equal(
        points,
        StandardCatalogue.Load(id).Lists[list].Nodes.Count(n => n.Parent is null));

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
