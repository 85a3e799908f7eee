using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json;

// A serializer left to itself would write an instant as {} and read 1970 back: what has no JSON form of its own says so.
internal sealed class NoConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw None();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw None();

    private static NotSupportedException None() => new(
        $"{typeof(T).Name} has no JSON form of its own; allowed are policies, agreements, their matrices and warnings, case histories and events, triggers, statuses, priorities, tiers, calendars, registries, holidays and their arrangements, shifts, time limits, rules, rows of open intervals, proportions, money, credit schedules, and, written only, deadlines and explanations.");
}
