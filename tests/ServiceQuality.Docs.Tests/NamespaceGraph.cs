using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace ServiceQuality.Docs.Tests;

/// <summary>
/// Which namespaces of the two packages use which, read from their compiled code. A namespace of JSON forms counts as the area
/// that owns it.
/// An attribute on a type is no use: a model names its converter without knowing it.
/// </summary>
internal sealed class NamespaceGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _namespaces = new(StringComparer.Ordinal);

    /// <summary>Reads the uses of both packages.</summary>
    /// <param name="assemblies">The compiled packages.</param>
    /// <param name="ignored">Full names of types that know every area by design.</param>
    internal NamespaceGraph(IEnumerable<Assembly> assemblies, IReadOnlyCollection<string> ignored)
    {
        foreach (var assembly in assemblies)
        {
            using var module = ModuleDefinition.ReadModule(assembly.Location);
            foreach (var type in module.GetAllTypes().Where(t => !ignored.Contains(Outermost(t).FullName)))
            {
                _namespaces.Add(Area(Outermost(type).Namespace));
                foreach (var used in References(type).SelectMany(Parts))
                {
                    Add(type, used);
                }
            }
        }
    }

    /// <summary>The namespaces that a namespace uses, each with an example of a use.</summary>
    internal IReadOnlyDictionary<string, string> UsesOf(string name) =>
        _uses.TryGetValue(name, out var uses) ? uses : new SortedDictionary<string, string>(StringComparer.Ordinal);

    internal IEnumerable<string> Namespaces => _namespaces.Where(n => n.StartsWith("ServiceQuality", StringComparison.Ordinal));

    /// <summary>A way from a namespace through others back to itself, or null when there is none.</summary>
    internal string? FindCycle()
    {
        HashSet<string> finished = [];
        foreach (var name in _uses.Keys)
        {
            if (FindCycle(name, [], finished) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    private string? FindCycle(string name, List<string> path, HashSet<string> finished)
    {
        if (path.IndexOf(name) is >= 0 and var start)
        {
            return string.Join(" -> ", path.Skip(start).Append(name).Zip(path.Skip(start + 1).Append(name).Append(""), Describe));
        }

        if (finished.Contains(name))
        {
            return null;
        }

        path.Add(name);
        foreach (var used in UsesOf(name).Keys)
        {
            if (FindCycle(used, path, finished) is { } cycle)
            {
                return cycle;
            }
        }

        path.RemoveAt(path.Count - 1);
        finished.Add(name);
        return null;
    }

    private string Describe(string name, string next) =>
        UsesOf(name).TryGetValue(next, out var example) ? $"{name} ({example})" : name;

    private void Add(TypeDefinition from, TypeReference to)
    {
        var (user, used) = (Area(Outermost(from).Namespace), Area(Outermost(to).Namespace));
        if (user != used && user.StartsWith("ServiceQuality.", StringComparison.Ordinal)
            && used.StartsWith("ServiceQuality.", StringComparison.Ordinal))
        {
            if (!_uses.TryGetValue(user, out var uses))
            {
                _uses[user] = uses = new(StringComparer.Ordinal);
            }

            uses.TryAdd(used, $"{Outermost(from).Name} uses {Outermost(to).Name}");
        }
    }

    private static string Area(string name) =>
        name.EndsWith(".Json", StringComparison.Ordinal) && name.Count(c => c == '.') > 2 ? name[..^".Json".Length] : name;

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    // Everything that the code of a type names, but for attributes.
    private static IEnumerable<TypeReference?> References(TypeDefinition type)
    {
        yield return type.BaseType;
        foreach (var used in type.Interfaces.Select(i => i.InterfaceType).Concat(type.Fields.Select(f => f.FieldType)))
        {
            yield return used;
        }

        foreach (var method in type.Methods)
        {
            yield return method.ReturnType;
            foreach (var used in method.Parameters.Select(p => p.ParameterType))
            {
                yield return used;
            }

            if (method.HasBody)
            {
                foreach (var used in method.Body.Variables.Select(v => v.VariableType)
                    .Concat(method.Body.Instructions.SelectMany(i => Operand(i.Operand))))
                {
                    yield return used;
                }
            }
        }
    }

    private static IEnumerable<TypeReference?> Operand(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    // A type, and the arguments of a generic one.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
