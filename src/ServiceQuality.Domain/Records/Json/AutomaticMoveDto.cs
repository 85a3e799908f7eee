using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Records.Json;

// A move that happens by itself; without rules its dates are not rolled.
internal sealed class AutomaticMoveDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Move { get; set; }

    public required TimeLimit After { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string State { get; set; }

    public DeadlineRules? Rules { get; set; }

    internal static AutomaticMoveDto Of(AutomaticMove automatic) => new()
    {
        Move = automatic.Move.Name,
        After = automatic.After,
        State = automatic.State,
        Rules = automatic.Rules == AutomaticMove.NotRolled ? null : automatic.Rules,
    };
}
