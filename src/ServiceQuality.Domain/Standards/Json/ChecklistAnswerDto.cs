using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// The answer to an item.
internal sealed class ChecklistAnswerDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Item { get; set; }

    [JsonConverter(typeof(OptionalConverter<ChecklistItemKind, NameConverter<ChecklistItemKind>>))]
    public ChecklistItemKind? Kind { get; set; }

    public decimal? Value { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public int? Of { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Evidence { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Note { get; set; }

    internal static ChecklistAnswerDto From(ChecklistAnswer answer) => new()
    {
        Item = answer.Item,
        Kind = answer.Kind,
        Value = answer.Value,
        Of = answer.Of,
        Evidence = answer.Evidence,
        Note = answer.Note,
    };

    internal ChecklistAnswer ToModel()
    {
        var isWhole = Value is { } number && decimal.Truncate(number) == number && number is >= 0 and <= int.MaxValue;
        var answer = (Kind, Value, Of) switch
        {
            (null, null, null) => ChecklistAnswer.NotApplicable(Item),
            (ChecklistItemKind.YesNo, 1, null) => ChecklistAnswer.Yes(Item),
            (ChecklistItemKind.YesNo, 0, null) => ChecklistAnswer.No(Item),
            (ChecklistItemKind.Graded, { } grade, null) when isWhole => ChecklistAnswer.Grade(Item, (int)grade),
            (ChecklistItemKind.Counted, { } count, { } of) when isWhole => ChecklistAnswer.Count(Item, (int)count, of),
            (ChecklistItemKind.Measured, { } value, null) => ChecklistAnswer.Measure(Item, value),
            _ => throw new InvalidJsonException(
                "The answer does not fit its kind; allowed are yesNo with 0 or 1, graded and counted with a whole number from 0, "
                    + "counted with \"of\", measured with a number, and neither kind nor value when the item does not apply."),
        };
        return answer with { Evidence = Evidence, Note = Note };
    }
}
