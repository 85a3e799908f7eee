namespace ServiceQuality.Docs.Tests.Languages;

/// <summary>A text of the library in both languages, and where it is.</summary>
internal sealed record BilingualText(string Place, string English, string Chinese);
