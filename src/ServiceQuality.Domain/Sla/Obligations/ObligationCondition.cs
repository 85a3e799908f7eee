using NodaTime;
using ServiceQuality.Domain.Sla.Cases;

namespace ServiceQuality.Domain.Sla.Obligations;

// For whom an obligation holds, and in which words.
internal sealed record ObligationCondition(string Description, Func<CaseHistory, Instant, bool> Holds);
