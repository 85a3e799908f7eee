using System.Text.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Sla;

public class PolicyLineTests
{
    private const string Policy = """
        {
          "calendars": [
            {
              "id": "desk",
              "timeZone": "UTC",
              "seasons": [
                { "hours": { "monday": ["09:00-17:00"] } }
              ]
            }
          ],
          "agreements": [
            {
              "name": "gold",
              "calendar": "desk",
              "targets": [
                {
                  "name": "Resolution",
                  "onReopening": "resume",
                  "limits": [
                    { "limit": "8 bh" }
                  ]
                }
              ]
            }
          ]
        }
        """;

    [Theory]
    [InlineData("\"id\": \"desk\"", "\"ID\": \"desk\"", 4)]
    [InlineData("\"UTC\"", "\"Nowhere\"", 5)]
    [InlineData("09:00-17:00", "19:00-17:00", 7)]
    [InlineData("\"calendar\": \"desk\"", "\"calendar\": \"disk\"", 14)]
    [InlineData("\"resume\"", "\"never\"", 18)]
    [InlineData("8 bh", "8 hours", 20)]
    [InlineData("\"limits\": [", "\"limits\": [ ,", 19)]
    public void A_fault_is_told_with_the_line_on_which_it_stands(string right, string wrong, int line)
    {
        Assert.Single(ServiceLevelPolicy.Read(Policy).Agreements);
        var e = Assert.Throws<JsonException>(() =>
            ServiceLevelPolicy.Read(Policy.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.True(e.LineNumber == line - 1, $"line {e.LineNumber + 1}, not {line}: {e.Message}");
    }
}
