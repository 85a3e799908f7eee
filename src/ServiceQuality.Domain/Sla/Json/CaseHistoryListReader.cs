using System.Text.Json;

namespace ServiceQuality.Domain.Sla.Json;

// Reads a list of case histories, one after the other: each is accepted or rejected whole. Used once.
internal sealed class CaseHistoryListReader
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
            throw new JsonException("What is given is not a list; allowed is a list of case histories.", "$", 0, 0);
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            _row++;
            ReadCase(json[start..(int)reader.BytesConsumed]);
        }

        reader.Read(); // nothing may follow the list
        return new([.. _accepted], _accepted.Count, _rejected, [], _row);
    }

    private void ReadCase(ReadOnlySpan<byte> json)
    {
        List<CaseHistoryProblem> problems = [];
        string? id = null;
        try
        {
            Utf8JsonReader reader = new(json);
            reader.Read();
            var dto = JsonDocuments.Read(ref reader, SlaContext.Default.CaseHistoryDto, dto => dto);
            id = dto.Id;
            if (_rows.TryGetValue(id, out var row))
            {
                problems.Add(new(
                    "$.id", "duplicate-id", CaseListSentences.DuplicateId, InvariantText.Shorten(id), InvariantText.Format(row)));
            }
            else if (CaseHistoryReader.Read(dto, problems) is { } history)
            {
                _rows.Add(id, _row);
                _accepted.Add(history);
            }
        }
        catch (InvalidJsonException e)
        {
            problems.Add(new(e.FullPath, Code(e), CaseListSentences.Of(Code(e), e.Message)));
        }

        if (problems.Count > 0)
        {
            _rejected.Add(new(_row, problems.Select(p =>
                new ImportProblem(_row, Column(p.Path), id, p.Code, p.Sentence.Sentence, p.Sentence.Values))));
        }
    }

    // The path within the case; null for the case itself.
    private static string? Column(string path) => path.Length > 2 ? path[2..] : null;

    private static string Code(InvalidJsonException e) => (e.Problem, e.FullPath) switch
    {
        (JsonProblem.UnknownMember, _) => "unknown-member",
        (JsonProblem.MissingMember, _) => "missing-member",
        (JsonProblem.RepeatedMember, _) => "repeated-member",
        (_, "$") => "not-a-case",
        (_, var path) when path.Contains("].fields", StringComparison.Ordinal) => CaseHistoryReader.FieldProblem,
        (_, "$.id") => "missing-case",
        (_, "$.events") => "not-a-list",
        (_, var path) when path.EndsWith(']') => "not-an-event",
        (_, var path) when path.EndsWith(".kind", StringComparison.Ordinal) => "unknown-kind",
        (_, var path) when path.EndsWith(".at", StringComparison.Ordinal) => "not-a-time",
        _ => "not-a-text",
    };
}
