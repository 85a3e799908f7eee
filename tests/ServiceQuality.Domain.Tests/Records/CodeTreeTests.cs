using FsCheck.Fluent;
using ServiceQuality.Domain.Records;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Records;

public class CodeTreeTests
{
    private static readonly CodeTree First = CodeTree.Create("causes", 1,
    [
        Node("delivery"), Node("late", "delivery"), Node("damaged", "delivery"), Node("wet", "damaged"), Node("staff"),
    ]);

    private static readonly CodeTree Second = CodeTree.Create("causes", 2,
    [
        Node("delivery"), new("very late", new("Very late", "严重迟到"), "delivery", ["late"]),
        new("a little late", new("A little late", "略迟"), "delivery", ["late"]), Node("damaged", "delivery"),
    ]);

    [Fact]
    public void Codes_roll_up_to_a_level()
    {
        Assert.Equal(["delivery", "damaged", "wet"], First.PathOf("wet"));
        Assert.Equal(("delivery", "damaged", "wet", "staff"), (
            First.AtLevel("wet", 1), First.AtLevel("wet", 2), First.AtLevel("wet", 9), First.AtLevel("staff", 2)));
        Assert.True(First.TryFind("late", out var late));
        Assert.Equal("late: late", late.ToString());
        Assert.False(First.TryFind("Late", out _));
        var unknown = Assert.Throws<ArgumentException>("code", () => First.PathOf("lost"));
        Assert.Contains("allowed are delivery, late, damaged, wet, staff", unknown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("level", () => First.AtLevel("wet", 0));
    }

    [Fact]
    public void Codes_map_to_a_later_version()
    {
        Assert.Equal(["very late", "a little late"], First.MapTo("late", Second));
        Assert.Equal(["damaged"], First.MapTo("damaged", Second));
        Assert.Empty(First.MapTo("staff", Second));
        Assert.Throws<ArgumentException>("later", () => Second.MapTo("damaged", First));
        Assert.Equal("causes version 2, 4 codes", Second.ToString());
    }

    [Fact]
    public void Every_broken_rule_of_a_tree_is_reported_at_once() => Assert.Contains(
        """
        Code tree bad cannot be built:
        - Code a appears twice; each may appear once.
        - Code b is under z, which is unknown; allowed is a code of the tree.
        - Codes c, d are above one another in a circle; allowed is a tree.
        """.ReplaceLineEndings("\n"),
        Assert.Throws<ArgumentException>("nodes", () => CodeTree.Create(
            "bad", 1, [Node("a"), Node("a"), Node("b", "z"), Node("c", "d"), Node("d", "c")])).Message,
        StringComparison.Ordinal);

    [Law]
    public Property The_path_of_a_code_is_the_path_of_its_parent_and_itself() => Laws.ForAll(
        from parents in Gen.Choose(-1, 30).ListOf(30)
        select parents, parents =>
    {
        var tree = CodeTree.Create("random", 1, parents.Select(
            (p, i) => Node($"n{i}", p < 0 || p >= i ? null : $"n{p}")));
        foreach (var node in tree.Nodes)
        {
            var path = tree.PathOf(node.Code);
            Assert.Equal(node.Parent is null ? [node.Code] : [.. tree.PathOf(node.Parent), node.Code], path);
            Assert.All(Enumerable.Range(1, path.Count), level => Assert.Equal(path[level - 1], tree.AtLevel(node.Code, level)));
        }
    });

    private static CodeTreeNode Node(string code, string? parent = null) => new(code, new(code, code), parent);
}
