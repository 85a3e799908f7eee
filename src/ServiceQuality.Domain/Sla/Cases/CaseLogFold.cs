using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Makes the events of one case from its rows.
internal static class CaseLogFold
{
    internal static List<CaseEvent> Events(CaseLogLayout layout, CaseLogRows read)
    {
        var hasUntouched = layout.Statuses.Any(s => s.Role == CaseStatusRole.Untouched);
        var priority = FirstPriority(layout, read);
        List<CaseEvent> events = [CaseEvent.Opened(read.Opened, priority)];
        CaseLogStatus? status = null;
        var replied = !hasUntouched;
        if (read.Rows.Find(r => r.Status is not null)?.OldStatus is { } first)
        {
            Change(read.Opened, first);
        }

        foreach (var row in read.Rows)
        {
            if (row.Priority is { } changed && changed != priority)
            {
                events.Add(CaseEvent.PriorityChanged(row.At, priority = changed));
            }

            if (row.Status is { } next && next != status)
            {
                Change(row.At, next);
            }

            if (row.Activity is { } activity && !row.IsOpening)
            {
                events.Add(Event(activity, row.At));
            }
        }

        return events;

        void Change(Instant at, CaseLogStatus next)
        {
            if (!replied && next.Role != CaseStatusRole.Untouched)
            {
                replied = true;
                events.Add(CaseEvent.AgentReplied(at));
            }

            if (next.Role == CaseStatusRole.Closed)
            {
                events.Add(CaseEvent.Closed(at));
            }
            else if (next.Role == CaseStatusRole.Resolved)
            {
                events.Add(CaseEvent.Resolved(at));
            }
            else
            {
                if (status is { IsDone: true })
                {
                    events.Add(CaseEvent.Reopened(at));
                }

                events.Add(CaseEvent.StatusChanged(at, next.Status));
            }

            status = next;
        }
    }

    // A change tells the priority before it; a priority that is set at the opening is that of the opening.
    private static Priority FirstPriority(CaseLogLayout layout, CaseLogRows read)
    {
        var usual = layout.DefaultPriority ?? Priority.None;
        var first = read.Rows.Find(r => r.Priority is not null);
        if (first is null || !layout.HasChanges)
        {
            return first?.Priority ?? usual;
        }

        return first.OldPriority ?? (first.At == read.Opened ? first.Priority!.Value : usual);
    }

    private static CaseEvent Event(CaseTrigger activity, Instant at) => activity.Kind switch
    {
        CaseEventKind.AgentReplied => CaseEvent.AgentReplied(at),
        CaseEventKind.CustomerReplied => CaseEvent.CustomerReplied(at),
        CaseEventKind.StatusChanged => CaseEvent.StatusChanged(at, CaseStatus.Of(activity.Name!)),
        CaseEventKind.Resolved => CaseEvent.Resolved(at),
        CaseEventKind.Reopened => CaseEvent.Reopened(at),
        CaseEventKind.Closed => CaseEvent.Closed(at),
        CaseEventKind.Acknowledged => CaseEvent.Acknowledged(at),
        CaseEventKind.Arrived => CaseEvent.Arrived(at),
        CaseEventKind.Custom => CaseEvent.Custom(at, activity.Name!),
        _ => CaseEvent.Note(at),
    };
}
