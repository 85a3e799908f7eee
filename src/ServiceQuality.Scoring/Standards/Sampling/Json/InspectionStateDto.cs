using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

// The state of inspection between two lots.
internal sealed class InspectionStateDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required SwitchingRules Rules { get; set; }

    [JsonConverter(typeof(NameConverter<InspectionSeverity>))]
    public required InspectionSeverity Severity { get; set; }

    public required int Score { get; set; }

    public required int AcceptedInRow { get; set; }

    public required int Refused { get; set; }

    public required bool[] RefusedAmongLast { get; set; }

    internal static InspectionStateDto From(InspectionState state) => new()
    {
        Rules = state.Rules,
        Severity = state.Severity,
        Score = state.Score,
        AcceptedInRow = state.AcceptedInRow,
        Refused = state.Refused,
        RefusedAmongLast = [.. state.RefusedAmongLast],
    };

    internal InspectionState ToModel()
    {
        Check(Score < 0, "$.score", "The score is negative; allowed are numbers from 0.");
        Check(AcceptedInRow < 0, "$.acceptedInRow", "The number of lots is negative; allowed are numbers from 0.");
        Check(Refused < 0, "$.refused", "The number of lots is negative; allowed are numbers from 0.");
        Check(
            RefusedAmongLast.Length >= Rules.LotsToTighten || RefusedAmongLast.Count(r => r) >= Rules.RefusedToTighten,
            "$.refusedAmongLast",
            "There are more lots than the rules look at, or as many refused ones as tighten inspection; allowed are fewer.");
        return new(Rules, Severity)
        {
            Score = Score,
            AcceptedInRow = AcceptedInRow,
            Refused = Refused,
            RefusedAmongLast = [.. RefusedAmongLast],
        };
    }

    private static void Check(bool isWrong, string path, string message)
    {
        if (isWrong)
        {
            throw new InvalidJsonException(message, path);
        }
    }
}
