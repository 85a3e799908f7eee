using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ServiceQuality.Domain;

// The names of the members of one enumeration, from their attributes.
internal static class LocalizedNames<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    where TEnum : struct, Enum
{
    internal static readonly FrozenDictionary<TEnum, LocalizedText> All = typeof(TEnum)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (Value: (TEnum)f.GetValue(null)!, Name: f.GetCustomAttribute<LocalizedNameAttribute>()))
        .Where(f => f.Name is not null)
        .DistinctBy(f => f.Value)
        .ToFrozenDictionary(f => f.Value, f => new LocalizedText(f.Name!.English, f.Name.Chinese));
}
