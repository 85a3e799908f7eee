using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// An event log compared with a service process: which steps of each case are missing, extra, out of order or late. Give cases
/// that are over: what is still to come would be missing.
/// <para>
/// Due are the steps that no case can avoid, and those that cannot be avoided after a step that was done. A case follows all
/// edges of a step without a condition; those with a condition it may follow, and one of them when there are no others. Optional
/// steps are due only when they were done. Extra are events of unknown steps, and second events of a step that is on no cycle.
/// </para>
/// <para>
/// The first event of each step gives the order. When the steps follow one another in a line, those that are not in the longest
/// common subsequence of case and line are out of order. Otherwise a step is out of order when a step comes after it from which a
/// way leads to it and to which no way leads back. A step is late when it takes longer than expected, from its begin, or from the
/// last earlier event of the case from whose step a way leads to it; without both its time is not known.
/// </para>
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ProcessConformance>))]
public sealed class ProcessConformance
{
    private const int Sets = 5; // due, missing, out of order, late, repeated

    private readonly string[] _ids;
    private readonly ulong[] _sets;
    private readonly int[] _extra;
    private readonly int _words;

    private ProcessConformance(ProcessPlan plan, ProcessLog log, CaseReader reader, ReadOnlySpan<Instant> begun)
    {
        Process = plan.Process;
        _words = plan.Words;
        _ids = log.Cases;
        _sets = new ulong[checked(_ids.Length * Sets * _words)];
        _extra = new int[_ids.Length];
        StepCounter counter = new(Process.Steps.Count);
        var followed = 0L;
        for (var i = 0; i < _ids.Length; i++)
        {
            reader.Read(log.EventsOf(i), begun);
            counter.Add(reader);
            followed += Keep(i, reader) ? 1 : 0;
        }

        Summary = new(
            Process.Id,
            Process.Version,
            CountedShare.FromCounts(followed, _ids.Length),
            new(Process.Steps.Index().Where(s => s.Item.IsAct).Select(s => counter.ToRow(s.Item.Code, s.Index)), s => s.Code),
            log.Unknown.Count == 0
                ? Pareto.Empty
                : Pareto.FromCounts([.. log.Unknown.Select(u => u.Code)], [.. log.Unknown.Select(u => u.Count)]));
    }

    /// <summary>The process.</summary>
    public ServiceProcess Process { get; }

    /// <summary>The number of cases.</summary>
    public int Count => _ids.Length;

    /// <summary>What is counted of the cases; it merges with that of other cases.</summary>
    public ConformanceSummary Summary { get; }

    /// <summary>How a case kept to the process.</summary>
    /// <param name="index">The index of the case, in the order of the first rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    public CaseConformance this[int index]
    {
        get
        {
            Guard.Against.IndexOutOfRange(index, Count);
            var due = SetOf(index, 0);
            var missing = SetOf(index, 1);
            var order = SetOf(index, 2);
            var late = SetOf(index, 3);
            var right = 0;
            for (var w = 0; w < _words; w++)
            {
                right += System.Numerics.BitOperations.PopCount(due[w] & ~(missing[w] | order[w] | late[w]));
            }

            return new(
                _ids[index], CountedShare.FromCounts(right, CaseReader.Count(due)), Names(missing), Names(SetOf(index, 4)),
                Names(order), Names(late), _extra[index]);
        }
    }

    /// <summary>Holds a log against a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="cases">The case of each event.</param>
    /// <param name="steps">The code of the step of each event.</param>
    /// <param name="done">When each step was done. Events of one instant count in the order of the rows.</param>
    /// <param name="begun">When each step was begun; empty when that is not known.</param>
    /// <param name="calendar">
    /// The calendar that counts expected open time and dates, by <see cref="DeadlineRules.Default"/>; null when the process has
    /// none.
    /// </param>
    /// <returns>The result. The time grows with the number of events.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a case or step is blank or has white space at its ends, a step is done before it is begun (the message
    /// has the index), or a step needs a calendar.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An instant of a step that a calendar counts is outside the range of business time.
    /// </exception>
    public static ProcessConformance FromColumns(
        ServiceProcess process,
        ReadOnlySpan<string> cases,
        ReadOnlySpan<string> steps,
        ReadOnlySpan<Instant> done,
        ReadOnlySpan<Instant> begun = default,
        BusinessCalendar? calendar = null)
    {
        Guard.Against.Null(process);
        ProcessPlan plan = new(process);
        plan.CheckCalendar(calendar);
        using var log = ProcessLog.Read(plan, cases, steps, done, begun);
        return new(plan, log, new(plan, calendar), begun);
    }

    /// <summary>The counts.</summary>
    /// <returns>The text of <see cref="Summary"/>.</returns>
    public override string ToString() => Summary.ToString();

    private ReadOnlySpan<ulong> SetOf(int index, int set) => _sets.AsSpan(((index * Sets) + set) * _words, _words);

    private ValueList<string> Names(ReadOnlySpan<ulong> set)
    {
        List<string> names = [];
        for (var i = 0; i < Process.Steps.Count; i++)
        {
            if (StepGraph.Has(set, i))
            {
                names.Add(Process.Steps[i].Code);
            }
        }

        return [.. names];
    }

    // Whether no step was changed or skipped.
    private bool Keep(int index, CaseReader reader)
    {
        var isFollowed = reader.Extra == 0;
        var sets = _sets.AsSpan(index * Sets * _words, Sets * _words);
        for (var w = 0; w < _words; w++)
        {
            var missing = reader.Due[w] & ~reader.Seen[w];
            isFollowed &= (missing | reader.OutOfOrder[w]) == 0;
            sets[w] = reader.Due[w];
            sets[_words + w] = missing;
            sets[(2 * _words) + w] = reader.OutOfOrder[w];
            sets[(3 * _words) + w] = reader.Late[w];
            sets[(4 * _words) + w] = reader.Repeated[w];
        }

        _extra[index] = reader.Extra;
        return isFollowed;
    }
}
