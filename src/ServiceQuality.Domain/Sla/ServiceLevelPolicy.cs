using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Agreements and obligations with the calendars that they name: what a policy file holds. In the file they name a calendar by
/// its id; one without an id is written in full where it is used.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceLevelPolicy>))]
public sealed record ServiceLevelPolicy
{
    /// <summary>Creates a policy.</summary>
    /// <param name="agreements">The agreements; none in a policy of obligations alone.</param>
    /// <param name="calendars">
    /// The calendars that go with them; by default those calendars of the agreements and obligations that have an id.
    /// </param>
    /// <param name="obligations">The obligations; by default none.</param>
    /// <exception cref="ArgumentException">
    /// There is neither an agreement nor an obligation, two agreements have the same name without being revisions of one id, a
    /// revision appears twice, two obligations have the same name, or different calendars have the same id and revision.
    /// </exception>
    public ServiceLevelPolicy(
        IEnumerable<ServiceLevelAgreement> agreements,
        CalendarRegistry? calendars = null,
        IEnumerable<Obligation>? obligations = null)
    {
        Agreements = Guard.Against.NullElements(agreements);
        Obligations = Guard.Against.NullElements(obligations ?? [], nameof(obligations));
        Guard.Against.Invalid(
            Agreements.Count + Obligations.Count == 0,
            "There is neither an agreement nor an obligation; allowed is at least one of both.",
            nameof(agreements));
        foreach (var group in Agreements.GroupBy(a => a.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            Guard.Against.Invalid(
                !AreRevisions(group),
                $"Agreement \"{InvariantText.Shorten(group.Key)}\" appears twice; each may appear once, or as revisions "
                    + $"of an id.",
                nameof(agreements));
        }

        foreach (var group in Agreements.Where(a => a.Version is not null).GroupBy(a => (a.Version!.Id, a.Version.Revision)))
        {
            Guard.Against.Invalid(
                group.Skip(1).Any(),
                $"Agreement {group.First().Version} appears twice; each may appear once.",
                nameof(agreements));
        }

        var twice = Obligations.GroupBy(o => o.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        Guard.Against.Invalid(
            twice is not null,
            $"Obligation \"{InvariantText.Shorten(twice?.Key)}\" appears twice; each may appear once.",
            nameof(obligations));

        var used = Agreements.SelectMany(CalendarsOf).Concat(Obligations.SelectMany(CalendarsOf));
        Calendars = calendars ?? new(used.Where(c => c.Version is not null).Distinct());
    }

    /// <summary>The calendars by their id.</summary>
    public CalendarRegistry Calendars { get; }

    /// <summary>The agreements in the given order.</summary>
    public ValueList<ServiceLevelAgreement> Agreements { get; }

    /// <summary>The obligations in the given order.</summary>
    public ValueList<Obligation> Obligations { get; }

    /// <summary>Reads a policy from JSON.</summary>
    /// <param name="json">
    /// The text: an object with <c>agreements</c>, <c>obligations</c> or both and, unless they are given, the <c>calendars</c>
    /// that these name.
    /// </param>
    /// <param name="calendars">Calendars that they may name, beside those of the text; by default none.</param>
    /// <returns>The policy; its calendars are those given and those of the text.</returns>
    /// <exception cref="JsonException">
    /// A member is unknown, missing, repeated, null or out of range, or an agreement or obligation cannot be built: the message
    /// names path and line, and every broken rule of that agreement or obligation.
    /// </exception>
    public static ServiceLevelPolicy Read(string json, CalendarRegistry? calendars = null)
    {
        Guard.Against.Null(json);
        return DomainForms.Policies.Read(json, calendars);
    }

    /// <summary>The agreement of a name; of several revisions the latest.</summary>
    /// <param name="name">The name; upper and lower case differ.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="KeyNotFoundException">There is no such agreement.</exception>
    public ServiceLevelAgreement Latest(string name)
    {
        Guard.Against.Null(name);
        return Agreements.Where(a => a.Name == name).MaxBy(a => a.Version?.Revision ?? 0)
            ?? throw new KeyNotFoundException(
                $"There is no agreement \"{InvariantText.Shorten(name)}\"; "
                + $"allowed are {InvariantText.Join(Agreements.Select(a => a.Name).Distinct(StringComparer.Ordinal))}.");
    }

    /// <summary>The policy as JSON for people: indented, and without escapes that it does not need.</summary>
    /// <param name="withCalendars">
    /// Whether the calendars are written, or only named: then <see cref="Read"/> must be given them.
    /// </param>
    /// <returns>The text, which <see cref="Read"/> reads as an equal policy.</returns>
    /// <exception cref="JsonException">
    /// A calendar has a time zone that is not in the tz database, or rules have a resolver of their own.
    /// </exception>
    public string Write(bool withCalendars = true) => DomainForms.Policies.WriteText(this, withCalendars);

    /// <summary>The names of the agreements and obligations.</summary>
    /// <returns>For example <c>2 agreements: gold, silver; 1 obligation: contract back; 1 calendar</c>.</returns>
    public override string ToString() => Named("agreement", Agreements.Select(a => a.Name))
        + Named("obligation", Obligations.Select(o => o.Name)) + InvariantText.Count(Calendars.Calendars.Count, "calendar");

    private static string Named(string noun, IEnumerable<string> names) =>
        names.Any() ? $"{InvariantText.Count(names.Count(), noun)}: {InvariantText.Join(names)}; " : "";

    // Whether agreements of one name are revisions of one id.
    private static bool AreRevisions(IEnumerable<ServiceLevelAgreement> agreements) =>
        agreements.Select(a => a.Version?.Id).Distinct(StringComparer.Ordinal).ToList() is [not null];

    private static IEnumerable<BusinessCalendar> CalendarsOf(ServiceLevelAgreement agreement)
    {
        var clocks = agreement.Targets.Concat(agreement.Transitions.Select(t => t.Clock));
        return clocks.SelectMany(t => t.Limits).Select(l => l.Calendar).Prepend(agreement.Calendar);
    }

    private static IEnumerable<BusinessCalendar> CalendarsOf(Obligation obligation) =>
        obligation.Duty.Limits.Select(l => l.Calendar).Prepend(obligation.Calendar)
            .Concat(obligation.Steps.Select(s => s.Calendar).OfType<BusinessCalendar>());
}
