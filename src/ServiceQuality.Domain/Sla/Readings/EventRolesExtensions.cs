namespace ServiceQuality.Domain.Sla;

internal static class EventRolesExtensions
{
    // Enum.HasFlag boxes until its caller is optimized.
    internal static bool Has(this EventRoles roles, EventRoles role) => (roles & role) != EventRoles.None;
}
