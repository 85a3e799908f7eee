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
        var known = answers.Model == plan.Model ? answers : answers.WithModel(plan.Model);
        var groups = known.Group(grouping);
        (_plan, _firstCode, Grouping, FirstGroup, SecondGroup) = (plan, groups.IndexOf(first), grouping, first, second);
        var secondCode = groups.IndexOf(second);
        Guard.Against.Invalid(
            _firstCode == secondCode, $"Both groups are \"{first}\"; allowed are two different ones.", nameof(second));
        First = new(plan, known.In(grouping, first));
        Second = new(plan, known.In(grouping, second));
        Both = known.Where(r => groups.Of(r) is { } code && (code == _firstCode || code == secondCode));
        LeftOut = known.Count - Both.Count;
        Reason = FindReason();
    }

    internal string Grouping { get; }

    internal string FirstGroup { get; }

    internal string SecondGroup { get; }

    internal IndexFit First { get; }

    internal IndexFit Second { get; }

    // The answers of both groups.
    internal IndexAnswers Both { get; }

    // The number of rows in neither group.
    internal int LeftOut { get; }

    // Why the groups cannot be compared, or null.
    internal string? Reason { get; }

    // Such as north (124) against south (126).
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{FirstGroup} ({First.N}) against {SecondGroup} ({Second.N})");

    internal TwoGroups CreateTwoGroups()
    {
        var groups = Both.Group(Grouping);
        return new(IndexSample.Of(_plan, Both), r => groups.Of(r) == _firstCode);
    }

    private string? FindReason()
    {
        if (First.Reason is { } first)
        {
            return $"there is no estimate of {FirstGroup}: {first}";
        }

        if (Second.Reason is { } second)
        {
            return $"there is no estimate of {SecondGroup}: {second}";
        }

        var n = First.N + Second.N;
        return n <= IndexSample.MaxResampled ? null : string.Create(
            CultureInfo.InvariantCulture, $"there are {n} observations; at most {IndexSample.MaxResampled} are permuted");
    }
}
