namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// One item of an instrument. The library ships no item wording: it belongs to the authors of the instrument; attach your own by
/// <see cref="Instrument.WithWording"/>.
/// </summary>
public sealed record Item
{
    /// <summary>An item.</summary>
    /// <param name="id">The id, which is also the part of a column name that tells the item, such as <c>07</c> in <c>E07</c>.</param>
    /// <param name="reversed">Whether the item is worded negatively, so that agreeing with it means poor service. Its answers are turned round when they are read.</param>
    /// <param name="wording">How the item is worded, if you attach that.</param>
    /// <exception cref="ArgumentException">The id or the wording is blank or has white space at its ends.</exception>
    public Item(string id, bool reversed = false, string? wording = null)
    {
        Id = Guard.Against.InvalidCode(id);
        Reversed = reversed;
        Wording = wording is null ? null : Guard.Against.InvalidCode(wording);
    }

    /// <summary>The id, unique within the instrument.</summary>
    public string Id { get; }

    /// <summary>Whether the item is worded negatively.</summary>
    public bool Reversed { get; }

    /// <summary>How the item is worded, or null when nobody attached it.</summary>
    public string? Wording { get; }

    /// <summary>The id, and whether the item is reversed.</summary>
    /// <returns>For example <c>07</c> or <c>10 (reversed)</c>.</returns>
    public override string ToString() => Reversed ? Id + " (reversed)" : Id;
}
