using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Scoring.Tests.Charts;
using static ServiceQuality.Scoring.Tests.Tables.TableSamples;

namespace ServiceQuality.Scoring.Tests.Tables;

/// <summary>The tables of results hold the numbers of the results, in the unit that their headers and notes state.</summary>
public class TableValueTests
{
    // A new table of a result needs a sample.
    [Fact]
    public void Every_extension_that_makes_a_table_has_a_sample() => Assert.Equal(
        typeof(ResultTable).Assembly.GetExportedTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.ReturnType == typeof(ResultTable) && m.IsDefined(typeof(ExtensionAttribute)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}({NameOf(m.GetParameters()[0].ParameterType)})")
            .Order(StringComparer.Ordinal),
        Extensions.Keys.Order(StringComparer.Ordinal));

    // Median by hand: of A, cases end after 2, 4 and 8 days, and one is open, so half have ended between 4 and 8 days.
    [Fact]
    public void Times_of_cases_are_in_days()
    {
        var table = Extensions["ComplaintTables.ToTable(CaseTimes)"];
        Assert.Equal(["6", "17"], Column(table, "median"));
        Assert.Equal(CaseTimes.Rows.Select(r => Exact(r.Median.Lower)), Column(table, "lower"));
        Assert.Contains("days", table.Notes[0], StringComparison.Ordinal);
    }

    // A limit of four hours, read at noon: opened at 9, opened at 3 and open, opened at 4 and resolved at half past 5, and not
    // opened yet.
    [Fact]
    public void Clocks_of_cases()
    {
        var table = Extensions["CaseTables.ToTable(IEnumerable<CaseReading>)"];
        Assert.Equal(["C-3", "C-9", "C-8", "C--1"], Column(table, "case"));
        Assert.Equal(["running", "running", "stopped", "not started"], Column(table, "state"));
        Assert.Equal(["pending", "breached", "met", ""], Column(table, "verdict"));
        Assert.Equal(["PT1H", "", "PT2H30M", ""], Column(table, "remaining"));
        Assert.Equal(["", "PT5H", "", ""], Column(table, "late by"));
        Assert.Equal(["75", "225", "37.5", ""], Column(table, "used %"));
        Assert.Equal(
            Clocks.Select(c => c.Targets[0].Due is { } due ? InstantPattern.ExtendedIso.Format(due) : ""), Column(table, "due"));
        Assert.Equal(["C-3"], Column(Extensions["CaseTables.ToTable(CaseReading)"], "case"));
    }

    [Fact]
    public void Actions_and_inspections()
    {
        var actions = Extensions["ComplaintTables.ToTable(IEnumerable<ActionItem>)"];
        Assert.Equal(["fix", "train"], Column(actions, "code"));
        Assert.Equal(["done", "open"], Column(actions, "state"));
        Assert.Equal(["corrective action", "preventive action"], Column(actions, "kind"));
        Assert.Equal(["2026-03-20", "2026-03-10"], Column(actions, "due"));
        Assert.Equal(["F-7", ""], Column(actions, "finding"));

        var facts = Facts(Extensions["StandardTables.ToTable(InspectionResult)"]);
        Assert.Equal("0.5", facts["score"]);
        Assert.Equal(("no", "1", "queue"), (facts["passes"], facts["conforming"], facts["nonconforming"]));
        Assert.Equal(("none", "seat"), (facts["critical failures"], facts["without an answer"]));
    }

    [Fact]
    public void Indicators_have_their_intervals() => Assert.Equal(
        Assessments.Select(a => (Exact(a.Value.Value), Exact(a.Value.Lower), Exact(a.Value.Upper))),
        Column(Extensions["StandardTables.ToTable(IEnumerable<IndicatorValue>)"], "value")
            .Zip(Column(Extensions["StandardTables.ToTable(IEnumerable<IndicatorValue>)"], "lower"),
                Column(Extensions["StandardTables.ToTable(IEnumerable<IndicatorValue>)"], "upper")));

    [Fact]
    public void Tests_have_names() => Assert.Equal(
        ["A", "B"], Column(Extensions["TestTables.ToTable(IEnumerable<ValueTuple<String>>)"], "name"));

    // 188 of 200 are 94 %; 719 of 720 are 99.861111..., which is cut off.
    [Fact]
    public void A_measured_share_is_never_rounded_up()
    {
        var schedule = CreditSchedule.Create("A").AddTier("99.9 %", "10 %").Build();
        var table = new[] { ServiceCredit.Run(schedule, ExactProportion.Of(719, 720), Money.Of(100, "EUR")) }.ToTable();
        Assert.Equal("99.861111", table.Rows[0][0].Shown);
        Assert.Equal("94", Extensions["SlaTables.ToTable(IEnumerable<ServiceCredit>)"].Rows[0][0].Shown);
    }

    [Fact]
    public void Agreement_halves_jackknife_and_comparisons_in_pairs()
    {
        var kappa = CohenKappa.FromCounts(["a", "b"], new long[,] { { 20, 5 }, { 10, 15 } });
        var agreement = Facts(kappa.ToTable());
        Assert.Equal(("50", "0.7", "0.5"), (agreement["n"], agreement["observed agreement"], agreement["expected agreement"]));
        Assert.Equal(0.4, double.Parse(agreement["kappa"], CultureInfo.InvariantCulture), 1e-12);

        var ahp = AhpWeights.FromUpperTriangle([2, 4, 2], "a", "b", "c").ToTable();
        Assert.Equal(4.0 / 7, double.Parse(Column(ahp, "weight, eigenvector")[0], CultureInfo.InvariantCulture), 1e-9);
        Assert.Equal(1.0 / 7, double.Parse(Column(ahp, "weight, geometric mean")[2], CultureInfo.InvariantCulture), 1e-9);

        var halves = SplitHalf.Estimate(CovarianceMatrix.Of(new double[,] { { 2, 1 }, { 1, 3 } }, 40));
        Assert.Equal(Exact(halves.MeanLambda4), Facts(halves.ToTable())["lambda 4, mean"]);
        var jackknife = Jackknife.Run([1, 2, 3, 6], v => v.ToArray().Average());
        Assert.Equal(("3", "0"), (Facts(jackknife.ToTable())["estimate"], Facts(jackknife.ToTable())["bias"]));
    }

    // At noon of 2 March under a limit of four hours; late by as long as its open hours go on after the due.
    [Fact]
    public void Cases_at_risk_have_time_left_and_late_ones_have_not()
    {
        var table = Extensions["SlaTables.ToTable(RiskList)"];
        var late = table.Rows.Where(r => r[2].Shown == "late").ToList();
        Assert.NotEmpty(table.Rows.Except(late));
        Assert.All(table.Rows, r => Assert.Equal(r[2].Shown == "late", r[4].Shown.Length == 0));
        Assert.All(table.Rows, r => Assert.Equal(r[2].Shown == "late", r[5].Shown.Length > 0));
    }

    [Fact]
    public void Signals_have_the_labels_of_their_points()
    {
        var chart = ControlChart.XmR([1, 2, 1, 3, 2, 1, 2, 9, 2, 1]);
        var months = Enumerable.Range(1, 10).Select(m => $"2026-{m:00}");
        Assert.Equal("2026-08", Column(chart.ToSignalTable(months), "completed at")[0]);
        Assert.Equal("7", Column(chart.ToSignalTable(), "completed at")[0]);
        Assert.Throws<ArgumentException>("labels", () => chart.ToSignalTable(["a"]));
    }

    // A case i is resolved after i / 4 hours, i from 1 to 30: the median is 3.875 hours.
    [Fact]
    public void Times_to_stop_are_durations()
    {
        var table = Extensions["SlaTables.ToTable(TimesToStop)"];
        Assert.Equal(Duration.FromHours(3.875), DurationOf(Column(table, "median")[0]));
        Assert.Equal(Duration.FromHours(6.875), DurationOf(Column(table, "90 %")[0]));
        Assert.Equal(["30"], Column(table, "stopped"));
    }

    [Fact]
    public void Availability_and_outages()
    {
        var facts = Facts(Extensions["SlaTables.ToTable(ServiceAvailability)"]);
        Assert.Equal(Availability.Downtime, DurationOf(facts["downtime"]));
        Assert.Equal(Duration.FromHours(10), DurationOf(facts["downtime"]));
        Assert.Equal(100 * 710.0 / 720, double.Parse(facts["availability %"], CultureInfo.InvariantCulture), 1e-12);
        Assert.Equal(("1", "1"), (facts["outages counted"], facts["outages ignored"]));
        Assert.Equal(Duration.FromHours(710), DurationOf(facts["mean time between failures"]));
        Assert.Equal(["counted", "too short"], Column(Extensions["SlaTables.ToOutageTable(ServiceAvailability)"], "verdict"));
    }

    [Fact]
    public void Budgets_alerts_credits_and_risks()
    {
        var budgets = ChartSamples.Budgets().ToList();
        var table = Extensions["SlaTables.ToTable(IEnumerable<ErrorBudget>)"];
        Assert.Equal(budgets.Select(b => Exact((double?)(100 * b.Remaining))), Column(table, "remaining %"));
        Assert.Equal(budgets.Select(b => Exact((double?)b.BurnRate)), Column(table, "burn rate"));
        Assert.Equal(Alerts.Select(a => a.IsFiring ? "yes" : "no"),
            Column(Extensions["SlaTables.ToTable(IEnumerable<BurnAlert>)"], "firing"));

        var credits = Extensions["SlaTables.ToTable(IEnumerable<ServiceCredit>)"];
        Assert.Equal(
            ("1000.00 EUR", "250.00 EUR", "100.00 EUR", "100.00 EUR"),
            (Column(credits, "fee")[0], Column(credits, "before the cap")[0], Column(credits, "cap")[0],
                Column(credits, "credit")[0]));
        Assert.Equal("赔偿档", credits.In(CultureInfo.GetCultureInfo("zh-CN")).Columns[1]);

        var risks = Extensions["SlaTables.ToTable(RiskList)"];
        Assert.Equal(["C-4", "C-3", "C-5"], Column(risks, "case"));
        Assert.Equal(["at risk", "at risk", "late"], Column(risks, "state"));
        Assert.Equal(["100", "75", "125"], Column(risks, "used %"));

        // Of cases resolved after 0.5, 1, ..., 4.5 hours, 8 keep 4 hours and 6 keep 3.
        var comparison = Extensions["SlaTables.ToTable(AttainmentComparison)"];
        Assert.Equal((Exact(100 * (8.0 / 9)), Exact(100 * (6.0 / 9))),
            (Column(comparison, "met before %")[0], Column(comparison, "met after %")[0]));
        Assert.Equal("2", Column(comparison, "changed")[0]);
    }

    [Fact]
    public void Survival_tables_hold_every_step()
    {
        var table = Extensions["SurvivalTables.ToTable(KaplanMeier)"];
        Assert.Equal(Curve.Select(s => Exact(s.Time)), Column(table, "time"));
        Assert.Equal(Curve.Select(s => Exact(s.Survival.Percent)), Column(table, "survival %"));
        Assert.Equal(Curve.Select(s => Exact(100 * s.Interval?.Upper)), Column(table, "upper"));
        var incidence = Extensions["SurvivalTables.ToTable(CumulativeIncidence)"];
        Assert.Equal(
            Incidence.Outcomes.SelectMany(o => Incidence.Steps(o)).Select(s => Exact(s.Incidence.Percent)),
            Column(incidence, "incidence %"));
        Assert.Equal(["5", "4"], Column(Extensions["SurvivalTables.ToTable(LogRankTest)"], "observed"));
        Assert.Equal(["5", "0"], Column(Extensions["SurvivalTables.ToTable(GrayTest)"], "observed"));
    }

    [Fact]
    public void Points_and_phases_are_counted_from_0_as_in_signals()
    {
        Assert.Equal("7", Column(Extensions["ControlChartTables.ToSignalTable(ControlChart)"], "completed at")[0]);
        Assert.Equal("special cause", Column(Extensions["ControlChartTables.ToTable(ControlChart)"], "variation")[7]);
        Assert.Equal("0", Column(Extensions["ControlChartTables.ToPhaseTable(ControlChart)"], "first point")[0]);
        Assert.Equal("4", Facts(Extensions["ControlChartTables.ToTable(ChangePoint)"])["first point after the change"]);
        Assert.Equal(["", "", "above", "above"], Column(Extensions["ControlChartTables.ToTable(CusumChart)"], "signals"));
    }

    [Fact]
    public void Tables_of_an_index()
    {
        Assert.Equal(
            Fit.Model.Constructs.Select(c => Exact(Fit.Index(c.Name).Value)),
            Column(Extensions["SatisfactionTables.ToTable(IndexFit)"], "index"));
        Assert.Equal(
            Fit.Model.Paths.Select(p => Exact(Fit.TotalEffects[p.From, p.To])),
            Column(Extensions["SatisfactionTables.ToPathTable(IndexFit)"], "total effect"));
        Assert.Equal(Fit.Loadings.Values.Select(Exact),
            Column(Extensions["SatisfactionTables.ToIndicatorTable(IndexFit)"], "loading"));
        Assert.Equal(
            Regression.Coefficients.Select(c => Exact(c.Estimate.Value)),
            Column(Extensions["RegressionTables.ToTable(LeastSquares)"], "b"));
        Assert.Equal(
            100, Column(Extensions["RegressionTables.ToTable(DriverShares)"], "share %")
                .Sum(s => double.Parse(s, CultureInfo.InvariantCulture)), 1e-9);
    }

    [Fact]
    public void Tables_of_violations_antecedents_and_priorities()
    {
        Assert.NotEmpty(Mixed.Quality.Violations);
        var violations = Extensions["SatisfactionTables.ToTable(IEnumerable<ValidityViolation>)"];
        Assert.Equal(Mixed.Quality.Violations.Select(v => Exact(v.Rival)), Column(violations, "rival"));
        var antecedents = Extensions["ProviderTables.ToTable(IEnumerable<AntecedentScore>)"];
        Assert.Equal(["3"], Column(antecedents, "n"));
        Assert.Equal([Exact(Teamwork.Score.Mean)], Column(antecedents, "mean"));
        Assert.Contains("Empathy", Column(Extensions["StandardCatalogueExtensions.ToTable(IEnumerable<StandardPriority>)"],
            "driver"));
    }

    [Fact]
    public void Tables_of_complaints()
    {
        var outcomes = Facts(Extensions["ComplaintTables.ToTable(OutcomeSummary)"]);
        Assert.Equal(("75.00 EUR", "37.50 EUR"), (outcomes["redress"], outcomes["redress per upheld"]));
        Assert.Equal(200 / 3.0, double.Parse(outcomes["uphold rate %"], CultureInfo.InvariantCulture), 1e-12);
        Assert.Equal(["4", "3", "0"], Column(Extensions["ComplaintTables.ToTable(ServiceRecovery)"], "n"));
        Assert.Equal(["1", "1", "1"], Column(Extensions["ComplaintTables.ToTable(ComplaintsAfterBreach)"], "count"));
        Assert.Equal(["3", "1"], Column(Extensions["ComplaintTables.ToTable(RepeatSummary)"], "cases"));
        Assert.Equal(["7", "11"], Column(Extensions["ComplaintTables.ToTable(CrossTable)"], "all"));
        Assert.Equal(["0", "0", "2", "0", "0"], Column(Extensions["ComplaintTables.ToAgeTable(Backlog)"], "cases"));
    }

    [Fact]
    public void Tables_of_standards_and_processes()
    {
        Assert.Equal(["met", "within the tolerated deviation", "breached"],
            Column(Extensions["StandardTables.ToTable(IEnumerable<IndicatorAssessment>)"], "verdict"));
        Assert.Equal(["6"], Column(Extensions["StandardTables.ToTable(IEnumerable<IndicatorConsistency>)"], "periods kept"));
        var result = ChartSamples.Departments()["north", "2026"];
        Assert.Equal(result.Contributions.Select(c => Exact(c.Lost)),
            Column(Extensions["StandardTables.ToTable(ScorecardResult)"], "lost"));
        Assert.Equal(["yes", "no"], Column(Extensions["StandardTables.ToTable(ProcessConformance)"], "followed"));
        Assert.Equal(["100", "0", "0"], Column(Extensions["StandardTables.ToTable(ConformanceSummary)"], "done %"));
        Assert.Equal(
            [Duration.Zero, Duration.FromHours(8), Duration.FromHours(3)],
            Column(Extensions["StandardTables.ToTable(CriticalPath)"], "time").Select(DurationOf));
        Assert.Equal(["84"], Column(Extensions["StandardTables.ToTable(RiskRanking)"], "risk priority number"));
        Assert.Equal(["25", "75", "0"], Column(Extensions["StandardTables.ToTable(TouchpointCounts)"], "share %"));
    }

    private static List<string> Column(ResultTable table, string header)
    {
        var column = table.Columns.ToList().IndexOf(header);
        Assert.True(column >= 0, $"{header} is not among {string.Join(", ", table.Columns)}.");
        return [.. table.Rows.Select(r => r[column].Exact)];
    }

    private static Dictionary<string, string> Facts(ResultTable table) =>
        table.Rows.ToDictionary(r => r[0].Exact, r => r[1].Exact, StringComparer.Ordinal);

    private static string Exact(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static Duration DurationOf(string text) => PeriodPattern.NormalizingIso.Parse(text).Value.ToDuration();

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{NameOf(type.GetGenericArguments()[0])}>"
        : type.Name;
}
