namespace ServiceQuality.Domain.Sla;

// What is wrong with the rows of a log, by row, and what is worth a look.
internal sealed class CaseLogProblems(HeaderedRows table)
{
    private readonly SortedDictionary<int, List<ImportProblem>> _problems = [];
    private readonly List<ImportProblem> _warnings = [];

    internal int Count => _problems.Count;

    internal IEnumerable<RejectedRow> Rejected => _problems.Select(p => new RejectedRow(p.Key, p.Value));

    internal IEnumerable<ImportProblem> Warnings => _warnings.OrderBy(w => w.Row);

    internal bool Has(int row) => _problems.ContainsKey(row);

    internal void Warn(params IEnumerable<ImportProblem> warnings) => _warnings.AddRange(warnings);

    internal void Reject(ImportProblem problem)
    {
        if (!_problems.TryGetValue(problem.Row, out var problems))
        {
            _problems.Add(problem.Row, problems = []);
        }

        problems.Add(problem);
    }

    internal void Reject(
        int row, int column, IReadOnlyList<string?> cells, ProblemKind kind, params IEnumerable<string> allowed) =>
        Reject(Problem(row, column, cells, kind, allowed));

    internal ImportProblem Problem(
        int row, int column, IReadOnlyList<string?> cells, ProblemKind kind, params IEnumerable<string> allowed) =>
        kind.Of(row, table.Name(column), cells[column], allowed);
}
