using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// Reads a list of case histories, one after the other: each is accepted or rejected whole. Used once.
internal sealed class HistoryListReader
{
    private readonly List<CaseHistory> _accepted = [];
    private readonly List<RejectedRow> _rejected = [];
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal); // of the accepted ids
    private int _row;

    internal ImportResult<ValueList<CaseHistory>> Read(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("What is given is no list; allowed is a list of case histories.", "$", 0, 0);
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            _row++;
            ReadCase(json[start..(int)reader.BytesConsumed]);
        }

        reader.Read(); // nothing may stand behind the list
        return new([.. _accepted], _accepted.Count, _rejected, [], _row);
    }

    private void ReadCase(ReadOnlySpan<byte> json)
    {
        List<HistoryProblem> problems = [];
        string? id = null;
        try
        {
            if (JsonSerializer.Deserialize(json, DomainDtoContext.Default.HistoryDto) is { } parts)
            {
                id = parts.Id;
                if (_rows.TryGetValue(id, out var row))
                {
                    problems.Add(new("$.id", "duplicate-id", $"Case \"{InvariantText.Shorten(id)}\" stands in row {InvariantText.Format(row)} already; allowed is once."));
                }
                else if (HistoryJson.Made(parts, problems) is { } history)
                {
                    _rows.Add(id, _row);
                    _accepted.Add(history);
                }
            }
            else
            {
                problems.Add(new("$", "not-a-case", "null is no case; allowed is an object with id and events."));
            }
        }
        catch (JsonException e)
        {
            problems.Add(new(e.Path ?? "$", Code(e.Path ?? "$", e.Message), JsonMessage.Of(e)));
        }

        if (problems.Count > 0)
        {
            _rejected.Add(new(_row, problems.Select(p => new ImportProblem(_row, p.Path.Length > 2 ? p.Path[2..] : null, id, p.Code, p.Message))));
        }
    }

    // The serializer tells what is wrong in words only.
    private static string Code(string path, string message) => path switch
    {
        _ when message.StartsWith("The JSON property '", StringComparison.Ordinal) => "unknown-member",
        _ when message.Contains("was missing required properties", StringComparison.Ordinal) => "missing-member",
        "$.id" => "missing-case",
        _ when path.EndsWith("].kind", StringComparison.Ordinal) => "unknown-kind",
        _ when path.EndsWith("].at", StringComparison.Ordinal) => "not-a-time",
        "$" => "not-a-case",
        "$.events" => "not-a-list",
        _ when path.EndsWith(']') => "not-an-event",
        _ => "not-a-text",
    };
}
