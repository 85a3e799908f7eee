using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// The events and fields in the histories of standards: announcements, findings and surveys. Own events and fields may stand
/// beside them. Actions have their own, <see cref="Records.ActionEvents"/>.
/// </summary>
public static class StandardEvents
{
    /// <summary>The name of the announcement of a version to a member of staff.</summary>
    public const string AnnouncedName = "version announced";

    /// <summary>The name of the acknowledgement of a version by a member of staff.</summary>
    public const string AcknowledgedName = "version acknowledged";

    /// <summary>The name of a finding that was made.</summary>
    public const string FindingMadeName = "finding made";

    /// <summary>The name of the report of a finding to the employee.</summary>
    public const string FindingReportedName = "finding reported";

    /// <summary>The name of the completion of a service.</summary>
    public const string CompletedName = "service completed";

    /// <summary>The name of asking the customer after the service.</summary>
    public const string SurveyedName = "customer surveyed";

    /// <summary>The field of the member of staff.</summary>
    public const string StaffField = "staff";

    /// <summary>The field of the finding.</summary>
    public const string FindingField = "finding";

    /// <summary>A version was announced to a member of staff.</summary>
    /// <param name="at">When.</param>
    /// <param name="staff">Who was informed.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The text is blank or has white space at its ends.</exception>
    public static CaseEvent Announced(Instant at, string staff) => CaseEvent.Custom(at, AnnouncedName).With(StaffField, staff);

    /// <summary>A member of staff acknowledged the version.</summary>
    /// <param name="at">When.</param>
    /// <param name="staff">Who acknowledged it.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The text is blank or has white space at its ends.</exception>
    public static CaseEvent Acknowledged(Instant at, string staff) =>
        CaseEvent.Custom(at, AcknowledgedName).With(StaffField, staff);

    /// <summary>A finding was made.</summary>
    /// <param name="at">When.</param>
    /// <param name="finding">The code of the finding.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The text is blank or has white space at its ends.</exception>
    public static CaseEvent FindingMade(Instant at, string finding) =>
        CaseEvent.Custom(at, FindingMadeName).With(FindingField, finding);

    /// <summary>A finding was reported to the employee.</summary>
    /// <param name="at">When.</param>
    /// <param name="finding">The code of the finding.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The text is blank or has white space at its ends.</exception>
    public static CaseEvent FindingReported(Instant at, string finding) =>
        CaseEvent.Custom(at, FindingReportedName).With(FindingField, finding);

    /// <summary>A service was completed.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Completed(Instant at) => CaseEvent.Custom(at, CompletedName);

    /// <summary>The customer was asked after the service.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Surveyed(Instant at) => CaseEvent.Custom(at, SurveyedName);
}
