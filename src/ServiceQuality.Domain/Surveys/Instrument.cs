using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// A questionnaire as data: which items measure which dimension, on which scale, which end of the scale means the most and which
/// items are worded negatively. None of that is ever guessed from answers.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Instrument>))]
public sealed record Instrument
{
    /// <summary>Creates an instrument.</summary>
    /// <param name="name">The name, such as <c>SERVQUAL 1991</c>.</param>
    /// <param name="scale">The scale of every item.</param>
    /// <param name="dimensions">The dimensions, at least one that is part of quality.</param>
    /// <param name="direction">Which end of the scale means the most.</param>
    /// <param name="otherItems">
    /// Items that belong to no dimension, such as a question of one year only: they are asked, read and scored one by one, and
    /// take no part in dimensions and overall scores. Null means none.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The name is blank, no dimension is part of quality, two dimensions have the same code or two items the same id.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The direction is not a value of the enumeration.</exception>
    public Instrument(
        string name,
        RatingScale scale,
        IEnumerable<Dimension> dimensions,
        ScaleDirection direction = ScaleDirection.HighestIsMost,
        IEnumerable<Item>? otherItems = null)
    {
        Name = Guard.Against.InvalidCode(name);
        Scale = Guard.Against.Null(scale);
        Direction = Guard.Against.UndefinedEnum(direction);
        Dimensions = new(Guard.Against.NullElements(dimensions), d => d.Code, d => d.Name);
        OtherItems = new(otherItems is null ? [] : Guard.Against.NullElements(otherItems), i => i.Id);
        Items = new(Dimensions.SelectMany(d => d.Items).Concat(OtherItems), i => i.Id);
        Guard.Against.Invalid(
            !Dimensions.Any(d => d.IsPartOfQuality),
            $"Instrument {name} has no dimension that is part of quality; at least one is needed.",
            nameof(dimensions));
        CheckUnique(Dimensions.Names, "dimension code", nameof(dimensions));
        CheckUnique(Items.Names, "item id", nameof(dimensions));
    }

    /// <summary>The name, such as <c>SERVQUAL 1991</c>.</summary>
    public string Name { get; }

    /// <summary>The scale of every item.</summary>
    public RatingScale Scale { get; }

    /// <summary>Which end of the scale means the most.</summary>
    public ScaleDirection Direction { get; }

    /// <summary>
    /// The dimensions in their order, by code or name: <c>Dimensions["REL"]</c>, <c>Dimensions["Reliability"]</c>.
    /// </summary>
    public NamedList<Dimension> Dimensions { get; }

    /// <summary>The items that belong to no dimension, by id; usually none.</summary>
    public NamedList<Item> OtherItems { get; }

    /// <summary>
    /// The items of all dimensions, dimension after dimension, then <see cref="OtherItems"/>, by id: <c>Items["07"]</c>.
    /// </summary>
    public NamedList<Item> Items { get; }

    /// <summary>An instrument with one question for each dimension, such as a list of aspects of quality in a text.</summary>
    /// <param name="name">The name, such as <c>Four basics</c>.</param>
    /// <param name="scale">The scale of every question.</param>
    /// <param name="dimensions">
    /// The dimensions, at least one: the code, which is the id of the question too, and the name in English and Chinese.
    /// </param>
    /// <returns>The instrument.</returns>
    /// <exception cref="ArgumentException">A name or code is blank, or two codes are the same.</exception>
    public static Instrument Of(string name, RatingScale scale, params IEnumerable<(string Code, LocalizedText Name)> dimensions)
    {
        Guard.Against.Null(dimensions);
        return new(name, scale, dimensions.Select(d =>
        {
            var names = Guard.Against.Null(d.Name, nameof(dimensions));
            return new Dimension(d.Code, names.English, [new(d.Code)], chineseName: names.Chinese);
        }));
    }

    /// <summary>The same instrument on another scale, such as SERVQUAL on 1 to 5.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="direction">Which end of it means the most; null means the same end as now.</param>
    /// <returns>The instrument.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The direction is not a value of the enumeration.</exception>
    public Instrument WithScale(RatingScale scale, ScaleDirection? direction = null) =>
        new(Name, scale, Dimensions, direction ?? Direction, OtherItems);

    /// <summary>The same instrument with other items that belong to no dimension.</summary>
    /// <param name="items">The items, which take the place of <see cref="OtherItems"/>.</param>
    /// <returns>The instrument.</returns>
    /// <exception cref="ArgumentException">Two items of the instrument have the same id.</exception>
    public Instrument WithOtherItems(params IEnumerable<Item> items) =>
        new(Name, Scale, Dimensions, Direction, Guard.Against.Null(items));

    /// <summary>The same instrument with your wording of its items.</summary>
    /// <param name="wording">The wording by item id; items without an entry keep theirs.</param>
    /// <returns>The instrument.</returns>
    /// <exception cref="ArgumentException">The instrument has no item with one of the ids, or a wording is blank.</exception>
    public Instrument WithWording(IReadOnlyDictionary<string, string> wording)
    {
        Guard.Against.Null(wording);
        foreach (var id in wording.Keys)
        {
            IndexOfItem(id, nameof(wording));
        }

        Item Worded(Item item) => new(item.Id, item.IsReverseScored, wording.GetValueOrDefault(item.Id, item.Wording!));
        return new(
            Name,
            Scale,
            Dimensions.Select(d => d.WithItems(d.Items.Select(Worded))),
            Direction,
            OtherItems.Select(Worded));
    }

    /// <summary>
    /// The same instrument with the names of its dimensions in one language: results of its surveys are named so too.
    /// </summary>
    /// <param name="culture">The culture, as in <see cref="LocalizedText.In"/>.</param>
    /// <returns>The instrument.</returns>
    public Instrument In(CultureInfo? culture)
    {
        var dimensions = Dimensions.Select(d => new Dimension(d.Code, d.LocalizedName.In(culture), d.Items, d.IsPartOfQuality));
        return new(Name, Scale, dimensions, Direction, OtherItems);
    }

    /// <summary>The positions of the items of a dimension among all items.</summary>
    /// <param name="dimension">The position of the dimension, from 0.</param>
    /// <returns>The range of <see cref="Items"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public Range ItemsOf(int dimension)
    {
        Guard.Against.IndexOutOfRange(dimension, Dimensions.Count);
        var first = Dimensions.Take(dimension).Sum(d => d.Items.Count);
        return first..(first + Dimensions[dimension].Items.Count);
    }

    /// <summary>Name, scale and sizes.</summary>
    /// <returns>For example <c>SERVQUAL 1988: 5 dimensions, 22 items, 9 reverse scored, 1..7</c>.</returns>
    public override string ToString()
    {
        var reversed = Items.Count(i => i.IsReverseScored);
        var ofReversed = reversed == 0 ? "" : $", {InvariantText.Format(reversed)} reverse scored";
        var ofDirection = Direction == ScaleDirection.LowestIsMost ? ", lowest is most" : "";
        var dimensions = InvariantText.Count(Dimensions.Count, "dimension");
        var others = OtherItems.Count == 0 ? "" : $", {InvariantText.Format(OtherItems.Count)} without a dimension";
        return $"{Name}: {dimensions}, {InvariantText.Count(Items.Count, "item")}{others}{ofReversed}, {Scale}{ofDirection}";
    }

    internal int IndexOfItem(string id, string parameter)
    {
        Guard.Against.Null(id, parameter);
        var index = Items.IndexOf(id);
        Guard.Against.Invalid(
            index is null, $"Item \"{InvariantText.Shorten(id)}\" is not an item of {Name}; allowed are "
                + $"{InvariantText.Join(Items.Names)}.", parameter);
        return index!.Value;
    }

    private static void CheckUnique(IEnumerable<string> codes, string what, string parameter)
    {
        var repeated = codes.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any())?.Key;
        Guard.Against.Invalid(repeated is not null, $"The {what} \"{repeated}\" appears twice; each may appear once.", parameter);
    }
}
