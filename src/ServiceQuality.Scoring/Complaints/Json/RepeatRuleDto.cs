using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Records;

namespace ServiceQuality.Scoring.Complaints.Json;

// When a case repeats an earlier one; tree and level are there together or not at all.
internal sealed class RepeatRuleDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    [JsonConverter(typeof(DurationConverter))]
    public required Duration Window { get; set; }

    public CodeTree? Tree { get; set; }

    public int? Level { get; set; }

    internal static RepeatRuleDto From(RepeatRule rule) =>
        new() { Window = rule.Window, Tree = rule.Tree, Level = rule.Level };

    internal RepeatRule ToModel()
    {
        if ((Tree is null) != (Level is null))
        {
            throw new InvalidJsonException("Tree and level are given one without the other; allowed are both or none.", "$");
        }

        var rule = RepeatRule.Within(Window);
        return Tree is { } tree ? rule.AtLevel(tree, Level!.Value) : rule;
    }
}
