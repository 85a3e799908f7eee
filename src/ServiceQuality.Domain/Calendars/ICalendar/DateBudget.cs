namespace ServiceQuality.Domain.Calendars;

// How many dates may be looked at for one feed: a few bytes of rule can ask for more than anyone wants to wait for.
internal sealed class DateBudget
{
    internal const int Most = 1_000_000;

    private int _left = Most;

    // Whether a date was refused.
    internal bool IsUsedUp { get; private set; }

    internal bool TrySpend()
    {
        if (_left == 0)
        {
            IsUsedUp = true;
            return false;
        }

        _left--;
        return true;
    }
}
