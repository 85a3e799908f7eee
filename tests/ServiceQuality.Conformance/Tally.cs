namespace ServiceQuality.Conformance;

/// <summary>Counts what passed, failed and was skipped, and prints each failure.</summary>
public sealed class Tally(TextWriter output)
{
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private int _passed;
    private int _failed;

    public void Skip(string reason) => _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;

    public void Compare(string id, string expected, string actual)
    {
        if (expected == actual)
        {
            _passed++;
        }
        else
        {
            Fail(id, expected, actual);
        }
    }

    public void Fail(string id, string expected, string actual)
    {
        _failed++;
        output.WriteLine($"FAILED {id}: expected {expected}, actual {actual}");
    }

    /// <summary>Prints the totals.</summary>
    /// <returns>The exit code: 1 when one failed or nothing was replayed.</returns>
    public int Close()
    {
        foreach (var (reason, count) in _skipped)
        {
            output.WriteLine($"skipped {count}: {reason}");
        }

        output.WriteLine($"{_passed} passed, {_failed} failed, {_skipped.Values.Sum()} skipped");
        return _failed > 0 || _passed == 0 ? 1 : 0;
    }
}
