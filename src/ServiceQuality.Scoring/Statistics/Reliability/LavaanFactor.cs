using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>A factor of a model for lavaan and the items that measure it.</summary>
public sealed record LavaanFactor
{
    /// <summary>A factor.</summary>
    /// <param name="name">Its name: a name in R, as <see cref="LavaanModel.IsName"/> tells.</param>
    /// <param name="items">The items that measure it, one or more, each a name in R and there once.</param>
    /// <exception cref="ArgumentException">A name is none in R, there is no item, or an item is there twice or has the name of the factor.</exception>
    public LavaanFactor(string name, params ReadOnlySpan<string> items)
    {
        Guard.Against.Null(name);
        Name = LavaanModel.IsName(name) ? name : throw new ArgumentException(LavaanModel.Refused(name), nameof(name));
        if (items.IsEmpty)
        {
            throw new ArgumentException($"\"{name}\" has no items; allowed is at least one.", nameof(items));
        }

        Items = Labels.Checked(items, items.Length, nameof(items));
        foreach (var item in Items)
        {
            if (!LavaanModel.IsName(item) || item == name)
            {
                throw new ArgumentException(item == name ? $"\"{item}\" is the factor itself; allowed are items of other names." : LavaanModel.Refused(item), nameof(items));
            }
        }
    }

    /// <summary>The name of the factor.</summary>
    public string Name { get; }

    /// <summary>The names of the items that measure it.</summary>
    public ValueList<string> Items { get; }

    /// <summary>The factor in lavaan's syntax.</summary>
    /// <returns>For example <c>tangibles =~ P01 + P02 + P03 + P04</c>.</returns>
    public override string ToString() => $"{Name} =~ {string.Join(" + ", Items)}";
}
