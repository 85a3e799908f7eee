using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Standards;

/// <summary>A call to a customer about the work of an engineer, in a quarter.</summary>
[JsonConverter(typeof(ScoringJsonConverter<CallBack>))]
public sealed record CallBack
{
    /// <summary>Creates a call.</summary>
    /// <param name="engineer">The engineer.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="quarter">The quarter, such as <c>2026-Q1</c>.</param>
    /// <exception cref="ArgumentException">
    /// A name is null, blank or has white space at its ends, or the period is not a quarter.
    /// </exception>
    public CallBack(string engineer, string customer, ReportPeriod quarter)
    {
        Engineer = Guard.Against.InvalidCode(engineer);
        Customer = Guard.Against.InvalidCode(customer);
        Quarter = CallBackInput.RequireQuarter(quarter, nameof(quarter));
    }

    /// <summary>The engineer.</summary>
    public string Engineer { get; }

    /// <summary>The customer.</summary>
    public string Customer { get; }

    /// <summary>The quarter.</summary>
    public ReportPeriod Quarter { get; }

    /// <summary>The quarter, the engineer and the customer.</summary>
    /// <returns>For example <c>2026-Q1 Li: First Hospital</c>.</returns>
    public override string ToString() => $"{Quarter} {Engineer}: {Customer}";
}
