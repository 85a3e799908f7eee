namespace ServiceQuality.Domain;

/// <summary>The name of a member of an enumeration in both languages, which <see cref="LocalizedText.Of"/> reads.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LocalizedNameAttribute : Attribute
{
    /// <summary>A name.</summary>
    /// <param name="english">The name in English.</param>
    /// <param name="chinese">The name in Simplified Chinese.</param>
    public LocalizedNameAttribute(string english, string chinese)
    {
        English = english;
        Chinese = chinese;
    }

    /// <summary>The name in English.</summary>
    public string English { get; }

    /// <summary>The name in Simplified Chinese.</summary>
    public string Chinese { get; }

    /// <summary>The name in English.</summary>
    /// <returns>For example <c>breached</c>.</returns>
    public override string ToString() => English;
}
