using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>The features of a Kano survey side by side.</summary>
[JsonConverter(typeof(ScoringJsonConverter<KanoAnalysis>))]
public sealed record KanoAnalysis
{
    private KanoAnalysis(IEnumerable<KanoItem> items, Proportion level)
    {
        Items = new(items, i => i.Name);
        Level = level;
    }

    /// <summary>The features in the given order; <c>Items["Parking"]</c> finds one by its name.</summary>
    public NamedList<KanoItem> Items { get; }

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
        return new(all.Select(f => KanoItem.Evaluate(f.Name, f.Counts, confidence)), confidence);
    }

    /// <summary>
    /// The features as a table: counts of the categories, the category, better and worse with their intervals, strengths.
    /// </summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable()
    {
        var level = Level.ToString(null, null);
        var conventions = "Evaluation table of Berger (1993); ties by M > O > A > I > R > Q; clear by the test of Fong; "
            + $"Wilson intervals at {level}.";
        return new(
            ("Kano categories", "卡诺类别"),
            TableWords.All(
                "Feature", "n", "A", "O", "M", "I", "R", "Q", "Category", "Tie", "Clear",
                "Better", "from", "to", "Worse", "from", "to", "Category strength", "Total strength"),
            Items.Select(CreateRow),
            [(conventions, $"评价表：Berger (1993)；并列时 M > O > A > I > R > Q；明确与否：Fong检验；Wilson区间，{level}。")]);
    }

    /// <summary>How many features.</summary>
    /// <returns>For example <c>12 features</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Items.Count} feature{(Items.Count == 1 ? "" : "s")}");

    private static ValueList<TableCell> CreateRow(KanoItem item) =>
    [
        TableCell.Of(item.Name),
        TableCell.Of(item.Counts.Total),
        Count(item, KanoCategory.Attractive),
        Count(item, KanoCategory.OneDimensional),
        Count(item, KanoCategory.MustBe),
        Count(item, KanoCategory.Indifferent),
        Count(item, KanoCategory.Reverse),
        Count(item, KanoCategory.Questionable),
        TableCell.Word(item.Category),
        TableCell.Of(item.Ties.Count > 1 ? TableText.Join(", ", "、", item.Ties.Select(t => TableWords.Of(t))) : ""),
        TableCell.Word(item.IsClear),
        TableCell.Of(item.Better.Value, Decimals.Coefficient),
        TableCell.Of(item.Better.Interval?.Lower, Decimals.Coefficient),
        TableCell.Of(item.Better.Interval?.Upper, Decimals.Coefficient),
        TableCell.Of(item.Worse.Value, Decimals.Coefficient),
        TableCell.Of(item.Worse.Interval?.Lower, Decimals.Coefficient),
        TableCell.Of(item.Worse.Interval?.Upper, Decimals.Coefficient),
        TableCell.Of(item.CategoryStrength, Decimals.Coefficient),
        TableCell.Of(item.TotalStrength, Decimals.Coefficient),
    ];

    private static TableCell Count(KanoItem item, KanoCategory category) => TableCell.Of(item.Counts.Count(category));
}
