using NodaTime;

namespace ServiceQuality.Domain.Sla;

// For whom an obligation holds, and in which words.
internal sealed record ObligationCondition(string Description, Func<CaseHistory, Instant, bool> Holds);
