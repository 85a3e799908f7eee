using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>A cause that the evidence points to, with its signs and remedies, and the evidence that does so.</summary>
[JsonConverter(typeof(ScoringJsonConverter<CauseFinding>))]
public sealed record CauseFinding
{
    internal CauseFinding(GapCause cause, ValueList<MeasuredGap> gaps, ValueList<AntecedentScore> weak)
    {
        Cause = cause;
        Gaps = gaps;
        Weak = weak;
    }

    /// <summary>The cause with its signs and remedies.</summary>
    public GapCause Cause { get; }

    /// <summary>The measured gaps that point to it; empty when only constructs do.</summary>
    public ValueList<MeasuredGap> Gaps { get; }

    /// <summary>
    /// The weak constructs that point to it, the weakest first; empty when none of its constructs was measured.
    /// </summary>
    public ValueList<AntecedentScore> Weak { get; }

    /// <summary>The cause, and by what it is pointed to.</summary>
    /// <returns>For example <c>Departments do not talk with each other. (1 measured gap, horizontal communication)</c>.</returns>
    public override string ToString()
    {
        List<string> basis = [];
        if (Gaps.Count > 0)
        {
            basis.Add($"{Gaps.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} measured "
                + $"gap{(Gaps.Count == 1 ? "" : "s")}");
        }

        return $"{Cause} ({string.Join(", ", basis.Concat(Weak.Select(w => w.Antecedent.Name.English)))})";
    }
}
