using System.Globalization;
using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// Counts readings while they come, without allocation once its rows are known. It changes, and is not safe for several threads at
/// once: give each thread one of its own and merge their summaries.
/// </summary>
public sealed class AttainmentTally
{
    /// <summary>The reason under which cases are excluded that the agreement refused: their readings are the default ones.</summary>
    public const string Refused = "refused by the agreement";

    private readonly RowIndex _rows;
    private readonly Dictionary<(int Row, string Reason), long> _exclusions = [];
    private long[] _counts = new long[16 * AttainmentStates.Count];
    private ClockReading[] _cycles = new ClockReading[16];

    /// <summary>A tally of nothing.</summary>
    /// <param name="plan">What is told apart and how cycles count.</param>
    public AttainmentTally(AttainmentPlan plan)
    {
        Guard.Against.Null(plan);
        Plan = plan;
        _rows = new(plan);
    }

    /// <summary>What is told apart and how cycles count.</summary>
    public AttainmentPlan Plan { get; }

    /// <summary>Counts every target of a case.</summary>
    /// <param name="reading">The case.</param>
    /// <param name="team">Its team, or null.</param>
    /// <param name="excluded">Why a target is left out for this case, or null when it counts; without it everything counts.</param>
    /// <exception cref="ArgumentException">A reason is blank.</exception>
    public void Add(CaseReading reading, string? team = null, Func<TargetReading, string?>? excluded = null)
    {
        Guard.Against.Null(reading);
        var targets = reading.Agreement.Targets;
        var clocks = reading.Clocks;
        var seen = AttainmentStates.SeenBy(reading.History.Events.AsSpan(), reading.AsOf);
        for (var i = 0; i < clocks.Length; i++)
        {
            var reason = excluded is null ? null : excluded(reading.Target(targets[i].Name));
            Add(reading.Agreement, i, clocks[i], seen, reading.AsOf, team, AttainmentStates.Checked(reason, nameof(excluded)));
        }
    }

    /// <summary>
    /// Counts every target of many cases as <see cref="ServiceLevelAgreement.ReadAll"/> has read them; no memory is allocated for a case.
    /// </summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="asOf">The instant of the readings.</param>
    /// <param name="readings">
    /// The readings: for each case one for each target, in the order of the agreement. Default values are excluded as <see cref="Refused"/>.
    /// </param>
    /// <param name="teams">The team of each case, or null; empty when no case has one.</param>
    /// <param name="exclusions">Why each case is left out, or null when it counts; empty when all count.</param>
    /// <exception cref="ArgumentException">There are not as many readings, teams or exclusions as the cases need, or a reason is blank.</exception>
    public void AddAll(
        ServiceLevelAgreement agreement,
        CaseBatch cases,
        Instant asOf,
        ReadOnlySpan<ClockReading> readings,
        ReadOnlySpan<string?> teams = default,
        ReadOnlySpan<string?> exclusions = default)
    {
        Guard.Against.Null(agreement);
        Guard.Against.Null(cases);
        var targets = agreement.Targets.Count;
        SameCount(readings.Length, (long)cases.Count * targets, nameof(readings));
        SameCount(teams.Length, teams.IsEmpty ? 0 : cases.Count, nameof(teams));
        SameCount(exclusions.Length, exclusions.IsEmpty ? 0 : cases.Count, nameof(exclusions));
        for (var i = 0; i < cases.Count; i++)
        {
            var seen = AttainmentStates.SeenBy(cases[i], asOf);
            var team = teams.IsEmpty ? null : teams[i];
            var reason = exclusions.IsEmpty ? null : AttainmentStates.Checked(exclusions[i], nameof(exclusions));
            for (var t = 0; t < targets; t++)
            {
                Add(agreement, t, readings[(i * targets) + t], seen, asOf, team, reason);
            }
        }
    }

    /// <summary>The number of a row, for <see cref="Add(ReadOnlySpan{ClockReading}, ReadOnlySpan{int})"/>.</summary>
    /// <param name="key">What the row is about.</param>
    /// <returns>The number, the same whenever it is asked for.</returns>
    /// <exception cref="ArgumentException">The key has not just the members that the plan tells apart.</exception>
    public int RowOf(AttainmentKey key)
    {
        Guard.Against.Null(key);
        if (!Plan.Fits(key))
        {
            throw new ArgumentException($"Key \"{key}\" does not fit; allowed are keys with just what the plan tells apart: {Plan}.", nameof(key));
        }

        var row = _rows.Of(key);
        MakeRoom(row);
        return row;
    }

    /// <summary>
    /// Counts readings whose rows the caller knows. Of a clock with several cycles the reading tells how many were breached; where
    /// each cycle counts, those before the one at hand are counted as breached or met, in the row given.
    /// </summary>
    /// <param name="readings">The readings; default ones are excluded as <see cref="Refused"/>.</param>
    /// <param name="rows">The row of each, as <see cref="RowOf"/> gave it.</param>
    /// <exception cref="ArgumentException">There are not as many rows as readings, or one was not given out; the readings before it are counted.</exception>
    public void Add(ReadOnlySpan<ClockReading> readings, ReadOnlySpan<int> rows)
    {
        SameCount(rows.Length, readings.Length, nameof(rows));
        var counts = _counts.AsSpan();
        var (known, byCycle) = (_rows.Keys.Count, Plan.Cycles == CycleCounting.ByCycle);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row < 0 || row >= known)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Row {row} at index {i} is unknown; allowed are the numbers that RowOf gave, below {known}."), nameof(rows));
            }

            ref readonly var reading = ref readings[i];
            var state = AttainmentStates.Of(reading);
            if (reading.Cycles != 1)
            {
                state = CountEarlier(reading, state, row, byCycle);
            }

            counts[(row * AttainmentStates.Count) + (int)state]++;
        }
    }

    /// <summary>What was counted so far.</summary>
    /// <returns>The summary; it does not change with the tally.</returns>
    public AttainmentSummary ToSummary()
    {
        var reasons = _exclusions.ToLookup(e => e.Key.Row, e => new ExclusionCount(e.Key.Reason, e.Value));
        return AttainmentSummary.Of(Plan, _rows.Keys.Select((key, row) =>
            new AttainmentRow(Plan.Keys, key, [.. _counts.AsSpan(row * AttainmentStates.Count, AttainmentStates.Count)], [.. reasons[row].OrderBy(r => r.Reason, StringComparer.Ordinal)])));
    }

    /// <summary>The plan and how much was counted.</summary>
    /// <returns>For example <c>by Target, Priority, ByCase: 1770 counted in 8 rows</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Plan}: {Total} counted in {_rows.Keys.Count} rows");

    private long Total
    {
        get
        {
            var total = 0L;
            foreach (var count in _counts)
            {
                total += count;
            }

            return total;
        }
    }

    // The row of a case, where it counts once: that of its first breached cycle, or else of the one at hand.
    internal int RowOfCase(ServiceLevelAgreement agreement, int target, in ClockReading reading, ReadOnlySpan<CaseEvent> seen, Instant asOf, string? team)
    {
        var name = agreement.Targets.AsSpan()[target].Name;
        if (_rows.DependsOnCycle && AttainmentStates.EarlierBreaches(reading, AttainmentStates.Of(reading)) > 0)
        {
            foreach (ref readonly var cycle in CyclesOf(agreement, target, reading, seen, asOf))
            {
                if (cycle.Verdict == SlaVerdict.Breached)
                {
                    return _rows.Of(name, cycle, seen, team);
                }
            }
        }

        return _rows.Of(name, reading, seen, team);
    }

    internal AttainmentKey KeyOf(int row) => _rows.Keys[row];

    private void Add(
        ServiceLevelAgreement agreement, int target, in ClockReading reading, ReadOnlySpan<CaseEvent> seen, Instant asOf, string? team, string? reason)
    {
        if (reading.Cycles > 1 && Plan.Cycles == CycleCounting.ByCycle)
        {
            var name = agreement.Targets.AsSpan()[target].Name;
            foreach (ref readonly var cycle in CyclesOf(agreement, target, reading, seen, asOf))
            {
                Count(_rows.Of(name, cycle, seen, team), AttainmentStates.Of(cycle), reason);
            }

            return;
        }

        Count(
            RowOfCase(agreement, target, reading, seen, asOf, team), AttainmentStates.Worst(reading), AttainmentStates.IsRefused(reading) ? reason ?? Refused : reason);
    }

    private ReadOnlySpan<ClockReading> CyclesOf(
        ServiceLevelAgreement agreement, int target, in ClockReading reading, ReadOnlySpan<CaseEvent> seen, Instant asOf)
    {
        if (_cycles.Length < reading.Cycles)
        {
            _cycles = new ClockReading[2 * reading.Cycles];
        }

        return _cycles.AsSpan(0, agreement.ReadCycles(seen, target, asOf, _cycles));
    }

    private void Count(int row, AttainmentState state, string? reason)
    {
        MakeRoom(row);
        if (reason is not null)
        {
            state = AttainmentState.Excluded;
            _exclusions[(row, reason)] = _exclusions.GetValueOrDefault((row, reason)) + 1;
        }

        _counts[(row * AttainmentStates.Count) + (int)state]++;
    }

    // The cycles before the one at hand, or a case that was never read; the state that the reading itself counts under.
    private AttainmentState CountEarlier(in ClockReading reading, AttainmentState state, int row, bool byCycle)
    {
        if (reading.Cycles == 0)
        {
            if (!AttainmentStates.IsRefused(reading))
            {
                return state;
            }

            _exclusions[(row, Refused)] = _exclusions.GetValueOrDefault((row, Refused)) + 1;
            return AttainmentState.Excluded;
        }

        var breached = AttainmentStates.EarlierBreaches(reading, state);
        if (!byCycle)
        {
            return breached > 0 ? AttainmentState.Breached : state;
        }

        _counts[(row * AttainmentStates.Count) + (int)AttainmentState.Breached] += breached;
        _counts[(row * AttainmentStates.Count) + (int)AttainmentState.Met] += reading.Cycles - 1 - breached;
        return state;
    }

    private void MakeRoom(int row)
    {
        if (_counts.Length < (row + 1) * AttainmentStates.Count)
        {
            Array.Resize(ref _counts, 2 * (row + 1) * AttainmentStates.Count);
        }
    }

    private static void SameCount(long given, long needed, string parameter)
    {
        if (given != needed)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {given} {parameter}; the rest needs {needed}."), parameter);
        }
    }
}
