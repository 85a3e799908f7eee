namespace ServiceQuality.Tests;

/// <summary>A theory that needs a file of the reference material, and says so when it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MaterialTheoryAttribute : TheoryAttribute
{
    public MaterialTheoryAttribute(string path)
    {
        if (!File.Exists(Material.File(path)))
        {
            Skip = $"{path} is not there: set {Material.Variable} to the folder of the reference material.";
        }
    }
}
