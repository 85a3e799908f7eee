namespace ServiceQuality.Domain.Surveys;

/// <summary>A questionnaire as data: which items measure which dimension, on which scale.</summary>
public sealed record Instrument
{
    /// <summary>An instrument.</summary>
    /// <param name="name">The name, such as <c>SERVQUAL 1991</c>.</param>
    /// <param name="scale">The scale of every item.</param>
    /// <param name="dimensions">The dimensions, at least one.</param>
    /// <exception cref="ArgumentException">
    /// The name is blank, there is no dimension, or two dimensions share a code or two items an id.
    /// </exception>
    public Instrument(string name, RatingScale scale, IEnumerable<Dimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(scale);
        Name = Guard.Code(name, nameof(name));
        Scale = scale;
        Dimensions = Guard.NoNulls(dimensions, nameof(dimensions));
        Items = [.. Dimensions.SelectMany(d => d.Items)];
        if (Dimensions.Count == 0)
        {
            throw new ArgumentException($"Instrument {name} has no dimension; allowed is at least one.", nameof(dimensions));
        }

        ThrowIfTwice(Dimensions.Select(d => d.Code), "dimension code", nameof(dimensions));
        ThrowIfTwice(Items.Select(i => i.Id), "item id", nameof(dimensions));
    }

    /// <summary>The name, such as <c>SERVQUAL 1991</c>.</summary>
    public string Name { get; }

    /// <summary>The scale of every item.</summary>
    public RatingScale Scale { get; }

    /// <summary>The dimensions in their order.</summary>
    public ValueList<Dimension> Dimensions { get; }

    /// <summary>The items of all dimensions, dimension after dimension.</summary>
    public ValueList<Item> Items { get; }

    /// <summary>Name, scale and sizes.</summary>
    /// <returns>For example <c>SERVQUAL 1991: 5 dimensions, 22 items, 1..7</c>.</returns>
    public override string ToString() =>
        $"{Name}: {Text.Of(Dimensions.Count)} dimensions, {Text.Of(Items.Count)} items, {Scale}";

    private static void ThrowIfTwice(IEnumerable<string> codes, string what, string parameter)
    {
        var twice = codes.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        if (twice is not null)
        {
            throw new ArgumentException($"The {what} \"{twice.Key}\" stands twice; allowed is once.", parameter);
        }
    }
}
