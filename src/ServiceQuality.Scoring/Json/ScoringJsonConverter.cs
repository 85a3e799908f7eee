using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Json;

/// <summary>
/// The JSON form of a mergeable summary. The types name it by an attribute, so that any serializer finds it. An unknown, missing,
/// repeated, null or out-of-range member, and members that contradict each other, are refused with a <see cref="JsonException"/> that
/// has their path. A type without a JSON form is refused with a <see cref="NotSupportedException"/>.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class ScoringJsonConverter<T> : JsonConverter<T>
{
    internal static readonly JsonConverter<T> Form = ScoringForms.Find<T>();

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Guard.Against.Null(options);
        return JsonDocuments.Read(Form, ref reader, typeToConvert, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
<<<<<<< HEAD
        switch (value)
        {
            case MomentSummary summary:
                JsonSerializer.Serialize(writer, MomentDto.Of(summary), ScoringDtoContext.Default.MomentDto);
                break;
            case Histogram histogram:
                JsonSerializer.Serialize(writer, HistogramDto.Of(histogram), ScoringDtoContext.Default.HistogramDto);
                break;
            case CrossProducts products:
                JsonSerializer.Serialize(writer, CrossProductDto.Of(products), ScoringDtoContext.Default.CrossProductDto);
                break;
            case Attainment attainment:
                JsonSerializer.Serialize(writer, AttainmentDto.Of(attainment), ScoringDtoContext.Default.AttainmentDto);
                break;
            case TimesToStop times:
                JsonSerializer.Serialize(writer, ClockTimesDto.Of(times), ScoringDtoContext.Default.ClockTimesDto);
                break;
            case RecommendationTally recommendations:
                JsonSerializer.Serialize(writer, RecommendationTallyDto.Of(recommendations), ScoringDtoContext.Default.RecommendationTallyDto);
                break;
            case RatingTally ratings:
                JsonSerializer.Serialize(writer, RatingTallyDto.Of(ratings), ScoringDtoContext.Default.RatingTallyDto);
                break;
            case FrozenIndex frozen:
                JsonSerializer.Serialize(writer, FrozenIndexDto.Of(frozen), ScoringDtoContext.Default.FrozenIndexDto);
                break;
            default:
                throw new NotSupportedException($"{typeof(T).Name} has no JSON form.");
        }
    }

    private static object Model(ref Utf8JsonReader reader) =>
        typeof(T) == typeof(MomentSummary) ? Parts(ref reader, ScoringDtoContext.Default.MomentDto).Model()
        : typeof(T) == typeof(Histogram) ? Parts(ref reader, ScoringDtoContext.Default.HistogramDto).Model()
        : typeof(T) == typeof(CrossProducts) ? Parts(ref reader, ScoringDtoContext.Default.CrossProductDto).Model()
        : typeof(T) == typeof(Attainment) ? Parts(ref reader, ScoringDtoContext.Default.AttainmentDto).Model()
        : typeof(T) == typeof(TimesToStop) ? Parts(ref reader, ScoringDtoContext.Default.ClockTimesDto).Model()
        : typeof(T) == typeof(RecommendationTally) ? Parts(ref reader, ScoringDtoContext.Default.RecommendationTallyDto).Model()
        : typeof(T) == typeof(RatingTally) ? Parts(ref reader, ScoringDtoContext.Default.RatingTallyDto).Model()
        : typeof(T) == typeof(FrozenIndex) ? Parts(ref reader, ScoringDtoContext.Default.FrozenIndexDto).ToFrozen()
        : throw new NotSupportedException($"{typeof(T).Name} has no JSON form.");

    private static TParts Parts<TParts>(ref Utf8JsonReader reader, JsonTypeInfo<TParts> members) => JsonSerializer.Deserialize(ref reader, members)!;
=======
        Form.Write(writer, value, options);
    }
>>>>>>> 1298eaf (JSON: DTOs by area over one base for both packages, a table of forms, refusals by structure with path and line, format versions, JsonSchema.Net)
}
