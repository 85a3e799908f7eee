using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Complaints.Json;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Domain.Standards.Json;
using ServiceQuality.Json;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Json.Schemas;

/// <summary>
/// The JSON Schema of a document, from the members that the library reads: their names, kinds, patterns and enumerations from the
/// converters, descriptions from the documentation of the model. What members say of each other is in
/// <see cref="SchemaRules"/>.
/// </summary>
internal sealed class ModelSchema(string file, string title, JsonTypeInfo root)
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static ModelSchema Policy { get; } = new(
        "service-level-agreement", "A policy of service-level agreements and obligations", SlaContext.Default.PolicyDto);

    internal static ModelSchema Regime { get; } =
        new("handling-regime", "A handling regime of complaints", ComplaintContext.Default.RegimeDto);

    internal static ModelSchema RuleBook { get; } = new(
        "rule-book", "A rule book of records: rules, decision tables, life cycles and code trees",
        RecordsContext.Default.RuleBookDto);

    internal static ModelSchema Catalogue { get; } = new(
        "standard-catalogue", "A catalogue of service standards", StandardsContext.Default.StandardCatalogueDto);

    internal static ModelSchema[] All => [Policy, Regime, RuleBook, Catalogue];

    /// <summary>The file in the repository.</summary>
    internal string File { get; } = Path.Combine(Repository.Root, $"docs/schemas/{file}.schema.json");

    /// <summary>The schema of a document, or of a part of it by the name of its definition.</summary>
    internal string Text(string? part = null)
    {
        Dictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);
        var name = Define(root, definitions);
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["$ref"] = $"#/$defs/{part ?? name}",
            ["$defs"] = new JsonObject(definitions.OrderBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => KeyValuePair.Create<string, JsonNode?>(d.Key, d.Value))),
        };
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    // The schema of an object, once.
    private static string Define(JsonTypeInfo type, Dictionary<string, JsonObject> definitions)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Type.Name.Replace("Dto", "", StringComparison.Ordinal));
        if (!definitions.TryAdd(name, []))
        {
            return name;
        }

        var models = SchemaTexts.Models[type.Type];
        JsonObject properties = [];
        foreach (var property in type.Properties.Where(p => p.Get is not null))
        {
            var schema = Of(name, property, type.Options, definitions);
            schema["description"] = Describe(name, property, models) + DescribeValues(property.CustomConverter);
            properties[property.Name] = schema;
        }

        var definition = definitions[name];
        if (models is [var model, ..])
        {
            definition["description"] =
                SchemaTexts.Descriptions.GetValueOrDefault(name) ?? ModelDocumentation.FirstSentence(model);
        }

        definition["type"] = "object";
        definition["properties"] = properties;
        definition["required"] =
            new JsonArray([.. type.Properties.Where(p => p.IsRequired).Select(p => JsonValue.Create(p.Name))]);
        definition["additionalProperties"] = false;
        SchemaRules.Add(name, definition);
        return name;
    }

    private static string Describe(string name, JsonPropertyInfo property, Type[] models) =>
        SchemaTexts.Descriptions.GetValueOrDefault($"{name}.{property.Name}")
        ?? SchemaTexts.Descriptions.GetValueOrDefault(property.Name)
        ?? (name is "transition" or "duty" ? SchemaTexts.Descriptions.GetValueOrDefault($"target.{property.Name}") : null)
        ?? models.Select(m => ModelDocumentation.Of(m, char.ToUpperInvariant(property.Name[0]) + property.Name[1..]))
            .FirstOrDefault(d => d is not null)
        ?? (name == "week" ? $"The shifts of {char.ToUpperInvariant(property.Name[0])}{property.Name[1..]}." : null)
        ?? throw new InvalidOperationException(
            $"{name}.{property.Name} has no description; allowed are the documentation of its model or a line above.");

    // A member; calendars in a policy are read by their own area.
    private static JsonObject Of(string name, JsonPropertyInfo property, JsonSerializerOptions options, Dictionary<string,
        JsonObject> definitions)
    {
        if (name == "policy" && property.Name == "calendars")
        {
            return new() { ["type"] = "array", ["items"] = Reference(Define(CalendarContext.Default.CalendarDto, definitions)) };
        }

        if (property.Name == "formatVersion")
        {
            return new() { ["type"] = "integer", ["const"] = JsonDocuments.FormatVersion };
        }

        if (name == "regimeClock" && property.Name == "obligation")
        {
            return Reference(Define(SlaContext.Default.ObligationDto, definitions));
        }

        if (property.Name == "tags")
        {
            return new() { ["type"] = "array", ["items"] = Text(new NameConverter<StandardTag>().Form) };
        }

        if (property.PropertyType == typeof(JsonElement) || property.PropertyType == typeof(JsonElement?))
        {
            var calendar = Reference(Define(CalendarContext.Default.CalendarDto, definitions));
            return new() { ["anyOf"] = new JsonArray(Text(new CodeConverter().Form), calendar) };
        }

        return Inner(property.CustomConverter) switch
        {
            ITextForm { Form: var form } => Text(form),
            PositiveNumberConverter => new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = int.MaxValue },
            _ => OfType(property.PropertyType, options, definitions),
        };
    }

    private static JsonObject OfType(Type type, JsonSerializerOptions options, Dictionary<string, JsonObject> definitions)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(bool))
        {
            return new() { ["type"] = "boolean" };
        }

        if (type == typeof(decimal))
        {
            return new() { ["type"] = "number" };
        }

        if (type == typeof(int))
        {
            return new() { ["type"] = "integer" };
        }

        if (type == typeof(string))
        {
            return Text(new CodeConverter().Form);
        }

        var info = options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new()
            {
                ["type"] = "array",
                ["items"] = OfType(info.ElementType!, options, definitions),
                ["maxItems"] = ListLimit.MaxElements,
            },
            JsonTypeInfoKind.Dictionary => new()
            {
                ["type"] = "object",
                ["propertyNames"] = Text(new CodeConverter().Form),
                ["additionalProperties"] = Text(new CodeConverter().Form),
                ["maxProperties"] = ListLimit.MaxElements,
            },
            JsonTypeInfoKind.Object => Reference(Define(info, definitions)),
            _ => OfForm(type, definitions),
        };
    }

    // A type of the model that has a JSON form.
    private static JsonObject OfForm(Type type, Dictionary<string, JsonObject> definitions)
    {
        var form = typeof(DomainJsonConverter<>).MakeGenericType(type)
            .GetField("Form", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null);
        if (form is IDtoForm { Dto: var dto })
        {
            return Reference(Define(dto, definitions));
        }

        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name.Replace("Case", "", StringComparison.Ordinal));
        if (definitions.TryAdd(name, []))
        {
            var schema = definitions[name] = Text(((ITextForm)form!).Form);
            schema["description"] = ModelDocumentation.FirstSentence(type);
        }

        return Reference(name);
    }

    private static JsonObject Text(TextForm form)
    {
        JsonObject schema = new() { ["type"] = "string" };
        if (form is { Pattern: not null, Names.Count: > 0 })
        {
            schema["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = Array(form.Names) }, new JsonObject { ["pattern"] = form.Pattern });
        }
        else if (form.Pattern is not null)
        {
            schema["pattern"] = form.Pattern;
        }
        else if (form.Names.Count > 0)
        {
            schema["enum"] = Array(form.Names);
        }

        if (form.Examples.Count > 0)
        {
            schema["examples"] = Array(form.Examples);
        }

        return schema;
    }

    private static JsonArray Array(ValueList<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);

    // What the names of an enumeration mean.
    private static string DescribeValues(JsonConverter? converter)
    {
        var type = Inner(converter)?.GetType();
        return type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(NameConverter<>)
            ? " " + ModelDocumentation.OfValues(type.GetGenericArguments()[0], v =>
                JsonNamingPolicy.CamelCase.ConvertName(v.ToString()!))
            : "";
    }

    // A member that may be left out has the converter of its value.
    private static JsonConverter? Inner(JsonConverter? converter) =>
        converter?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(OptionalConverter<,>)
            ? (JsonConverter)Activator.CreateInstance(type.GetGenericArguments()[1])!
            : converter;
}
