using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using System.Text.Json;

namespace ServiceQuality.Scoring.Json;

// Values of enumerations by their names in camel case.
internal static class EnumNames
{
    internal static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    internal static T Parse<T>(string name, string member)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
            {
                return value;
            }
        }

        var shown = name.Length <= 60 ? name : name[..60] + "...";
        throw new JsonException($"\"{member}\" is \"{shown}\"; allowed are {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
    }
}
