using System.Reflection;
using System.Runtime.CompilerServices;

namespace ServiceQuality.Docs.Tests;

/// <summary>Writes the public API of an assembly as text: a line a type and a line a member, in a stable order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    internal static string Of(Assembly assembly) => string.Concat(assembly.GetExportedTypes()
        .OrderBy(t => t.Namespace, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal)
        .SelectMany(t => new[] { Head(t) }.Concat(Members(t).Order(StringComparer.Ordinal).Select(m => "    " + m)).Append(""))
        .Select(l => l + "\n"));

    private static string Head(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsValueType: true } => "readonly record struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ when type.GetMethod("<Clone>$") is not null => "sealed record",
            { IsAbstract: true } => "abstract class",
            _ => "sealed class",
        };
        var extends = type.BaseType is { } parent && parent.Assembly == type.Assembly ? $" : {Name(parent)}" : "";
        return $"{kind} {type.Namespace}.{Name(type)}{extends}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{Convert.ToInt64(Enum.Parse(type, n), null)} = {n}");
        }

        return
        [
            .. type.GetFields(Declared).Select(f => $"{(f.IsLiteral ? "const" : "static readonly")} {Name(f.FieldType)} {f.Name}"),
            .. type.GetConstructors(Declared).Where(Written).Where(c => c.GetParameters().Length > 0).Select(c => $"new({Parameters(c)})"),
            .. type.GetProperties(Declared).Where(p => Written(p.GetMethod!) || !IsSynthesized(p)).Select(Property),
            .. type.GetMethods(Declared).Where(m => Written(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
                .Select(m => $"{Static(m)}{Return(m)} {m.Name}{Generic(m)}({Parameters(m)})"),
        ];
    }

    private static bool Written(MethodBase method) =>
        method.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !method.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsSynthesized(PropertyInfo property) => property.Name == "EqualityContract";

    private static string Property(PropertyInfo p)
    {
        var name = p.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(i => $"{Name(i.ParameterType)} {i.Name}"))}]" : p.Name;
        var accessors = p.SetMethod?.IsPublic == true ? "{ get; set; }" : "{ get; }";
        return $"{Static(p.GetMethod!)}{Nullable(Name(p.PropertyType), Nullability.Create(p).ReadState)} {name} {accessors}";
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Return(MethodInfo m) => Nullable(Name(m.ReturnType), Nullability.Create(m.ReturnParameter).ReadState);

    private static string Generic(MethodInfo m) => m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
    {
        var type = p.ParameterType.IsByRef ? "out " + Name(p.ParameterType.GetElementType()!) : Name(p.ParameterType);
        var span = p.GetCustomAttribute<ParamCollectionAttribute>() is not null || p.GetCustomAttribute<ParamArrayAttribute>() is not null ? "params " : "";
        return $"{span}{Nullable(type, Nullability.Create(p).WriteState)} {p.Name}{Default(p)}";
    }));

    private static string Default(ParameterInfo p) => (p.HasDefaultValue, p.DefaultValue) switch
    {
        (false, _) => "",
        (_, null) => p.ParameterType.IsValueType && System.Nullable.GetUnderlyingType(p.ParameterType) is null ? " = default" : " = null",
        (_, string text) => $" = \"{text}\"",
        (_, bool flag) => flag ? " = true" : " = false",
        (_, { } value) => FormattableString.Invariant($" = {value}"),
    };

    private static string Nullable(string type, NullabilityState state) =>
        state == NullabilityState.Nullable && !type.EndsWith('?') ? type + "?" : type;

    private static string Name(Type type)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : Keywords.GetValueOrDefault(type, type.Name);
    }
}
