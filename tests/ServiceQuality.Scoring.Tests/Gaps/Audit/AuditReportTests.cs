using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps.Audit;
using static ServiceQuality.Scoring.Gaps.Audit.AuditSeverity;
using static ServiceQuality.Scoring.Tests.Gaps.Audit.PublishedRows;

namespace ServiceQuality.Scoring.Tests.Gaps.Audit;

/// <summary>Each contradiction planted by itself.</summary>
public class AuditReportTests
{
    // SD of the gap from r = 0.30: root of 1.44 + 0.81 - 0.648.
    private static readonly PublishedRow Clean = Row(
        "REL", 58, 4.21m, 1.20m, 5.57m, 0.90m, -1.36m, 1.27m, 0.166m, -8.18m, 57m, PrintedNumber.Parse("< 0.001"), -1.69m,
        -1.03m, 0.30m, -1.07m);

    [Fact]
    public void A_clean_row_has_no_findings()
    {
        var report = Audit(Clean);
        Assert.True(report.IsClean, report.ToTable().ToString());
        Assert.Equal("0 findings (0 contradictions); 25 checks made, 6 not made for lack of numbers", report.ToString());
        Assert.Equal("t: 1 made, 0 not made, 0 failed", report.Checks.Single(c => c.Code == "t").ToString());
        Assert.Equal(AuditLog.Codes, report.Checks.Select(c => c.Code));
        Assert.Equal(25, report.Made);
        Assert.Equal(6, report.NotMade);
    }

    [Fact]
    public void A_gap_is_perception_less_expectation() =>
        Found(Row("a", perceptionMean: 4.21m, expectationMean: 5.57m, gap: -1.26m), Contradiction, "gap", 0.085,
            "gap is printed as -1.26; from mean P and mean E follows -1.370 to -1.350.");

    [Fact]
    public void Swapped_labels_are_named()
    {
        Found(Row("a", perceptionMean: 4.21m, expectationMean: 5.57m, gap: 1.36m), Contradiction, "gap", 2.705,
            "gap is printed as 1.36; from mean P and mean E follows -1.370 to -1.350. It fits with the other sign: the labels "
                + "of P and E may be swapped.");
        Found(Row("a", 58, gap: -1.36m, gapDeviation: 1.27m, t: 8.16m), Warning, "t", null,
            "It fits with the other sign: the labels of P and E may be swapped.");
        Found(Row("a", gap: -1.36m, gapDeviation: 1.27m, dz: 1.07m), Warning, "dz", null,
            "It fits with the other sign: the labels of P and E may be swapped.");
        Found(Row("a", gap: -1.36m, intervalLower: 1.03m, intervalUpper: 1.69m), Warning, "ci-centre", null,
            "It fits with the other sign: the labels of P and E may be swapped.");
    }

    [Fact]
    public void A_spread_is_not_negative()
    {
        Found(Row("a", perceptionDeviation: -1.2m), Contradiction, "sd", null, "SD P is printed as -1.2; it cannot be negative.");
        Found(Row("a", standardError: -0.2m), Contradiction, "sd", null,
            "standard error is printed as -0.2; it cannot be negative.");
    }

    [Fact]
    public void A_test_needs_two_people() =>
        Found(Row("a", 1), Contradiction, "n", null, "n is printed as 1; a standard deviation, and so a test, needs at least 2.");

    [Fact]
    public void A_correlation_and_a_probability_have_limits()
    {
        Found(Row("a", correlation: 1.2m), Contradiction, "r-range", null, "r is printed as 1.2; a correlation is from -1 to 1.");
        Found(Row("a", p: 1.2m), Contradiction, "p-range", null, "p is printed as 1.2; a probability is from 0 to 1.");
        Found(Row("a", p: -0.02m), Contradiction, "p-range", null, "p is printed as -0.02; a probability is from 0 to 1.");
        Found(Row("a", degreesOfFreedom: 0m), Contradiction, "df", null,
            "df is printed as 0; degrees of freedom are at least 1.");
    }

    [Fact]
    public void A_mean_lies_on_the_scale()
    {
        Found(Row("a", perceptionMean: 7.3m), Contradiction, "mean-scale", 0.25,
            "mean P is printed as 7.3; the scale allows 1 to 7.");
        Found(Row("a", expectationMean: 0.4m), Contradiction, "mean-scale", -0.55,
            "mean E is printed as 0.4; the scale allows 1 to 7.");
        Found(Row("a", gap: -6.2m), Contradiction, "mean-scale", -0.15, "gap is printed as -6.2; the scale allows -6 to 6.");
        Assert.True(Audit(Row("a", perceptionMean: 7.0m, expectationMean: 1.0m, gap: 6.0m)).IsClean);
    }

    [Fact]
    public void A_spread_fits_the_mean_on_the_scale()
    {
        // Of 58 people with a mean of 5.95: the root of 58 / 57 * 4.95 * 1.05.
        Found(Row("a", 58, perceptionMean: 6.0m, perceptionDeviation: 2.5m), Contradiction, "sd-scale",
            2.45 - Math.Sqrt(4.95 * 1.05 * 58 / 57), "SD P is printed as 2.5; with mean P 6.0 on 1 to 7 it is at most 2.30.");
        Assert.True(Audit(Row("a", 2, perceptionMean: 4.0m, perceptionDeviation: 4.24m)).IsClean); // 1 and 7
        Assert.True(Audit(Row("a", perceptionMean: 4.0m, perceptionDeviation: 4.24m)).IsClean);
        Found(Row("a", 58, gap: -5.5m, gapDeviation: 3.0m), Contradiction, "sd-scale", null, "SD of gap is printed as 3.0");
    }

    [Fact]
    public void A_mean_of_whole_numbers_is_a_whole_number_over_n()
    {
        Found(Row("a", 28, perceptionMean: 5.19m, items: 1), Contradiction, "grim", null,
            "mean P is printed as 5.19; the mean of 28 whole numbers cannot round to it.");
        Found(Row("a", 14, expectationMean: 5.19m, items: 2), Warning, "grim", null,
            "the mean of 14 x 2 whole numbers cannot round to it, unless answers are missing.");
        Found(Row("a", 28, gap: -0.19m, items: 1), Contradiction, "grim", null, "gap is printed as -0.19");
        Assert.True(Audit(Row("a", 28, perceptionMean: 5.18m, expectationMean: 5.21m, items: 1)).IsClean);
    }

    [Fact]
    public void A_spread_of_whole_numbers_is_one_of_few()
    {
        // 1, 1, 2, 2 has 0.58; with mean 1.5 the next are 0.58 and 1.00.
        Assert.True(Audit(Row("a", 4, perceptionMean: 1.50m, perceptionDeviation: 0.58m, items: 1)).IsClean);
        Assert.True(Audit(Row("a", 4, perceptionMean: 1.50m, perceptionDeviation: 1.00m, items: 1)).IsClean);
        Found(Row("a", 4, perceptionMean: 1.50m, perceptionDeviation: 0.80m, items: 1), Contradiction, "grimmer", null,
            "SD P is printed as 0.80; no 4 whole numbers on the scale with mean P 1.50 have it.");
        Found(Row("a", 4, perceptionMean: 1.50m, perceptionDeviation: 0.20m, items: 1), Contradiction, "grimmer", null,
            "SD P is printed as 0.20");

        // Parity: sums of squares 10 and 12, but not 11 go with a sum of 6.
        Found(Row("a", 4, perceptionMean: 1.50m, perceptionDeviation: 0.82m, items: 1), Contradiction, "grimmer", null,
            "SD P is printed as 0.82");

        // A sum of squares of 226 is even as the sum of 150 is, but fifty 1 and fifty 2 have 250 and nothing has less.
        Found(Row("a", 100, perceptionMean: 1.50m, perceptionDeviation: 0.10m, items: 1), Contradiction, "grimmer", null,
            "SD P is printed as 0.10");
        Found(Row("a", 4, perceptionMean: 1.75m, perceptionDeviation: 0.80m, items: 2), Warning, "grimmer", null,
            "unless answers are missing or it is not an SD of persons");
    }

    [Fact]
    public void The_spread_of_a_difference_lies_between_difference_and_sum()
    {
        Found(Row("a", perceptionDeviation: 1.20m, expectationDeviation: 0.90m, gapDeviation: 2.30m), Contradiction,
            "sd-of-gap", 0.185,
            "SD of gap is printed as 2.30; with SD P 1.20, SD E 0.90 and any correlation it is 0.290 to 2.110.");
        Found(Row("a", perceptionDeviation: 1.20m, expectationDeviation: 0.90m, gapDeviation: 1.50m, correlation: 0.30m),
            Contradiction, "sd-of-gap", null, "r 0.30 it is 1.2");

        // Without it, t tells what it was: a t that took the samples for one another's pairs, or n for k n.
        Found(Row("a", 58, 4.21m, 1.20m, 5.57m, 0.90m, t: -4.0m), Contradiction, "sd-of-gap", null,
            "from standard error and n follows an SD of the gap of 2.5");
    }

    [Fact]
    public void Error_t_and_effect_follow_from_gap_and_spread()
    {
        Found(Row("a", 58, gapDeviation: 1.27m, standardError: 0.127m), Contradiction, "standard-error", null,
            "standard error is printed as 0.127; from SD of gap and n follows 0.1661 to 0.1674.");
        Found(Row("a", 58, gap: -1.36m, gapDeviation: 1.27m, t: -9.18m), Contradiction, "t", null,
            "t is printed as -9.18; from gap and standard error follows -8.218 to -8.094.");
        Found(Row("a", gap: -1.36m, gapDeviation: 1.27m, dz: -1.17m), Contradiction, "dz", null,
            "dz is printed as -1.17; from gap and SD of gap follows -1.079 to -1.063.");
        Found(Row("a", 58, t: -8.18m, dz: -1.27m), Contradiction, "dz", null, "from t and n follows");
    }

    [Fact]
    public void Degrees_of_freedom_are_one_less_than_the_pairs()
    {
        Found(Row("a", 58, degreesOfFreedom: 58m), Contradiction, "df", 1, "df is printed as 58; from n follows 57.0.");
        Found(Row("a", 58, degreesOfFreedom: 114m), Contradiction, "df", null,
            "That is the number for a test of two independent samples; paired answers have n - 1.");
    }

    [Fact]
    public void A_p_value_follows_from_t()
    {
        Found(Row("a", t: -2.10m, degreesOfFreedom: 57m, p: 0.01m), Contradiction, "p", null,
            "p is printed as 0.01; from t and df follows 0.040 to 0.041.");
        Found(Row("a", t: -2.10m, degreesOfFreedom: 57m, p: 0.020m), Warning, "p", null,
            "Half of it fits: the test may be one-sided.");
        Found(Row("a", t: -2.10m, degreesOfFreedom: 57m, p: PrintedNumber.Parse("> 0.05")), Contradiction, "p", null,
            "p is printed as > 0.05");
        Found(Row("a", t: -1.10m, degreesOfFreedom: 57m, p: PrintedNumber.Parse("< .05")), Contradiction, "p", null,
            "p is printed as < 0.05");
        Assert.True(Audit(Row("a", t: -2.10m, degreesOfFreedom: 57m, p: PrintedNumber.Parse("< .05"))).IsClean);
    }

    [Fact]
    public void No_p_value_is_zero()
    {
        Found(Row("a", p: 0.000m), Note, "p-zero", null,
            "p is printed as 0.000; no p-value is 0: it should be a limit, such as < 0.001.");
        Found(Row("a", p: PrintedNumber.Parse("< 0.000")), Contradiction, "p-zero", null,
            "p is printed as < 0.000; no probability is less than 0.");
    }

    [Fact]
    public void An_interval_has_the_gap_in_its_middle_and_its_width_from_t()
    {
        Found(Row("a", gap: -1.36m, intervalLower: -1.79m, intervalUpper: -1.03m), Contradiction, "ci-centre", -0.04,
            "the interval is printed as -1.79 to -1.03, with -1.415 to -1.405 in its middle; the gap is -1.365 to -1.355.");
        Found(Row("a", 58, gap: -1.36m, t: -8.18m, intervalLower: -1.89m, intervalUpper: -0.83m), Contradiction, "ci-width",
            null, "half as wide as 0.525 to 0.535; at 95.0 % follows 0.332 to 0.334.");
        Found(Row("a", 58, standardError: 0.1660m, intervalLower: -1.803m, intervalUpper: -0.917m), Warning, "ci-width", null,
            "It fits a level of 99.0 %.");
        Found(Row("a", 8, standardError: 0.1660m, intervalLower: -1.685m, intervalUpper: -1.035m), Warning, "ci-width", null,
            "It fits the normal quantile in place of Student's.");
        Found(Row("a", intervalLower: -1.03m, intervalUpper: -1.69m), Contradiction, "ci-order", null,
            "its lower end is above its upper end.");
    }

    [Fact]
    public void Numbers_that_fit_two_by_two_can_contradict_each_other_together()
    {
        Found(
            Row("a", 386, gap: -0.16m, t: -5.65m, intervalLower: -0.20m, intervalUpper: -0.10m), Contradiction, "joint", null,
            "no mean gap and standard error give n 386, gap -0.16, t -5.65 and CI lower -0.20 together.");

        // Each number without which the others fit.
        Assert.True(Audit(Row("a", 386, t: -5.65m, intervalLower: -0.20m, intervalUpper: -0.10m)).IsClean);
        Assert.True(Audit(Row("a", 386, gap: -0.16m, intervalLower: -0.20m, intervalUpper: -0.10m)).IsClean);
        Assert.True(Audit(Row("a", 386, gap: -0.16m, t: -5.65m)).IsClean);
    }

    [Fact]
    public void The_smallest_contradiction_is_named_whatever_else_is_printed() => Found(
        Row("a", 386, perceptionMean: 4.2m, expectationMean: 4.4m, gap: -0.16m, t: -5.65m, p: PrintedNumber.Below(0.001m),
            intervalLower: -0.20m, intervalUpper: -0.10m),
        Contradiction, "joint", null, "give n 386, gap -0.16, t -5.65 and CI lower -0.20 together.");

    [Fact]
    public void Without_n_gap_standard_error_and_t_are_checked_together() => Found(
        Row("a", gap: -1.0m, standardError: 0.5m, t: -1.8m, intervalLower: -1.2m, intervalUpper: -1.0m), Contradiction,
        "joint", null,
        "no mean gap and standard error give standard error 0.5, t -1.8, CI lower -1.2 and CI upper -1.0 together.");

    [Fact]
    public void A_gap_of_printed_means_is_a_warning()
    {
        const string message =
            "gap is printed as 0.3965; the mean of 58 whole numbers cannot round to it. It is possible if the gap was computed "
                + "from the rounded means.";
        Found(Row("a", 58, perceptionMean: 2.1724m, expectationMean: 1.7759m, gap: 0.3965m, items: 1), Warning, "grim",
            null, message);

        // 23 / 58 is 0.39655. Without the means there is no such explanation.
        Found(Row("a", 58, gap: 0.3965m, items: 1), Contradiction, "grim", null,
            "gap is printed as 0.3965; the mean of 58 whole numbers cannot round to it.");
        Assert.True(Audit(Row("a", 58, perceptionMean: 2.1724m, expectationMean: 1.7759m, gap: 0.3966m, items: 1)).IsClean);

        // So for a t of the unrounded means: 0.04 is printed, 0.0335 was tested.
        Found(Row("a", 100, perceptionMean: 4.24m, expectationMean: 4.20m, gap: 0.04m, standardError: 0.0100m, t: 3.35m),
            Warning, "t", null, "from the rounded means.");
    }

    [Fact]
    public void Shares_sum_to_one_hundred_and_are_of_whole_people()
    {
        Found(Row("a", positivePercent: 32.8m, tiePercent: 12.5m, negativePercent: 55.7m), Contradiction, "shares", 0.85,
            "the shares 32.8, 12.5, 55.7 sum to 101.0; rounding allows 100.8 to 101.2, which is not 100.");
        Assert.True(Audit(Row("a", positivePercent: 33.3m, tiePercent: 33.3m, negativePercent: 33.3m)).IsClean);
        Assert.True(Audit(Row("a", 64, positivePercent: 32.8m, tiePercent: 12.5m, negativePercent: 54.7m)).IsClean);
        Found(Row("a", 64, tiePercent: 13.0m), Contradiction, "share-grim", null,
            "the share P = E is printed as 13.0 %; no whole number of 64 people has it.");
    }

    [Fact]
    public void A_whole_lies_among_its_parts_and_is_their_mean()
    {
        Found(Contradiction, "whole-range", 0.09, "gap is printed as -0.70; its groups are from -0.905 to -0.795.",
            Row("all", gap: -0.70m), Row("men", gap: -0.80m, groupOf: "all"), Row("women", gap: -0.90m, groupOf: "all"));
        Found(Contradiction, "whole-mean", null, "gap is printed as -0.87; from its groups follows -0.830 to -0.820.",
            Row("all", 40, gap: -0.87m), Row("men", 30, gap: -0.80m, groupOf: "all"),
            Row("women", 10, gap: -0.90m, groupOf: "all"));
        Found(Contradiction, "n-of-parts", 1, "n is printed as 41; those of its groups sum to 40.", Row("all", 41),
            Row("men", 30, groupOf: "all"), Row("women", 10, groupOf: "all"));
        Found(Warning, "whole-mean", null, "Missing answers or other weights may explain it.", Row("dim", perceptionMean: 4.20m),
            Row("a", perceptionMean: 4.00m, itemOf: "dim"), Row("b", perceptionMean: 4.20m, itemOf: "dim"));
        Found(Contradiction, "whole-range", null, "its items are from", Row("dim", expectationMean: 4.30m),
            Row("a", expectationMean: 4.00m, itemOf: "dim"), Row("b", expectationMean: 4.20m, itemOf: "dim"));
        Assert.True(Audit(
            Row("dim", perceptionMean: 4.15m), Row("a", perceptionMean: 4.00m, items: 1, itemOf: "dim"),
            Row("b", perceptionMean: 4.20m, items: 3, itemOf: "dim")).IsClean);
    }

    [Fact]
    public void What_cannot_be_checked_is_counted()
    {
        var report = AuditReport.Run(
            new([Row("all", gap: -1.3m, t: -2.1m, p: 0.04m), Row("a", perceptionMean: 3.2m, itemOf: "all")]));
        Assert.True(report.IsClean);
        Assert.All(new[] { "n", "mean-scale", "grim", "gap", "t", "p", "whole-range", "whole-mean" }, code =>
            Assert.True(report.Checks.Single(c => c.Code == code).NotMade > 0, code));
        Assert.Contains("| t | 0 | 1 | 0 |", report.ToCheckTable().ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_print_as_a_table()
    {
        var report = Audit(Row("REL", perceptionMean: 4.21m, expectationMean: 5.57m, gap: -1.26m));
        Assert.Equal("REL: Contradiction [gap]: gap is printed as -1.26; from mean P and mean E follows -1.370 to -1.350.",
            report.Findings[0].ToString());
        Assert.Equal(
            "Audit of a published table\nRow  Severity       Code  Finding\n---  -------------  ----  "
                + new string('-', report.Findings[0].Message.Length)
            + "\nREL  contradiction  gap   gap is printed as -1.26; from mean P and mean E follows -1.370 to -1.350.\n1 finding "
            + "(1 contradiction); 4 checks made, 4 not made for lack of numbers\n",
            report.ToTable().ToString());
    }

    private static AuditReport Audit(params PublishedRow[] rows) => AuditReport.Run(new(rows, RatingScale.OneToSeven));

    private static void Found(PublishedRow row, AuditSeverity severity, string code, double? offBy, string message) =>
        Found(severity, code, offBy, message, row);

    // Nothing else is found with it.
    private static void Found(AuditSeverity severity, string code, double? offBy, string message, params PublishedRow[] rows)
    {
        var finding = Assert.Single(Audit(rows).Findings);
        Assert.Equal((rows[0].Name, severity, code), (finding.Row, finding.Severity, finding.Code));
        Assert.True(finding.Message.Contains(message, StringComparison.Ordinal), finding.Message);
        if (offBy is { } expected)
        {
            Assert.Equal(expected, finding.OffBy!.Value, 1e-9);
        }
    }
}
