using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// The numbers of a fit that are compared between groups, in the order of the layout.
internal sealed class ComparisonLayout
{
    private readonly ModelPlan _plan;
    private readonly List<ComparisonNumber> _numbers = [];

    internal ComparisonLayout(ModelPlan plan)
    {
        (_plan, Layout) = (plan, new(plan));
        var (constructs, indicators) = (plan.Model.Constructs, plan.Model.Indicators);
        ValueList<string> effects = [.. plan.Reached.Select(e => Pair(constructs[e.From].Name, constructs[e.To].Name))];
        bool[] isFixed = [.. plan.Length.SelectMany(length => Enumerable.Repeat(length == 1, length))];
        Add(IndexQuantity.Path, Layout.PathsAt, plan.Edges.Select(e => Pair(constructs[e.From].Name, constructs[e.To].Name)));
        Add(IndexQuantity.TotalEffect, Layout.TotalsAt, effects);
        Add(IndexQuantity.Importance, Layout.ImportanceAt, effects);
        Add(IndexQuantity.RSquared, Layout.RSquaredAt, plan.Explained.Select(j => constructs[j].Name));
        Add(IndexQuantity.Weight, Layout.WeightsAt, indicators.Select(i => i.Name), isFixed);
        Add(IndexQuantity.Loading, Layout.LoadingsAt, indicators.Select(i => i.Name), isFixed);
        Add(IndexQuantity.Index, Layout.IndexAt, constructs.Select(c => c.Name));
    }

    internal FitStatistics Layout { get; }

    internal IReadOnlyList<ComparisonNumber> Numbers => _numbers;

    internal static string Pair(string from, string to) => $"{from} -> {to}";

    // What rounding and the tolerance of the weights may do to a difference: a smaller one is none.
    internal static double Slack(double first, double second) => 1e-11 * Math.Max(1, Math.Max(Math.Abs(first), Math.Abs(second)));

    // How many decimals a quantity is printed with: indices as everywhere, coefficients with three.
    internal static int Decimals(IndexQuantity quantity) => quantity == IndexQuantity.Index ? IndexScore.Decimals : 3;

    // Adjusts the p-values of differences within each quantity.
    internal static ValueList<T> Adjust<T>(
        IEnumerable<T> differences,
        Func<T, IndexQuantity> quantity,
        Func<T, PValue?> p,
        Func<T, PValue?, T> withAdjusted,
        MultiplicityMethod method)
    {
        List<T> adjusted = [];
        foreach (var family in differences.GroupBy(quantity))
        {
            var values = Multiplicity.AdjustPresent(family.Select(p), method);
            adjusted.AddRange(family.Zip(values, withAdjusted));
        }

        return [.. adjusted];
    }

    // The position of a number of an indicator or a construct; null where the model gives it none.
    internal int? Find(IndexQuantity quantity, string name)
    {
        Guard.Against.UndefinedEnum(quantity);
        Guard.Against.Null(name);
        if (Find(n => n.Quantity == quantity && n.Name == name) is { } found)
        {
            return found;
        }

        if (IsOfPairs(quantity))
        {
            throw new KeyNotFoundException(
                $"\"{InvariantText.Shorten(name)}\" is not a pair of constructs; allowed are "
                    + $"{InvariantText.Join(NamesOf(quantity))}.");
        }

        var known = quantity is IndexQuantity.Weight or IndexQuantity.Loading ? _plan.IndicatorNames : _plan.ConstructNames;
        _ = NamedMatrix.IndexOf(known, name, quantity.ToString());
        return null;
    }

    // The position of a number from one construct to another; null where the model gives it none.
    internal int? Find(IndexQuantity quantity, string from, string to)
    {
        Guard.Against.UndefinedEnum(quantity);
        _ = NamedMatrix.IndexOf(_plan.ConstructNames, from, quantity.ToString());
        _ = NamedMatrix.IndexOf(_plan.ConstructNames, to, quantity.ToString());
        var name = Pair(from, to);
        return Find(n => n.Quantity == quantity && n.Name == name);
    }

    private static bool IsOfPairs(IndexQuantity quantity) =>
        quantity is IndexQuantity.Path or IndexQuantity.TotalEffect or IndexQuantity.Importance;

    private IEnumerable<string> NamesOf(IndexQuantity quantity) =>
        _numbers.Where(n => n.Quantity == quantity).Select(n => n.Name);

    private int? Find(Predicate<ComparisonNumber> isAsked)
    {
        var at = _numbers.FindIndex(isAsked);
        return at < 0 ? null : at;
    }

    private void Add(IndexQuantity quantity, int at, IEnumerable<string> names, bool[]? isFixed = null)
    {
        System.Diagnostics.Debug.Assert(at == _numbers.Count, "The numbers are in the order of the layout.");
        _numbers.AddRange(names.Select((name, i) => new ComparisonNumber(quantity, name, isFixed is not null && isFixed[i])));
    }
}
