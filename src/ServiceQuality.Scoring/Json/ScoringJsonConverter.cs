using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Json;

/// <summary>
/// The JSON form of a mergeable summary; the types name it by an attribute, so that any serializer finds it. What is unknown, missing,
/// repeated, null, out of range or contradicts itself is refused by a <see cref="JsonException"/>.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class ScoringJsonConverter<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return (T)Model(ref reader);
        }
        catch (Exception e) when (e is ArgumentException or ArithmeticException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        switch (value)
        {
            case MomentSummary summary:
                JsonSerializer.Serialize(writer, MomentParts.Of(summary), SummaryParts.Default.MomentParts);
                break;
            case Histogram histogram:
                JsonSerializer.Serialize(writer, HistogramParts.Of(histogram), SummaryParts.Default.HistogramParts);
                break;
            case CrossProducts products:
                JsonSerializer.Serialize(writer, CrossProductParts.Of(products), SummaryParts.Default.CrossProductParts);
                break;
            case AttainmentSummary attainment:
                JsonSerializer.Serialize(writer, AttainmentParts.Of(attainment), SummaryParts.Default.AttainmentParts);
                break;
            case ClockTimes times:
                JsonSerializer.Serialize(writer, ClockTimesParts.Of(times), SummaryParts.Default.ClockTimesParts);
                break;
            case RecommendationTally recommendations:
                JsonSerializer.Serialize(writer, RecommendationTallyParts.Of(recommendations), SummaryParts.Default.RecommendationTallyParts);
                break;
            case RatingTally ratings:
                JsonSerializer.Serialize(writer, RatingTallyParts.Of(ratings), SummaryParts.Default.RatingTallyParts);
                break;
            case FrozenIndex frozen:
                JsonSerializer.Serialize(writer, FrozenIndexParts.Of(frozen), SummaryParts.Default.FrozenIndexParts);
                break;
            default:
                throw new NotSupportedException($"{typeof(T).Name} has no JSON form.");
        }
    }

    private static object Model(ref Utf8JsonReader reader) =>
        typeof(T) == typeof(MomentSummary) ? Parts(ref reader, SummaryParts.Default.MomentParts).Model()
        : typeof(T) == typeof(Histogram) ? Parts(ref reader, SummaryParts.Default.HistogramParts).Model()
        : typeof(T) == typeof(CrossProducts) ? Parts(ref reader, SummaryParts.Default.CrossProductParts).Model()
        : typeof(T) == typeof(AttainmentSummary) ? Parts(ref reader, SummaryParts.Default.AttainmentParts).Model()
        : typeof(T) == typeof(ClockTimes) ? Parts(ref reader, SummaryParts.Default.ClockTimesParts).Model()
        : typeof(T) == typeof(RecommendationTally) ? Parts(ref reader, SummaryParts.Default.RecommendationTallyParts).Model()
        : typeof(T) == typeof(RatingTally) ? Parts(ref reader, SummaryParts.Default.RatingTallyParts).Model()
        : typeof(T) == typeof(FrozenIndex) ? Parts(ref reader, SummaryParts.Default.FrozenIndexParts).ToFrozen()
        : throw new NotSupportedException($"{typeof(T).Name} has no JSON form.");

    private static TParts Parts<TParts>(ref Utf8JsonReader reader, JsonTypeInfo<TParts> members) => JsonSerializer.Deserialize(ref reader, members)!;
}
