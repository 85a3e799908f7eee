using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The same time counted twice: as open time of the calendar and as wall time. The default value is zero.</summary>
[JsonConverter(typeof(DomainJsonConverter<ClockTime>))]
public readonly record struct ClockTime
{
    /// <summary>Creates a time.</summary>
    /// <param name="open">Its open time.</param>
    /// <param name="wall">Its wall time.</param>
    public ClockTime(Duration open, Duration wall)
    {
        Open = open;
        Wall = wall;
    }

    /// <summary>The open time.</summary>
    public Duration Open { get; }

    /// <summary>The wall time.</summary>
    public Duration Wall { get; }

    /// <summary>Both, in hours, minutes and seconds.</summary>
    /// <returns>For example <c>1:30:00 open, 17:30:00 wall</c>.</returns>
    public override string ToString() => $"{Clock(Open)} open, {Clock(Wall)} wall";

    private static string Clock(Duration value) => value.ToString("-H:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
