using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Standards.Json;

// The definition of an indicator.
internal sealed class ServiceIndicatorDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    [JsonConverter(typeof(NameConverter<IndicatorFormula>))]
    public required IndicatorFormula Formula { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Unit { get; set; }

    [JsonConverter(typeof(OptionalConverter<IndicatorDirection, NameConverter<IndicatorDirection>>))]
    public IndicatorDirection? Direction { get; set; }

    public Proportion? Quantile { get; set; }

    public decimal? RangeFrom { get; set; }

    public decimal? RangeTo { get; set; }

    public decimal? Least { get; set; }

    public decimal? Greatest { get; set; }

    public ValueBands? Bands { get; set; }

    public Recurrence? Period { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public int? RollingPeriods { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public int? MinimumSample { get; set; }

    public List<string>? Exclusions { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Owner { get; set; }

    public List<string>? Tags { get; set; }

    public LocalizedText? Numerator { get; set; }

    public LocalizedText? Denominator { get; set; }

    public LocalizedText? Input { get; set; }

    public LocalizedText? Attribution { get; set; }

    internal static ServiceIndicatorDto From(ServiceIndicator indicator) => new()
    {
        Code = indicator.Code,
        Name = indicator.Name,
        Formula = indicator.Formula,
        Unit = indicator.Unit,
        Direction = indicator.Direction == IndicatorDirection.HigherIsBetter ? null : indicator.Direction,
        Quantile = indicator.Quantile,
        RangeFrom = indicator.RangeFrom,
        RangeTo = indicator.RangeTo,
        Least = indicator.Least,
        Greatest = indicator.Greatest,
        Bands = indicator.Bands,
        Period = indicator.Period,
        RollingPeriods = indicator.RollingPeriods == 1 ? null : indicator.RollingPeriods,
        MinimumSample = indicator.MinimumSample == ServiceIndicator.DefaultMinimumSample ? null : indicator.MinimumSample,
        Exclusions = JsonDocuments.OrNull(indicator.Exclusions),
        Owner = indicator.Owner,
        Tags = JsonDocuments.OrNull(indicator.Tags.Select(NameConverter<StandardTag>.Write)),
        Numerator = indicator.Numerator,
        Denominator = indicator.Denominator,
        Input = indicator.Input,
        Attribution = indicator.Attribution,
    };

    internal ServiceIndicator ToModel() => new(Code, Name, Formula)
    {
        Unit = Unit,
        Direction = Direction ?? IndicatorDirection.HigherIsBetter,
        Quantile = Quantile,
        RangeFrom = RangeFrom,
        RangeTo = RangeTo,
        Least = Least,
        Greatest = Greatest,
        Bands = Bands,
        Period = Period,
        RollingPeriods = RollingPeriods ?? 1,
        MinimumSample = MinimumSample ?? ServiceIndicator.DefaultMinimumSample,
        Exclusions = [.. Exclusions ?? []],
        Owner = Owner,
        Tags = [.. (Tags ?? []).Select(NameConverter<StandardTag>.Parse)],
        Numerator = Numerator,
        Denominator = Denominator,
        Input = Input,
        Attribution = Attribution,
    };
}
