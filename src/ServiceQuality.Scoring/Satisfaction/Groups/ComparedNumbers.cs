using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Satisfaction;

// The numbers of a fit that are compared: what each is, its name, and whether it is 1 whatever the answers are.
internal sealed class ComparedNumbers
{
    internal ComparedNumbers(ModelPlan plan)
    {
        Layout = new(plan);
        var (constructs, indicators) = (plan.Model.Constructs, plan.Model.Indicators);
        ValueList<string> reached = [.. plan.Reached.Select(r => Pair(constructs[r.From].Name, constructs[r.To].Name))];
        bool[] isFixed = [.. plan.Length.SelectMany(length => Enumerable.Repeat(length == 1, length))];
        Add(IndexQuantity.Path, Layout.PathsAt, plan.Edges.Select(e => Pair(constructs[e.From].Name, constructs[e.To].Name)));
        Add(IndexQuantity.TotalEffect, Layout.TotalsAt, reached);
        Add(IndexQuantity.Importance, Layout.ImportanceAt, reached);
        Add(IndexQuantity.RSquared, Layout.RSquaredAt, plan.Explained.Select(j => constructs[j].Name));
        Add(IndexQuantity.Weight, Layout.WeightsAt, indicators.Select(i => i.Name), isFixed);
        Add(IndexQuantity.Loading, Layout.LoadingsAt, indicators.Select(i => i.Name), isFixed);
        Add(IndexQuantity.Index, Layout.IndexAt, constructs.Select(c => c.Name));
    }

    internal FitStatistics Layout { get; }

    // In the order of the layout.
    internal List<(IndexQuantity Quantity, string Name, bool IsFixed)> All { get; } = [];

    internal static string Pair(string from, string to) => $"{from} -> {to}";

    // What rounding and the tolerance of the weights may do to a difference: less is none.
    internal static double Slack(double first, double second) => 1e-11 * Math.Max(1, Math.Max(Math.Abs(first), Math.Abs(second)));

    internal static IndexQuantity Checked(IndexQuantity quantity) => Enum.IsDefined(quantity)
        ? quantity
        : throw new ArgumentOutOfRangeException(nameof(quantity), quantity, $"Allowed are {string.Join(", ", Enum.GetNames<IndexQuantity>())}.");

    private void Add(IndexQuantity quantity, int at, IEnumerable<string> names, bool[]? isFixed = null)
    {
        System.Diagnostics.Debug.Assert(at == All.Count, "The numbers stand in the order of the layout.");
        All.AddRange(names.Select((name, i) => (quantity, name, isFixed is not null && isFixed[i])));
    }
}
