using NodaTime;

namespace ServiceQuality.Domain.Sla;

// The rows of one case that can be read: in the order of their times, without those that are ignored.
internal sealed record CaseLogRows(Instant Opened, List<CaseLogRow> Rows);
