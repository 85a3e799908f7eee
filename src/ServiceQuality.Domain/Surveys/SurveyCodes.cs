namespace ServiceQuality.Domain.Surveys;

// Makes a survey of columns of codes.
internal static class SurveyCodes
{
    internal static SurveyData ToData(
        Instrument instrument, SurveyLayout layout, int count, IReadOnlyDictionary<AnswerKind, ReadOnlyMemory<byte>> codes)
    {
        var hasMore = layout.Groups.Count + layout.Ratings.Count > 0 || layout.IdColumn is not null;
        Guard.Against.Invalid(
            hasMore, $"The layout names groups, ratings or ids; columns of codes have only answers.", nameof(layout));
        var kinds = layout.AnswerKinds;
        Guard.Against.Invalid(
            codes.Count != kinds.Count || !kinds.All(codes.ContainsKey),
            $"There are answers of {InvariantText.Join(codes.Keys)}; allowed are those of the layout, "
            + $"{InvariantText.Join(kinds)}.",
            nameof(codes));
        Dictionary<AnswerKind, byte[]> answers = [];
        foreach (var columns in layout.Answers)
        {
            answers[columns.Kind] = Copy(codes[columns.Kind].Span, columns, instrument, count);
        }

        return new(instrument, layout, new(count, [], null), answers, [], []);
    }

    private static byte[] Copy(ReadOnlySpan<byte> codes, AnswerColumns columns, Instrument instrument, int count)
    {
        var expected = (long)count * instrument.Items.Count;
        Guard.Against.Invalid(
            codes.Length != expected,
            $"There are {codes.Length} codes of {columns.Kind}; allowed are {expected}, one for each item and respondent.",
            nameof(codes));
        AnswerEncoding encoding = new(columns.ScaleIn(instrument));
        var invalid = encoding.FindInvalid(codes);
        if (invalid >= 0)
        {
            var item = instrument.Items[invalid / count].Id;
            var place = $"{columns.Kind} of item {item} by respondent {InvariantText.Format((invalid % count) + 1)}";
            throw new ArgumentException(
                $"{place} has the code {InvariantText.Format(codes[invalid])}; allowed are 0 for missing and 1 to "
                + $"{InvariantText.Format(encoding.Steps)}.",
                nameof(codes));
        }

        return codes.ToArray();
    }
}
