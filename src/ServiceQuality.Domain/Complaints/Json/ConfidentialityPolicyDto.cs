using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla.Json;

namespace ServiceQuality.Domain.Complaints.Json;

// Which fields are personal data, who may see them, and how long they are kept.
internal sealed class ConfidentialityPolicyDto
{
    public required List<string> PersonalFields { get; set; }

    public required List<PermissionDto> Allowed { get; set; }

    public required TimeLimit Retention { get; set; }

    internal static ConfidentialityPolicyDto From(ConfidentialityPolicy policy)
    {
        ListLimit.CheckWritten("The policy of confidentiality", policy.PersonalFields.Count, policy.Allowed.Count);
        return new()
        {
            PersonalFields = [.. policy.PersonalFields],
            Allowed = [.. policy.Allowed.Select(a => new PermissionDto { Role = a.Key, Purpose = a.Value })],
            Retention = policy.Retention,
        };
    }

    internal ConfidentialityPolicy ToModel() => new(
        NameLists.Read(PersonalFields, "$.personalFields"),
        ListLimit.Checked(Allowed, "$.allowed").Select(a => KeyValuePair.Create(a.Role, a.Purpose)),
        Retention);
}
