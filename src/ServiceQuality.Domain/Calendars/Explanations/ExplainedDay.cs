using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>A date that was counted or skipped in a deadline of days, weeks or months, with the reason.</summary>
[JsonConverter(typeof(DomainJsonConverter<ExplainedDay>))]
public sealed record ExplainedDay
{
    internal ExplainedDay(LocalDate date, bool isCounted, int number, TimeReason reason, string? detail)
    {
        Date = date;
        IsCounted = isCounted;
        Number = number;
        Reason = reason;
        Detail = detail;
    }

    /// <summary>The date in the calendar's zone.</summary>
    public LocalDate Date { get; }

    /// <summary>Whether it was counted.</summary>
    public bool IsCounted { get; }

    /// <summary>The number of days, weeks or months counted up to this one.</summary>
    public int Number { get; }

    /// <summary>The reason.</summary>
    public TimeReason Reason { get; }

    /// <summary>What the reason names, such as the holiday; otherwise null.</summary>
    public string? Detail { get; }

    /// <summary>Date, whether it was counted and why.</summary>
    /// <returns>For example <c>Sat 2026-03-07  skipped  closed</c>.</returns>
    public override string ToString() => ExplanationText.Of(this, ExplanationWords.English);
}
