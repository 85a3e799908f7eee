using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>A record of a list that is reconciled with another: its key and its fields.</summary>
[JsonConverter(typeof(ScoringJsonConverter<KeyedRecord>))]
public sealed record KeyedRecord
{
    /// <summary>Creates a record.</summary>
    /// <param name="key">The key, such as a number, or a person and a date.</param>
    /// <param name="fields">The values by name of field; null means none.</param>
    /// <exception cref="ArgumentException">The key or a name is null, blank or has white space at its ends.</exception>
    public KeyedRecord(string key, IReadOnlyDictionary<string, string>? fields = null)
    {
        Key = Guard.Against.InvalidCode(key);
        Fields = fields is null ? [] : [.. fields.OrderBy(f => f.Key, StringComparer.Ordinal)];
        for (var i = 0; i < Fields.Count; i++)
        {
            Guard.Against.InvalidCode(Fields[i].Key, nameof(fields));
        }
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The fields, by name in ordinal order.</summary>
    public ValueList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>The key and the number of fields.</summary>
    /// <returns>For example <c>P-17: 2 fields</c>.</returns>
    public override string ToString() => $"{Key}: {InvariantText.Count(Fields.Count, "field")}";

    internal string? ValueOf(string field)
    {
        foreach (var (name, value) in Fields)
        {
            if (name == field)
            {
                return value;
            }
        }

        return null;
    }
}
