using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ServiceQuality.Domain;

/// <summary>
/// An immutable list whose elements can be found by name as well as by position: <c>list[0]</c>, <c>list["Reliability"]</c>.
/// Names are compared exactly. Equality is that of a <see cref="ValueList{T}"/>: two lists are equal when they hold equal
/// elements in the same order.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "A list, named as such.")]
public sealed class NamedList<T> : IReadOnlyList<T>, IEquatable<NamedList<T>>
{
    private readonly ValueList<T> _items;
    private readonly Func<T, string> _name;
    private readonly Func<T, string>? _otherName;

    /// <summary>Creates a list of named elements.</summary>
    /// <param name="items">The elements in order.</param>
    /// <param name="name">
    /// The name of an element, such as its id or code. If several elements have the same name, the first is found.
    /// </param>
    /// <param name="otherName">
    /// A second name to find an element by, such as the name for people; null for none. First names take precedence.
    /// </param>
    public NamedList(IEnumerable<T> items, Func<T, string> name, Func<T, string>? otherName = null)
    {
        Guard.Against.Null(items);
        Guard.Against.Null(name);
        _items = [.. items];
        _name = name;
        _otherName = otherName;
    }

    /// <summary>The number of elements.</summary>
    public int Count => _items.Count;

    /// <summary>The names of the elements in order; where elements have two names, the first.</summary>
    public IEnumerable<string> Names => _items.Select(_name);

    /// <summary>The element at a position.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the list.</exception>
    public T this[int index] => _items[index];

    /// <summary>The element with a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="KeyNotFoundException">No element has the name; the message lists the names there are.</exception>
    public T this[string name] => IndexOf(name) is { } index
        ? _items[index]
        : throw new KeyNotFoundException(Count == 0
            ? $"\"{InvariantText.Shorten(name)}\" is not in the list, which is empty."
            : $"\"{InvariantText.Shorten(name)}\" is not in the list; allowed are {InvariantText.Join(Names)}.");

    /// <summary>The position of the element with a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The position, or null if no element has the name.</returns>
    public int? IndexOf(string name)
    {
        Guard.Against.Null(name);
        return IndexOf(name, _name) ?? (_otherName is null ? null : IndexOf(name, _otherName));
    }

    /// <summary>Whether an element has a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether <c>list[name]</c> returns an element.</returns>
    public bool Contains(string name) => IndexOf(name) is not null;

    /// <summary>The elements as a span over the list's own memory; nothing is copied.</summary>
    /// <returns>The elements in order.</returns>
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    /// <summary>Whether the other list holds equal elements in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    /// <returns>Whether the lists are equal.</returns>
    public bool Equals(NamedList<T>? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NamedList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <summary>Whether two lists hold equal elements in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(NamedList<T>? left, NamedList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two lists differ in an element, its position or their length.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(NamedList<T>? left, NamedList<T>? right) => !(left == right);

    /// <summary>Enumerates the elements in order.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The elements between brackets; for reading, not for parsing.</summary>
    /// <returns>For example <c>[REL (5 items), RES (4 items)]</c>.</returns>
    public override string ToString() => _items.ToString();

    private int? IndexOf(string name, Func<T, string> nameOf)
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (nameOf(_items[i]) == name)
            {
                return i;
            }
        }

        return null;
    }
}
