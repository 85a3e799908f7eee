using NodaTime;

namespace ServiceQuality.Scoring.Complaints;

// A case of the search for repeats. An open one is closed at the end of time, which nothing follows.
internal readonly record struct RepeatCase(Instant Opened, Instant Closed, int Row)
{
    internal static int ByOpened(RepeatCase x, RepeatCase y) => x.Opened.CompareTo(y.Opened);

    // Of those closed at one instant, a case that was opened then comes last.
    internal static int ByClosed((Instant Closed, Instant Opened, int Place) x, (Instant Closed, Instant Opened, int Place) y) =>
        x.Closed.CompareTo(y.Closed) is not 0 and var order ? order : x.Opened.CompareTo(y.Opened);
}
