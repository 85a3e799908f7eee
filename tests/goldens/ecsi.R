# Rscript tests/goldens/ecsi.R > tests/goldens/ecsi.csv
# The path model of the European customer satisfaction index on the made survey of ecsi-data.R, by pls.R: base R, on rows of data, to a fixed
# point at which no weight moves by 1e-14.
#
# Order of values. Constructs: Image, Expectation, Quality, Value, Satisfaction, Complaints, Loyalty. Items (24): IMAG1..5, CUEX1..3,
# PERQ1..7, PERV1..2, CUSA1..3, CUSCO, CUSL1..3. A matrix is written row by row. Paths, effects, f2, importance and inflation of
# antecedents are 7 x 7, row = from, column = to, 0 where there is nothing; correlations of constructs and HTMT are full and symmetric with
# diagonal 1; cross-loadings are 24 x 7; scores and index of the first ten respondents are 10 x 7. R squared of Image, which has no antecedent,
# is written as 0, adjusted too. Predictions and benchmarks are for the 19 items CUEX1..CUSL3 of constructs with antecedents. NA: not defined.
source("tests/goldens/emit.R")
source("tests/goldens/pls.R")
header()
rows <- function(M) if (is.matrix(M)) as.vector(t(M)) else as.vector(M)
# Equal but for rounding, which about zero is absolute.
near <- function(a, b, tolerance = 1e-11) {
    a <- as.vector(a); b <- as.vector(b)
    stopifnot(length(a) == length(b), !anyNA(a), !anyNA(b))
    big <- pmax(abs(a), abs(b)) > 0.1
    same(a[big], b[big], tolerance)
    if (any(abs(a - b)[!big] > tolerance)) stop("apart: ", max(abs(a - b)))
}
write <- function(id, method, input, expected) case(id, method, input, lapply(expected, rows))
data <- read.csv("tests/goldens/ecsi-data.csv")
X <- as.matrix(data[, ecsi$items]); n <- nrow(X); S <- cor(X)
stopifnot(n == 250, X == round(X), X >= 1, X <= 10)
mixed <- c("B", "A", "A", "B", "A", "A", "A")
adjusted <- function(r2, n, m = ecsi) ifelse(antecedents(m) > 0, 1 - (1 - r2) * (n - 1) / (n - antecedents(m) - 1), 0)
estimates <- function(f) list(weights = f$weights, loadings = f$loadings, paths = f$paths, r2 = f$r2)

# 1. Three schemes, three sets of modes.
fits <- list()
for (scheme in c("path", "factorial", "centroid")) for (set in c("a", "b", "mixed")) {
    modes <- modesOf(ecsi, switch(set, a = "A", b = "B", mixed = mixed))
    f <- fit(X, ecsi, scheme, modes)
    # The iteration on correlations, lm's own R squared, and effects by an inverse.
    g <- matrixFit(S, ecsi, scheme, modes)
    near(f$weights, g$weights); near(f$loadings, g$loadings); near(f$paths, g$paths); near(f$r2, g$r2); near(f$correlations, g$correlations)
    for (j in which(antecedents(ecsi) > 0)) {
        b <- which(ecsi$links[, j]); l <- lm(f$scores[, j] ~ f$scores[, b])
        near(summary(l)$r.squared, f$r2[j]); near(summary(l)$adj.r.squared, adjusted(f$r2, n)[j]); near(coef(l)[-1], f$paths[b, j])
    }
    T <- totals(f$paths); near(T, solve(diag(7) - f$paths) - diag(7))
    near(apply(f$scores, 2, sd), rep(1, 7)); near(cor(X, f$scores), f$crossLoadings)
    v <- indexWeights(f); index <- indexRows(v, X); near(colMeans(index), indexOfMeans(v, colMeans(X)))
    write(paste("base", scheme, set, sep = "-"), "fit", list(data = "ecsi-data.csv", scheme = scheme, modes = modes), c(estimates(f), list(
        adjustedR2 = adjusted(f$r2, n), constructCorrelations = f$correlations, totalEffects = T, indirectEffects = T - f$paths,
        index = colMeans(index), indexWeights = v, indexSd = apply(index, 2, sd), indexStandardError = apply(index, 2, sd) / sqrt(n),
        crossLoadings = f$crossLoadings)))
    fits[[paste(scheme, set)]] <- f
}
