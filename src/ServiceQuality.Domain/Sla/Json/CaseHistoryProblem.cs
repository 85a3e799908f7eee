namespace ServiceQuality.Domain.Sla.Json;

// What is wrong at one place of a case history: its path, a stable code and a sentence.
internal sealed record CaseHistoryProblem(string Path, string Code, FilledSentence Sentence)
{
    internal CaseHistoryProblem(string path, string code, LocalizedText sentence, params string[] values)
        : this(path, code, new FilledSentence(sentence, [.. values]))
    {
    }

    internal string Message => Sentence.In(null);
}
