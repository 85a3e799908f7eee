using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// How often one kind of check was made in a table, and how often it was not because the table prints too little.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AuditCheck>))]
public sealed record AuditCheck
{
    internal AuditCheck(string code, int made, int notMade, int failed)
    {
        Code = code;
        Made = made;
        NotMade = notMade;
        Failed = failed;
    }

    /// <summary>The code of the check and of its findings.</summary>
    public string Code { get; }

    /// <summary>How often it was made.</summary>
    public int Made { get; }

    /// <summary>How often it could not be made for lack of numbers.</summary>
    public int NotMade { get; }

    /// <summary>How often it found something.</summary>
    public int Failed { get; }

    /// <summary>Code and counts.</summary>
    /// <returns>For example <c>t: 22 made, 0 not made, 1 failed</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Code}: {Made} made, {NotMade} not made, {Failed} failed");
}
