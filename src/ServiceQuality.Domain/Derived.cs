namespace ServiceQuality.Domain;

// A value that follows from the others of a record: it takes no part in the record's equality.
internal readonly struct Derived<T>(T value) : IEquatable<Derived<T>>
{
    internal T Value { get; } = value;

    public bool Equals(Derived<T> other) => true;

    public override bool Equals(object? obj) => obj is Derived<T>;

    public override int GetHashCode() => 0;
}
