using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>The features of a Kano survey side by side.</summary>
public sealed record KanoAnalysis
{
    private KanoAnalysis(ValueList<KanoItem> items, Proportion level)
    {
        Items = items;
        Level = level;
    }

    /// <summary>The features in the given order.</summary>
    public ValueList<KanoItem> Items { get; }

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>Evaluates features.</summary>
    /// <param name="features">The name and the counts of each, each name once.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="ArgumentException">A name is blank or there twice, or counts are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 % and below 100 %.</exception>
    public static KanoAnalysis Run(IEnumerable<(string Name, KanoCounts Counts)> features, Proportion? level = null)
    {
        Guard.Against.Null(features);
        var confidence = Guard.Against.InvalidLevel(level);
        var all = features.ToList();
        Guard.Against.InvalidNames([.. all.Select(f => f.Name)], all.Count, nameof(features));
        return new([.. all.Select(f => KanoItem.Evaluate(f.Name, f.Counts, confidence))], confidence);
    }

    /// <summary>
    /// The features as a table: counts of the categories, the category, better and worse with their intervals, strengths.
    /// </summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        "Kano categories",
        ["Feature", "n", "A", "O", "M", "I", "R", "Q", "Category", "Tie", "Clear", "Better", "from", "to", "Worse", "from", "to", "Category strength", "Total strength"],
        Items.Select(i => (ValueList<TableCell>)
        [
            TableCell.Of(i.Name), TableCell.Of(i.Counts.Total),
            Count(i, KanoCategory.Attractive), Count(i, KanoCategory.OneDimensional), Count(i, KanoCategory.MustBe),
            Count(i, KanoCategory.Indifferent), Count(i, KanoCategory.Reverse), Count(i, KanoCategory.Questionable),
            TableCell.Of(i.Category?.ToString()), TableCell.Of(i.Ties.Count > 1 ? string.Join(", ", i.Ties) : null), TableCell.Of(i.IsClear switch { true => "yes", false => "no", null => null }),
            TableCell.Of(i.Better.Value, 3), TableCell.Of(i.Better.Interval?.Lower, 3), TableCell.Of(i.Better.Interval?.Upper, 3),
            TableCell.Of(i.Worse.Value, 3), TableCell.Of(i.Worse.Interval?.Lower, 3), TableCell.Of(i.Worse.Interval?.Upper, 3),
            TableCell.Of(i.CategoryStrength, 3), TableCell.Of(i.TotalStrength, 3),
        ]),
        [$"Evaluation table of Berger (1993); ties by M > O > A > I > R > Q; clear by the test of Fong; Wilson intervals at {Level.ToString(null, null)}."]);

    /// <summary>How many features.</summary>
    /// <returns>For example <c>12 features</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Items.Count} feature{(Items.Count == 1 ? "" : "s")}");

    private static TableCell Count(KanoItem item, KanoCategory category) => TableCell.Of(item.Counts.Count(category));
}
