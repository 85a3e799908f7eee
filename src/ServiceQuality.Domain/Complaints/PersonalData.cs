using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// The personal data of one record, held apart from it, with every disclosure. Its text never shows a value; its JSON, which a
/// host stores apart from the record, does. Erased data keep the disclosures and lose the values.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<PersonalData>))]
public sealed record PersonalData
{
    internal PersonalData(
        string recordId,
        ConfidentialityPolicy policy,
        ValueList<CaseField> fields,
        ValueList<Disclosure> disclosures,
        Instant? erased)
    {
        RecordId = recordId;
        Policy = policy;
        Fields = fields;
        Disclosures = disclosures;
        Erased = erased;
    }

    /// <summary>The id of the record.</summary>
    public string RecordId { get; }

    /// <summary>The policy.</summary>
    public ConfidentialityPolicy Policy { get; }

    /// <summary>To whom, why and when the data were disclosed, in order.</summary>
    public ValueList<Disclosure> Disclosures { get; }

    /// <summary>When the data were erased, or null.</summary>
    public Instant? Erased { get; }

    internal ValueList<CaseField> Fields { get; }

    /// <summary>Discloses the data to a role for a purpose, if the policy allows it, and keeps that it was done.</summary>
    /// <param name="role">The role.</param>
    /// <param name="person">The person who has the role.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="at">When.</param>
    /// <param name="fields">The values, latest ones; empty when it is refused.</param>
    /// <param name="next">The data with the disclosure; the same data when it is refused.</param>
    /// <param name="problem">Why it is refused, or null.</param>
    /// <returns>Whether the data are disclosed.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public bool TryDisclose(
        string role,
        string person,
        string purpose,
        Instant at,
        out ValueList<CaseField> fields,
        out PersonalData next,
        [NotNullWhen(false)] out string? problem)
    {
        Guard.Against.InvalidCode(role);
        Guard.Against.InvalidCode(person);
        Guard.Against.InvalidCode(purpose);
        Guard.Against.OutsideBusinessTime(at);
        (fields, next, problem) = ([], this, null);
        if (Erased is { } erased)
        {
            problem = $"The personal data of {RecordId} were erased at {InvariantText.Format(erased)}.";
            return false;
        }

        problem = Policy.FindRefusal(role, purpose);
        if (problem is not null)
        {
            return false;
        }

        fields = Fields;
        next = new(RecordId, Policy, Fields, [.. Disclosures, new(role, person, purpose, at)], null);
        return true;
    }

    /// <summary>Returns the data without their values; disclosures stay.</summary>
    /// <param name="at">When.</param>
    /// <returns>The erased data.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public PersonalData Erase(Instant at)
    {
        Guard.Against.OutsideBusinessTime(at);
        return Erased is null ? new(RecordId, Policy, [], Disclosures, at) : this;
    }

    /// <summary>The record, the number of values and of disclosures; no value.</summary>
    /// <returns>For example <c>C-1: 3 values, 1 disclosure</c>.</returns>
    public override string ToString()
    {
        var values = Erased is { } at ? $"erased {InvariantText.Format(at)}" : InvariantText.Count(Fields.Count, "value");
        return $"{RecordId}: {values}, {InvariantText.Count(Disclosures.Count, "disclosure")}";
    }
}
