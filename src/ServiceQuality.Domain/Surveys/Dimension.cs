using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>A dimension of quality, such as reliability, with the items that measure it.</summary>
[JsonConverter(typeof(DomainJsonConverter<Dimension>))]
public sealed record Dimension
{
    /// <summary>Creates a dimension.</summary>
    /// <param name="code">A short code, such as <c>REL</c>.</param>
    /// <param name="name">The name for people, such as <c>Reliability</c>.</param>
    /// <param name="items">The items, at least one.</param>
    /// <param name="isPartOfQuality">
    /// Whether the dimension counts in the overall score. The image of Groenroos's model does not: it filters how quality is
    /// perceived.
    /// </param>
    /// <param name="chineseName">
    /// The name in Simplified Chinese, such as 可靠性, when <paramref name="name"/> is English; null means the same name in every
    /// language.
    /// </param>
    /// <exception cref="ArgumentException">The code or a name is blank, or there is no item.</exception>
    public Dimension(
        string code, string name, IEnumerable<Item> items, bool isPartOfQuality = true, string? chineseName = null)
    {
        Code = Guard.Against.InvalidCode(code);
        Name = Guard.Against.InvalidCode(name);
        LocalizedName = new(name, chineseName is null ? name : Guard.Against.InvalidCode(chineseName));
        Items = new(Guard.Against.NullElements(items), i => i.Id);
        Guard.Against.Invalid(Items.Count == 0, $"Dimension {code} has no item; at least one is needed.", nameof(items));
        IsPartOfQuality = isPartOfQuality;
    }

    /// <summary>A short code, such as <c>REL</c>, unique within the instrument.</summary>
    public string Code { get; }

    /// <summary>The name for people, such as <c>Reliability</c>.</summary>
    public string Name { get; }

    /// <summary>The name in English and Chinese; the same in both when the dimension was made with one name.</summary>
    public LocalizedText LocalizedName { get; }

    /// <summary>The items, at least one, by id.</summary>
    public NamedList<Item> Items { get; }

    /// <summary>Whether the dimension counts in the overall score.</summary>
    public bool IsPartOfQuality { get; }

    /// <summary>Code and number of items.</summary>
    /// <returns>For example <c>REL (5 items)</c>.</returns>
    public override string ToString() => $"{Code} ({InvariantText.Count(Items.Count, "item")})";

    internal Dimension WithItems(IEnumerable<Item> items) => new(Code, Name, items, IsPartOfQuality, LocalizedName.Chinese);
}
