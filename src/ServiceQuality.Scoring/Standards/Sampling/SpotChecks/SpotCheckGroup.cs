using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>The records of one group that are checked.</summary>
[JsonConverter(typeof(ScoringJsonConverter<SpotCheckGroup>))]
public sealed record SpotCheckGroup
{
    internal SpotCheckGroup(string group, int records, int eligible, ValueList<string> keys)
    {
        Group = group;
        Records = records;
        Eligible = eligible;
        Keys = keys;
    }

    /// <summary>The group.</summary>
    public string Group { get; }

    /// <summary>How many records it has.</summary>
    public int Records { get; }

    /// <summary>How many of them have the age.</summary>
    public int Eligible { get; }

    /// <summary>The keys of those to check, in ordinal order.</summary>
    public ValueList<string> Keys { get; }

    /// <summary>The group and the numbers.</summary>
    /// <returns>For example <c>Li: 3 of 12 records</c>.</returns>
    public override string ToString() =>
        $"{Group}: {InvariantText.Format(Keys.Count)} of {InvariantText.Count(Eligible, "record")}";
}
