using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Complaints.Json;

// What was decided, and what was paid.
internal sealed class OutcomeSummaryDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required long[] Counts { get; set; }

    public required CountedShare Overturned { get; set; }

    public required Money[] Redress { get; set; }

    public required long[] RedressCounts { get; set; }

    internal static OutcomeSummaryDto From(OutcomeSummary summary) => new()
    {
        Counts = [.. summary.Counts],
        Overturned = summary.Overturned,
        Redress = [.. summary.Redress],
        RedressCounts = [.. summary.RedressCounts],
    };

    internal OutcomeSummary ToModel()
    {
        JsonCounts.Check(Counts, Enum.GetValues<DecisionOutcome>().Length, "$.counts");
        JsonCounts.Check(RedressCounts, Redress.Length, "$.redressCounts");
        for (var i = 0; i < Redress.Length; i++)
        {
            JsonDocuments.Create("$.redress" + JsonPlace.Step(i), () =>
            {
                OutcomeSummary.CheckAmount(Redress[i], Redress[0].Currency, i, "redress");
                return Redress;
            });
            if (RedressCounts[i] == 0 || (i > 0 && Redress[i].Amount <= Redress[i - 1].Amount))
            {
                throw new InvalidJsonException(
                    "The amount counts none or does not come after the one before.", "$.redress" + JsonPlace.Step(i));
            }
        }

        OutcomeSummary summary = new([.. Counts], Overturned, [.. Redress], [.. RedressCounts]);
        var cases = checked(summary.Upheld.Base + summary.Upheld.LeftOut);
        return Overturned.Base + Overturned.LeftOut == cases && summary.Paid <= cases
            ? summary
            : throw new InvalidJsonException(
                InvariantText.Compose($"External decisions or payments are not those of {cases} cases."), "$");
    }
}
