using NodaTime;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests.Sla.Availability;

/// <summary>The slow and obvious answer: each minute is looked at.</summary>
internal static class AvailabilityByMinute
{
    internal static (int Agreed, int Service, int Down, int Counted) Of(AvailabilityCase c)
    {
        var now = (int)(c.AsOf - AvailabilityCase.Start).TotalMinutes;
        var isDown = new bool[AvailabilityCase.Minutes + 1];
        foreach (var outage in c.Outages.Where(o => o.Start < c.AsOf))
        {
            for (var m = Minute(outage.Start); m < now && (outage.End is not { } end || m < Minute(end)); m++)
            {
                isDown[m] = true;
            }
        }

        var (agreed, service, down, counted) = (0, 0, 0, 0);
        for (var m = 0; m < AvailabilityCase.Minutes; m++)
        {
            agreed += IsMeasured(m) && IsAgreed(m) ? 1 : 0;
            service += IsMeasured(m) && IsService(m) ? 1 : 0;

            // At the start of each run of down minutes the whole run is looked at.
            if (isDown[m] && (m == 0 || !isDown[m - 1]))
            {
                var run = Enumerable.Range(m, AvailabilityCase.Minutes - m).TakeWhile(i => isDown[i]).ToList();
                var length = c.Rules.MeasuredBy == OutageLength.WallTime ? run.Count : run.Count(IsService);
                var lost = run.Count(i => IsMeasured(i) && IsService(i));
                if (Duration.FromMinutes(length) >= c.Rules.MinimumOutage && lost > 0)
                {
                    down += lost;
                    counted++;
                }
            }
        }

        return (agreed, service, down, counted);

        static int Minute(Instant instant) => (int)(instant - AvailabilityCase.Start).TotalMinutes;

        bool IsMeasured(int m) => AvailabilityCase.At(m) >= c.From && AvailabilityCase.At(m) < c.To && m < now;

        bool IsAgreed(int m) => c.Rules.ServiceHours?.IsOpen(AvailabilityCase.At(m)) ?? true;

        bool IsService(int m) => IsAgreed(m) && !(c.Rules.Maintenance?.IsOpen(AvailabilityCase.At(m)) ?? false)
            && !c.Rules.MaintenanceWindows.Any(w => w.Contains(AvailabilityCase.At(m)));
    }
}
