using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// One item of an instrument. The library contains no item wording: it belongs to the authors of the instrument. Attach your own
/// by <see cref="Instrument.WithWording"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Item>))]
public sealed record Item
{
    /// <summary>Creates an item.</summary>
    /// <param name="id">
    /// The id, which is also the part of a column name that identifies the item, such as <c>07</c> in <c>E07</c>.
    /// </param>
    /// <param name="isReverseScored">Whether the item is worded negatively, so that agreeing with it means poor service.</param>
    /// <param name="wording">The wording of the item, if you attach it.</param>
    /// <exception cref="ArgumentException">The id or the wording is blank or has white space at its ends.</exception>
    public Item(string id, bool isReverseScored = false, string? wording = null)
    {
        Id = Guard.Against.InvalidCode(id);
        IsReverseScored = isReverseScored;
        Wording = wording is null ? null : Guard.Against.InvalidCode(wording);
    }

    /// <summary>The id, unique within the instrument.</summary>
    public string Id { get; }

    /// <summary>
    /// Whether the item is worded negatively, so that agreeing with it means poor service. Its answers are reverse scored.
    /// </summary>
    public bool IsReverseScored { get; }

    /// <summary>The wording of the item; null if none is attached.</summary>
    public string? Wording { get; }

    /// <summary>The id, and whether the item is reverse scored.</summary>
    /// <returns>For example <c>07</c> or <c>10 (reverse scored)</c>.</returns>
    public override string ToString() => IsReverseScored ? Id + " (reverse scored)" : Id;
}
