using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Layouts that differ in one thing.
public sealed partial record CaseLogLayout
{
    /// <summary>This layout with times that are written in another way.</summary>
    /// <param name="zone">As in <see cref="OfStates"/>.</param>
    /// <param name="timePattern">As in <see cref="OfStates"/>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The pattern is not valid.</exception>
    public CaseLogLayout WithTimes(DateTimeZone? zone, string timePattern)
    {
        CaseLogTimes.Check(zone, timePattern);
        return this with { Zone = zone, TimePattern = timePattern };
    }

    /// <summary>This layout with a rule for local times that daylight saving time repeats or skips.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not a value of its enumeration.</exception>
    public CaseLogLayout WithLocalTimes(LocalTimeRule rule) => this with { LocalTimes = Guard.Against.UndefinedEnum(rule) };

    /// <summary>This layout with a column of openings.</summary>
    /// <param name="column">The column with the time of the opening, the same on every row of a case.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The column is blank, or has another meaning already.</exception>
    public CaseLogLayout WithOpening(string column) =>
        (this with { OpenedColumn = Guard.Against.InvalidCode(column) }).Checked(nameof(column));

    /// <summary>This layout without a column of openings.</summary>
    /// <param name="opening">When a case was opened.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The opening is not a value of its enumeration.</exception>
    public CaseLogLayout WithOpening(CaseOpening opening) =>
        this with { OpenedColumn = null, Opening = Guard.Against.UndefinedEnum(opening) };

    /// <summary>This layout with a column of priorities.</summary>
    /// <param name="column">The column with the priority after the update or activity.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The column is blank, or has another meaning already.</exception>
    /// <exception cref="InvalidOperationException">Rows are changes, whose priority is a field.</exception>
    public CaseLogLayout WithPriority(string column)
    {
        Guard.Against.InvalidCode(column);
        return HasChanges
            ? throw new InvalidOperationException("The rows are changes, whose priority is a field; allowed is priorityField.")
            : (this with { PriorityColumn = column }).Checked(nameof(column));
    }

    /// <summary>This layout with the names of the priorities in the agreements.</summary>
    /// <param name="priorities">
    /// Pairs of the text in the log and the priority, such as <c>urgent</c> and P1. Other texts are then rejected.
    /// </param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A text is blank, or has two meanings.</exception>
    public CaseLogLayout WithPriorities(IEnumerable<KeyValuePair<string, Priority>> priorities) =>
        this with { Priorities = Names(priorities, "Priority", nameof(priorities)) };

    /// <summary>This layout with the priority of cases whose log has none, or a blank one.</summary>
    /// <param name="priority">The priority.</param>
    /// <returns>The layout.</returns>
    public CaseLogLayout WithDefaultPriority(Priority priority) => this with { DefaultPriority = priority };

    /// <summary>This layout with another table of statuses.</summary>
    /// <param name="statuses">What the statuses mean. Without an untouched status no first response is derived.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A status has two meanings.</exception>
    public CaseLogLayout WithStatuses(params IEnumerable<CaseLogStatus> statuses)
    {
        var table = Guard.Against.NullElements(statuses);
        RequireOneMeaning(table.Select(s => s.Text), "Status", nameof(statuses));
        return this with { Statuses = table };
    }

    /// <summary>This layout with a rule for statuses that its table does not have.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not a value of its enumeration.</exception>
    public CaseLogLayout WithUnknownStatuses(UnknownName rule) =>
        this with { UnknownStatuses = Guard.Against.UndefinedEnum(rule) };

    /// <summary>This layout with other meanings of the activities, or of the changes of fields.</summary>
    /// <param name="activities">As in <see cref="OfActivities"/>; for changes the names of fields.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">An activity has two meanings, or one that is no single event.</exception>
    /// <exception cref="InvalidOperationException">Rows are states, which have no activities.</exception>
    public CaseLogLayout WithActivities(IEnumerable<KeyValuePair<string, CaseTrigger>> activities)
    {
        var names = Names(activities, "Activity", nameof(activities));
        foreach (var (name, meaning) in names)
        {
            var isSingle = meaning is { Kind: CaseEventKind.StatusChanged, Name: not null, IsOther: false }
                or { Kind: not (CaseEventKind.StatusChanged or CaseEventKind.PriorityChanged or CaseEventKind.TierChanged) };
            Guard.Against.Invalid(
                !isSingle,
                $"Activity \"{InvariantText.Shorten(name)}\" means {meaning}; allowed are other kinds of events, a status by its "
                + $"name and a custom event.",
                nameof(activities));
        }

        return ActivityColumn is null
            ? throw new InvalidOperationException("The rows are states, which have no activities; allowed are OfActivities and "
                + "OfChanges.")
            : (this with { Activities = names }).Checked(nameof(activities));
    }

    /// <summary>This layout with a rule for activities, or changes of fields, that it does not name.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not a value of its enumeration.</exception>
    public CaseLogLayout WithUnknownActivities(UnknownName rule) =>
        this with { UnknownActivities = Guard.Against.UndefinedEnum(rule) };

    /// <summary>
    /// This layout with rows of a case that go back in time sorted by their time, with a warning; rows of the same time keep
    /// their order.
    /// </summary>
    /// <param name="sortsRows">Whether they are sorted. Otherwise they are rejected.</param>
    /// <returns>The layout.</returns>
    public CaseLogLayout Sorted(bool sortsRows = true) => this with { SortsRows = sortsRows };

    /// <summary>This layout with the address of the page that documents its columns.</summary>
    /// <param name="source">The address.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The address is blank.</exception>
    public CaseLogLayout From(string source) => this with { Source = Guard.Against.InvalidCode(source) };

    private static ValueList<KeyValuePair<string, T>> Names<T>(
        IEnumerable<KeyValuePair<string, T>> pairs, string what, string parameter)
    {
        Guard.Against.Null(pairs, parameter);
        ValueList<KeyValuePair<string, T>> names = [.. pairs];
        RequireOneMeaning(names.Select(n => Guard.Against.InvalidCode(n.Key, parameter)), what, parameter);
        return names;
    }

    private static void RequireOneMeaning(IEnumerable<string> names, string what, string parameter)
    {
        var twice = names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any())?.Key;
        Guard.Against.Invalid(
            twice is not null, $"{what} \"{InvariantText.Shorten(twice)}\" has two meanings; allowed is one.", parameter);
    }

    private CaseLogLayout Checked(string parameter)
    {
        RequireOneMeaning(Columns, "Column", parameter);
        RequireOneMeaning(
            new[] { StatusField, PriorityField }.OfType<string>().Concat(Activities.Select(a => a.Key)), "Field", parameter);
        return this;
    }
}
