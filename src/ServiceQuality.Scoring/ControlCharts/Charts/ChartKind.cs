namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>The kind of a control chart: what its points are and how its limits are found.</summary>
public enum ChartKind
{
    /// <summary>Counts of events in equal areas of opportunity; sigma is the root of the mean count (Shewhart 1931).</summary>
    C,

    /// <summary>Counts of cases among n; centre n p, sigma the root of n p (1 - p).</summary>
    Np,

    /// <summary>Rates of events; sigma is the root of u / n.</summary>
    U,

    /// <summary>Shares; sigma is the root of p (1 - p) / n.</summary>
    P,

    /// <summary>Rates with the spread between points estimated as well: sigma of u times sigmaZ (Laney 2002).</summary>
    UPrime,

    /// <summary>Shares with the spread between points estimated as well: sigma of p times sigmaZ (Laney 2002).</summary>
    PPrime,

    /// <summary>Individual values; sigma is the mean moving range divided by d2.</summary>
    XmR,

    /// <summary>The moving ranges of individual values; the companion of <see cref="XmR"/>.</summary>
    MovingRange,

    /// <summary>Individual values of different sizes (I', Taylor 2017): sigma falls with the root of the size.</summary>
    IPrime,

    /// <summary>Means of subgroups of measured values; sigma from the standard deviations within subgroups.</summary>
    XBar,

    /// <summary>Standard deviations of subgroups of measured values.</summary>
    S,

    /// <summary>Numbers of cases between events; sigma is the root of m (m + 1), m the mean number (Benneyan 2001).</summary>
    G,

    /// <summary>Times between events; an XmR chart of time^(1/3.6) (Nelson 1994).</summary>
    T,

    /// <summary>Values about their median, without limits.</summary>
    Run,

    /// <summary>Exponentially weighted moving averages of individual values (Roberts 1959).</summary>
    Ewma,
}
