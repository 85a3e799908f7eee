using System.Runtime.InteropServices;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

// Looks for the patterns of rules among the points of one phase that have a value and are not excluded. Positions count within
// these points.
internal sealed partial class RuleScan
{
    private readonly ChartColumns _columns;
    private readonly int[] _points;
    private readonly sbyte[] _sides;
    private readonly List<ChartSignal> _signals;
    private readonly List<int> _selected = [];
    private readonly List<(double Sigmas, sbyte[] Sides)> _beyond = [];
    private sbyte[]? _beyondLimits;
    private RunsTest? _runs;

    internal RuleScan(ChartColumns columns, int[] points, List<ChartSignal> signals)
    {
        _columns = columns;
        _points = points;
        _signals = signals;
        _sides = new sbyte[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            _sides[i] = Side(points[i]);
        }
    }

    internal RunsTest Runs => _runs ??= CountRuns();

    internal void Find(RunRule rule)
    {
        switch (rule.Kind)
        {
            case RunRuleKind.BeyondLimits:
                FindBeyondLimits(rule);
                break;
            case RunRuleKind.OneSide:
                FindRuns(rule, rule.Length);
                break;
            case RunRuleKind.Trend:
                FindSteps(rule, isAlternating: false);
                break;
            case RunRuleKind.Alternating:
                FindSteps(rule, isAlternating: true);
                break;
            case RunRuleKind.Beyond:
                FindBeyond(rule);
                break;
            case RunRuleKind.BetweenLineAndLimit:
                FindBetween(rule);
                break;
            case RunRuleKind.Within:
                FindWithin(rule);
                break;
            case RunRuleKind.BeyondBothSides:
                FindBeyondBothSides(rule);
                break;
            case RunRuleKind.LongestRun:
                FindRuns(rule, Runs.LongestRunMax + 1);
                break;
            default:
                FindCrossings(rule);
                break;
        }
    }

    // 1 above the centre line, -1 below, 0 on it: no further from it than the mean of equal values is by rounding.
    private sbyte Side(int point)
    {
        var (value, centre) = (_columns.Scores[point], _columns.Centres[point]);
        var difference = value - centre;
        return Math.Abs(difference) <= Math.Abs(centre) * 1e-15 ? (sbyte)0 : (sbyte)Math.Sign(difference);
    }

    // Which points are strictly beyond a line, and on which side; otherwise 0. Not a number is beyond nothing. Rules share lines.
    private sbyte[] Beyond(double sigmas)
    {
        foreach (var (line, known) in _beyond)
        {
            if (line == sigmas)
            {
                return known;
            }
        }

        var sides = new sbyte[_points.Length];
        for (var i = 0; i < sides.Length; i++)
        {
            var point = _points[i];
            var (value, centre, distance) =
                (_columns.Scores[point], _columns.Centres[point], sigmas * _columns.Sigmas[point]);
            sides[i] = (_sides[i] > 0 && value > centre + distance) || (_sides[i] < 0 && value < centre - distance)
                ? _sides[i]
                : (sbyte)0;
        }

        _beyond.Add((sigmas, sides));
        return sides;
    }

    private sbyte[] BeyondLimits()
    {
        if (_beyondLimits is null)
        {
            _beyondLimits = new sbyte[_points.Length];
            for (var i = 0; i < _points.Length; i++)
            {
                var (point, side) = (_points[i], _sides[i]);
                _beyondLimits[i] = (side > 0 && _columns.Values[point] > _columns.Upper[point])
                    || (side < 0 && _columns.Values[point] < _columns.Lower[point])
                    ? side
                    : (sbyte)0;
            }
        }

        return _beyondLimits;
    }

    private void FindBeyondLimits(RunRule rule)
    {
        var sides = BeyondLimits();
        for (var i = 0; i < sides.Length; i++)
        {
            if (sides[i] != 0)
            {
                Add(rule, i, [_points[i]], sides[i]);
            }
        }
    }

    private void FindRuns(RunRule rule, int length)
    {
        for (var start = 0; start < _points.Length;)
        {
            var side = _sides[start];
            if (side == 0)
            {
                start++;
                continue;
            }

            var (end, count, completed) = (start, 0, -1);
            for (; end < _points.Length && (_sides[end] == side || (rule.SkipsCentre && _sides[end] == 0)); end++)
            {
                count += side == _sides[end] ? 1 : 0;
                completed = count == length && completed < 0 ? end : completed;
            }

            if (completed >= 0)
            {
                Add(rule, completed, Select(start, end, i => _sides[i] == side), side);
            }

            start = end;
        }
    }

    // Steps from point to point that go on in one direction, or that change it each time.
    private void FindSteps(RunRule rule, bool isAlternating)
    {
        for (var start = 0; start + 1 < _points.Length;)
        {
            var step = Step(start);
            var end = start + 1;
            if (step != 0)
            {
                for (var next = step; end + 1 < _points.Length && Step(end) == (next = isAlternating ? -next : next);)
                {
                    end++;
                }

                if (end - start + 1 >= rule.Length)
                {
                    Add(rule, start + rule.Length - 1, Select(start, end + 1, _ => true), isAlternating ? 0 : step);
                }
            }

            // The last step of a run may begin the next one only if it goes the other way, which is that from the last point.
            start = end;
        }
    }

    private int Step(int position) =>
        Math.Sign(_columns.Scores[_points[position + 1]].CompareTo(_columns.Scores[_points[position]]));

    private void FindCrossings(RunRule rule)
    {
        if (Runs.Crossings < Runs.CrossingsMin)
        {
            var useful = Select(0, _points.Length, i => _sides[i] != 0);
            _signals.Add(new(rule, useful[^1], useful, SignalSide.Both));
        }
    }

    private RunsTest CountRuns()
    {
        var (useful, longest, crossings, run, before) = (0, 0, 0, 0, 0);
        foreach (int side in _sides)
        {
            if (side != 0)
            {
                useful++;
                crossings += before != 0 && side != before ? 1 : 0;
                run = side == before ? run + 1 : 1;
                longest = Math.Max(longest, run);
                before = side;
            }
        }

        return new(useful, longest, crossings);
    }

    private void Add(RunRule rule, int completed, ValueList<int> points, int side) => _signals.Add(new(
        rule, _points[completed], points, side > 0 ? SignalSide.Above : side < 0 ? SignalSide.Below : SignalSide.Both));

    private ValueList<int> Select(int start, int end, Func<int, bool> isIn)
    {
        _selected.Clear();
        for (var i = start; i < end; i++)
        {
            if (isIn(i))
            {
                _selected.Add(_points[i]);
            }
        }

        return ValueList.Create<int>(CollectionsMarshal.AsSpan(_selected));
    }
}
