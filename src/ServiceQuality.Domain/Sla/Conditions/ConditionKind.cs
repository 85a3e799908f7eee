namespace ServiceQuality.Domain.Sla;

// What a condition asks.
internal enum ConditionKind
{
    All = 0,
    Any = 1,
    Not = 2,
    Tier = 3,
    Status = 4,
    Priority = 5,
    Field = 6,
    Occurred = 7,
    Passed = 8, // a time since an event
    NotAfter = 9, // of two dates
    BeginsWith = 10, // the text of another field
    RefersTo = 11, // a record that exists
    NoneOpen = 12, // nothing that one event begins is without the event that ends it
}
