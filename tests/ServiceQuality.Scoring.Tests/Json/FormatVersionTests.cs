using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Json;

/// <summary>A summary of each type is committed in every version of its format, and reads. Version 1 may be left out.</summary>
public class FormatVersionTests
{
    private static readonly string Documents = Path.Combine(Repository.Root, "tests/ServiceQuality.Scoring.Tests/Json/Documents");

    public static TheoryData<Type> Types() => [.. ScoringForms.Types.Except(ScoringForms.Results)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_summary_of_version_1_reads(Type type)
    {
        var old = File.ReadAllText(Path.Combine(Documents, type.Name + ".1.json"));
        var summary = JsonSerializer.Deserialize(old, type);
        var json = JsonSerializer.Serialize(summary, type);
        Assert.StartsWith("""{"formatVersion":1,""", json, StringComparison.Ordinal);
        Assert.Equal(summary, JsonSerializer.Deserialize(json, type));
        var without = JsonNode.Parse(json)!.AsObject();
        without.Remove("formatVersion");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(old), without), json);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void An_unknown_version_is_refused(Type type)
    {
        var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"formatVersion":2,"news":1}""", type));
        Assert.Equal("$.formatVersion", e.Path);
        Assert.Contains("allowed is 1", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void An_unknown_member_is_refused_with_its_path(Type type) =>
        Assert.Equal("$.news", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"news":1}""", type)).Path);
}
