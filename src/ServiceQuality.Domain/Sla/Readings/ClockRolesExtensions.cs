namespace ServiceQuality.Domain.Sla;

internal static class ClockRolesExtensions
{
    // Enum.HasFlag boxes until its caller is optimized.
    internal static bool Has(this ClockRoles roles, ClockRoles role) => (roles & role) != ClockRoles.None;
}
