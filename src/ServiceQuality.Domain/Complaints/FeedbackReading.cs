using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// Feedback at an instant: its state and the moves that are possible, and what its record says. Answered, actions done and closed
/// are three dates.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<FeedbackReading>))]
public sealed record FeedbackReading
{
    internal FeedbackReading(Feedback feedback, LifeCycleReading course)
    {
        Feedback = feedback;
        Course = course;
    }

    /// <summary>The feedback.</summary>
    public Feedback Feedback { get; }

    /// <summary>State, moves so far, refused events, moves that are possible now, and what happens by itself.</summary>
    public LifeCycleReading Course { get; }

    /// <summary>The instant of the reading; later events were not seen.</summary>
    public Instant AsOf => Course.AsOf;

    /// <summary>The state.</summary>
    public string State => Course.State;

    /// <summary>What the feedback is.</summary>
    public FeedbackKind Kind => Enum.TryParse<FeedbackKind>(Field(ComplaintFields.Kind), out var kind) ? kind : default;

    /// <summary>From whom it comes.</summary>
    public FeedbackSource Source =>
        Enum.TryParse<FeedbackSource>(Field(ComplaintFields.Source), out var source) ? source : default;

    /// <summary>When it was received.</summary>
    public Instant Received => Feedback.History.Events[0].At;

    /// <summary>The severity of the latest assessment, or null.</summary>
    public Severity? Severity
    {
        get
        {
            int? harm = Number(ComplaintFields.Harm), money = Number(ComplaintFields.Money);
            int? legal = Number(ComplaintFields.Legal), spread = Number(ComplaintFields.Spread);
            return (harm, money, legal, spread) is ({ } h, { } m, { } l, { } s) ? new(h, m, l, s) : null;
        }
    }

    /// <summary>Who handles it now, or null.</summary>
    public string? Owner => Field(ComplaintFields.Owner);

    /// <summary>Who was the first to handle it, and stays responsible where the rule of the first person asked holds; or
    /// null.</summary>
    public string? FirstOwner => Owners().FirstOrDefault();

    /// <summary>How often it was handed over from one owner to another.</summary>
    public int HandOvers => Math.Max(0, Owners().Count - 1);

    /// <summary>
    /// How it ended, or what was decided; undecided before. What happened to it (withdrawn, merged, out of scope, referred)
    /// counts
    /// before what was decided.
    /// </summary>
    public ComplaintOutcome Outcome => LastMove() switch
    {
        ComplaintEvents.WithdrawnName => ComplaintOutcome.Withdrawn,
        ComplaintEvents.MergedName => ComplaintOutcome.Merged,
        ComplaintEvents.OutOfScopeName => ComplaintOutcome.OutOfScope,
        ComplaintEvents.ReferredName => ComplaintOutcome.Referred,
        _ => OutcomeNames.Read(Field(ComplaintFields.Outcome)),
    };

    /// <summary>The remedy that was decided, or null when there is none.</summary>
    public string? Remedy => Field(ComplaintFields.Remedy) is { } remedy && remedy != OutcomeNames.None ? remedy : null;

    /// <summary>The money paid as redress, or null when there is none.</summary>
    public Money? Redress => Domain.Money.TryParse(Field(ComplaintFields.Redress), CultureInfo.InvariantCulture, out var money)
        ? money
        : null;

    /// <summary>When it was first acknowledged, or null.</summary>
    public Instant? Acknowledged => FirstMove(e => e.Kind == CaseEventKind.Acknowledged);

    /// <summary>When it was first answered by the communication of a decision, or null.</summary>
    public Instant? Answered => FirstMove(e => e.Name == ComplaintEvents.DecisionCommunicatedName);

    /// <summary>The corrective and preventive actions that were agreed, in the order in which they were.</summary>
    public ValueList<ActionItem> Actions => ActionItem.ReadAll(Feedback.History, AsOf);

    /// <summary>When the last of its actions was done; null while one is open, and when there is none.</summary>
    public Instant? ActionsDone
    {
        get
        {
            var actions = Actions;
            return actions.Any(a => a.State == ActionState.Open) ? null : actions.Max(a => a.Done);
        }
    }

    /// <summary>When it was closed; null while it is open, and when it was withdrawn or out of scope instead.</summary>
    public Instant? Closed =>
        State == "closed" ? Moves().LastOrDefault(c => EventOf(c).Kind == CaseEventKind.Closed)?.At : null;

    /// <summary>
    /// The times that it was open, in order: from its receipt, and from each reopening, until it was closed, withdrawn or merged.
    /// The last has no end while it is open.
    /// </summary>
    public ValueList<Interval> OpenTimes
    {
        get
        {
            List<Interval> times = [];
            Instant? start = Received;
            foreach (var change in Moves())
            {
                var isOver = change.To is "closed" or "withdrawn" or "merged";
                if (isOver && start is not null)
                {
                    times.Add(new(start, change.At));
                    start = null;
                }
                else if (!isOver)
                {
                    start ??= change.At;
                }
            }

            return start is null ? [.. times] : [.. times, new(start, null)];
        }
    }

    /// <summary>The codes of its causes, in the order in which they were found; one complaint may have several.</summary>
    public ValueList<string> Causes => [.. Fields(ComplaintFields.Cause).Distinct(StringComparer.Ordinal)];

    /// <summary>The code of its primary cause, or null.</summary>
    public string? PrimaryCause
    {
        get
        {
            string? cause = null;
            foreach (ref readonly var e in Seen)
            {
                cause = e.Field(ComplaintFields.IsPrimary) == "yes" ? e.Field(ComplaintFields.Cause) : cause;
            }

            return cause;
        }
    }

    /// <summary>The answers to why it happened, of the last cause for which they were given.</summary>
    public ValueList<string> Whys
    {
        get
        {
            List<string> whys = [];
            foreach (ref readonly var e in Seen)
            {
                List<string> given = [];
                while (e.Field($"{ComplaintFields.Why} {InvariantText.Format(given.Count + 1)}") is { } answer)
                {
                    given.Add(answer);
                }

                whys = given.Count > 0 ? given : whys;
            }

            return [.. whys];
        }
    }

    /// <summary>The links to gaps, standards, indicators, breaches and touchpoints, in order.</summary>
    public ValueList<ComplaintLink> Links
    {
        get
        {
            List<ComplaintLink> links = [];
            foreach (ref readonly var e in Seen)
            {
                if (Enum.TryParse<LinkKind>(e.Field(ComplaintFields.LinkKind), out var kind)
                    && e.Field(ComplaintFields.LinkTarget) is { } target)
                {
                    links.Add(new(kind, target));
                }
            }

            return [.. links];
        }
    }

    /// <summary>The events that were kept after it was closed for the last time, such as messages.</summary>
    public ValueList<CaseEvent> AfterClosing
    {
        get
        {
            var closed = Closed is null ? null : Moves().LastOrDefault(c => EventOf(c).Kind == CaseEventKind.Closed);
            return closed is null ? [] : [.. Seen[(closed.EventIndex + 1)..]];
        }
    }

    /// <summary>The value of a field of the record, or null when it is not filled.</summary>
    /// <param name="name">The name of the field, such as one of <see cref="ComplaintFields"/>.</param>
    /// <returns>The latest value.</returns>
    public string? Field(string name)
    {
        string? value = null;
        foreach (ref readonly var e in Seen)
        {
            value = e.Field(name) ?? value;
        }

        return value;
    }

    /// <summary>Number, state and outcome.</summary>
    /// <returns>For example <c>C-1: closed since 2026-03-09T09:00:00Z, Upheld</c>.</returns>
    public override string ToString() => Outcome == ComplaintOutcome.Undecided ? Course.ToString() : $"{Course}, {Outcome}";

    private ReadOnlySpan<CaseEvent> Seen => CaseReader.SeenBy(Feedback.History.Events.AsSpan(), AsOf);

    private ValueList<StateChange> Moves() => Course.Changes;

    private CaseEvent EventOf(StateChange change) => Feedback.History.Events[change.EventIndex];

    // The name of the last event that says how it ended; null after a reopening.
    private string? LastMove() => Moves().Select(EventOf).LastOrDefault(e => e.Kind == CaseEventKind.Reopened
        || e.Name is ComplaintEvents.WithdrawnName or ComplaintEvents.MergedName or ComplaintEvents.OutOfScopeName
            or ComplaintEvents.ReferredName or ComplaintEvents.DecisionCommunicatedName
            or ComplaintEvents.InvestigationStartedName).Name;

    private Instant? FirstMove(Func<CaseEvent, bool> isIt) => Moves().FirstOrDefault(c => isIt(EventOf(c)))?.At;

    private List<string> Owners()
    {
        List<string> owners = [];
        foreach (var owner in Fields(ComplaintFields.Owner))
        {
            if (owners.Count == 0 || owners[^1] != owner)
            {
                owners.Add(owner);
            }
        }

        return owners;
    }

    private List<string> Fields(string name)
    {
        List<string> values = [];
        foreach (ref readonly var e in Seen)
        {
            if (e.Field(name) is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private int? Number(string field) =>
        int.TryParse(Field(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 5
            ? number
            : null;
}
