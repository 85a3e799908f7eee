namespace ServiceQuality.Domain.Surveys;

// The columns of a survey that is being read or built.
internal sealed class SurveyColumns
{
    private readonly Instrument _instrument;
    private readonly SurveyLayout _layout;
    private readonly List<double>[] _weights;
    private readonly List<string?>[] _groups;
    private readonly List<string> _ids = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    internal SurveyColumns(Instrument instrument, SurveyLayout layout, bool hasWeights)
    {
        _instrument = instrument;
        _layout = layout;
        Answers = [.. layout.Answers.SelectMany(a => instrument.Items.Select(i => new Column(a.Prefix + i.Id, a.ScaleIn(instrument), a.Turns(instrument, i))))];
        Ratings = [.. layout.Ratings.Select(r => new Column(r.Name, r.Scale, r.Direction == ScaleDirection.LowestIsMost))];
        _weights = [.. instrument.Dimensions.Take(hasWeights ? int.MaxValue : 0).Select(_ => new List<double>())];
        _groups = [.. layout.Groups.Select(_ => new List<string?>())];
    }

    // Of each kind of answer the items in their order.
    internal Column[] Answers { get; }

    internal Column[] Ratings { get; }

    internal int Count { get; private set; }

    internal static SurveyData FromBytes(Instrument instrument, SurveyLayout layout, int count, IReadOnlyDictionary<AnswerKind, ReadOnlyMemory<byte>> answers)
    {
        if (layout.Groups.Count + layout.Ratings.Count > 0 || layout.IdColumn is not null)
        {
            throw new ArgumentException("The layout names groups, ratings or ids; allowed for columns of bytes are answers alone.", nameof(layout));
        }

        if (answers.Count != layout.Answers.Count || layout.Answers.Any(a => !answers.ContainsKey(a.Kind)))
        {
            throw new ArgumentException(
                $"There are answers of {InvariantText.Join(answers.Keys)}; allowed are those of the layout, {InvariantText.Join(layout.Answers.Select(a => a.Kind))}.", nameof(answers));
        }

        Dictionary<AnswerKind, byte[]> kept = [];
        foreach (var columns in layout.Answers)
        {
            var given = answers[columns.Kind];
            if (given.Length != (long)count * instrument.Items.Count)
            {
                throw new ArgumentException(
                    $"There are {InvariantText.Format(given.Length)} answers of {columns.Kind}; allowed are {InvariantText.Format((long)count * instrument.Items.Count)}, one for each item and respondent.", nameof(answers));
            }

            var steps = columns.ScaleIn(instrument).Steps;
            if (given.Span.IndexOfAnyExceptInRange((byte)0, steps) is >= 0 and var off)
            {
                throw new ArgumentException(
                    $"{columns.Kind} of item {instrument.Items[off / count].Id} by respondent {InvariantText.Format((off % count) + 1)} is kept as {InvariantText.Format(given.Span[off])}; allowed are 0 for missing and 1 to {InvariantText.Format(steps)}.", nameof(answers));
            }

            kept[columns.Kind] = given.ToArray();
            for (var i = 0; i < instrument.Items.Count; i++)
            {
                if (columns.Turns(instrument, instrument.Items[i]))
                {
                    Turn(kept[columns.Kind].AsSpan(i * count, count), steps);
                }
            }
        }

        return new(instrument, layout, count, kept, [], [], [], null);
    }

    // Whether the id is there for the first time.
    internal bool IsNew(string id) => !_seen.Contains(id);

    // One respondent: answers and ratings as printed, null for missing.
    internal void Add(ReadOnlySpan<int?> answers, ReadOnlySpan<int?> ratings, ReadOnlySpan<decimal> weights, ReadOnlySpan<string?> groups, string? id)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            Answers[i].Add(answers[i]);
        }

        for (var i = 0; i < ratings.Length; i++)
        {
            Ratings[i].Add(ratings[i]);
        }

        for (var i = 0; i < weights.Length; i++)
        {
            _weights[i].Add((double)weights[i]);
        }

        for (var i = 0; i < groups.Length; i++)
        {
            _groups[i].Add(groups[i]);
        }

        if (id is not null)
        {
            _ids.Add(id);
            _seen.Add(id);
        }

        Count++;
    }

    internal SurveyData ToData()
    {
        var items = _instrument.Items.Count;
        if ((long)items * Count > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"{InvariantText.Format(Count)} respondents gave answers to {InvariantText.Format(items)} items; allowed are {InvariantText.Format(Array.MaxLength)} answers of a kind. Read parts and merge their summaries.");
        }

        return new(
            _instrument,
            _layout,
            Count,
            _layout.Answers.Index().Select(a => KeyValuePair.Create(a.Item.Kind, Joined(Answers.AsSpan(a.Index * items, items), Count))),
            [.. _weights.Select(w => w.ToArray())],
            [.. Ratings.Select(r => r.Values.ToArray())],
            [.. _groups.Zip(_layout.Groups, (labels, name) => Grouping.Of(name, labels))],
            _layout.IdColumn is null ? null : [.. _ids]);
    }

    // The columns one after the other.
    internal static byte[] Joined(ReadOnlySpan<Column> columns, int count)
    {
        var joined = new byte[count * columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Values.CopyTo(joined, i * count);
        }

        return joined;
    }

    internal static void Turn(Span<byte> stored, byte steps)
    {
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = stored[i] == 0 ? (byte)0 : (byte)(steps + 1 - stored[i]);
        }
    }

    // One column of answers or ratings.
    internal sealed class Column(string name, RatingScale scale, bool turns)
    {
        internal string Name => name;

        internal RatingScale Scale => scale;

        internal List<byte> Values { get; } = [];

        internal void Add(int? printed) => Values.Add(
            printed is not { } answer ? (byte)0 : turns ? (byte)(scale.Steps + 1 - scale.ToStored(answer)) : scale.ToStored(answer));
    }
}
