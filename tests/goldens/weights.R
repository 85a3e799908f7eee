# Rscript tests/goldens/weights.R > tests/goldens/weights.csv
# Weights by pairwise comparison (AHP) from R's eigen, and by entropy. R itself has neither; the formulas below are plain
# (eigenvectors were held against 40 digits, mpmath).
source("tests/goldens/emit.R")
header()
# Saaty (1980), n = 1..10.
randomIndex <- c(0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
# Weights: the eigenvector of the greatest eigenvalue, sum 1; CI = (lambda - n) / (n - 1); CR = CI / random index;
# geometric: n-th root of the product of a row, sum 1; columns: mean over the columns of each divided by its sum;
# GCI = 2 / ((n - 1)(n - 2)) sum over i < j of ln(a_ij w_j / w_i)^2 with the geometric weights.
ahp <- function(A) {
    n <- nrow(A); e <- eigen(A); k <- which.max(Re(e$values))
    stopifnot(max(abs(Im(e$vectors[, k]))) < 1e-12, max(abs(A * t(A) - 1)) < 1e-12)
    v <- Re(e$vectors[, k]); l <- Re(e$values[k]); ci <- (l - n) / (n - 1)
    g <- exp(rowMeans(log(A))); g <- g / sum(g)
    r <- log(A * outer(1 / g, g)); gci <- 2 / ((n - 1) * (n - 2)) * sum(r[upper.tri(r)]^2)
    # What rounding leaves of the exact 0 of a consistent matrix is written as 0.
    if (abs(ci) < 1e-13) { l <- n; ci <- 0; gci <- 0 }
    list(principalWeights = v / sum(v), lambdaMax = l, consistencyIndex = ci, consistencyRatio = ci / randomIndex[n], geometricMeanWeights = g,
        geometricConsistencyIndex = gci, normalisedColumnWeights = rowMeans(sweep(A, 2, colSums(A), "/")))
}
matrixOf <- function(...) { v <- c(...); n <- (1 + sqrt(1 + 8 * length(v))) / 2; A <- diag(n); k <- 0
    for (i in 1:(n - 1)) for (j in (i + 1):n) { A[i, j] <- v[k <- k + 1]; A[j, i] <- 1 / v[k] }
    A }
pairwise <- function(id, A) case(id, "pairwiseComparison", list(size = nrow(A), comparisonsByRow = as.vector(t(A)), randomIndex = randomIndex[nrow(A)]), ahp(A))
pairwise("ahp-three", matrixOf(3, 5, 2))
pairwise("ahp-three-circle", matrixOf(4, 1/4, 4))
pairwise("ahp-four-consistent", matrixOf(2, 4, 8, 2, 4, 2))
pairwise("ahp-four", matrixOf(1/2, 3, 4, 5, 6, 1/3))
pairwise("ahp-five", matrixOf(1/4, 2, 1/2, 3, 5, 3, 7, 1/3, 2, 4))
pairwise("ahp-six", matrixOf(2, 1/3, 5, 1, 7, 1/4, 3, 1/2, 4, 9, 2, 8, 1/5, 2, 6))
pairwise("ahp-seven", matrixOf(1/2, 3, 1/4, 5, 2, 7, 6, 1/3, 8, 3, 9, 1/5, 2, 1, 3, 9, 5, 9, 1/3, 2, 4))

# Entropy: every column to 0..1 by its least and greatest value, upside down where less is better (a constant column: all 1);
# shares p of the column sum, e = -sum p ln p / ln m over the m rows (0 ln 0 is 0), weights 1 - e over their sum,
# score of a row: sum of weight times normalised value.
entropy <- function(X, higher) {
    Z <- sapply(seq_along(higher), function(j) { x <- X[, j]; if (min(x) == max(x)) rep(1, length(x)) else if (higher[j]) (x - min(x)) / (max(x) - min(x)) else (max(x) - x) / (max(x) - min(x)) })
    P <- sweep(Z, 2, colSums(Z), "/"); e <- -colSums(ifelse(P == 0, 0, P * log(P))) / log(nrow(X))
    d <- ifelse(abs(1 - e) < 1e-13, 0, 1 - e); e <- 1 - d; w <- d / sum(d)
    list(normalisedByRow = as.vector(t(Z)), entropy = e, weights = w, scores = as.vector(Z %*% w))
}
byEntropy <- function(id, X, higher) case(id, "entropyWeights", list(rows = nrow(X), columns = ncol(X), valuesByRow = as.vector(t(X)), higherIsBetter = higher), entropy(X, higher))
byEntropy("entropy-five-by-four", rbind(c(71, 88, 12, 2.5), c(64, 93, 19, 3.2), c(80, 79, 15, 1.4), c(77, 85, 27, 2.9), c(69, 96, 22, 4.1)), c(TRUE, TRUE, FALSE, FALSE))
byEntropy("entropy-six-by-three", rbind(c(0.91, 12, 340), c(0.87, 9.5, 310), c(0.95, 20, 505), c(0.99, 14, 275), c(0.78, 11, 420), c(0.93, 17.5, 390)), c(TRUE, FALSE, TRUE))
byEntropy("entropy-constant-column", rbind(c(4, 7, 1), c(6, 7, 3), c(5, 7, 2), c(9, 7, 8)), c(TRUE, TRUE, FALSE))
byEntropy("entropy-two-rows", rbind(c(1, 5), c(2, 3)), c(TRUE, TRUE))
