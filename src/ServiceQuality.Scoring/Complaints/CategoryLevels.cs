using ServiceQuality.Domain.Records;

namespace ServiceQuality.Scoring.Complaints;

// Codes at a level of their tree.
internal static class CategoryLevels
{
    internal static string CodeAt(CodeTree tree, int level, string code, string parameterName, int? row = null)
    {
        if (!tree.TryFind(code, out _))
        {
            var place = row is { } at ? $" at index {InvariantText.Format(at)}" : "";
            throw new ArgumentException(
                $"Code \"{InvariantText.Shorten(code)}\"{place} is unknown in {tree.Name}; "
                    + $"allowed are {InvariantText.Join(tree.Nodes.Select(n => n.Code))}.",
                parameterName);
        }

        return tree.AtLevel(code, level);
    }
}
