using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// An item of a checklist.
internal sealed class ChecklistItemDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Text { get; set; }

    [JsonConverter(typeof(OptionalConverter<ChecklistItemKind, NameConverter<ChecklistItemKind>>))]
    public ChecklistItemKind? Kind { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Section { get; set; }

    public decimal? Weight { get; set; }

    public bool? IsCritical { get; set; }

    public bool? NeedsEvidence { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public int? HighestGrade { get; set; }

    public decimal? From { get; set; }

    public decimal? To { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Unit { get; set; }

    internal static ChecklistItemDto Of(ChecklistItem item) => new()
    {
        Code = item.Code,
        Text = item.Text,
        Kind = item.Kind == ChecklistItemKind.YesNo ? null : item.Kind,
        Section = item.Section,
        Weight = item.Weight == 1 ? null : item.Weight,
        IsCritical = item.IsCritical == false ? null : item.IsCritical,
        NeedsEvidence = item.NeedsEvidence == false ? null : item.NeedsEvidence,
        HighestGrade = item.HighestGrade,
        From = item.From,
        To = item.To,
        Unit = item.Unit,
    };

    internal ChecklistItem ToModel() => new(Code, Text, Kind ?? ChecklistItemKind.YesNo)
    {
        Section = Section,
        Weight = Weight ?? 1,
        IsCritical = IsCritical ?? false,
        NeedsEvidence = NeedsEvidence ?? false,
        HighestGrade = HighestGrade,
        From = From,
        To = To,
        Unit = Unit,
    };
}
