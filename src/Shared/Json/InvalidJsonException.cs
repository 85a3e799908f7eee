using System.Text.Json;

namespace ServiceQuality.Json;

// A document or a value within it is refused. The path given here counts from the value that is being read; the serializer adds
// where that value is, in the property Path.
internal sealed class InvalidJsonException : JsonException
{
    private readonly string _below;

    internal InvalidJsonException(
        string message, string path = "$", JsonProblem problem = JsonProblem.Value, Exception? inner = null)
        : base(message, inner)
    {
        _below = path[1..];
        Problem = problem;
    }

    internal JsonProblem Problem { get; }

    // From the document that is being read.
    internal string FullPath => (Path ?? "$") + _below;

    // The same for the document around this one, whose serializer adds its path.
    internal InvalidJsonException InsideAnother() => Path is null ? this : new(Message, FullPath, Problem, InnerException);

    // The same for a document that has this one at a path.
    internal InvalidJsonException At(string path) => new(Message, path + FullPath[1..], Problem, InnerException);

    // What a constructor or another reader refuses, without the name of its parameter and the value that .NET appends.
    internal static InvalidJsonException From(Exception e, string path = "$")
    {
        var message = e.Message;
        if (e is ArgumentException { ParamName: { } name })
        {
            var end = message.IndexOf($" (Parameter '{name}')", StringComparison.Ordinal);
            message = end < 0 ? message : message[..end];
        }

        return new(message, path, JsonProblem.Value, e);
    }

    // What the serializer itself refuses, without the place that it appends.
    internal static InvalidJsonException From(JsonException e, string path)
    {
        var place = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"LineNumber: {e.LineNumber ?? 0} | BytePositionInLine: {e.BytePositionInLine ?? 0}.");
        var message = e.Message;
        foreach (var suffix in new[] { $" Path: {e.Path} | {place}", $" {place}" })
        {
            if (message.EndsWith(suffix, StringComparison.Ordinal))
            {
                message = message[..^suffix.Length];
                break;
            }
        }

        return new(message, path, JsonProblem.Syntax, e);
    }
}
