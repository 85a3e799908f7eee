namespace ServiceQuality.Scoring.Satisfaction;

// Errors of predicting one variable, summed over rows left out.
internal sealed class ErrorSums
{
    private readonly double[] _squares = new double[3];
    private readonly double[] _sizes = new double[3];
    private double _mass;
    private double _aboutMean;

    internal long Cases { get; private set; }

    // The number of observations, their total weight, the distance of the row from the training mean, and the predictions of it.
    internal void Add(long cases, double mass, double actual, double direct, double earliest, double linear)
    {
        Cases += cases;
        _mass += mass;
        _aboutMean += mass * (actual * actual);
        Add(0, mass, actual - direct);
        Add(1, mass, actual - earliest);
        Add(2, mass, actual - linear);
    }

    internal PredictionError Direct => Of(0);

    internal PredictionError Earliest => Of(1);

    internal PredictionError Linear => Of(2);

    private void Add(int kind, double mass, double error)
    {
        _squares[kind] += mass * (error * error);
        _sizes[kind] += mass * Math.Abs(error);
    }

    private PredictionError Of(int kind)
    {
        if (Cases == 0)
        {
            return default;
        }

        double? qSquared = _aboutMean > 0 ? 1 - (_squares[kind] / _aboutMean) : null;
        return new(Math.Sqrt(_squares[kind] / _mass), _sizes[kind] / _mass, qSquared);
    }
}
