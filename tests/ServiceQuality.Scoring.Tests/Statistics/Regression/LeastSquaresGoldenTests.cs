using System.Text.Json;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Regression;

/// <summary>Regressions and driver shares against R (tests/goldens/regression.R), the certified values of NIST, and the derived
/// importance of the shared survey.</summary>
public class LeastSquaresGoldenTests
{
    private const string Survey = "goldens/gaps-servqual300.json";

    private const string Csv = "regression.csv";

    public static TheoryData<string> Cases() => GoldenCase.Names(Csv, "leastSquares", "weightedLeastSquares");

    public static TheoryData<string> PlainCases() => GoldenCase.Names(Csv, "leastSquares");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Regressions_are_those_of_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var (response, predictors, weights) = Input(golden);
        var fit = LeastSquares.Fit(response, predictors, weights);
        golden.AssertClose("coefficients", fit.Coefficients.Select(c => c.Estimate.Value));
        golden.AssertClose("standardErrors", fit.Coefficients.Select(c => c.StandardError));
        golden.AssertClose("t", fit.Coefficients.Select(c => c.T));
        golden.AssertClose("logP", fit.Coefficients.Select(c => c.P?.Log));
        golden.AssertClose("interval95Lower", fit.Coefficients.Select(c => c.Estimate.Interval?.Lower));
        golden.AssertClose("interval95Upper", fit.Coefficients.Select(c => c.Estimate.Interval?.Upper));
        if (weights.Length == 0)
        {
            golden.AssertClose("standardizedCoefficients", fit.Coefficients.Skip(1).Select(c => c.StandardisedBeta));
            golden.AssertClose("vif", fit.Coefficients.Skip(1).Select(c => c.VarianceInflation));
        }

        golden.AssertClose("rSquared", fit.RSquared);
        golden.AssertClose("adjustedRSquared", fit.AdjustedRSquared);
        golden.AssertClose("sigma", fit.ResidualStandardDeviation);
        golden.AssertClose("f", fit.FTest.Statistic);
        golden.AssertClose("df1", fit.FTest.DegreesOfFreedom);
        golden.AssertClose("df2", fit.FTest.DenominatorDegreesOfFreedom);
        golden.AssertClose("logPF", fit.FTest.P?.Log);
        Assert.Equal((response.Length, weights.Length > 0), (fit.N, fit.IsWeighted));
        Assert.Equal(response.Length - predictors.Length - 1, fit.DegreesOfFreedom);
        Assert.Null(fit.Reason);
    }

    [Theory]
    [MemberData(nameof(PlainCases))]
    public void Driver_shares_are_those_of_R_from_rows_and_from_correlations(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var (response, predictors, _) = Input(golden);
        string[] names = [.. predictors.Select(p => p.Name)];
        var among = new double[names.Length, names.Length];
        for (var i = 0; i < names.Length * names.Length; i++)
        {
            among[i / names.Length, i % names.Length] =
                Correlation(predictors[i / names.Length].Values, predictors[i % names.Length].Values);
        }

        double[] with = [.. predictors.Select(p => Correlation(p.Values, response))];
        foreach (var (method, row) in new[] { (DriverMethod.Shapley, "lmg"), (DriverMethod.RelativeWeights, "relativeWeights") })
        {
            var (rows, correlations) = (DriverShares.Run(response, predictors, method),
                DriverShares.FromCorrelations(among, with, names, method));
            foreach (var shares in new[] { rows, correlations })
            {
                // Correlations of Longley's data leave ten digits of what the rows have.
                golden.AssertClose(row, shares.Shares.Select(s => (double?)s.Share.Fraction), shares == rows ? 1e-9 : 1e-7);
                golden.AssertClose("rSquared", shares.RSquared);
                Assert.Equal(names, shares.Shares.Select(s => s.Name));
                Assert.Equal(1, shares.Shares.Sum(s => s.OfRSquared!.Value.Fraction), 1e-12);
                Assert.Null(shares.Reason);
            }

            Assert.Equal((response.Length, null), (rows.N, correlations.N));
        }
    }

    // Statistical Reference Datasets, Longley: certified to 15 digits, in the units of the paper.
    [Fact]
    public void Longley_agrees_with_the_certified_values()
    {
        var (response, predictors, _) = Input(GoldenCase.Of(Csv, "longley"));
        double[] units = [1, 1000, 10, 10, 1000, 1];
        var fit = LeastSquares.Fit(
            [.. response.Select(v => Whole(v * 1000))],
            [.. predictors.Zip(units, (p, unit) =>
                new Predictor(p.Name, [.. p.Values.Select(v => unit == 1 ? v : Whole(v * unit))]))]);
        double[] estimates = [-3482258.63459582, 15.0618722713733, -0.358191792925910E-01, -2.02022980381683, -1.03322686717359,
            -0.511041056535807E-01, 1829.15146461355];
        double[] errors = [890420.383607373, 84.9149257747669, 0.334910077722432E-01, 0.488399681651699, 0.214274163161675,
            0.226073200069370, 455.478499142212];
        Assert.All(estimates.Zip(fit.Coefficients), x => Assert.Equal(1, x.Second.Estimate.Value!.Value / x.First, 1e-11));
        Assert.All(errors.Zip(fit.Coefficients), x => Assert.Equal(1, x.Second.StandardError!.Value / x.First, 1e-11));
        Assert.Equal(304.854073561965, fit.ResidualStandardDeviation!.Value, 1e-9);
        Assert.Equal(0.995479004577296, fit.RSquared!.Value, 1e-14);
        Assert.Equal(330.285339234588, fit.FTest.Statistic!.Value, 1e-8);
    }

    [MaterialFact(Survey)]
    public void Derived_importance_of_the_survey_agrees_with_R()
    {
        var golden = JsonDocument.Parse(File.ReadAllText(Material.File(Survey))).RootElement.GetProperty("derived_importance");
        var (response, predictors) = Servqual300Drivers.Read();
        var fit = LeastSquares.Fit(response, predictors);
        void Same(string property, IEnumerable<double?> actual)
        {
            var expected = golden.GetProperty(property).EnumerateArray().Select(e => e.GetDouble()).ToList();
            Assert.Equal(expected.Count, actual.Count());
            Assert.All(expected.Zip(actual), x => Assert.Equal(1, x.Second!.Value / x.First, 1e-9));
        }

        Assert.Equal(golden.GetProperty("n").GetInt64(), fit.N);
        Same("coef", fit.Coefficients.Select(c => c.Estimate.Value));
        Same("se", fit.Coefficients.Select(c => c.StandardError));
        Same("t", fit.Coefficients.Select(c => c.T));
        Same("std_beta", fit.Coefficients.Skip(1).Select(c => c.StandardisedBeta));
        Same("vif", fit.Coefficients.Skip(1).Select(c => c.VarianceInflation));
        Same("lmg", DriverShares.Run(response, predictors).Shares.Select(s => (double?)s.Share.Fraction));
        Assert.Equal(golden.GetProperty("r2").GetDouble(), fit.RSquared!.Value, 1e-12);
        Assert.Equal(golden.GetProperty("adj_r2").GetDouble(), fit.AdjustedRSquared!.Value, 1e-12);
    }

    private static (double[] Response, Predictor[] Predictors, double[] Weights) Input(GoldenCase golden) =>
    (
        golden.Numbers("y"),
        [.. Enumerable.Range(1, 20).Select(i => $"x{i}").Where(golden.Has).Select(x => new Predictor(x, golden.Numbers(x)))],
        golden.Has("weights") ? golden.Numbers("weights") : []
    );

    private static double Correlation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my))
            .Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }

    private static double Whole(double value) => Math.Round(value, MidpointRounding.AwayFromZero);
}
