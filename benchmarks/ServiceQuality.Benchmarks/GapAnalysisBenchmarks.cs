using System.Globalization;
using BenchmarkDotNet.Attributes;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Benchmarks;

/// <summary>A SERVQUAL survey from rows of text to its gap table, against a plain sum of the same bytes.</summary>
[MemoryDiagnoser]
public class GapAnalysisBenchmarks
{
    private const int Respondents = 20_000;

    private readonly List<string[]> _rows = [];
    private SurveyData _data = null!;

    [GlobalSetup]
    public void Setup()
    {
        var instrument = Instruments.Servqual1991;
        _rows.Add([.. instrument.Items.Select(i => "E" + i.Id), .. instrument.Items.Select(i => "P" + i.Id)]);
        for (var i = 0; i < Respondents; i++)
        {
            // Any fixed pattern of answers will do; one in 33 is missing.
            _rows.Add([.. Enumerable.Range(0, 44).Select(c => ((i * 7) + (c * 13)) % 33 == 0 ? "" : (1 + (((i * 31) + (c * c)) % 7)).ToString(CultureInfo.InvariantCulture))]);
        }

        _data = SurveyData.FromRows(instrument, _rows).Accepted;
    }

    [Benchmark(Baseline = true)]
    public long PlainRead()
    {
        var sum = 0L;
        for (var item = 0; item < 22; item++)
        {
            foreach (var answer in _data.Answers(AnswerKind.Expectation, item))
            {
                sum += answer;
            }

            foreach (var answer in _data.Answers(AnswerKind.Perception, item))
            {
                sum += answer;
            }
        }

        return sum;
    }

    [Benchmark]
    public GapAnalysis Analyse() => GapAnalysis.Of(_data);

    [Benchmark]
    public int Import() => SurveyData.FromRows(Instruments.Servqual1991, _rows).AcceptedRows;
}
