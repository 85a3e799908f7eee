using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServiceQuality.Domain.Tests.Json.Sla;

/// <summary>
/// Checks values against a JSON Schema of draft 2020-12, by its keywords as the specification words them: those that the policy schema uses. Any
/// other keyword is an error, so that none is overlooked.
/// </summary>
internal sealed class SchemaValidator(JsonObject root)
{
    /// <summary>Where and by which keyword the value is invalid; null when it is valid.</summary>
    internal string? Problem(JsonNode? value) => Problem(root, value, "$");

    private string? Problem(JsonNode? schema, JsonNode? value, string path)
    {
        if (schema is JsonValue flag)
        {
            return flag.GetValue<bool>() ? null : $"{path}: false";
        }

        foreach (var (keyword, argument) in schema!.AsObject())
        {
            if (Problem(keyword, argument, schema.AsObject(), value, path) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private string? Problem(string keyword, JsonNode? argument, JsonObject schema, JsonNode? value, string path)
    {
        var (map, list, text) = (value as JsonObject, value as JsonArray, value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null);
        return keyword switch
        {
            "$schema" or "$defs" or "title" or "description" or "examples" => null,
            "then" or "else" => null, // with if
            "$ref" => Problem(Definition(argument!.GetValue<string>()), value, path),
            "type" => Told(IsOf(argument!.GetValue<string>(), value)),
            "enum" => Told(argument!.AsArray().Any(e => JsonNode.DeepEquals(e, value))),
            "pattern" => Told(text is null || Regex.IsMatch(text, argument!.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(5))),
            "minimum" => Told(value?.GetValueKind() != JsonValueKind.Number || value.GetValue<decimal>() >= argument!.GetValue<decimal>()),
            "maximum" => Told(value?.GetValueKind() != JsonValueKind.Number || value.GetValue<decimal>() <= argument!.GetValue<decimal>()),
            "minItems" => Told(list is null || list.Count >= argument!.GetValue<int>()),
            "maxItems" => Told(list is null || list.Count <= argument!.GetValue<int>()),
            "uniqueItems" => Told(list is null || list.Select(e => e?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() == list.Count),
            "items" => list?.Select((e, i) => Problem(argument, e, $"{path}[{i}]")).FirstOrDefault(p => p is not null),
            "properties" => map?.Where(m => argument!.AsObject().ContainsKey(m.Key)).Select(m => Problem(argument![m.Key], m.Value, $"{path}.{m.Key}")).FirstOrDefault(p => p is not null),
            "additionalProperties" => map?.Where(m => !schema["properties"]!.AsObject().ContainsKey(m.Key)).Select(m => Problem(argument, m.Value, $"{path}.{m.Key}")).FirstOrDefault(p => p is not null),
            "required" => Told(map is null || argument!.AsArray().All(n => map.ContainsKey(n!.GetValue<string>()))),
            "dependentRequired" => map is null ? null : argument!.AsObject().Where(d => map.ContainsKey(d.Key)).Select(d => Problem("required", d.Value, schema, value, path)).FirstOrDefault(p => p is not null),
            "dependentSchemas" => map is null ? null : argument!.AsObject().Where(d => map.ContainsKey(d.Key)).Select(d => Problem(d.Value, value, path)).FirstOrDefault(p => p is not null),
            "allOf" => argument!.AsArray().Select(s => Problem(s, value, path)).FirstOrDefault(p => p is not null),
            "anyOf" => Told(argument!.AsArray().Any(s => Problem(s, value, path) is null)),
            "oneOf" => Told(argument!.AsArray().Count(s => Problem(s, value, path) is null) == 1),
            "not" => Told(Problem(argument, value, path) is not null),
            "if" => (Problem(argument, value, path) is null ? schema["then"] : schema["else"]) is { } chosen ? Problem(chosen, value, path) : null,
            _ => throw new NotSupportedException($"Keyword {keyword} is not known to this validator."),
        };

        string? Told(bool isValid) => isValid ? null : $"{path}: {keyword} {argument!.ToJsonString()}";
    }

    private JsonNode Definition(string reference) => root["$defs"]![reference["#/$defs/".Length..]]!;

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value!.GetValue<decimal>()),
        _ => false,
    };
}
