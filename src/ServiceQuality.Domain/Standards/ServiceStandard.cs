using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// A service standard: a stated requirement on the quality of a service, who is accountable for it, how it is measured or
/// inspected, and until when it is to be reviewed.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceStandard>))]
public sealed record ServiceStandard
{
    /// <summary>Creates a standard.</summary>
    /// <param name="code">The code, such as <c>answer-complaint</c>.</param>
    /// <param name="area">The code of its area in the catalogue.</param>
    /// <param name="requirement">What is required.</param>
    /// <exception cref="ArgumentException">A code is blank or has white space at its ends.</exception>
    public ServiceStandard(string code, string area, LocalizedText requirement)
    {
        Code = Guard.Against.InvalidCode(code);
        Area = Guard.Against.InvalidCode(area);
        Requirement = Guard.Against.Null(requirement);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The code of its area.</summary>
    public string Area { get; }

    /// <summary>What is required.</summary>
    public LocalizedText Requirement { get; }

    /// <summary>The role that is accountable; null when none is named.</summary>
    public string? Owner
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Owner));
    }

    /// <summary>The roles that do the work.</summary>
    public ValueList<string> DoneBy
    {
        get;
        init => field = Guard.Against.InvalidCodes(value, nameof(DoneBy));
    } = [];

    /// <summary>The roles that are consulted.</summary>
    public ValueList<string> Consulted
    {
        get;
        init => field = Guard.Against.InvalidCodes(value, nameof(Consulted));
    } = [];

    /// <summary>The roles that are informed.</summary>
    public ValueList<string> Informed
    {
        get;
        init => field = Guard.Against.InvalidCodes(value, nameof(Informed));
    } = [];

    /// <summary>The supplier or partner that provides it; null when the organisation does.</summary>
    public string? Provider
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Provider));
    }

    /// <summary>The grade of service, such as <c>gold</c>; null when it holds for all.</summary>
    public string? Grade
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Grade));
    }

    /// <summary>What it is about.</summary>
    public ValueList<StandardTag> Tags
    {
        get;
        init => field = Guard.Against.UndefinedEnums(value, nameof(Tags));
    } = [];

    /// <summary>How it is monitored; null when that is not stated.</summary>
    public LocalizedText? Monitoring { get; init; }

    /// <summary>What it asks of indicators.</summary>
    public ValueList<IndicatorTarget> Targets
    {
        get;
        init => field = Guard.Against.NullElements(value, nameof(Targets));
    } = [];

    /// <summary>The code of the checklist by which it is inspected; null for none.</summary>
    public string? Checklist
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(Checklist));
    }

    /// <summary>What proves that it is kept: codes of records or documents.</summary>
    public ValueList<string> Evidence
    {
        get;
        init => field = Guard.Against.InvalidCodes(value, nameof(Evidence));
    } = [];

    /// <summary>The norms and laws that it follows.</summary>
    public ValueList<StandardReference> References
    {
        get;
        init => field = Guard.Against.NullElements(value, nameof(References));
    } = [];

    /// <summary>
    /// What it serves: dimensions, constructs of an index or gaps, such as <c>Reliability</c>. It leads from what moves
    /// satisfaction to what is to be mended.
    /// </summary>
    public ValueList<string> Serves
    {
        get;
        init => field = Guard.Against.InvalidCodes(value, nameof(Serves));
    } = [];

    /// <summary>
    /// The target of an agreement that keeps it, as agreement and target, such as <c>gold/resolution</c>; null for none.
    /// </summary>
    public string? AgreementTarget
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(AgreementTarget));
    }

    /// <summary>The last date before which it is to be reviewed; null for none.</summary>
    public LocalDate? ReviewBy { get; init; }

    /// <summary>Whether its review is overdue.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Whether the date is after <see cref="ReviewBy"/>.</returns>
    public bool IsStaleOn(LocalDate date) => ReviewBy < date;

    /// <summary>Code and requirement.</summary>
    /// <returns>For example <c>answer-complaint: A complaint is answered within 24 hours.</c>.</returns>
    public override string ToString() => $"{Code}: {Requirement}";
}
