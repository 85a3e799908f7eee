using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;

namespace ServiceQuality.Domain.Json;

// What the serializer says of members, in the words of the text instead of those of our types.
internal static class JsonMessage
{
    private const int LongestPath = 500; // a message must not grow with the input

    // A refusal with its path, counted from here. At the root that is where it should; within a value of the host the serializer adds the
    // path and line of this value, and the message says where in it.
    internal static JsonException Told(JsonException e, bool isWithin, string? json = null)
    {
        // A value within this one that was read by itself counted its path, and its lines, from there.
        var within = (e.InnerException as JsonException)?.Path;
        var path = within is null ? e.Path : e.Path + within[1..];
        var shown = path?.Length > LongestPath ? path[..LongestPath] + "..." : path;
        var number = (json is not null && path is not null ? JsonPlace.LineOf(json, path) : null) ?? (within is null ? e.LineNumber : null);
        var line = number is { } n ? $", line {InvariantText.Format(n + 1)}" : "";
        return isWithin
            ? new($"{Of(e)} Within this value: {shown}{line}.", e)
            : new($"{Of(e)} Path: {shown}{line}.", path, number, number == e.LineNumber ? e.BytePositionInLine : null, e);
    }

    internal static string Of(JsonException e)
    {
        // The serializer writes the path behind its own messages.
        var suffix = $" Path: {e.Path} | LineNumber: {InvariantText.Format(e.LineNumber ?? 0)} | BytePositionInLine: {InvariantText.Format(e.BytePositionInLine ?? 0)}.";
        var message = e.Message.EndsWith(suffix, StringComparison.Ordinal) ? e.Message[..^suffix.Length] : e.Message;
        var quoted = message.Split('\'');
        return message switch
        {
            _ when message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) && quoted.Length > 1 =>
                $"Member \"{InvariantText.Shorten(quoted[1])}\" is unknown here.",
            _ when message.Contains("was missing required properties", StringComparison.Ordinal) && quoted.Length > 3 =>
                $"Missing here: {InvariantText.Join(quoted.Skip(3).Where((_, i) => i % 2 == 0).Select(n => $"\"{n}\""))}.",
            _ when message.Contains("doesn't allow setting null values", StringComparison.Ordinal) => "null is not allowed here; a member may be left out instead.",
            _ => message,
        };
    }
}
