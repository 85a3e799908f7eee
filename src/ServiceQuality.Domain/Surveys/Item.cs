namespace ServiceQuality.Domain.Surveys;

/// <summary>One item of an instrument. The library ships no item wording: it belongs to the authors of the instrument.</summary>
public sealed record Item
{
    /// <summary>An item.</summary>
    /// <param name="id">The id, which is also the part of a column name that tells the item, such as <c>07</c> in <c>E07</c>.</param>
    /// <exception cref="ArgumentException">The id is blank or has white space at its ends.</exception>
    public Item(string id) => Id = Guard.Code(id, nameof(id));

    /// <summary>The id, unique within the instrument.</summary>
    public string Id { get; }

    /// <summary>The id.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Id;
}
