using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Records;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// When a case repeats an earlier one: it is of the same customer and the same category, and it was opened after the earlier case
/// was, from the close of the earlier case up to a window after it, both included. A case that is reopened is the same case.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RepeatRule>))]
public sealed record RepeatRule
{
    internal RepeatRule(Duration window, CodeTree? tree, int? level)
    {
        Window = window;
        Tree = tree;
        Level = level;
    }

    /// <summary>How long after the close of the earlier case.</summary>
    public Duration Window { get; }

    /// <summary>The tree whose codes the categories are; null when categories are compared as they are.</summary>
    public CodeTree? Tree { get; }

    /// <summary>The level of the tree at which categories are compared, from 1 for the roots; null without a tree.</summary>
    public int? Level { get; }

    /// <summary>A rule that compares categories as they are.</summary>
    /// <param name="days">
    /// The window in days of 24 hours, from 0. When the instants are the midnights of dates in UTC, days are dates.
    /// </param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative or more than 100,000.</exception>
    public static RepeatRule WithinDays(int days)
    {
        Guard.Against.LessThan(days, 0);
        Guard.Against.GreaterThan(days, 100_000);
        return new(Duration.FromDays(days), null, null);
    }

    /// <summary>A rule that compares categories as they are.</summary>
    /// <param name="window">The window, from zero.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window is negative.</exception>
    public static RepeatRule Within(Duration window) => new(ColumnGuards.CheckWindow(window), null, null);

    /// <summary>The same rule, comparing the codes above the categories at a level of a tree.</summary>
    /// <param name="tree">The tree; every category is a code of it.</param>
    /// <param name="level">The level, from 1 for the roots; a code above it stays itself.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is below 1.</exception>
    public RepeatRule AtLevel(CodeTree tree, int level)
    {
        Guard.Against.Null(tree);
        Guard.Against.LessThan(level, 1);
        return new(Window, tree, level);
    }

    /// <summary>The rule in words.</summary>
    /// <returns>For example <c>same customer and category at level 1 of causes within 720:00:00 of the close</c>.</returns>
    public override string ToString() => Text.English;

    internal TableText Text
    {
        get
        {
            var window = InvariantText.Format(Window);
            if (Tree is not { } tree)
            {
                return ($"same customer and category within {window} of the close", $"关闭后{window}内的同一客户同一类别");
            }

            var level = InvariantText.Format(Level!.Value);
            return (
                $"same customer and category at level {level} of {tree.Name} within {window} of the close",
                $"关闭后{window}内的同一客户在{tree.Name}第{level}层的同一类别");
        }
    }
}
