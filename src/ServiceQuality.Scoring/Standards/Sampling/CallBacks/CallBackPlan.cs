using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// Which customers of which engineers are called in which quarter: a sample under the caps of a <see cref="CallBackRule"/>. No
/// cap is ever broken; what is missing for them is listed with its reason. The plan depends on the seed and on the names, not on
/// the order of the input.
/// </summary>
/// <remarks>
/// In this order: as many calls as the caps allow (a maximum flow); as many customers as can be who reach their minimum, or who
/// still can in the quarters of the year that are not planned; the fewest repeats, which are calls to a customer who was called
/// in the quarter before; the seed. In a plan of several quarters the number of calls is that of all of them, and repeats are
/// made fewest quarter by quarter. The number of customers at their minimum is the largest when each customer has one engineer,
/// or when no customer needs more than one call in the planned quarters; otherwise no customer can be added to those who were
/// chosen, but another choice could have more.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<CallBackPlan>))]
public sealed record CallBackPlan
{
    private CallBackPlan(CallBackRule rule, ulong seed, CallBackInput input, ValueList<ReportPeriod> quarters, int[][] plan)
    {
        CallBackReport report = new(rule, input, quarters, plan);
        Rule = rule;
        Seed = seed;
        Quarters = quarters;
        Engineers = ValueList.Create<string>(input.Engineers);
        Calls = report.Calls();
        Demand = (long)rule.PerQuarter * input.Engineers.Length * quarters.Count;
        Repeats = report.Repeats();
        EngineerShortfalls = report.EngineerShortfalls();
        CustomerShortfalls = report.CustomerShortfalls();
    }

    /// <summary>The rule.</summary>
    public CallBackRule Rule { get; }

    /// <summary>The seed; quote it with the plan.</summary>
    public ulong Seed { get; }

    /// <summary>The planned quarters, in order.</summary>
    public ValueList<ReportPeriod> Quarters { get; }

    /// <summary>The engineers, in ordinal order.</summary>
    public ValueList<string> Engineers { get; }

    /// <summary>The calls by quarter, engineer and customer, in ordinal order.</summary>
    public ValueList<CallBack> Calls { get; }

    /// <summary>How many calls the rule asks for: those planned and those that are short.</summary>
    public long Demand { get; }

    /// <summary>How many calls are to customers who were called in the quarter before.</summary>
    public int Repeats { get; }

    /// <summary>The engineers with fewer calls than the rule asks for, by quarter and name.</summary>
    public ValueList<CallBackShortfall> EngineerShortfalls { get; }

    /// <summary>
    /// The customers who end the year below their minimum, by name; when quarters of the year follow the plan, those who can no
    /// longer reach it.
    /// </summary>
    public ValueList<CallBackShortfall> CustomerShortfalls { get; }

    /// <summary>Plans a quarter.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="engineers">The engineers with their customers, each engineer once.</param>
    /// <param name="quarter">The quarter, such as <c>2026-Q2</c>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="earlier">
    /// The calls that were made before: those of the year count for the caps, and those of the quarter before for repeats. Others
    /// do not matter.
    /// </param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">
    /// The period is not a quarter, an engineer appears twice, an earlier call is to an unknown customer, is not before the
    /// quarter or is given twice; the message has all that is wrong.
    /// </exception>
    public static CallBackPlan ForQuarter(
        CallBackRule rule,
        IEnumerable<EngineerCustomers> engineers,
        ReportPeriod quarter,
        ulong seed,
        IEnumerable<CallBack>? earlier = null) =>
        Create(rule, engineers, [CallBackInput.RequireQuarter(quarter, nameof(quarter))], seed, earlier);

    /// <summary>Plans the rest of a year: from the first quarter, the whole year.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="engineers">The engineers with their customers, each engineer once.</param>
    /// <param name="from">The first quarter that is planned, such as <c>2026-Q1</c>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="earlier">The calls that were made before, as for a quarter.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">
    /// The period is not a quarter, an engineer appears twice, an earlier call is to an unknown customer, is not before the
    /// quarter or is given twice; the message has all that is wrong.
    /// </exception>
    public static CallBackPlan ForRestOfYear(
        CallBackRule rule,
        IEnumerable<EngineerCustomers> engineers,
        ReportPeriod from,
        ulong seed,
        IEnumerable<CallBack>? earlier = null)
    {
        List<ReportPeriod> quarters = [CallBackInput.RequireQuarter(from, nameof(from))];
        while (quarters[^1].Next.Start.Year == from.Start.Year)
        {
            quarters.Add(quarters[^1].Next);
        }

        return Create(rule, engineers, [.. quarters], seed, earlier);
    }

    /// <summary>Returns the plan as a table: a row for each engineer, a column for each quarter.</summary>
    /// <returns>The table; its notes say what is missing.</returns>
    public ResultTable ToTable()
    {
        var byPlace = Calls.ToLookup(c => (c.Engineer, c.Quarter), c => c.Customer);
        return new(
            Quarters.Count > 1
                ? ($"Call-backs {Quarters[0]} to {Quarters[^1]}", $"回访计划 {Quarters[0]} 至 {Quarters[^1]}")
                : ($"Call-backs {Quarters[0]}", $"回访计划 {Quarters[0]}"),
            [TableWords.Of("engineer"), .. Quarters.Select(q => (TableText)q.ToString())],
            Engineers.Select(e => (ValueList<TableCell>)
                [TableCell.Of(e), .. Quarters.Select(q => TableCell.Of(string.Join(", ", byPlace[(e, q)])))]),
            [
                $"{Rule}; seed {InvariantText.Format(Seed)}.",
                $"{ToString()}.",
                .. EngineerShortfalls.Concat(CustomerShortfalls).Select(s => (TableText)$"{s}."),
            ]);
    }

    /// <summary>How many calls are planned of those asked for, and how many of them are repeats.</summary>
    /// <returns>For example <c>20 of 20 calls, 0 repeats, 1 customer below the minimum</c>.</returns>
    public override string ToString() =>
        $"{InvariantText.Format(Calls.Count)} of {InvariantText.Count(Demand, "call")}, "
        + $"{InvariantText.Count(Repeats, "repeat")}, "
        + $"{InvariantText.Count(CustomerShortfalls.Count, "customer")} below the minimum";

    private static CallBackPlan Create(
        CallBackRule rule,
        IEnumerable<EngineerCustomers> engineers,
        ValueList<ReportPeriod> quarters,
        ulong seed,
        IEnumerable<CallBack>? earlier)
    {
        Guard.Against.Null(rule);
        var input = CallBackInput.Create(engineers, quarters[0], earlier);
        return new(rule, seed, input, quarters, CallBackPlanner.Plan(input, rule, seed, quarters));
    }
}
