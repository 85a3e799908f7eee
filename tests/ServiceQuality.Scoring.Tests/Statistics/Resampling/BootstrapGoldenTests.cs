using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Tests.Statistics.Resampling;

/// <summary>The bootstrap on the stream of Park and Miller against R (tests/goldens/bootstrap.R).</summary>
public class BootstrapGoldenTests
{
    private const string File = "bootstrap.csv";

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bootstrap_is_that_of_R(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var (x, y) = (golden.Numbers("x"), golden.Has("y") ? golden.Numbers("y") : []);
        var plan = new BootstrapPlan(ResampleSource.ParkMiller((int)golden.Count("seed")), (int)golden.Count("resamples"));
        var rows = new int[x.Length];
        plan.Source.Draw(0, rows);
        Assert.Equal(golden.Numbers("firstIndices"), rows.Take(golden.Numbers("firstIndices").Length).Select(r => (double)r));

        var distribution = Bootstrap.Run(x.Length, 1, (counts, results) =>
            Statistic(golden.Text("statistic"), x, y, counts, results), plan)[0];
        golden.AssertClose("estimate", distribution.Value);
        golden.AssertClose("bootSd", distribution.StandardError);
        GoldenCase.AssertClose(golden.Number("bootMean"), distribution.Bias + distribution.Value, id);
        var constants =
            (Efron: distribution.BcaConstants(), Estimate: distribution.BcaConstants(BootstrapMethod.BcaAboutEstimate));
        golden.AssertClose("z0Below", constants.Efron.BiasCorrection);
        golden.AssertClose("z0AtMost", constants.Estimate.BiasCorrection);
        golden.AssertClose("accelerationEfron", constants.Efron.Acceleration);
        golden.AssertClose("accelerationEstimate", constants.Estimate.Acceleration);
        foreach (var level in new[] { 95, 90 })
        {
            AssertEnds(golden, $"percentile{level}",
                distribution.Interval(BootstrapMethod.Percentile, Proportion.FromPercent(level)));
            AssertEnds(golden, $"basic{level}", distribution.Interval(BootstrapMethod.Basic, Proportion.FromPercent(level)));
            AssertEnds(golden, $"bca{level}BelowEfron",
                distribution.Interval(BootstrapMethod.Bca, Proportion.FromPercent(level)));
            AssertEnds(golden, $"bca{level}AtMostEstimate",
                distribution.Interval(BootstrapMethod.BcaAboutEstimate, Proportion.FromPercent(level)));
        }
    }

    public static TheoryData<string> Cases() => GoldenCase.Names(File, "bootstrap");

    private static bool Statistic(string name, double[] x, double[] y, ReadOnlySpan<int> counts, Span<double> results)
    {
        List<double> xs = [], ys = [];
        for (var i = 0; i < counts.Length; i++)
        {
            xs.AddRange(Enumerable.Repeat(x[i], counts[i]));
            ys.AddRange(Enumerable.Repeat(y.Length == 0 ? 0 : y[i], counts[i]));
        }

        xs.Sort();
        var (mx, my) = (xs.Sum() / xs.Count, ys.Average());
        results[0] = name switch
        {
            "mean" => mx,
            "median" => (xs[(xs.Count - 1) / 2] + xs[xs.Count / 2]) / 2,
            "sd" => Math.Sqrt(xs.Sum(v => (v - mx) * (v - mx)) / (xs.Count - 1)),
            _ => Correlation(x, y, counts),
        };
        return true;
    }

    private static double Correlation(double[] x, double[] y, ReadOnlySpan<int> counts)
    {
        var (n, mx, my, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            (n, mx, my) = (n + counts[i], mx + (counts[i] * x[i]), my + (counts[i] * y[i]));
        }

        (mx, my) = (mx / n, my / n);
        for (var i = 0; i < counts.Length; i++)
        {
            xx += counts[i] * (x[i] - mx) * (x[i] - mx);
            yy += counts[i] * (y[i] - my) * (y[i] - my);
            xy += counts[i] * (x[i] - mx) * (y[i] - my);
        }

        return xy / Math.Sqrt(xx * yy);
    }

    private static void AssertEnds(GoldenCase golden, string name, Estimate estimate)
    {
        var ends = golden.Numbers(name);
        GoldenCase.AssertClose(ends[0], estimate.Interval?.Lower, $"{golden.Id} {name} lower");
        GoldenCase.AssertClose(ends[1], estimate.Interval?.Upper, $"{golden.Id} {name} upper");
    }
}
