using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// A model and its options as positions, so that the solver meets no names.
internal sealed class ModelPlan
{
    internal ModelPlan(IndexModel model, IndexOptions options)
    {
        (Model, Options) = (model, options);
        ConstructNames = [.. model.Constructs.Select(c => c.Name)];
        IndicatorNames = [.. model.Indicators.Select(i => i.Name)];
        Indicators = model.Indicators.Count;
        Constructs = model.Constructs.Count;
        Stride = (Indicators + 3) / 4 * 4;
        Blocks = [.. Enumerable.Range(0, Constructs).Select(j => model.IndicatorsOf(j))];
        First = [.. Blocks.Select(b => b.Start.Value)];
        Length = [.. Blocks.Select(b => b.End.Value - b.Start.Value)];
        IsModeB = [.. model.Constructs.Select(c => c.Mode == MeasurementMode.ModeB)];
        Dominant = [.. model.Constructs.Select((c, j) =>
            c.Dominant is null ? -1 : First[j] + PositionOf(c.Dominant, c.Indicators))];
        Widths = [.. model.Indicators.Select(i => i.Scale.Maximum - i.Scale.Minimum)];
        var ends = model.Paths.Select(p => (From: Find(p.From), To: Find(p.To))).ToList();
        Causes = [.. Enumerable.Range(0, Constructs)
            .Select(j => ends.Where(e => e.To == j).Select(e => e.From).Order().ToArray())];
        Effects = [.. Enumerable.Range(0, Constructs)
            .Select(j => ends.Where(e => e.From == j).Select(e => e.To).Order().ToArray())];
        Edges = [.. ends];
        Explained = [.. Enumerable.Range(0, Constructs).Where(j => Causes[j].Length > 0)];

        // Causes before effects.
        List<int> order = [];
        while (order.Count < Constructs)
        {
            order.AddRange([.. Enumerable.Range(0, Constructs)
                .Where(j => !order.Contains(j) && Array.TrueForAll(Causes[j], order.Contains))]);
        }

        Order = [.. order];
        Reached = [.. Reachable()];
        Indirect = [.. Reached.Where(e => Effects[e.From].Any(by => by != e.To && Reached.Contains((by, e.To))))];
        Pairs = [.. from j in Enumerable.Range(0, Constructs) from l in Enumerable.Range(0, j) select (l, j)];
    }

    internal IndexModel Model { get; }

    internal IndexOptions Options { get; }

    internal ValueList<string> ConstructNames { get; }

    internal ValueList<string> IndicatorNames { get; }

    internal int Indicators { get; }

    internal int Constructs { get; }

    // A row of a matrix over indicators takes this many cells, whole vectors; those after the last indicator are 0.
    internal int Stride { get; }

    internal Range[] Blocks { get; }

    internal int[] First { get; }

    internal int[] Length { get; }

    internal bool[] IsModeB { get; }

    // The indicator that determines the sign of a construct, or -1.
    internal int[] Dominant { get; }

    // From the lowest to the highest answer.
    internal int[] Widths { get; }

    // Whether a fit can have correlations that no data have.
    internal bool MayBeInadmissible => Options.Consistent || Options.Missing == MissingAnswers.Pairwise;

    // The direct causes of a construct, and its direct effects.
    internal int[][] Causes { get; }

    internal int[][] Effects { get; }

    // The paths in the order of the model.
    internal (int From, int To)[] Edges { get; }

    // The constructs with causes.
    internal int[] Explained { get; }

    // The constructs, causes before effects.
    internal int[] Order { get; }

    // Which construct affects which, directly or through others; by the effect, then by the cause.
    internal (int From, int To)[] Reached { get; }

    // Those of them that affect the other through others.
    internal (int From, int To)[] Indirect { get; }

    // Each two constructs once, the earlier one first.
    internal (int Earlier, int Later)[] Pairs { get; }

    // The position of a construct; an unknown name throws.
    internal int Find(string construct) => NamedMatrix.IndexOf(ConstructNames, construct, Model.Name);

    private static int PositionOf(string name, NamedList<Indicator> indicators) =>
        Enumerable.Range(0, indicators.Count).First(i => indicators[i].Name == name);

    private IEnumerable<(int From, int To)> Reachable()
    {
        var reaches = new bool[Constructs, Constructs];
        foreach (var to in Order)
        {
            foreach (var cause in Causes[to])
            {
                reaches[cause, to] = true;
                for (var from = 0; from < Constructs; from++)
                {
                    reaches[from, to] |= reaches[from, cause];
                }
            }
        }

        return from to in Enumerable.Range(0, Constructs)
               from cause in Enumerable.Range(0, Constructs)
               where reaches[cause, to]
               select (cause, to);
    }
}
