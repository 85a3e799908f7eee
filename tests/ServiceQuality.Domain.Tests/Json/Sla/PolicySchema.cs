using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Json;

namespace ServiceQuality.Domain.Tests.Json.Sla;

/// <summary>
/// The JSON Schema of a policy file, from the members that the library reads: their names, kinds, patterns and enumerations from
/// the
/// converters, descriptions from the documentation of the model. What members say of each other is in
/// <see cref="PolicySchemaRules"/>.
/// </summary>
internal static class PolicySchema
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The types whose documentation describes the members; the first describes the object.
    private static readonly Dictionary<Type, Type[]> Models = new()
    {
        [typeof(PolicyDto)] = [typeof(ServiceLevelPolicy)],
        [typeof(AgreementDto)] = [typeof(ServiceLevelAgreement), typeof(DefinitionVersion)],
        [typeof(TargetDto)] = [typeof(SlaTarget)],
        [typeof(TransitionDto)] = [typeof(SlaTransition), typeof(SlaTarget)],
        [typeof(LimitDto)] = [typeof(SlaLimit)],
        [typeof(ObligationDto)] = [typeof(Obligation)],
        [typeof(DutyDto)] = [typeof(SlaTarget)],
        [typeof(ObligationStepDto)] = [typeof(ObligationStep)],
        [typeof(ConsequenceDto)] = [typeof(Consequence)],
        [typeof(ConditionDto)] = [typeof(CaseCondition)],
        [typeof(WarningDto)] = [typeof(SlaWarning)],
        [typeof(PriorityMatrixDto)] = [typeof(PriorityMatrix)],
        [typeof(MatrixRowDto)] = [],
        [typeof(CalendarDto)] =
            [typeof(BusinessCalendar), typeof(WeeklyCalendar), typeof(CompositeCalendar), typeof(DefinitionVersion)],
        [typeof(SeasonDto)] = [typeof(Season)],
        [typeof(WeekDto)] = [typeof(WeeklyHours)],
        [typeof(DatedShiftsDto)] = [typeof(DatedShifts)],
        [typeof(HolidayDto)] = [typeof(Holiday)],
        [typeof(MakeUpDayDto)] = [typeof(MakeUpDay)],
        [typeof(DeadlineRulesDto)] = [typeof(DeadlineRules)],
    };

    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["policy.formatVersion"] = "The version of the format of this file; without it 1.",
        ["policy.calendars"] = "The calendars that the agreements and obligations name, with their ids.",
        ["policy.$schema"] = "Where this schema is, for editors.",
        ["agreement.validFrom"] = "The instant from which this revision is in force; without it one that always was.",
        ["agreement.calendar"] =
            "The calendar in which open time is counted where a target or a limit has none of its own: its id, a ref with a "
                + "revision, or a whole calendar.",
        ["agreement.statuses"] = "The statuses that a case may have; without them any is taken.",
        ["agreement.targets"] =
            "What is promised. A ready-made target (by its name) has triggers and a policy for reopening; any other must "
                + "give them.",
        ["agreement.rules"] = "The conventions by which limits fall due, where a target or limit has none of its own.",
        ["agreement.priorityMatrix"] =
            "How impact and urgency give the priority; every target must declare each of its priorities.",
        ["target.calendar"] = "The calendar of its limits that have none of their own; by default that of the agreement.",
        ["target.rules"] = "The conventions of its limits that have none of their own; by default those of the agreement.",
        ["target.stoppedBy"] = "The events of which the first stops the clock.",
        ["target.stoppedByAll"] =
            "The events that must all have come, in any order, for the clock to stop; instead of stoppedBy.",
        ["limit.limit"] =
            "The limit: bh, bmin, bs of open time, h, min, s of elapsed time, bd working days, d days, w weeks or mo months; "
                + "until and a field that names the date; no limit; or that the target is not applicable to them.",
        ["limit.priority"] = "The priority; without it every priority, empty for cases without one.",
        ["limit.tier"] = "The tier; without it every tier, empty for customers without one.",
        ["agreement.events"] = "The names that custom events may have; without them any is taken.",
        ["target.inOrder"] =
            "Of the events of stoppedByAll, lists in which each counts only once those before it have occurred.",
        ["duty"] = "The clock of a duty and its limit.",
        ["obligation.calendar"] =
            "The calendar that counts it where the duty or a step has none of its own: its id, a ref with a revision, or a whole "
                + "calendar.",
        ["obligation.duty"] = "The clock of the duty: what starts, pauses and fulfils it, and its limit.",
        ["obligation.eligibility"] = "When, in a period, the condition must hold; without it atStart.",
        ["obligation.ignoresRepeatedStarts"] =
            "Whether an event that starts the duty changes nothing while it is outstanding; otherwise it is a fault.",
        ["obligation.key"] = "The field of the events that keeps several duties at once apart, such as phase.",
        ["obligation.owedBy"] = "The role that owes the duty.",
        ["obligation.recurrence"] = "How often the duty recurs; without it events start it.",
        ["obligation.condition"] = "When it applies; without it always.",
        ["obligation.roles"] = "The roles that there are; without them any is taken.",
        ["obligation.events"] = "The names that custom events may have; without them any is taken.",
        ["duty.calendar"] = "The calendar of its limit; by default that of the obligation.",
        ["duty.rules"] = "The conventions by which it falls due, and the steps that have none of their own.",
        ["duty.limit"] =
            "The limit, until and a field that names the date, or no limit. Of a recurring duty a time from the beginning of its "
                + "period; without it the duty is due at the end of the period.",
        ["obligationStep.by"] =
            "The time by which it is to be done: a limit from its trigger, or a time before or after the due.",
        ["obligationStep.at"] = "The time from which on it is to be done; instead of by.",
        ["obligationStep.calendar"] = "The calendar that counts it; by default that of the obligation.",
        ["obligationStep.rules"] = "The conventions by which it falls due; by default those of the duty.",
        ["obligationStep.doneBy"] = "The events of which the first shows that it is done.",
        ["obligationStep.doneByAll"] = "The events that must all have occurred to show that it is done; instead of doneBy.",
        ["consequence.amount"] = "The money, above zero.",
        ["consequence.points"] = "The points of a score, above zero; instead of an amount.",
        ["consequence.owedBy"] = "The role that owes it.",
        ["consequence.owedTo"] = "The role to which the amount is owed; without it that is not stated.",
        ["condition.all"] = "Whether every one of these holds.",
        ["condition.any"] = "Whether at least one of these holds.",
        ["condition.not"] = "Whether this one does not hold.",
        ["condition.tier"] = "Whether the customer has one of these tiers; empty for customers without one.",
        ["condition.status"] = "Whether the case has one of these statuses.",
        ["condition.priority"] = "Whether the case has one of these priorities; empty for cases without one.",
        ["condition.field"] = "Whether this field of the record is filled.",
        ["condition.is"] = "The values of which the field must have one; without them any.",
        ["condition.notAfter"] = "The other field; both have dates, and the one of this field is not later.",
        ["condition.beginsWith"] = "The other field, with whose text that of this field begins.",
        ["condition.refersTo"] = "The kind of the record that the field names, which must exist.",
        ["condition.noneOpen"] = "Whether each thing that this event began has been ended.",
        ["condition.until"] = "The event that ends it.",
        ["condition.key"] = "The field of both events that says which thing it is.",
        ["condition.occurred"] = "Whether this event has occurred.",
        ["condition.passed"] = "Whether this time has passed since an event first occurred.",
        ["condition.since"] = "The event since which the time has passed.",
        ["warning.action"] = "What is then to be done, such as tell the team lead; without it only the level counts.",
        ["warning.at"] = "The mark: a share of the time to due, or a time before or after due.",
        ["matrixRow.impact"] = "The code of the row.",
        ["matrixRow.priorities"] = "The priorities of the row, one for each of the urgencies.",
        ["calendar.validFrom"] = "The instant from which this revision is in force; without it one that always was.",
        ["season.validFrom"] = "The date from which these hours are valid; the first season has none.",
        ["calendar.ref"] = "The id of another calendar of the registry.",
        ["calendar.timeZone"] = "The id of the time zone in the tz database.",
        ["calendar.holidaysKnownThrough"] =
            "The last date for which the holidays are known; without it they are taken as known for good.",
        ["calendar.holidaysClose"] = "Which hours a holiday closes.",
        ["calendar.whenHolidayMeetsOverride"] = "What counts on a holiday that has hours of its own.",
        ["datedShifts.hours"] = "The shifts of the date.",
    };

    internal static string Text()
    {
        Dictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);
        Define(SlaContext.Default.PolicyDto, definitions);
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A policy of service-level agreements and obligations",
            ["$ref"] = "#/$defs/policy",
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

        var models = Models[type.Type];
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
            definition["description"] = Descriptions.GetValueOrDefault(name) ?? ModelDocumentation.FirstSentence(model);
        }

        definition["type"] = "object";
        definition["properties"] = properties;
        definition["required"] =
            new JsonArray([.. type.Properties.Where(p => p.IsRequired).Select(p => JsonValue.Create(p.Name))]);
        definition["additionalProperties"] = false;
        PolicySchemaRules.Add(name, definition);
        return name;
    }

    private static string Describe(string name, JsonPropertyInfo property, Type[] models) =>
        Descriptions.GetValueOrDefault($"{name}.{property.Name}")
        ?? (name is "transition" or "duty" ? Descriptions.GetValueOrDefault($"target.{property.Name}") : null)
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
        else
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
