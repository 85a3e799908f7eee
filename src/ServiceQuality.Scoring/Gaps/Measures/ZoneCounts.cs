namespace ServiceQuality.Scoring.Gaps;

// How many lie where; someone whose desired level is below the minimum has no zone to lie in.
internal struct ZoneCounts
{
    internal long Below;
    internal long Within;
    internal long Above;
    internal long Inverted;

    // By the signs of P - A, P - D and D - A.
    internal void Add(double adequacy, double superiority, double width)
    {
        if (width < 0)
        {
            Inverted++;
        }
        else if (adequacy < 0)
        {
            Below++;
        }
        else if (superiority > 0)
        {
            Above++;
        }
        else
        {
            Within++;
        }
    }
}
