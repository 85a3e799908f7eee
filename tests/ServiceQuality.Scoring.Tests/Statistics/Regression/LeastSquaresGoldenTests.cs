using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Regression;

/// <summary>Regressions and driver shares against R (tests/goldens/least-squares.R), the certified values of NIST, and the derived importance of the shared survey.</summary>
public class LeastSquaresGoldenTests
{
    private const string Survey = "goldens/gaps-servqual300.json";

    private static readonly CaseGoldens Goldens = CaseGoldens.Read("least-squares.csv");

    public static TheoryData<string> Cases() => [.. Goldens.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Regressions_are_those_of_R(string name)
    {
        var (response, predictors, weights) = Input(name);
        var fit = LeastSquares.Fit(response, predictors, weights, Proportion.FromPercent(99));
        void Same(string row, params IEnumerable<double?> actual) => Goldens.AssertExpected(name, row, actual);
        Same("coefficients", fit.Coefficients.Select(c => c.Estimate.Value));
        Same("standard errors", fit.Coefficients.Select(c => c.StandardError));
        Same("t", fit.Coefficients.Select(c => c.T));
        Same("log p", fit.Coefficients.Select(c => c.P?.Log));
        Same("lower 99", fit.Coefficients.Select(c => c.Estimate.Interval?.Lower));
        Same("upper 99", fit.Coefficients.Select(c => c.Estimate.Interval?.Upper));
        Same("standardised betas", fit.Coefficients.Skip(1).Select(c => c.StandardisedBeta));
        Same("variance inflation", fit.Coefficients.Skip(1).Select(c => c.VarianceInflation));
        Same("R2", fit.RSquared);
        Same("adjusted R2", fit.AdjustedRSquared);
        Same("sigma", fit.ResidualStandardDeviation);
        Same("F", fit.FTest.Statistic, fit.FTest.DegreesOfFreedom, fit.FTest.DenominatorDegreesOfFreedom);
        Same("log p of F", fit.FTest.P?.Log);
        Assert.Equal((response.Length, weights.Length > 0), (fit.N, fit.IsWeighted));
        Assert.Equal(response.Length - predictors.Length - 1, fit.DegreesOfFreedom);
        Assert.Null(fit.Reason);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Driver_shares_are_those_of_R_from_rows_and_from_correlations(string name)
    {
        var (response, predictors, weights) = Input(name);
        var among = CaseGoldens.Matrix(Goldens.Input(name, "correlations among predictors"), predictors.Length);
        var with = Goldens.Input(name, "correlations with response");
        string[] names = [.. predictors.Select(p => p.Name)];
        foreach (var (method, row) in new[] { (DriverMethod.Shapley, "lmg"), (DriverMethod.RelativeWeights, "johnson") })
        {
            var (rows, correlations) = (DriverShares.Of(response, predictors, method, weights), DriverShares.OfCorrelations(among, with, names, method));
            foreach (var shares in new[] { rows, correlations })
            {
                Goldens.AssertExpected(name, row, shares.Shares.Select(s => (double?)s.Share));
                Goldens.AssertExpected(name, "R2", shares.RSquared);
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
        var (response, predictors, _) = Input("longley");
        double[] units = [1, 1000, 10, 10, 1000, 1];
        var fit = LeastSquares.Fit(
            [.. response.Select(v => Whole(v * 1000))],
            [.. predictors.Zip(units, (p, unit) => new Predictor(p.Name, [.. p.Values.Select(v => unit == 1 ? v : Whole(v * unit))]))]);
        double[] estimates = [-3482258.63459582, 15.0618722713733, -0.358191792925910E-01, -2.02022980381683, -1.03322686717359, -0.511041056535807E-01, 1829.15146461355];
        double[] errors = [890420.383607373, 84.9149257747669, 0.334910077722432E-01, 0.488399681651699, 0.214274163161675, 0.226073200069370, 455.478499142212];
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
        Same("lmg", DriverShares.Of(response, predictors).Shares.Select(s => (double?)s.Share));
        Assert.Equal(golden.GetProperty("r2").GetDouble(), fit.RSquared!.Value, 1e-12);
        Assert.Equal(golden.GetProperty("adj_r2").GetDouble(), fit.AdjustedRSquared!.Value, 1e-12);
    }

    private static (double[] Response, Predictor[] Predictors, double[] Weights) Input(string name) =>
    (
        Goldens.Input(name, "response"),
        [.. Goldens.Inputs(name, "predictor ").Select(p => new Predictor(p.Name, p.Values))],
        Goldens.InputOrNone(name, "weights") ?? []
    );

    private static double Whole(double value) => Math.Round(value, MidpointRounding.AwayFromZero);
}
