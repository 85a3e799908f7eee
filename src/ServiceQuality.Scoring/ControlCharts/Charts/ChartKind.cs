using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>The kind of a control chart: what its points are and how its limits are found.</summary>
public enum ChartKind
{
    /// <summary>Counts of events in equal areas of opportunity; sigma is the root of the mean count (Shewhart 1931).</summary>
    [LocalizedName("c", "c")]
    C,

    /// <summary>Counts of cases among n; centre n p, sigma the root of n p (1 - p).</summary>
    [LocalizedName("np", "np")]
    Np,

    /// <summary>Rates of events; sigma is the root of u / n.</summary>
    [LocalizedName("u", "u")]
    U,

    /// <summary>Shares; sigma is the root of p (1 - p) / n.</summary>
    [LocalizedName("p", "p")]
    P,

    /// <summary>Rates with the spread between points estimated as well: sigma of u times sigmaZ (Laney 2002).</summary>
    [LocalizedName("u'", "u'")]
    UPrime,

    /// <summary>Shares with the spread between points estimated as well: sigma of p times sigmaZ (Laney 2002).</summary>
    [LocalizedName("p'", "p'")]
    PPrime,

    /// <summary>Individual values; sigma is the mean moving range divided by d2.</summary>
    [LocalizedName("XmR", "XmR")]
    XmR,

    /// <summary>The moving ranges of individual values; the companion of <see cref="XmR"/>.</summary>
    [LocalizedName("moving range", "移动极差")]
    MovingRange,

    /// <summary>Individual values of different sizes (I', Taylor 2017): sigma falls with the root of the size.</summary>
    [LocalizedName("I'", "I'")]
    IPrime,

    /// <summary>Means of subgroups of measured values; sigma from the standard deviations within subgroups.</summary>
    [LocalizedName("X-bar", "X-bar")]
    XBar,

    /// <summary>Standard deviations of subgroups of measured values.</summary>
    [LocalizedName("S", "S")]
    S,

    /// <summary>Numbers of cases between events; sigma is the root of m (m + 1), m the mean number (Benneyan 2001).</summary>
    [LocalizedName("g", "g")]
    G,

    /// <summary>Times between events; an XmR chart of time^(1/3.6) (Nelson 1994).</summary>
    [LocalizedName("t", "t")]
    T,

    /// <summary>Values about their median, without limits.</summary>
    [LocalizedName("run", "链图")]
    Run,

    /// <summary>Exponentially weighted moving averages of individual values (Roberts 1959).</summary>
    [LocalizedName("EWMA", "EWMA")]
    Ewma,
}
