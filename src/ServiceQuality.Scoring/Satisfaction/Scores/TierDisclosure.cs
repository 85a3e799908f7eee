using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction;

// Which tiers of a roll-up are withheld, so that no score of few answers is shown or can be computed from those that are.
internal sealed class TierDisclosure
{
    // The largest share that one withheld tier may have in the weight of all withheld ones.
    private const double MaxShare = 0.9;

    internal TierDisclosure(TierStratum[] strata, long minimum)
    {
        Reasons = new string?[strata.Length];
        List<TierStratum> hidden = [];

        // A tier without answers has nothing to hide, and one without weight in the score cannot hide another.
        foreach (var i in Enumerable.Range(0, strata.Length).Where(i => strata[i].N > 0).OrderBy(i => strata[i].N))
        {
            if (strata[i].N < minimum)
            {
                Reasons[i] = string.Create(CultureInfo.InvariantCulture, $"withheld, fewer than {minimum} answers");
                hidden.Add(strata[i]);
            }
            else if (strata[i].Weight.Fraction > 0 && Reveals(hidden, minimum))
            {
                Reasons[i] = "withheld, because with it a smaller tier could be computed from the score of all";
                hidden.Add(strata[i]);
            }
        }

        HidesTotal = Reveals(hidden, minimum);
    }

    // Why each tier is withheld; null where it is shown.
    internal string?[] Reasons { get; }

    // Whether the score of all is withheld too.
    internal bool HidesTotal { get; }

    // Whether the score of all minus the tiers that are shown is one of too few answers, or almost that of a single tier.
    private static bool Reveals(List<TierStratum> hidden, long minimum)
    {
        var counted = hidden.FindAll(h => h.Weight.Fraction > 0);
        if (counted.Count == 0)
        {
            return false;
        }

        var answers = counted.Sum(h => h.N);
        var largest = counted.Max(h => h.Weight.Fraction);
        return answers < minimum || largest > MaxShare * counted.Sum(h => h.Weight.Fraction);
    }
}
