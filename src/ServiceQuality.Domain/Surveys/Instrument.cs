using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// A questionnaire as data: which items measure which dimension, on which scale, which end of the scale means the most and which items
/// are worded negatively. Nothing of that is ever guessed from answers.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Instrument>))]
public sealed record Instrument
{
    /// <summary>An instrument.</summary>
    /// <param name="name">The name, such as <c>SERVQUAL 1991</c>.</param>
    /// <param name="scale">The scale of every item.</param>
    /// <param name="dimensions">The dimensions, at least one that is part of quality.</param>
    /// <param name="direction">Which end of the scale means the most.</param>
    /// <exception cref="ArgumentException">
    /// The name is blank, no dimension is part of quality, or two dimensions share a code or two items an id.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The direction is none of the enumeration.</exception>
    public Instrument(string name, RatingScale scale, IEnumerable<Dimension> dimensions, ScaleDirection direction = ScaleDirection.HighestIsMost)
    {
        Guard.Against.Null(scale);
        Name = Guard.Against.InvalidCode(name);
        Scale = scale;
        Direction = Guard.Against.UndefinedEnum(direction);
        Dimensions = Guard.Against.NullElements(dimensions);
        Items = [.. Dimensions.SelectMany(d => d.Items)];
        if (!Dimensions.Any(d => d.IsPartOfQuality))
        {
            throw new ArgumentException($"Instrument {name} has no dimension of quality; allowed is at least one.", nameof(dimensions));
        }

        ThrowIfTwice(Dimensions.Select(d => d.Code), "dimension code", nameof(dimensions));
        ThrowIfTwice(Items.Select(i => i.Id), "item id", nameof(dimensions));
    }

    /// <summary>The name, such as <c>SERVQUAL 1991</c>.</summary>
    public string Name { get; }

    /// <summary>The scale of every item.</summary>
    public RatingScale Scale { get; }

    /// <summary>Which end of the scale means the most.</summary>
    public ScaleDirection Direction { get; }

    /// <summary>The dimensions in their order.</summary>
    public ValueList<Dimension> Dimensions { get; }

    /// <summary>The items of all dimensions, dimension after dimension.</summary>
    public ValueList<Item> Items { get; }

    /// <summary>The same instrument asked on another scale, such as SERVQUAL on 1 to 5.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="direction">Which end of it means the most; null means the same end as now.</param>
    /// <returns>The instrument.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The direction is none of the enumeration.</exception>
    public Instrument WithScale(RatingScale scale, ScaleDirection? direction = null) => new(Name, scale, Dimensions, direction ?? Direction);

    /// <summary>The same instrument with your wording of its items.</summary>
    /// <param name="wording">The wording by item id; items that are not named keep theirs.</param>
    /// <returns>The instrument.</returns>
    /// <exception cref="ArgumentException">An id is none of this instrument, or a wording is blank.</exception>
    public Instrument WithWording(IReadOnlyDictionary<string, string> wording)
    {
        Guard.Against.Null(wording);
        foreach (var id in wording.Keys)
        {
            IndexOfItem(id, nameof(wording));
        }

        return new(
            Name,
            Scale,
            Dimensions.Select(d => new Dimension(
                d.Code, d.Name, d.Items.Select(i => new Item(i.Id, i.Reversed, wording.GetValueOrDefault(i.Id, i.Wording!))), d.IsPartOfQuality)),
            Direction);
    }

    /// <summary>Where the items of a dimension stand among all items.</summary>
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
    /// <returns>For example <c>SERVQUAL 1991: 5 dimensions, 22 items, 1..7</c>.</returns>
    public override string ToString()
    {
        var reversed = Items.Count(i => i.Reversed) is > 0 and var count ? $", {InvariantText.Format(count)} reversed" : "";
        var turned = Direction == ScaleDirection.LowestIsMost ? ", lowest is most" : "";
        return $"{Name}: {InvariantText.Count(Dimensions.Count, "dimension")}, {InvariantText.Count(Items.Count, "item")}{reversed}, {Scale}{turned}";
    }

    internal int IndexOfItem(string id, string parameter)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i].Id == id)
            {
                return i;
            }
        }

        throw new ArgumentException($"Item \"{InvariantText.Shorten(id)}\" is none of {Name}; allowed are {InvariantText.Join(Items.Select(i => i.Id))}.", parameter);
    }

    private static void ThrowIfTwice(IEnumerable<string> codes, string what, string parameter)
    {
        var twice = codes.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        if (twice is not null)
        {
            throw new ArgumentException($"The {what} \"{twice.Key}\" stands twice; allowed is once.", parameter);
        }
    }
}
