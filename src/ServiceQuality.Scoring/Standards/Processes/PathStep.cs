using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>A step in the calculation of a critical path.</summary>
[JsonConverter(typeof(ScoringJsonConverter<PathStep>))]
public sealed record PathStep
{
    internal PathStep(string code, Duration time, Duration waiting, Duration start, Duration slack, bool isCritical)
    {
        Code = code;
        Time = time;
        Waiting = waiting;
        Start = start;
        Slack = slack;
        IsCritical = isCritical;
    }

    /// <summary>The code of the step.</summary>
    public string Code { get; }

    /// <summary>Its time.</summary>
    public Duration Time { get; }

    /// <summary>The part of it that is waiting.</summary>
    public Duration Waiting { get; }

    /// <summary>When it can begin at the earliest, from the begin of the case.</summary>
    public Duration Start { get; }

    /// <summary>How much later it can begin without making the case longer.</summary>
    public Duration Slack { get; }

    /// <summary>Whether it is on the critical path.</summary>
    public bool IsCritical { get; }

    /// <summary>The step, its time and its slack.</summary>
    /// <returns>For example <c>repair: 4:00:00 from 2:00:00, slack 0:00:00</c>.</returns>
    public override string ToString() => $"{Code}: {InvariantText.Format(Time)} from {InvariantText.Format(Start)}, "
        + $"slack {InvariantText.Format(Slack)}";
}
