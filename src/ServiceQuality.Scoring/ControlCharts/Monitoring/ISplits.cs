namespace ServiceQuality.Scoring.ControlCharts;

// The ways to split a series in two, each named by the first point after it, from 1.
internal interface ISplits
{
    string Method { get; }

    int Count { get; }

    // Why no split is likelier than another, or null.
    string? FindReason();

    // The log likelihood of a split minus that of none; infinite where the sides are constant.
    double Gain(int index);

    (double Before, double After) Sides(int index);
}
