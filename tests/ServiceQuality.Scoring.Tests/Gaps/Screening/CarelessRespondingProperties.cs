using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Screening;

/// <summary>The laws of signs of careless answering, over random answers with missing ones.</summary>
public class CarelessRespondingProperties
{
    private const int Items = 6;

    private static readonly Gen<int?[][]> Rows =
        Gen.Frequency((8, Gen.Choose(1, 4).Select(a => (int?)a)), (1, Gen.Constant<int?>(null))).ListOf(2 * Items)
            .Select(l => l.ToArray()).ListOf().Select(l => l.ToArray());

    private static readonly Gen<bool[]> Reversed = Gen.Elements(true, false).ListOf(Items).Select(l => l.ToArray());

    // The slow and obvious way, on the answers as they were printed.
    [Law]
    public Property Runs_variation_and_lines_are_what_reading_the_sheet_gives() => Laws.ForAll(
        from rows in Rows
        from reversed in Reversed
        select (rows, reversed), x =>
    {
        var careless = CarelessResponding.Run(Survey(x.rows, x.reversed));
        foreach (var (i, row) in x.rows.Index())
        {
            Assert.Equal(Longest(row), careless.LongestRun(i));
            foreach (var (kind, block) in new[] { (AnswerKind.Expectation, row[..Items]), (AnswerKind.Perception, row[Items..]) })
            {
                double[] there = [.. block.OfType<int>().Select(a => (double)a)];
                Assert.Equal(Longest(block), careless.LongestRun(i, kind));
                Assert.Equal(there.Length < 2, careless.Variation(i, kind) is null);
                if (there.Length >= 2)
                {
                    Assert.Equal(Math.Sqrt(there.Sum(a => (a - there.Average()) * (a - there.Average())) / (there.Length - 1)),
                        careless.Variation(i, kind)!.Value, 1e-12);
                }

                var isLine = there.Length >= Items / 2 && there.Distinct().Count() == 1;
                Assert.Equal(isLine,
                    careless.Flags.Any(f => f.Respondent == i && f.Rule == CarelessRule.Constant && f.Block == kind));
                Assert.Equal(Longest(block) >= Items / 2,
                    careless.Flags.Any(f => f.Respondent == i && f.Rule == CarelessRule.LongRun && f.Block == kind));
            }
        }

        Assert.Equal(careless.Flags.Select(f => f.Respondent).Distinct(), careless.Respondents());
        Assert.Equal(careless.Flags.Select(f => f.Respondent).Order(), careless.Flags.Select(f => f.Respondent));
    });

    [Law]
    public Property The_order_of_respondents_and_turning_items_change_no_distance() => Laws.ForAll(
        from rows in Rows
        from shuffled in Gen.Shuffle(Enumerable.Range(0, rows.Length).ToArray())
        from reversed in Reversed
        select (rows, shuffled, reversed), x =>
    {
        var plain = CarelessResponding.Run(Survey(x.rows, new bool[Items]));
        var other = CarelessResponding.Run(Survey([.. x.shuffled.Select(i => x.rows[i])], x.reversed));
        Assert.Equal((plain.OutlierReason is null, plain.Complete), (other.OutlierReason is null, other.Complete));
        foreach (var (to, from) in x.shuffled.Index())
        {
            var (a, b) = (plain.MahalanobisSquared(from), other.MahalanobisSquared(to));
            Assert.Equal(a is null, b is null);
            Assert.Equal(a ?? 0, b ?? 0, 1e-8);
            Assert.Equal((plain.LongestRun(from), plain.Variation(from, AnswerKind.Perception)),
                (other.LongestRun(to), other.Variation(to, AnswerKind.Perception)));
        }

        // The squared distances of all add up to items times (n - 1).
        if (plain.OutlierReason is null)
        {
            Assert.Equal(Items * (plain.Complete - 1.0), Enumerable.Range(0, x.rows.Length)
                .Sum(i => plain.MahalanobisSquared(i) ?? 0), 1e-6);
        }
    });

    [Law]
    public Property Consistency_lies_between_minus_one_and_one() => Laws.ForAll(Rows, rows =>
    {
        var careless = CarelessResponding.Run(Survey(rows, new bool[Items]));
        Assert.All(Enumerable.Range(0, rows.Length), i =>
            Assert.True(careless.EvenOddConsistency(i, AnswerKind.Expectation) is null or (>= -1 and <= 1)));

        // The even items the same as the odd ones.
        var doubled = CarelessResponding.Run(
            Survey([.. rows.Select(r => (int?[])[r[0], r[0], r[1], r[1], r[2], r[2], .. r[Items..]])], new bool[Items]));
        Assert.All(Enumerable.Range(0, rows.Length), i =>
            Assert.Equal(1, doubled.EvenOddConsistency(i, AnswerKind.Expectation) ?? 1, 1e-12));
    });

    private static int Longest(int?[] answers)
    {
        int[] there = [.. answers.OfType<int>()];
        return Enumerable.Range(0, there.Length).Select(i => there.Skip(i).TakeWhile(a => a == there[i]).Count())
            .DefaultIfEmpty().Max();
    }

    private static SurveyData Survey(int?[][] rows, bool[] reversed)
    {
        var ids = Enumerable.Range(1, Items).Select(i => new Item($"{i}", reversed[i - 1])).ToArray();
        var survey = SurveyData.Create(
            new("Any", new(1, 4), [new("A", "First", ids[..2]), new("B", "Second", ids[2..4]), new("C", "Third", ids[4..])]));
        foreach (var row in rows)
        {
            survey.Add(r => r.Answers(AnswerKind.Expectation, row.AsSpan(0, Items))
                .Answers(AnswerKind.Perception, row.AsSpan(Items)));
        }

        return survey.Build();
    }
}
