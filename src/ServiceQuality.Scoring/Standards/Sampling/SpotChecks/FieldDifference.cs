using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>A field that differs between two records of one key.</summary>
[JsonConverter(typeof(ScoringJsonConverter<FieldDifference>))]
public sealed record FieldDifference
{
    internal FieldDifference(string key, string field, string? ours, string? theirs)
    {
        Key = key;
        Field = field;
        Ours = ours;
        Theirs = theirs;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The name of the field.</summary>
    public string Field { get; }

    /// <summary>Our value; null when our record does not have the field.</summary>
    public string? Ours { get; }

    /// <summary>Their value; null when their record does not have the field.</summary>
    public string? Theirs { get; }

    /// <summary>The key, the field and both values.</summary>
    /// <returns>For example <c>P-17, status: "closed", theirs "open"</c>.</returns>
    public override string ToString() => $"{Key}, {Field}: {Quote(Ours)}, theirs {Quote(Theirs)}";

    private static string Quote(string? value) => value is null ? "none" : $"\"{InvariantText.Shorten(value)}\"";
}
