using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;

namespace ServiceQuality.Domain.Json;

// The name of a value of an enumeration, beginning with a small letter.
internal class NameConverter<T> : TextConverter<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _values;

    public NameConverter()
        : this(Enum.GetValues<T>())
    {
    }

    protected NameConverter(IEnumerable<T> values) => _values = values.ToDictionary(Name, StringComparer.Ordinal);

    public override TextForm Form => TextForm.OneOf(_values.Keys);

    protected override string What => $"name; allowed are {string.Join(", ", _values.Keys)}";

    protected override string? Problem(string text, out T value) => _values.TryGetValue(text, out value)
        ? null
        : $"\"{InvariantText.Shorten(text)}\" is not allowed; allowed are {string.Join(", ", _values.Keys)}.";

    protected override string Format(T value) => Name(value);

    internal static string Name(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
