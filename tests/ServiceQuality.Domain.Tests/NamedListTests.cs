namespace ServiceQuality.Domain.Tests;

public class NamedListTests
{
    private static readonly NamedList<(string Code, string Name)> List =
        new([("REL", "Reliability"), ("T", "REL"), ("E", "Empathy")], d => d.Code, d => d.Name);

    [Fact]
    public void An_element_is_found_by_position_name_and_other_name()
    {
        Assert.Equal("Empathy", List[2].Name);
        Assert.Equal("Reliability", List["REL"].Name); // the first name of an element, not the second of another
        Assert.Equal("REL", List["Reliability"].Code);
        Assert.Equal((1, null), (List.IndexOf("T"), List.IndexOf("t")));
        Assert.True(List.Contains("Empathy"));
        Assert.Equal(["REL", "T", "E"], List.Names);
        Assert.Equal(3, List.AsSpan().Length);
    }

    [Fact]
    public void A_name_that_no_element_has_is_refused_with_the_names_there_are()
    {
        Assert.False(List.Contains("X"));
        Assert.Equal(
            "\"X\" is not in the list; allowed are REL, T, E.", Assert.Throws<KeyNotFoundException>(() => List["X"]).Message);
        Assert.Equal(
            "\"X\" is not in the list, which is empty.",
            Assert.Throws<KeyNotFoundException>(() => new NamedList<string>([], n => n)["X"]).Message);
        Assert.Throws<ArgumentNullException>("name", () => List.IndexOf(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => List[3]);
    }

    [Fact]
    public void Lists_are_equal_when_their_elements_are()
    {
        NamedList<string> one = new(["a", "b"], n => n), same = new(["a", "b"], n => n + "!"), other = new(["b", "a"], n => n);
        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != other);
        Assert.False(one.Equals(null));
        Assert.Equal("[a, b]", one.ToString());
    }
}
