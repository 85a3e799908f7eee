using System.Text.Json;
using NodaTime.Text;

namespace ServiceQuality.Conformance;

/// <summary>Reads a file of vectors and replays each; what cannot be read is a failure, not a skip.</summary>
public static class VectorFile
{
    public static void Replay(string file, Tally tally, Action<string, JsonElement, Tally> replay)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(replay);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(File.ReadAllText(file));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            tally.Fail(file, "a JSON file", e.Message);
            return;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                tally.Fail(file, "an array of vectors", document.RootElement.ValueKind.ToString());
                return;
            }

            foreach (var vector in document.RootElement.EnumerateArray())
            {
                var isObject = vector.ValueKind == JsonValueKind.Object;
                var id = isObject && vector.TryGetProperty("id", out var name) ? name.ToString() : file;
                try
                {
                    replay(id, vector, tally);
                }
                catch (Exception e) when (e is KeyNotFoundException or FormatException or InvalidOperationException
                    or ArgumentException or IndexOutOfRangeException or UnparsableValueException)
                {
                    tally.Fail(id, "an answer", e.Message);
                }
            }
        }
    }
}
