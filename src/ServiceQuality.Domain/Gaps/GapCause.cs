using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Gaps;

/// <summary>
/// A cause of a gap with the signs that it shows, the remedies against it, and the antecedent constructs that measure it. The
/// texts are the library's own, after the practice literature and the definitions of the constructs.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<GapCause>))]
public sealed record GapCause
{
    internal GapCause(
        LocalizedText cause, ValueList<LocalizedText> signs, ValueList<LocalizedText> remedies, params string[] antecedents)
    {
        Cause = cause;
        Signs = signs;
        Remedies = remedies;
        Antecedents = [.. antecedents.Select(Antecedent.Parse)];
    }

    /// <summary>The cause, in a sentence.</summary>
    public LocalizedText Cause { get; }

    /// <summary>What it shows itself by, at least one.</summary>
    public ValueList<LocalizedText> Signs { get; }

    /// <summary>What helps against it, at least one.</summary>
    public ValueList<LocalizedText> Remedies { get; }

    /// <summary>The constructs that measure it; none where the literature names none (gaps 5 and 6).</summary>
    public ValueList<Antecedent> Antecedents { get; }

    /// <summary>The cause in English.</summary>
    /// <returns>For example <c>Departments do not talk with each other.</c></returns>
    public override string ToString() => Cause.English;
}
