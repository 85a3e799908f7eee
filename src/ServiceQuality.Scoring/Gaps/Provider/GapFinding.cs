using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>What the evidence says of one gap.</summary>
[JsonConverter(typeof(ScoringJsonConverter<GapFinding>))]
public sealed record GapFinding
{
    internal GapFinding(
        ServiceGap gap,
        ValueList<MeasuredGap> measured,
        ValueList<AntecedentScore> antecedents,
        ValueList<CauseFinding> causes,
        ValueList<GapCause> unsupported)
    {
        Gap = gap;
        Measured = measured;
        Antecedents = antecedents;
        Causes = causes;
        Unsupported = unsupported;
    }

    /// <summary>The gap.</summary>
    public ServiceGap Gap { get; }

    /// <summary>
    /// The measurements of the gap, the worst first as far as they can be ranked; empty when it was not measured.
    /// </summary>
    public ValueList<MeasuredGap> Measured { get; }

    /// <summary>The scores of its constructs, the weakest first.</summary>
    public ValueList<AntecedentScore> Antecedents { get; }

    /// <summary>
    /// The causes that the evidence points to. Of a gap that was not measured, only those with a weak construct.
    /// </summary>
    public ValueList<CauseFinding> Causes { get; }

    /// <summary>
    /// The causes that the gap alone would point to, but whose constructs were all measured and none found weak.
    /// </summary>
    public ValueList<GapCause> Unsupported { get; }

    /// <summary>Whether the gap was measured: there is a measurement that gives a size.</summary>
    public bool IsMeasured => Measured.Any(m => m.Size.Value is not null);

    /// <summary>How many measurements show a shortfall.</summary>
    public int Shortfalls => Measured.Count(m => m.IsShortfall);

    /// <summary>How many measurements show an excess.</summary>
    public int Excesses => Measured.Count(m => m.IsExcess);

    /// <summary>What was found, in words.</summary>
    /// <param name="culture">The language: Chinese for <c>zh</c>, otherwise English.</param>
    /// <returns>For example <c>shortfall in 2 of 3</c>, <c>not measured</c>.</returns>
    public string Found(CultureInfo? culture = null) => FoundText.In(culture);

    /// <summary>Gap and what was found.</summary>
    /// <returns>For example <c>gap 3, delivery gap: shortfall in 2 of 3</c>.</returns>
    public override string ToString() => $"{Gap}: {Found()}";

    internal LocalizedText FoundText
    {
        get
        {
            List<TableText> found = [];
            if (Shortfalls > 0)
            {
                found.Add(TableText.Compose(
                    $"shortfall in {Shortfalls} of {Measured.Count}", $"{Measured.Count} 项中 {Shortfalls} 项不足"));
            }

            if (Excesses > 0)
            {
                found.Add(TableText.Compose(
                    $"excess in {Excesses} of {Measured.Count}", $"{Measured.Count} 项中 {Excesses} 项超出"));
            }

            var (english, chinese) = TableText.Join("; ", "; ", found);
            return !IsMeasured ? new("not measured", "未测量")
                : found.Count == 0 ? new("no gap shown", "未显示差距")
                : new(english, chinese);
        }
    }
}
