using System.Text.Json;

namespace ServiceQuality.Domain.Json;

// What the serializer says of members, in the words of the text instead of those of our types.
internal static class JsonMessage
{
    internal static string Of(JsonException e)
    {
        // The serializer writes the path behind its own messages.
        var suffix = $" Path: {e.Path} | LineNumber: {Text.Of(e.LineNumber ?? 0)} | BytePositionInLine: {Text.Of(e.BytePositionInLine ?? 0)}.";
        var message = e.Message.EndsWith(suffix, StringComparison.Ordinal) ? e.Message[..^suffix.Length] : e.Message;
        var quoted = message.Split('\'');
        return message switch
        {
            _ when message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) && quoted.Length > 1 =>
                $"Member \"{Text.Shortened(quoted[1])}\" is unknown here.",
            _ when message.Contains("was missing required properties", StringComparison.Ordinal) && quoted.Length > 3 =>
                $"Missing here: {Text.Join(quoted.Skip(3).Where((_, i) => i % 2 == 0).Select(n => $"\"{n}\""))}.",
            _ when message.Contains("doesn't allow setting null values", StringComparison.Ordinal) => "null is not allowed here; a member may be left out instead.",
            _ => message,
        };
    }
}
