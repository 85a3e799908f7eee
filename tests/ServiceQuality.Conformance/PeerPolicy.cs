using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ServiceQuality.Conformance;

/// <summary>The terms of a peer: a JSON object whose members are looked up by name, a null member like a missing one.</summary>
internal sealed partial class PeerPolicy
{
    private readonly JsonElement _members;
    private readonly PeerPolicy? _otherwise;

    internal PeerPolicy(JsonElement members, PeerPolicy? otherwise = null)
    {
        _members = members;
        _otherwise = otherwise;
        AfterChange = Find("afterChange") is { } changed && otherwise is null ? new(changed, this) : null;
    }

    /// <summary>
    /// The terms after a change of priority, or null when the policy states none: what they leave out is as before.
    /// </summary>
    internal PeerPolicy? AfterChange { get; }

    /// <summary>
    /// The limit of the policy that was in force before the change, which some vectors state in a note; otherwise null.
    /// </summary>
    internal string? LimitBeforeChange
    {
        get
        {
            var match = FirstPolicy().Match(Text("note") ?? "");
            if (!match.Success)
            {
                return null;
            }

            var amount = int.Parse(match.Groups["amount"].ValueSpan, CultureInfo.InvariantCulture);
            return match.Groups["unit"].Value switch
            {
                "min" => $"PT{amount}M",
                "h" => $"PT{amount}H",
                _ => $"P{amount}D",
            };
        }
    }

    internal bool Has(string member) => Find(member) is not null;

    internal string? Text(string member) => Find(member)?.ToString();

    internal JsonElement Get(string member) =>
        Find(member) ?? throw new FormatException($"The policy has no member \"{member}\".");

    internal string[] Names(string member, params string[] otherwise) =>
        Find(member) is { } list ? [.. list.EnumerateArray().Select(n => n.GetString()!)] : otherwise;

    [GeneratedRegex(@"\bfirst policy was (?<amount>\d+) (?<unit>min|h|d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPolicy();

    private JsonElement? Find(string member)
    {
        if (_members.TryGetProperty(member, out var value))
        {
            return value.ValueKind == JsonValueKind.Null ? null : value;
        }

        return _otherwise?.Find(member);
    }
}
