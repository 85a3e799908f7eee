# Shared by the scripts of this folder that write `case,kind,name,value`; run them from the root of the repository.
# A value is one text, or numbers with 17 significant digits separated by single spaces. Negative zero is written as 0.
num <- function(x) paste(sprintf("%.17g", as.numeric(x) + 0), collapse = " ")
text <- function(x) if (is.character(x)) paste(x, collapse = " ") else if (is.logical(x) && !all(is.na(x))) tolower(paste(x, collapse = " ")) else num(x)
seen <- new.env()
row <- function(id, kind, name, value) {
    v <- text(value)
    key <- paste(id, kind, name)
    stopifnot(!grepl("[,\"\n]", v), !grepl("NaN", v), nchar(v) > 0, is.null(seen[[key]]))
    seen[[key]] <- TRUE
    cat(id, ",", kind, ",", name, ",", v, "\n", sep = "")
}
# One case: its id, what is tested, the named inputs and the named expected values, each written as one line.
case <- function(id, method, input, expected) {
    stopifnot(grepl("^[a-z0-9]+(-[a-z0-9]+)*$", id))
    row(id, "input", "method", method)
    for (n in names(input)) row(id, "input", n, input[[n]])
    for (n in names(expected)) row(id, "expected", n, expected[[n]])
}
header <- function() cat("case,kind,name,value\n")
# Fails the script when two numbers that must be one are apart by more than rounding.
same <- function(a, b, tolerance = 1e-11) {
    if (!all(abs(a - b) <= tolerance * pmax(abs(a), abs(b)) | a == b)) stop("apart: ", num(a), " and ", num(b))
}
