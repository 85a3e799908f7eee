using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Standards;

/// <summary>From results to the standards of a catalogue: what is to be mended, and who is accountable.</summary>
public static class StandardCatalogueExtensions
{
    /// <summary>The standards with a target on an indicator.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="indicator">The code of the indicator.</param>
    /// <returns>The standards, in the order of the catalogue.</returns>
    public static ValueList<ServiceStandard> StandardsOf(this StandardCatalogue catalogue, string indicator)
    {
        Guard.Against.Null(catalogue);
        Guard.Against.Null(indicator);
        return [.. catalogue.Standards.Where(s => s.Targets.Any(t => t.Indicator == indicator))];
    }

    /// <summary>
    /// The indicators of each result that cost the most points, with the standards that have a target on them.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="report">The scorecard.</param>
    /// <param name="count">How many of each result at most, from 1.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static ResultTable ToImprovementTable(this StandardCatalogue catalogue, ScorecardReport report, int count = 3)
    {
        Guard.Against.Null(catalogue);
        Guard.Against.Null(report);
        Guard.Against.LessThan(count, 1);
        return new(
            TableText.Compose($"{report.Card.Name}: what costs the most points", $"{report.Card.Name}：失分最多的项目"),
            TableWords.All("period", "unit", "indicator", "value", "points", "lost", "standards"),
            report.Results.SelectMany(r => r.Worst(count).Select(c => (ValueList<TableCell>)
            [
                TableCell.Of(r.Period),
                TableCell.Of(r.Unit),
                TableCell.Of(c.Item.Indicator),
                TableCell.Of(c.Value?.Value, Decimals.Coefficient),
                TableCell.Of(c.Points, Decimals.Points),
                TableCell.Of(c.Lost, Decimals.Points),
                TableCell.Of(string.Join(", ", catalogue.StandardsOf(c.Item.Indicator).Select(s => s.Code))),
            ])));
    }

    /// <summary>
    /// What to mend first: drivers of satisfaction with the standards that serve them and what those attain. First come
    /// standards that are breached, then those within what is tolerated, then what is not measured or has no standard, last what
    /// is met; among equals the more important driver, and then the lower score.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="drivers">
    /// Dimensions, constructs or gaps by the names in <see cref="ServiceStandard.Serves"/>, how much they move satisfaction, and
    /// their score, such as those of a satisfaction index or a gap analysis.
    /// </param>
    /// <param name="values">The values of indicators, at most one of each: those of one unit and period.</param>
    /// <param name="attainment">Attainment by <see cref="ServiceStandard.AgreementTarget"/>; null for none.</param>
    /// <returns>A row for each driver and standard.</returns>
    /// <exception cref="ArgumentException">
    /// A driver or an indicator appears twice, a number is not finite, or an indicator is not that of the catalogue; the message
    /// lists each of them.
    /// </exception>
    public static ValueList<StandardPriority> Priorities(
        this StandardCatalogue catalogue,
        IEnumerable<(string Name, double Importance, double? Score)> drivers,
        IEnumerable<IndicatorValue> values,
        IEnumerable<(string AgreementTarget, AttainmentRow Row)>? attainment = null)
    {
        Guard.Against.Null(catalogue);
        Guard.Against.Null(drivers);
        List<(string Name, double Importance, double? Score)> all = [.. drivers];
        var measured = Guard.Against.NullElements(values);
        List<(string AgreementTarget, AttainmentRow Row)> attained = [.. attainment ?? []];
        List<string> problems =
        [
            .. all.GroupBy(d => d.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
                .Select(g => $"Driver {g.Key} appears twice; each may appear once."),
            .. all.Where(d => !double.IsFinite(d.Importance) || !double.IsFinite(d.Score ?? 0))
                .Select(d => $"Driver {d.Name} has an importance or a score that is not finite; allowed are finite numbers."),
            .. measured.GroupBy(v => v.Indicator.Code, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
                .Select(g => $"Indicator {g.Key} has several values; allowed is one, of one unit and period."),
            .. measured.Where(v => catalogue.Indicators.FirstOrDefault(i => i.Code == v.Indicator.Code) != v.Indicator)
                .Select(v => $"{v.Place} is of another definition than that of the catalogue."),
            .. attained.GroupBy(a => a.AgreementTarget, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
                .Select(g => $"The attainment of {g.Key} appears twice; each may appear once."),
        ];
        Guard.Against.Invalid(
            problems.Count > 0, InvariantText.Lines("Nothing is ranked:", [.. problems]), nameof(drivers));
        var byCode = measured.ToDictionary(v => v.Indicator.Code, StringComparer.Ordinal);
        return
        [
            .. all.SelectMany(RowsOf).OrderBy(p => OrderOf(p.Verdict)).ThenByDescending(p => p.Importance)
                .ThenBy(p => p.Score ?? double.MaxValue).ThenBy(p => p.Driver, StringComparer.Ordinal),
        ];

        IEnumerable<StandardPriority> RowsOf((string Name, double Importance, double? Score) driver)
        {
            List<ServiceStandard> serving =
                [.. catalogue.Standards.Where(s => s.Serves.Contains(driver.Name, StringComparer.Ordinal))];
            return serving.Count == 0
                ? [new(driver.Name, driver.Importance, driver.Score, null, [], null)]
                : serving.Select(s => new StandardPriority(
                    driver.Name,
                    driver.Importance,
                    driver.Score,
                    s,
                    [.. s.Targets.Where(t => byCode.ContainsKey(t.Indicator)).Select(t => byCode[t.Indicator].Assess(t))],
                    attained.FirstOrDefault(a => a.AgreementTarget == s.AgreementTarget).Row));
        }
    }

    /// <summary>What moves satisfaction most, which standard serves it, what it attains, in the order of mending.</summary>
    /// <param name="priorities">The rows of <see cref="Priorities"/>.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<StandardPriority> priorities) => new(
        ("What to mend first", "优先改进"),
        TableWords.All(
            "order", "driver", "importance", "score", "standard", "owner", "indicator", "value", "target", "verdict",
            "agreement %"),
        Guard.Against.NullElements(priorities).Index().SelectMany(p => Rows(p.Index + 1, p.Item)));

    /// <summary>
    /// Who is accountable for each standard, does the work, is consulted and is informed (RACI): a column for each role.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>The table; standards without any role have empty cells.</returns>
    public static ResultTable ToResponsibilityTable(this StandardCatalogue catalogue)
    {
        Guard.Against.Null(catalogue);
        string[] roles =
        [
            .. catalogue.Standards.SelectMany(s => (string?[])[s.Owner, .. s.DoneBy, .. s.Consulted, .. s.Informed])
                .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return new(
            TableText.Compose($"{catalogue.Name}: roles", $"{catalogue.Name}：职责分配"),
            [TableWords.Of("standard"), .. roles.Select(r => (TableText)r)],
            catalogue.Standards.Select(s => (ValueList<TableCell>)
                [TableCell.Of(s.Code), .. roles.Select(r => TableCell.Of(DutyOf(s, r)))]));
    }

    private static int OrderOf(StandardVerdict? verdict) => verdict switch
    {
        StandardVerdict.Breached => 0,
        StandardVerdict.Tolerated => 1,
        null => 2,
        _ => 3,
    };

    private static IEnumerable<ValueList<TableCell>> Rows(int order, StandardPriority priority)
    {
        IndicatorAssessment?[] readings = priority.Readings.Count == 0 ? [null] : [.. priority.Readings];
        return readings.Select(r => (ValueList<TableCell>)
        [
            TableCell.Of((long)order),
            TableCell.Of(priority.Driver),
            TableCell.Of(priority.Importance, Decimals.Coefficient),
            TableCell.Of(priority.Score, Decimals.Rating),
            priority.Standard is { } standard ? TableCell.Of(standard.Code) : TableCell.Word("none"),
            TableCell.Of(priority.Standard?.Owner),
            TableCell.Of(r?.Value.Indicator.Code),
            TableCell.Of(r?.Value.Value, Decimals.Coefficient),
            TableCell.Of((double?)r?.Target.Target, Decimals.Coefficient),
            r?.Verdict is { } verdict
                ? TableCell.Word<StandardVerdict>(verdict)
                : TableCell.Word(r is null ? "not measured" : "not known"),
            TableCell.Of(priority.Attainment?.Share),
        ]);
    }

    private static string DutyOf(ServiceStandard standard, string role)
    {
        List<string> duties = [];
        if (standard.Owner == role)
        {
            duties.Add("accountable");
        }

        foreach (var (roles, duty) in new[]
            { (standard.DoneBy, "does"), (standard.Consulted, "consulted"), (standard.Informed, "informed") })
        {
            if (roles.Contains(role, StringComparer.Ordinal))
            {
                duties.Add(duty);
            }
        }

        return string.Join(", ", duties);
    }
}
