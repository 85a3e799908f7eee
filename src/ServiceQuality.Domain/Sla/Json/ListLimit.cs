using System.Text.Json;

namespace ServiceQuality.Domain.Sla.Json;

// Some checks of an agreement take the square of what is listed: a text must not make them take a very long time.
internal static class ListLimit
{
    internal const int MaxElements = 1_000;

    internal static void Check<T>(List<T>? list, string path)
    {
        if (list?.Count > MaxElements)
        {
            throw new InvalidJsonException(
                $"The list has {InvariantText.Format(list.Count)} elements; allowed are {InvariantText.Format(MaxElements)}.",
                path);
        }
    }

    internal static List<T> Checked<T>(List<T> list, string path)
    {
        Check(list, path);
        return list;
    }

    // What could not be read back is refused before it is written.
    internal static void CheckWritten(string what, params ReadOnlySpan<int> counts)
    {
        foreach (var count in counts)
        {
            if (count > MaxElements)
            {
                throw new JsonException(
                    $"{what} has a list of {InvariantText.Format(count)} elements; "
                        + $"allowed in JSON are {InvariantText.Format(MaxElements)}.");
            }
        }
    }
}
