using System.Text.Json;

namespace ServiceQuality.Json;

// The name of a value of an enumeration, beginning with a small letter.
internal sealed class NameConverter<T>()
    : TextConverter<T>($"name; allowed are {Allowed}", TextForm.OneOf(Values.Keys), Read, Write)
    where T : struct, Enum
{
    // IsoDayOfWeek.None is not a day; other enumerations have no value of this name, or mean it.
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>()
        .Where(v => typeof(T) != typeof(NodaTime.IsoDayOfWeek) || !v.Equals(default(T)))
        .ToDictionary(Write, StringComparer.Ordinal);

    private static string Allowed => string.Join(", ", Values.Keys);

    internal static string Write(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // A name in a list.
    internal static T Parse(string text) => Read(text, out var value) is { } problem
        ? throw new InvalidJsonException(problem)
        : value;

    private static string? Read(string text, out T value) => Values.TryGetValue(text, out value)
        ? null
        : $"\"{InvariantText.Shorten(text)}\" is not allowed; allowed are {Allowed}.";
}
