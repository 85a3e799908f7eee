using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Scoring.Standards.Json;

// How a step was done over all cases.
internal sealed class StepConformanceDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required CountedShare Done { get; set; }

    public long Missing { get; set; }

    public long OutOfOrder { get; set; }

    public CountedShare? Late { get; set; }

    public long Repeated { get; set; }

    internal static StepConformanceDto From(StepConformance step) => new()
    {
        Code = step.Code,
        Done = step.Done,
        Missing = step.Missing,
        OutOfOrder = step.OutOfOrder,
        Late = step.Late.Base == 0 ? null : step.Late,
        Repeated = step.Repeated,
    };

    // No number is above the cases, and those that were not done right are missing, out of order or late.
    internal StepConformance ToModel(string path, long cases)
    {
        var (late, timed) = (Late?.Count ?? 0, Late?.Base ?? 0);
        var wrong = Done.Base - Done.Count;
        var done = Done.Base - Missing;
        var isPossible = Done.Base <= cases && Missing >= 0 && OutOfOrder >= 0 && Repeated >= 0
            && done >= 0 && OutOfOrder <= done && timed <= done && Repeated <= done
            && wrong >= Missing + Math.Max(OutOfOrder, late) && wrong <= Missing + OutOfOrder + late;
        return isPossible
            ? new(Code, Done.Base, Done.Count, Missing, OutOfOrder, late, timed, Repeated)
            : throw new InvalidJsonException(
                $"The numbers of step {InvariantText.Shorten(Code)} do not agree with one another or with "
                    + $"{InvariantText.Format(cases)} cases.",
                path);
    }
}
