using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// Which cases repeat an earlier one and which were repeated, row by row, as known at an instant. A case of several rows, one for
/// each time that it was open, is found at its first row.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RepeatedCases>))]
public sealed class RepeatedCases
{
    private readonly int[] _positions;
    private readonly RepeatState[] _states;

    private RepeatedCases(RepeatRule rule, Instant asOf, int[] positions, RepeatState[] states)
    {
        Rule = rule;
        AsOf = asOf;
        _positions = positions;
        _states = states;
    }

    /// <summary>When a case repeats an earlier one.</summary>
    public RepeatRule Rule { get; }

    /// <summary>The instant up to which everything is known.</summary>
    public Instant AsOf { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _positions.Length;

    /// <summary>What is counted of the cases; it merges with that of other customers.</summary>
    public RepeatSummary Summary
    {
        get
        {
            List<long> positions = [];
            var (repeated, known, unknown) = (0L, 0L, 0L);
            for (var i = 0; i < _positions.Length; i++)
            {
                if (_positions[i] == 0)
                {
                    continue;
                }

                while (positions.Count < _positions[i])
                {
                    positions.Add(0);
                }

                positions[_positions[i] - 1]++;
                var isElapsed = _states[i].HasFlag(RepeatState.Elapsed);
                known += isElapsed ? 1 : 0;
                unknown += isElapsed ? 0 : 1;
                repeated += isElapsed && _states[i].HasFlag(RepeatState.Repeated) ? 1 : 0;
            }

            return new(Rule, [.. positions], CountedShare.FromCounts(repeated, known, unknown));
        }
    }

    /// <summary>Finds the repeats among cases.</summary>
    /// <param name="rule">When a case repeats an earlier one.</param>
    /// <param name="asOf">The instant up to which everything is known; what happened after it does not count.</param>
    /// <param name="customers">The customer of each row, or the asset or contract.</param>
    /// <param name="categories">The category of each row.</param>
    /// <param name="opened">When each row was opened.</param>
    /// <param name="closed">When each row was closed; null while it is open.</param>
    /// <param name="ids">
    /// The case of each row: rows of one case are the times that it was open, so that a case that is reopened does not repeat
    /// itself. It is opened by its first row and closed by its last. Empty means that each row is a case.
    /// </param>
    /// <returns>The repeats.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a text is blank or has white space at its ends, a category is unknown in the tree of the rule, a row
    /// is closed before it is opened, or rows of one case have different customers or categories; the message has the index.
    /// </exception>
    public static RepeatedCases FromColumns(
        RepeatRule rule,
        Instant asOf,
        ReadOnlySpan<string> customers,
        ReadOnlySpan<string> categories,
        ReadOnlySpan<Instant> opened,
        ReadOnlySpan<Instant?> closed,
        ReadOnlySpan<string> ids = default)
    {
        Guard.Against.Null(rule);
        ColumnGuards.CheckLength(categories.Length, customers.Length, nameof(categories));
        ColumnGuards.CheckLength(opened.Length, customers.Length, nameof(opened));
        ColumnGuards.CheckLength(closed.Length, customers.Length, nameof(closed));
        ColumnGuards.CheckOptionalLength(ids.Length, customers.Length, nameof(ids));
        var (positions, states) = (new int[customers.Length], new RepeatState[customers.Length]);
        using RepeatSearch search = new(rule, customers, categories, opened, closed, ids, asOf);
        search.Run(positions, states);
        return new(rule, asOf, positions, states);
    }

    /// <summary>
    /// The position of a case in its chain: 1 for a case that repeats no other, otherwise one more than that of the case it
    /// repeats. That is the one closed last before it was opened; of several closed at that instant, the one with the greatest
    /// position.
    /// </summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The position; 0 for a row opened later than the instant, and for rows of a case after its first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row is outside the columns.</exception>
    public int PositionOf(int row)
    {
        Guard.Against.IndexOutOfRange(row, Count);
        return _positions[row];
    }

    /// <summary>
    /// Whether a later case repeats the case of a row; false as well while the window is not over and none did so far.
    /// </summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>Whether the case was repeated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row is outside the columns.</exception>
    public bool WasRepeated(int row) => StateOf(row).HasFlag(RepeatState.Repeated);

    /// <summary>
    /// Whether the case of a row is closed and its window is over, so that it is known whether it was repeated.
    /// </summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>Whether the window is over.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row is outside the columns.</exception>
    public bool IsElapsed(int row) => StateOf(row).HasFlag(RepeatState.Elapsed);

    /// <summary>Whether the case of a row is closed.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>Whether it is closed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row is outside the columns.</exception>
    public bool IsClosed(int row) => StateOf(row).HasFlag(RepeatState.Closed);

    /// <summary>The rule, the number of cases and of those that repeat another.</summary>
    /// <returns>For example <c>same customer and category within 720:00:00 of the close: 40 cases, 6 repeats</c>.</returns>
    public override string ToString() => Summary.ToString();

    private RepeatState StateOf(int row)
    {
        Guard.Against.IndexOutOfRange(row, Count);
        return _states[row];
    }
}
