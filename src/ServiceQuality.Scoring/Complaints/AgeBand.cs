using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>How many open cases are of an age in whole days.</summary>
[JsonConverter(typeof(ScoringJsonConverter<AgeBand>))]
public sealed record AgeBand
{
    internal AgeBand(int from, int? to, CountedShare cases)
    {
        From = from;
        To = to;
        Cases = cases;
    }

    /// <summary>The lowest age in whole days.</summary>
    public int From { get; }

    /// <summary>The highest age in whole days, included; null for the last band, which has none.</summary>
    public int? To { get; }

    /// <summary>The open cases of that age, of all open cases.</summary>
    public CountedShare Cases { get; }

    /// <summary>The ages and the cases.</summary>
    /// <returns>For example <c>3-7 days: 12 of 80 (15.0 %)</c>.</returns>
    public override string ToString()
    {
        var ages = To is { } to
            ? $"{InvariantText.Format(From)}-{InvariantText.Format(to)}"
            : $"{InvariantText.Format(From)} and more";
        return $"{ages} days: {Cases}";
    }
}
