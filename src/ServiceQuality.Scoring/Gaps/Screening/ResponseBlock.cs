using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Scoring.Gaps;

// The answers of each respondent to one block of questions, as signs of careless answers. Runs, variation and straight lines are
// of
// the answers as they were given: after reverse scoring, a straight line down the page is no longer straight.
internal sealed class ResponseBlock
{
    internal ResponseBlock(SurveyData data, AnswerKind kind)
    {
        Kind = kind;
        Items = data.Instrument.Items.Count;
        LongestRun = new int[data.Count];
        Answered = new int[data.Count];
        Variation = new double[data.Count];
        EvenOdd = new double[data.Count];
        var dimensions = data.Instrument.Dimensions.Count;
        Range[] items = [.. Enumerable.Range(0, dimensions).Select(data.Instrument.ItemsOf)];
        var printed = Printed(data, kind);
        var answers = data.Codes(kind);
        var (odd, even) = (new double[dimensions], new double[dimensions]);
        for (var i = 0; i < data.Count; i++)
        {
            var (run, last, n, sum, squares) = (default(Run), 0, 0L, 0L, 0L);
            for (var item = 0; item < Items; item++)
            {
                if (answers[(item * data.Count) + i] is > 0 and var stored)
                {
                    last = printed(item, stored);
                    run.Add(last);
                    (n, sum, squares) = (n + 1, sum + last, squares + ((long)last * last));
                }
            }

            LongestRun[i] = run.Longest;
            Answered[i] = (int)n;
            Variation[i] = n < 2 ? double.NaN : Math.Sqrt((double)((n * squares) - (sum * sum)) / (n * (n - 1)));
            var halves = 0;
            foreach (var range in items)
            {
                if (Halves(answers, data.Count, i, range) is var (first, second))
                {
                    (odd[halves], even[halves]) = (first, second);
                    halves++;
                }
            }

            EvenOdd[i] = Consistency(odd.AsSpan(0, halves), even.AsSpan(0, halves));
        }
    }

    internal AnswerKind Kind { get; }

    internal int Items { get; }

    internal int[] LongestRun { get; }

    internal int[] Answered { get; }

    // Not a number with fewer than two answers.
    internal double[] Variation { get; }

    // Not a number where the halves of the dimensions have no correlation.
    internal double[] EvenOdd { get; }

    // At least half of the items, none of them different.
    internal bool IsConstant(int respondent) =>
        IsEnough(Answered[respondent], Items) && LongestRun[respondent] == Answered[respondent];

    internal static bool IsEnough(int answered, int items) => answered > 1 && 2 * answered >= items;

    // What was printed, from an item and what is kept of the answer to it.
    internal static Func<int, byte, int> Printed(SurveyData data, AnswerKind kind)
    {
        var items = data.Instrument.Items.Count;
        AnswerEncoding[] encodings = [.. Enumerable.Range(0, items).Select(item => data.Answers(kind, item).Encoding)];
        return (item, code) => encodings[item].ToAnswer(code)!.Value;
    }

    // The longest run and the number of answers over several blocks, one after the other.
    internal static (int[] LongestRun, int[] Answered) Joined(SurveyData data, ReadOnlySpan<AnswerKind> kinds)
    {
        var (runs, answered) = (new Run[data.Count], new int[data.Count]);
        foreach (var kind in kinds)
        {
            var printed = Printed(data, kind);
            for (var item = 0; item < data.Instrument.Items.Count; item++)
            {
                var column = data.Answers(kind, item).Codes;
                for (var i = 0; i < column.Length; i++)
                {
                    if (column[i] != 0)
                    {
                        runs[i].Add(printed(item, column[i]));
                        answered[i]++;
                    }
                }
            }
        }

        return (Array.ConvertAll(runs, r => r.Longest), answered);
    }

    // The means of the first, third, fifth ... and of the other items of a dimension; null when one has no answer.
    private static (double Odd, double Even)? Halves(ReadOnlySpan<byte> answers, int count, int respondent, Range items)
    {
        Span<long> sums = [0, 0], numbers = [0, 0];
        for (var item = items.Start.Value; item < items.End.Value; item++)
        {
            var (half, answer) = ((item - items.Start.Value) % 2, answers[(item * count) + respondent]);
            sums[half] += answer;
            numbers[half] += answer == 0 ? 0 : 1;
        }

        return numbers[0] == 0 || numbers[1] == 0 ? null : ((double)sums[0] / numbers[0], (double)sums[1] / numbers[1]);
    }

    // The correlation of the halves over the dimensions, stepped up by Spearman and Brown to the whole length: 2r / (1 + |r|).
    private static double Consistency(ReadOnlySpan<double> odd, ReadOnlySpan<double> even)
    {
        // Two points always lie on a line.
        if (odd.Length < 3 || !odd.ContainsAnyExcept(odd[0]) || !even.ContainsAnyExcept(even[0]))
        {
            return double.NaN;
        }

        var (meanOdd, meanEven) = (0.0, 0.0);
        for (var i = 0; i < odd.Length; i++)
        {
            meanOdd += odd[i] / odd.Length;
            meanEven += even[i] / odd.Length;
        }

        var (product, squaresOdd, squaresEven) = (0.0, 0.0, 0.0);
        for (var i = 0; i < odd.Length; i++)
        {
            var (a, b) = (odd[i] - meanOdd, even[i] - meanEven);
            product += a * b;
            squaresOdd += a * a;
            squaresEven += b * b;
        }

        var r = Math.Clamp(product / Math.Sqrt(squaresOdd * squaresEven), -1, 1);
        return 2 * r / (1 + Math.Abs(r));
    }

    // Equal answers in a row; missing ones do not break it.
    private struct Run
    {
        private int _last;
        private int _length;

        internal int Longest { get; private set; }

        internal void Add(int answer)
        {
            _length = _length > 0 && answer == _last ? _length + 1 : 1;
            _last = answer;
            Longest = Math.Max(Longest, _length);
        }
    }
}
