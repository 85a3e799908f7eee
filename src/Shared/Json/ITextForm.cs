namespace ServiceQuality.Json;

// A converter of texts, whatever their type.
internal interface ITextForm
{
    // What the texts look like.
    TextForm Form { get; }
}
