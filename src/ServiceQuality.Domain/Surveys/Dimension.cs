namespace ServiceQuality.Domain.Surveys;

/// <summary>A dimension of quality, such as reliability, with the items that measure it.</summary>
public sealed record Dimension
{
    /// <summary>A dimension.</summary>
    /// <param name="code">A short code, such as <c>REL</c>.</param>
    /// <param name="name">The name for people, such as <c>Reliability</c>.</param>
    /// <param name="items">The items, at least one.</param>
    /// <param name="isPartOfQuality">
    /// Whether the dimension counts in the overall score. The image of Groenroos's model does not: it filters how quality is perceived.
    /// </param>
    /// <exception cref="ArgumentException">The code or name is blank, or there is no item.</exception>
    public Dimension(string code, string name, IEnumerable<Item> items, bool isPartOfQuality = true)
    {
        Code = Guard.Against.InvalidCode(code);
        Name = Guard.Against.InvalidCode(name);
        Items = Guard.Against.NullElements(items);
        IsPartOfQuality = isPartOfQuality;
        if (Items.Count == 0)
        {
            throw new ArgumentException($"Dimension {code} has no item; allowed is at least one.", nameof(items));
        }
    }

    /// <summary>A short code, such as <c>REL</c>, unique within the instrument.</summary>
    public string Code { get; }

    /// <summary>The name for people, such as <c>Reliability</c>.</summary>
    public string Name { get; }

    /// <summary>The items, at least one.</summary>
    public ValueList<Item> Items { get; }

    /// <summary>Whether the dimension counts in the overall score.</summary>
    public bool IsPartOfQuality { get; }

    /// <summary>Code and number of items.</summary>
    /// <returns>For example <c>REL (5 items)</c>.</returns>
    public override string ToString() => $"{Code} ({InvariantText.Count(Items.Count, "item")})";
}
