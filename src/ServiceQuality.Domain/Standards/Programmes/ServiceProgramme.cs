using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// A programme of recurring tasks, such as inspections from the daily self-check to the quarterly visit of headquarters, surveys,
/// reports and reviews. Duties of a single case that recur are obligations.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceProgramme>))]
public sealed record ServiceProgramme
{
    private ServiceProgramme(string code, LocalizedText name, NamedList<ProgrammeTask> tasks)
    {
        Code = code;
        Name = name;
        Tasks = tasks;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The tasks, in order and by code.</summary>
    public NamedList<ProgrammeTask> Tasks { get; }

    /// <summary>Creates a programme.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">The name.</param>
    /// <param name="tasks">The tasks.</param>
    /// <returns>The programme.</returns>
    /// <exception cref="ArgumentException">The code is blank, there is no task, or two have the same code.</exception>
    public static ServiceProgramme Create(string code, LocalizedText name, params IEnumerable<ProgrammeTask> tasks)
    {
        Guard.Against.InvalidCode(code);
        Guard.Against.Null(name);
        var all = Guard.Against.NullElements(tasks);
        Guard.Against.Invalid(all.Count == 0, "The programme has no task; allowed is one or more.", nameof(tasks));
        var twice = all.GroupBy(t => t.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        Guard.Against.Invalid(
            twice is not null, $"Task {InvariantText.Shorten(twice?.Key)} appears twice; each may appear once.", nameof(tasks));
        return new(code, name, new(all, t => t.Code));
    }

    /// <summary>Counts what is due, done and overdue.</summary>
    /// <param name="calendar">The calendar, whose zone has the dates and whose working days count.</param>
    /// <param name="done">When which task was done, in any order, as code and instant.</param>
    /// <param name="from">The beginning: periods count that end after it, so that each is counted in one window only.</param>
    /// <param name="asOf">The instant; what was done later is not seen.</param>
    /// <returns>A reading for each task, in order and by code.</returns>
    /// <exception cref="ArgumentException">A task is not of the programme.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An instant is outside the range of business time, or the end is before the beginning.
    /// </exception>
    /// <exception cref="InvalidOperationException">The calendar is a composite without a time zone.</exception>
    public NamedList<TaskReading> Read(
        BusinessCalendar calendar, IEnumerable<(string Task, Instant At)> done, Instant from, Instant asOf)
    {
        Guard.Against.Null(calendar);
        Guard.Against.Null(done);
        Guard.Against.OutsideBusinessTime(from, asOf);
        var times = Tasks.ToDictionary(t => t.Code, _ => new List<Instant>(), StringComparer.Ordinal);
        foreach (var (task, at) in done)
        {
            Guard.Against.Null(task, nameof(done));
            Guard.Against.Invalid(
                !times.ContainsKey(task),
                $"Task {InvariantText.Shorten(task)} is unknown; allowed are {InvariantText.Join(Tasks.Names)}.",
                nameof(done));
            if (at <= asOf)
            {
                times[task].Add(at);
            }
        }

        return new(Tasks.Select(t => Read(t, calendar, times[t.Code], from, asOf)), r => r.Task.Code);
    }

    /// <summary>Code, name and number of tasks.</summary>
    /// <returns>For example <c>inspections: Inspection programme, 6 tasks</c>.</returns>
    public override string ToString() => $"{Code}: {Name}, {InvariantText.Count(Tasks.Count, "task")}";

    // The periods and the times go forward together.
    private static TaskReading Read(
        ProgrammeTask task, BusinessCalendar calendar, List<Instant> times, Instant from, Instant asOf)
    {
        times.Sort();
        var (due, done, next, extra) = (0, 0, 0, 0);
        List<RecurrencePeriod> overdue = [];
        RecurrencePeriod? open = null;
        foreach (var period in task.Recurrence.Between(calendar, from, asOf + Duration.Epsilon))
        {
            for (; next < times.Count && times[next] < period.Start; next++)
            {
                extra += times[next] >= from ? 1 : 0; // on a date of no period
            }

            var first = next;
            while (next < times.Count && times[next] < period.End)
            {
                next++;
            }

            // 24:00 of the last date is in time; an instant that begins the next period counts for that one.
            var isDone = next > first;
            extra += Math.Max(0, next - first - 1);
            if (period.End <= asOf)
            {
                due++;
                done += isDone ? 1 : 0;
                if (!isDone)
                {
                    overdue.Add(period);
                }
            }
            else if (!isDone)
            {
                open = period;
            }
        }

        extra += times.Skip(next).Count(t => t >= from);
        return new(task, due, done, [.. overdue], open, extra);
    }
}
