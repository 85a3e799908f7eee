namespace ServiceQuality.Domain.Gaps;

// A name as it is looked up: letters and digits only, in small letters.
internal static class AliasKey
{
    internal static string Of(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
