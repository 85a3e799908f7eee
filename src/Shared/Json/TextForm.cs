using ServiceQuality.Domain;

namespace ServiceQuality.Json;

// What the texts of a converter look like, for schemas: one of the names, or as the pattern says (a regular expression of
// ECMA-262).
internal sealed record TextForm(string? Pattern, ValueList<string> Examples)
{
    // A text without white space at its ends.
    internal const string Code = @"\S([\s\S]*\S)?";

    // Empty when any text of the pattern is taken.
    internal ValueList<string> Names { get; init; } = [];

    internal static TextForm OneOf(IEnumerable<string> names) => new(null, []) { Names = [.. names] };

    // Names and, beside them, a pattern.
    internal TextForm Or(params ReadOnlySpan<string> names) => this with { Names = [.. names] };
}
