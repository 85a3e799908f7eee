using System.Text.Json;

namespace ServiceQuality.Domain.Json;

// What the serializer says of members, in the words of the text instead of those of our types.
internal static class JsonMessage
{
    internal static string Of(JsonException e)
    {
        // The serializer writes the path behind its own messages.
        var path = e.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        var message = path < 0 ? e.Message : e.Message[..path];
        var quoted = message.Split('\'');
        return message switch
        {
            _ when message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) && quoted.Length > 1 =>
                $"Member \"{Text.Shortened(quoted[1])}\" is unknown here.",
            _ when message.Contains("was missing required properties", StringComparison.Ordinal) && quoted.Length > 3 =>
                $"Missing here: {Text.Join(quoted.Skip(3).Where((_, i) => i % 2 == 0).Select(n => $"\"{n}\""))}.",
            _ => message,
        };
    }
}
