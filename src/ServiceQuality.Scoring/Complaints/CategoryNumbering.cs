using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Complaints;

// Numbers categories, or the codes above them at the level of a rule, as they occur.
internal sealed class CategoryNumbering(RepeatRule rule)
{
    private readonly NameNumbering _given = new();
    private readonly NameNumbering _compared = new();
    private readonly List<int> _numbers = [];

    internal int NumberOf(ReadOnlySpan<string> categories, int row)
    {
        var category = categories[row];
        if (category is null)
        {
            ColumnGuards.RefuseName(category, row, nameof(categories));
        }

        var given = _given.NumberOf(category);
        if (given == _numbers.Count)
        {
            ColumnGuards.CheckName(category, row, nameof(categories));
            var compared = rule.Tree is { } tree
                ? CategoryLevels.CodeAt(tree, rule.Level!.Value, category, nameof(categories), row)
                : category;
            _numbers.Add(_compared.NumberOf(compared));
        }

        return _numbers[given];
    }
}
