using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// The definition of a scorecard.
internal sealed class ScorecardDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    public required List<ScorecardItem> Items { get; set; }

    public decimal? WeightSum { get; set; }

    public bool? IsGeometric { get; set; }

    [JsonConverter(typeof(OptionalConverter<MissingValues, NameConverter<MissingValues>>))]
    public MissingValues? Missing { get; set; }

    public List<ScorecardAdjustment>? Adjustments { get; set; }

    public decimal? MaximumDeduction { get; set; }

    public decimal? MaximumBonus { get; set; }

    public ValueBands? Grades { get; set; }

    internal static ScorecardDto From(Scorecard card) => new()
    {
        Code = card.Code,
        Name = card.Name,
        Items = [.. card.Items],
        WeightSum = card.WeightSum,
        IsGeometric = card.IsGeometric == false ? null : card.IsGeometric,
        Missing = card.Missing == MissingValues.NoScore ? null : card.Missing,
        Adjustments = JsonDocuments.OrNull(card.Adjustments),
        MaximumDeduction = card.MaximumDeduction,
        MaximumBonus = card.MaximumBonus,
        Grades = card.Grades,
    };

    internal Scorecard ToModel() => new(Code, Name, Items)
    {
        WeightSum = WeightSum,
        IsGeometric = IsGeometric ?? false,
        Missing = Missing ?? MissingValues.NoScore,
        Adjustments = [.. Adjustments ?? []],
        MaximumDeduction = MaximumDeduction,
        MaximumBonus = MaximumBonus,
        Grades = Grades,
    };
}
