namespace ServiceQuality.Json;

// What is wrong with a document, for those who give it a code.
internal enum JsonProblem
{
    // A value is out of range, or contradicts others.
    Value,

    // The text is not JSON.
    Syntax,

    // A member that the object does not have.
    UnknownMember,

    // A member that the object must have is not there.
    MissingMember,

    // A member appears twice.
    RepeatedMember,

    // null, where a member may be left out instead.
    Null,

    // For example a number instead of an object.
    WrongKind,
}
