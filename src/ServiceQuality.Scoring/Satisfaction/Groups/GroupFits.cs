using System.Globalization;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// Two groups of the respondents, each with its own fit.
internal sealed class GroupFits
{
    private readonly ModelPlan _plan;
    private readonly int _firstCode;

    internal GroupFits(ModelPlan plan, IndexAnswers answers, string grouping, string first, string second)
    {
        var read = answers.Model == plan.Model ? answers : answers.WithModel(plan.Model);
        var groups = read.Group(grouping);
        (_plan, _firstCode, Grouping, FirstGroup, SecondGroup) = (plan, groups.IndexOf(first), grouping, first, second);
        var secondCode = groups.IndexOf(second);
        if (_firstCode == secondCode)
        {
            throw new ArgumentException($"Both groups are \"{first}\"; allowed are two different ones.", nameof(second));
        }

        (First, Second) = (new(plan, read.In(grouping, first)), new(plan, read.In(grouping, second)));
        Both = read.Where(r => groups.Of(r) is { } code && (code == _firstCode || code == secondCode));
        LeftOut = read.Count - Both.Count;
        Reason = Refusal(First, first) ?? Refusal(Second, second) ?? (First.N + Second.N > IndexBootstrap.MaxObservations
            ? string.Create(CultureInfo.InvariantCulture, $"there are {First.N + Second.N} observations; up to {IndexBootstrap.MaxObservations} are permuted")
            : null);
    }

    internal string Grouping { get; }

    internal string FirstGroup { get; }

    internal string SecondGroup { get; }

    internal IndexFit First { get; }

    internal IndexFit Second { get; }

    // The answers of both groups.
    internal IndexAnswers Both { get; }

    // How many rows are in neither group.
    internal int LeftOut { get; }

    // Why they cannot be compared, or null.
    internal string? Reason { get; }

    internal GroupDeal Deal()
    {
        var groups = Both.Group(Grouping);
        return new(IndexSample.Of(_plan, Both), r => groups.Of(r) == _firstCode);
    }

    private static string? Refusal(IndexFit fit, string label) => fit.Reason is { } reason ? $"there is no estimate of {label}: {reason}" : null;
}
