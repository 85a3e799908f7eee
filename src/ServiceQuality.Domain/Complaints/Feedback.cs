using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// Feedback with everything that happened to it: a complaint, a suggestion, praise or an enquiry. It is an immutable history of
/// events; its state follows from them by its life cycle. Agreements and obligations read the same history. Its JSON has the
/// history and the life cycle; feedback that cannot have come about by its life cycle is neither read nor written.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Feedback>))]
public sealed record Feedback
{
    /// <summary>Feedback from a history, such as one that was stored.</summary>
    /// <param name="history">The history. Events that make no legal move are reported by a reading, and change nothing.</param>
    /// <param name="lifeCycle">The life cycle.</param>
    public Feedback(CaseHistory history, LifeCycle lifeCycle)
    {
        History = Guard.Against.Null(history);
        LifeCycle = Guard.Against.Null(lifeCycle);
    }

    /// <summary>The number.</summary>
    public string Number => History.Id;

    /// <summary>The events, the receipt first.</summary>
    public CaseHistory History { get; }

    /// <summary>The life cycle.</summary>
    public LifeCycle LifeCycle { get; }

    /// <summary>Receives feedback.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="at">When it was received.</param>
    /// <param name="lifeCycle">Its life cycle, such as <see cref="ComplaintTemplates.Iso10002"/>.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="source">From whom it comes.</param>
    /// <param name="channel">The channel, such as phone or mail; null when that is not known.</param>
    /// <param name="customer">The customer: a reference, not personal data; null when that is not known.</param>
    /// <param name="product">The product or service; null when that is not known.</param>
    /// <param name="subject">What it is about, as a code; null when that is not known.</param>
    /// <param name="remedySought">The remedy that the complainant asks for; null when none.</param>
    /// <param name="priority">Its priority; by default none.</param>
    /// <param name="tier">The tier of the customer; by default none.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Kind or source is not a member of its enumeration, or the instant is outside the range of business time.
    /// </exception>
    public static Feedback Receive(
        string number,
        Instant at,
        LifeCycle lifeCycle,
        FeedbackKind kind = FeedbackKind.Complaint,
        FeedbackSource source = FeedbackSource.Customer,
        string? channel = null,
        string? customer = null,
        string? product = null,
        string? subject = null,
        string? remedySought = null,
        Priority priority = default,
        CustomerTier tier = default)
    {
        Guard.Against.InvalidCode(number);
        Guard.Against.OutsideBusinessTime(at);
        Guard.Against.Null(lifeCycle);
        Guard.Against.UndefinedEnum(kind);
        Guard.Against.UndefinedEnum(source);
        var receipt = CaseEvent.Opened(at, priority, tier: tier)
            .With(ComplaintFields.Kind, kind.ToString())
            .With(ComplaintFields.Source, source.ToString())
            .WithOptional(ComplaintFields.Channel, channel)
            .WithOptional(ComplaintFields.Customer, customer)
            .WithOptional(ComplaintFields.Product, product)
            .WithOptional(ComplaintFields.Subject, subject)
            .WithOptional(ComplaintFields.RemedySought, remedySought);
        return new(new(number, [receipt]), lifeCycle);
    }

    /// <summary>
    /// Applies an event, or refuses it with the reason and the moves that are possible now. It does not throw. An event that is
    /// none of the life cycle, such as a message after closing, is kept.
    /// </summary>
    /// <param name="next">The event, such as one of <see cref="ComplaintEvents"/>.</param>
    /// <returns>The next feedback, or the refusal.</returns>
    public FeedbackResult Apply(CaseEvent next)
    {
        var result = LifeCycle.Apply(History, next);
        return new(result.IsAccepted ? new(result.Next, LifeCycle) : null, result.Refusal);
    }

    /// <summary>Applies events one after another.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The next feedback, or the first refusal.</returns>
    public FeedbackResult Apply(params ReadOnlySpan<CaseEvent> events)
    {
        FeedbackResult result = new(this, null);
        foreach (var next in events)
        {
            if (result.IsAccepted)
            {
                result = result.Next.Apply(next);
            }
        }

        return result;
    }

    /// <summary>Reads the feedback at an instant.</summary>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public FeedbackReading Read(Instant asOf) => new(this, LifeCycle.Read(History, asOf));

    /// <summary>Number and number of events.</summary>
    /// <returns>For example <c>C-2026-0001, 6 events</c>.</returns>
    public override string ToString() => History.ToString();
}
