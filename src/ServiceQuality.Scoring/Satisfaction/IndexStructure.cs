using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The paths of a model among scores that exist already, such as scale means or an index of another program: decimals, where
/// <see cref="SatisfactionIndex"/> needs whole answers. Each construct with causes is regressed on them by least squares over the
/// rows that have every score (path analysis, Wright 1934); coefficients are standardised. The indicators of the model are not
/// used. Standard errors take the scores as given, without the uncertainty of weights or measurement.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<IndexStructure>))]
public sealed class IndexStructure
{
    private readonly ModelPlan _plan;
    private readonly double?[] _paths;
    private readonly double?[] _totals;

    private IndexStructure(ModelPlan plan, double[][] columns, int rows, Proportion? level)
    {
        (_plan, N, RowsLeftOut) = (plan, columns[0].Length, rows - columns[0].Length);
        var m = plan.Constructs;
        (_paths, _totals) = (new double?[m * m], new double?[m * m]);
        Regressions = [.. plan.Explained.Select(to => LeastSquares.Fit(
            columns[to],
            [.. plan.Causes[to].Select(from => new Predictor(plan.ConstructNames[from], columns[from]))],
            level: level))];
        foreach (var (to, fit) in plan.Explained.Zip(Regressions))
        {
            foreach (var (from, coefficient) in plan.Causes[to].Zip(fit.Coefficients.Skip(1)))
            {
                _paths[(from * m) + to] = coefficient.StandardisedBeta;
            }
        }

        // A total effect is the path, and what the other causes of the effect pass on.
        foreach (var to in plan.Order)
        {
            foreach (var (from, _) in plan.Reached.Where(e => e.To == to))
            {
                var causes = plan.Causes[to].Where(by => by == from || plan.Reached.Contains((from, by)));
                _totals[(from * m) + to] = causes.Aggregate(
                    (double?)0, (sum, by) => sum + (_paths[(by * m) + to] * (by == from ? 1 : _totals[(from * m) + by])));
            }
        }
    }

    /// <summary>The model.</summary>
    public IndexModel Model => _plan.Model;

    /// <summary>The number of rows with every score.</summary>
    public int N { get; }

    /// <summary>The number of rows that lack a score.</summary>
    public int RowsLeftOut { get; }

    /// <summary>
    /// The regression of each construct with causes, in the order of the model, with standard errors, t and p.
    /// </summary>
    public ValueList<LeastSquares> Regressions { get; }

    /// <summary>The standardised path coefficients from the row to the column; null where the model has no path.</summary>
    public NamedMatrix Paths => Matrix("Path coefficients", _paths);

    /// <summary>The sum of direct and indirect effects, from the row to the column; null where there is none.</summary>
    public NamedMatrix TotalEffects => Matrix("Total effects", _totals);

    /// <summary>The effects through other constructs, from the row to the column; null where there is none.</summary>
    public NamedMatrix IndirectEffects
    {
        get
        {
            var cells = new double?[_totals.Length];
            foreach (var (from, to) in _plan.Indirect)
            {
                var at = (from * _plan.Constructs) + to;
                cells[at] = _totals[at] - (_plan.Causes[to].Contains(from) ? _paths[at] : 0);
            }

            return Matrix("Indirect effects", cells);
        }
    }

    /// <summary>R squared of each construct with causes.</summary>
    public NamedValues RSquared => new(
        "R squared",
        [.. _plan.Explained.Select(j => _plan.ConstructNames[j])],
        [.. Regressions.Select(r => r.RSquared)],
        [.. Regressions.Select(r => r.Reason).OfType<string>()],
        _plan.ConstructNames);

    /// <summary>Estimates the paths of a model from scores.</summary>
    /// <param name="model">The model; its constructs and paths are used.</param>
    /// <param name="scores">
    /// The scores of each construct by its name, one for each respondent in the same order; not a number means that it is
    /// missing.
    /// </param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The paths.</returns>
    /// <exception cref="ArgumentException">
    /// A construct has no scores, a name is not that of a construct, the numbers of scores differ, or a score is infinite or too
    /// large.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndexStructure FromScores(
        IndexModel model, IReadOnlyDictionary<string, double[]> scores, Proportion? level = null)
    {
        Guard.Against.Null(model);
        Guard.Against.Null(scores);
        ModelPlan plan = new(model, IndexOptions.Default);
        var names = plan.ConstructNames;
        string[] wrong =
        [
            .. names.Except(scores.Keys, StringComparer.Ordinal), .. scores.Keys.Except(names, StringComparer.Ordinal),
        ];
        Guard.Against.Invalid(
            wrong.Length > 0,
            $"Scores and constructs differ in {InvariantText.Join(wrong)}; allowed are scores of {InvariantText.Join(names)}.",
            nameof(scores));
        double[][] columns = [.. names.Select(name => Guard.Against.Null(scores[name], nameof(scores)))];
        var rows = columns[0].Length;
        foreach (var (name, column) in names.Zip(columns))
        {
            Guard.Against.Invalid(
                column.Length != rows,
                $"{name} has {column.Length} scores and {names[0]} {rows}; allowed are as many.",
                nameof(scores));
        }

        int[] complete = [.. Enumerable.Range(0, rows).Where(r => Array.TrueForAll(columns, c => !double.IsNaN(c[r])))];
        return new(plan, Array.ConvertAll(columns, c => Array.ConvertAll(complete, r => c[r])), rows, level);
    }

    /// <summary>The paths as a table, a row for each.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        "Paths of scores",
        ["from", "to", "beta", "t", "p", "total effect", "R squared"],
        _plan.Explained.Zip(Regressions).SelectMany(e => _plan.Causes[e.First].Select((from, i) => (ValueList<TableCell>)
        [
            TableCell.Of(_plan.ConstructNames[from]), TableCell.Of(_plan.ConstructNames[e.First]),
            TableCell.Of(_paths[(from * _plan.Constructs) + e.First], Decimals.Coefficient),
            TableCell.Of(e.Second.Coefficients.Count == 0 ? null : e.Second.Coefficients[i + 1].T, Decimals.Statistic),
            TableCell.Of(e.Second.Coefficients.Count == 0 ? null : e.Second.Coefficients[i + 1].P),
            TableCell.Of(_totals[(from * _plan.Constructs) + e.First], Decimals.Coefficient),
            TableCell.Of(e.Second.RSquared, Decimals.Coefficient),
        ])),
        [
            $"n = {InvariantText.Format(N)}; {InvariantText.Count(RowsLeftOut, "row")} without every score left out.",
            .. RSquared.Notes,
        ]);

    /// <summary>The model, n and R squared.</summary>
    /// <returns>For example <c>ECSI, n = 250: R squared: Value 0.345, Loyalty 0.457</c>.</returns>
    public override string ToString() => $"{Model.Name}, n = {InvariantText.Format(N)}: {RSquared}";

    private NamedMatrix Matrix(string title, double?[] cells) =>
        new(title, _plan.ConstructNames, _plan.ConstructNames, ValueList.Create<double?>(cells));
}
