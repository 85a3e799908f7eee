using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// Counts readings one after another, without allocation once its rows are known. A tally is mutable and not safe for use by
/// several threads: give each thread its own tally and merge their attainments.
/// </summary>
/// <remarks>
/// A tally keeps no ids, because spans have none and ids would need memory for each case. So it counts a case again that it is
/// given again; the caller sees to it that each case comes once. <see cref="Attainment.Run"/> refuses a case that occurs twice.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<AttainmentTally>))]
public sealed class AttainmentTally
{
    /// <summary>
    /// The reason under which cases are excluded that the agreement refused: their readings are the default ones.
    /// </summary>
    public const string Refused = "refused by the agreement";

    private readonly RowIndex _rows;
    private readonly AttainmentCounts _counts = new();
    private ClockReading[] _cycles = new ClockReading[16];

    /// <summary>Creates an empty tally.</summary>
    /// <param name="plan">The keys that rows have, and how cycles count.</param>
    public AttainmentTally(AttainmentPlan plan)
    {
        Guard.Against.Null(plan);
        Plan = plan;
        _rows = new(plan);
    }

    /// <summary>The keys that rows have, and how cycles count.</summary>
    public AttainmentPlan Plan { get; }

    /// <summary>Counts every target of a case.</summary>
    /// <param name="reading">The case.</param>
    /// <param name="team">Its team, or null.</param>
    /// <param name="excluded">Why a target of the case is left out, or null when it counts; null when everything counts.</param>
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
            Add(
                reading.Agreement,
                i,
                clocks[i],
                seen,
                reading.AsOf,
                team,
                AttainmentStates.CheckReason(reason, nameof(excluded)));
        }
    }

    /// <summary>
    /// Counts every target of many cases as <see cref="ServiceLevelAgreement.ReadAll"/> has read them, without allocation for a
    /// case.
    /// </summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="asOf">The instant of the readings.</param>
    /// <param name="readings">
    /// The readings: for each case one for each target, in the order of the agreement. Default values are excluded as
    /// <see cref="Refused"/>.
    /// </param>
    /// <param name="teams">The team of each case, or null; empty when no case has one.</param>
    /// <param name="exclusions">Why each case is left out, or null when it counts; empty when all count.</param>
    /// <exception cref="ArgumentException">
    /// There are not as many readings, teams or exclusions as the cases need, or a reason is blank.
    /// </exception>
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
        CheckCount(readings.Length, (long)cases.Count * targets, nameof(readings));
        CheckCount(teams.Length, teams.IsEmpty ? 0 : cases.Count, nameof(teams));
        CheckCount(exclusions.Length, exclusions.IsEmpty ? 0 : cases.Count, nameof(exclusions));
        for (var i = 0; i < cases.Count; i++)
        {
            var seen = AttainmentStates.SeenBy(cases[i], asOf);
            var team = teams.IsEmpty ? null : teams[i];
            var reason = exclusions.IsEmpty ? null : AttainmentStates.CheckReason(exclusions[i], nameof(exclusions));
            for (var t = 0; t < targets; t++)
            {
                Add(agreement, t, readings[(i * targets) + t], seen, asOf, team, reason);
            }
        }
    }

    /// <summary>Returns the number of a row, for <see cref="Add(ReadOnlySpan{ClockReading}, ReadOnlySpan{int})"/>.</summary>
    /// <param name="key">The key of the row.</param>
    /// <returns>The number; always the same for the same key.</returns>
    /// <exception cref="ArgumentException">The key does not have exactly the members that the plan asks for.</exception>
    public int RowOf(AttainmentKey key)
    {
        Guard.Against.Null(key);
        Guard.Against.Invalid(
            !Plan.Fits(key),
            $"Key \"{key}\" does not fit; allowed are keys with exactly the members of the plan: {Plan}.",
            nameof(key));
        var row = _rows.NumberOf(key);
        _counts.MakeRoom(row);
        return row;
    }

    /// <summary>
    /// Counts readings whose rows the caller knows. The reading of a clock with several cycles says how many were breached; where
    /// each cycle counts, those before the current one are counted as breached or met, in the row given.
    /// </summary>
    /// <param name="readings">The readings; default ones are excluded as <see cref="Refused"/>.</param>
    /// <param name="rows">The row of each, as <see cref="RowOf"/> returned it.</param>
    /// <exception cref="ArgumentException">
    /// There are not as many rows as readings, or a row is unknown; then the readings before it are counted.
    /// </exception>
    public void Add(ReadOnlySpan<ClockReading> readings, ReadOnlySpan<int> rows)
    {
        CheckCount(rows.Length, readings.Length, nameof(rows));
        var counts = _counts.AsSpan();
        var known = _rows.Keys.Count;
        var byCycle = Plan.CountsEachCycle;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row < 0 || row >= known)
            {
                Guard.Against.Invalid(
                    true,
                    $"Row {row} at index {i} is unknown; allowed are the numbers that RowOf returned, below {known}.",
                    nameof(rows));
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

    /// <summary>Returns what was counted so far.</summary>
    /// <returns>The attainment; it does not change when the tally does.</returns>
    public Attainment ToAttainment() => Attainment.Create(Plan, _counts.ToRows(Plan.Keys, _rows.Keys));

    /// <summary>Returns the plan and how much was counted.</summary>
    /// <returns>For example <c>by Target, Priority, each case once: 1770 counted in 8 rows</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Plan}: {_counts.Total} counted in {_rows.Keys.Count} rows");

    // The row of a case that counts once: that of its first breached cycle, or else of the current one.
    internal int RowOfCase(
        ServiceLevelAgreement agreement,
        int target,
        in ClockReading reading,
        ReadOnlySpan<CaseEvent> seen,
        Instant asOf,
        string? team)
    {
        var name = agreement.Targets.AsSpan()[target].Name;
        if (_rows.DependsOnCycle && AttainmentStates.EarlierBreaches(reading, AttainmentStates.Of(reading)) > 0)
        {
            foreach (ref readonly var cycle in CyclesOf(agreement, target, reading, seen, asOf))
            {
                if (cycle.Verdict == SlaVerdict.Breached)
                {
                    return _rows.NumberOf(name, cycle, seen, team);
                }
            }
        }

        return _rows.NumberOf(name, reading, seen, team);
    }

    internal AttainmentKey KeyOf(int row) => _rows.Keys[row];

    private void Add(
        ServiceLevelAgreement agreement,
        int target,
        in ClockReading reading,
        ReadOnlySpan<CaseEvent> seen,
        Instant asOf,
        string? team,
        string? reason)
    {
        if (reading.Cycles > 1 && Plan.CountsEachCycle)
        {
            var name = agreement.Targets.AsSpan()[target].Name;
            foreach (ref readonly var cycle in CyclesOf(agreement, target, reading, seen, asOf))
            {
                _counts.Add(_rows.NumberOf(name, cycle, seen, team), AttainmentStates.Of(cycle), reason);
            }

            return;
        }

        if (AttainmentStates.IsRefused(reading))
        {
            reason ??= Refused;
        }

        _counts.Add(RowOfCase(agreement, target, reading, seen, asOf, team), AttainmentStates.Worst(reading), reason);
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

    // Counts the cycles before the current one, or the reason of a refused case; returns the state that the reading itself counts
    // under.
    private AttainmentState CountEarlier(in ClockReading reading, AttainmentState state, int row, bool byCycle)
    {
        if (reading.Cycles == 0)
        {
            if (!AttainmentStates.IsRefused(reading))
            {
                return state;
            }

            _counts.AddReason(row, Refused);
            return AttainmentState.Excluded;
        }

        var breached = AttainmentStates.EarlierBreaches(reading, state);
        if (!byCycle)
        {
            return breached > 0 ? AttainmentState.StoppedLate : state;
        }

        var counts = _counts.AsSpan().Slice(row * AttainmentStates.Count, AttainmentStates.Count);
        counts[(int)AttainmentState.StoppedLate] += breached;
        counts[(int)AttainmentState.Met] += reading.Cycles - 1 - breached;
        return state;
    }

    private static void CheckCount(long given, long needed, string parameterName) => Guard.Against.Invalid(
        given != needed, $"There are {given} {parameterName}; {needed} are needed.", parameterName);
}
