using System.Text;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// An outside rule or a pledge of one's own for the handling of complaints, as data: clocks with their sources, and moves that it
/// forbids. It is no legal advice: check every clock against the text in force. Several regimes may hold for one complaint.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<HandlingRegime>))]
public sealed record HandlingRegime
{
    private static readonly EmbeddedTexts Embedded = new("regimes");

    internal HandlingRegime(
        string id,
        LocalizedText name,
        string source,
        LocalDate? validFrom,
        LocalDate? validTo,
        ValueList<RegimeClock> clocks,
        ValueList<ForbiddenMove> forbiddenMoves)
    {
        Id = id;
        Name = name;
        Source = source;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Clocks = clocks;
        ForbiddenMoves = forbiddenMoves;
    }

    /// <summary>The id, such as <c>fca-disp</c>.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>Where it is written.</summary>
    public string Source { get; }

    /// <summary>The first date of receipt for which it holds; null when that is not stated.</summary>
    public LocalDate? ValidFrom { get; }

    /// <summary>The last date of receipt for which it holds; null when that is not stated.</summary>
    public LocalDate? ValidTo { get; }

    /// <summary>The clocks.</summary>
    public ValueList<RegimeClock> Clocks { get; }

    /// <summary>The moves of a life cycle that it forbids.</summary>
    public ValueList<ForbiddenMove> ForbiddenMoves { get; }

    /// <summary>The ids of the regimes that come with the library.</summary>
    public static ValueList<string> ReadyMade { get; } = Embedded.Names;

    /// <summary>Loads a regime that comes with the library.</summary>
    /// <param name="id">Its id, one of <see cref="ReadyMade"/>.</param>
    /// <param name="calendars">
    /// A calendar for each role that the regime names, such as <c>business days</c>, <c>working days</c> and <c>calendar
    /// days</c>:
    /// which days are worked differs from one regime to another.
    /// </param>
    /// <returns>The regime.</returns>
    /// <exception cref="ArgumentException">There is no regime of that id, or a role of it has no calendar.</exception>
    public static HandlingRegime Load(string id, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        Guard.Against.Null(calendars);
        var text = Embedded.Text(id, "regime");
        try
        {
            return Read(text, calendars);
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new ArgumentException(e.Message, nameof(calendars), e);
        }
    }

    /// <summary>Reads a regime from JSON.</summary>
    /// <param name="json">The text. The regimes of the library are examples.</param>
    /// <param name="calendars">A calendar for each role that the regime names.</param>
    /// <returns>The regime.</returns>
    /// <exception cref="System.Text.Json.JsonException">
    /// The text is not a regime, or a role has no calendar; the message has path and line.
    /// </exception>
    public static HandlingRegime Read(string json, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        Guard.Against.Null(json);
        Guard.Against.Null(calendars);
        return DomainForms.Regimes.Read(Encoding.UTF8.GetBytes(json), calendars);
    }

    /// <summary>Finds the regime that holds for a complaint received on a date.</summary>
    /// <param name="regimes">The regimes, such as two versions of one.</param>
    /// <param name="id">The id.</param>
    /// <param name="received">The date of receipt.</param>
    /// <returns>The regime, or null when none holds.</returns>
    /// <exception cref="ArgumentException">Two versions hold on that date.</exception>
    public static HandlingRegime? InForce(IEnumerable<HandlingRegime> regimes, string id, LocalDate received)
    {
        Guard.Against.Null(id);
        var holding = Guard.Against.NullElements(regimes).Where(r => r.Id == id
            && !(r.ValidFrom > received) && !(r.ValidTo < received)).ToList();
        Guard.Against.Invalid(
            holding.Count > 1,
            $"{InvariantText.Format(holding.Count)} versions of regime \"{InvariantText.Shorten(id)}\" hold on "
                + $"{LocalDatePattern.Iso.Format(received)}; allowed is one.",
            nameof(regimes));
        return holding.FirstOrDefault();
    }

    /// <summary>The life cycle without the moves that the regime forbids.</summary>
    /// <param name="lifeCycle">The life cycle.</param>
    /// <returns>The life cycle; a regime never adds a move.</returns>
    /// <exception cref="ArgumentException">The life cycle does not have a move that the regime forbids.</exception>
    public LifeCycle Restrict(LifeCycle lifeCycle)
    {
        Guard.Against.Null(lifeCycle);
        return ForbiddenMoves.Aggregate(lifeCycle, (restricted, move) => restricted.Forbid(move.Name, move.Reason));
    }

    /// <summary>Reads a complaint by the regime at an instant.</summary>
    /// <param name="feedback">The complaint.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading: state, clocks, notices that are due, moves that are possible and the next change.</returns>
    /// <exception cref="ArgumentException">
    /// A clock cannot read the events, or the life cycle does not have a move that the regime forbids.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public RegimeReading Read(Feedback feedback, Instant asOf)
    {
        Guard.Against.Null(feedback);
        return new(
            this,
            new Feedback(feedback.History, Restrict(feedback.LifeCycle)).Read(asOf),
            [.. Clocks.Select(c => c.Obligation.Read(feedback.History, asOf))]);
    }

    /// <summary>Id, name and clocks.</summary>
    /// <returns>The text, a line for each clock.</returns>
    public override string ToString() => InvariantText.Lines($"{Id}: {Name}", [.. Clocks.Select(c => c.ToString())]);
}
