using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

/// <summary>How often the targets of an agreement are met, and how long that takes.</summary>
public static class Attainment
{
    /// <summary>
    /// Counts readings by target and by the priority that the target was judged by (for a stopped clock, that of the stop): each case
    /// once for each target.
    /// </summary>
    /// <param name="readings">The readings, one a case; the order does not matter.</param>
    /// <returns>A row for each target and priority that occurs, in ordinal order of both.</returns>
    /// <exception cref="ArgumentException">A reading is null.</exception>
    public static ValueList<AttainmentRow> ByPriority(IEnumerable<CaseReading> readings) =>
        Of(readings, AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Priority)).Rows;

    /// <summary>Counts readings by a plan.</summary>
    /// <param name="readings">The readings, one a case; the order does not matter.</param>
    /// <param name="plan">What is told apart and how cycles count.</param>
    /// <param name="team">The team of a case, or null when it has none; null when no case has one.</param>
    /// <param name="excluded">Why a target of a case is left out, or null when it counts; null when everything counts.</param>
    /// <returns>The summary; those of parts merge.</returns>
    /// <exception cref="ArgumentException">A reading is null, or a reason is blank.</exception>
    public static AttainmentSummary Of(
        IEnumerable<CaseReading> readings, AttainmentPlan plan, Func<CaseReading, string?>? team = null, Func<TargetReading, string?>? excluded = null)
    {
        AttainmentTally tally = new(plan);
        foreach (var reading in Checked(readings, nameof(readings)))
        {
            tally.Add(reading, team?.Invoke(reading), excluded);
        }

        return tally.ToSummary();
    }

    /// <summary>
    /// How long clocks take to stop, told apart by a plan; clocks that have not stopped count as longer than what they have used so far. Of a
    /// target with several cycles the one at hand is timed.
    /// </summary>
    /// <param name="readings">The readings, one a case; the order does not matter.</param>
    /// <param name="plan">What is told apart; each case counts once.</param>
    /// <param name="measure">In which time it is measured.</param>
    /// <param name="team">The team of a case, or null when it has none; null when no case has one.</param>
    /// <param name="excluded">Why a target of a case is left out, or null when it counts; null when everything counts.</param>
    /// <returns>The summary; those of parts merge.</returns>
    /// <exception cref="ArgumentException">A reading is null, a reason is blank, or the plan counts each cycle.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The measure is none of the enumeration.</exception>
    public static ClockTimes Times(
        IEnumerable<CaseReading> readings,
        AttainmentPlan plan,
        ClockMeasurement measure = ClockMeasurement.Open,
        Func<CaseReading, string?>? team = null,
        Func<TargetReading, string?>? excluded = null)
    {
        ClockTimesTally tally = new(plan, measure);
        foreach (var reading in Checked(readings, nameof(readings)))
        {
            tally.Add(reading, team?.Invoke(reading), excluded);
        }

        return tally.ToTimes();
    }

    /// <summary>
    /// What if: the same cases under two agreements, or at two instants. Readings are paired by the id of the case and the name of the
    /// target, and told apart by what they were before.
    /// </summary>
    /// <param name="before">The readings to compare with, one a case.</param>
    /// <param name="after">The readings of the same cases under the other agreement.</param>
    /// <param name="plan">What is told apart; null means target and priority. Each case counts once, with its worst cycle.</param>
    /// <param name="team">The team of a case, or null when it has none; null when no case has one.</param>
    /// <returns>The differences.</returns>
    /// <exception cref="ArgumentException">A reading is null, a case occurs twice, or the plan counts each cycle.</exception>
    public static AttainmentComparison Compare(
        IEnumerable<CaseReading> before, IEnumerable<CaseReading> after, AttainmentPlan? plan = null, Func<CaseReading, string?>? team = null) =>
        AttainmentComparison.Of(
            Checked(before, nameof(before)), Checked(after, nameof(after)), plan ?? AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Priority), team);

    internal static IEnumerable<CaseReading> Checked(IEnumerable<CaseReading> readings, string parameter)
    {
        Guard.Against.Null(readings, parameter);
        return readings.Select((r, i) => r ?? throw new ArgumentException(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Reading {i} is null; allowed are readings."), parameter));
    }
}
