using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Records.Json;

// A life cycle. The first state is that of a record which has just been opened.
internal sealed class LifeCycleDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required JsonElement Calendar { get; set; }

    public required List<string> States { get; set; }

    public List<string>? Events { get; set; }

    public List<LifeCycleMoveDto>? Moves { get; set; }

    public List<AutomaticMoveDto>? AutomaticMoves { get; set; }
}
