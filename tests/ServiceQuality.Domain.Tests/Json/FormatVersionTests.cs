using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Json;

/// <summary>A document of every version of the format is committed, and reads. Version 1 may be left out.</summary>
public class FormatVersionTests
{
    private static readonly string Documents = Path.Combine(Repository.Root, "tests/ServiceQuality.Domain.Tests/Json/Documents");

    [Fact]
    public void A_policy_of_version_1_reads()
    {
        var policy = ServiceLevelPolicy.Read(File.ReadAllText(Path.Combine(Documents, "policy.1.json")));
        Assert.Equal(["Resolution", "auto-close"],
            [policy.Agreements[0].Targets[0].Name, policy.Agreements[0].Transitions[0].Name]);
        Assert.StartsWith("{\n  \"formatVersion\": 1,", policy.Write(), StringComparison.Ordinal);
        Assert.Equal(policy, ServiceLevelPolicy.Read(policy.Write()));
    }

    [Fact]
    public void A_registry_of_version_1_reads()
    {
        var registry = JsonSerializer.Deserialize<CalendarRegistry>(
            File.ReadAllText(Path.Combine(Documents, "calendars.1.json")))!;
        Assert.Equal(2, registry.Calendars.Count);
        var json = JsonSerializer.Serialize(registry);
        Assert.StartsWith("""{"formatVersion":1,"calendars":[""", json, StringComparison.Ordinal);
        Assert.Equal(registry, JsonSerializer.Deserialize<CalendarRegistry>(json));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void An_unknown_version_is_refused_before_members_that_it_may_have(string version)
    {
        var json = $$"""{ "news": [], "formatVersion": {{version}}, "agreements": [] }""";
        var e = Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read(json));
        Assert.Equal(
            "The format version is not known to this version of the library; allowed is 1. Path: $.formatVersion, line 1.",
            e.Message);
        e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CalendarRegistry>(json));
        Assert.Equal("$.formatVersion", e.Path);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public void A_version_is_a_number(string version) => Assert.Equal(
        "$.formatVersion",
        Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read($$"""{ "formatVersion": {{version}}, "agreements": [] }""")).Path);
}
