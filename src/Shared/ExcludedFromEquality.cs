namespace ServiceQuality;

// A value that is derived from the others of a record and is not part of the record's equality.
internal readonly struct ExcludedFromEquality<T>(T value) : IEquatable<ExcludedFromEquality<T>>
{
    internal T Value { get; } = value;

    public bool Equals(ExcludedFromEquality<T> other) => true;

    public override bool Equals(object? obj) => obj is ExcludedFromEquality<T>;

    public override int GetHashCode() => 0;
}
