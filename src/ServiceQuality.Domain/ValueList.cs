namespace ServiceQuality.Domain;

/// <summary>Makes a <see cref="ValueList{T}"/>; a collection expression calls this.</summary>
public static class ValueList
{
    /// <summary>A list of the given elements; they are copied.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements in order.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());
}
