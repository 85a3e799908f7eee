# Rscript tests/goldens/regression.R > tests/goldens/regression.csv
# Least squares by lm on R's own longley, attitude and stackloss, and on samples by formula; coefficients, their errors and the
# shares of R squared were held against exact rational arithmetic (Python's fractions): all agree to 3e-12 relative or better.
# The intercept comes first in coefficients, standardErrors, t and logP; predictors x1, x2, ... in the order of their columns.
source("tests/goldens/emit.R")
header()
regression <- function(id, y, x, weights = NULL) {
    x <- as.matrix(x); colnames(x) <- paste0("x", 1:ncol(x)); p <- ncol(x); n <- length(y)
    data <- data.frame(y = y, x)
    f <- if (is.null(weights)) lm(y ~ ., data) else lm(y ~ ., data, weights = weights)
    s <- summary(f); k <- s$coefficients; df <- f$df.residual
    logs <- log(2) + pt(-abs(k[, 3]), df, log.p = TRUE)
    same(exp(logs[k[, 4] > 1e-290]), k[k[, 4] > 1e-290, 4], 1e-10)
    expected <- list(coefficients = k[, 1], standardErrors = k[, 2], t = k[, 3], logP = logs, rSquared = s$r.squared, adjustedRSquared = s$adj.r.squared,
        sigma = s$sigma, f = s$fstatistic[1], df1 = s$fstatistic[2], df2 = s$fstatistic[3],
        logPF = pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE, log.p = TRUE),
        interval95Lower = confint(f)[, 1], interval95Upper = confint(f)[, 2])
    if (is.null(weights)) {
        # b sd(x) / sd(y), both sd with n - 1; VIF: diagonal of the inverse of the correlations of the predictors.
        expected$standardizedCoefficients <- k[-1, 1] * apply(x, 2, sd) / sd(y)
        R <- cor(x); expected$vif <- diag(solve(R))
        # LMG (Lindeman, Merenda and Gold): what predictor j adds to R squared, averaged over all p! orderings. R squared of all 2^p
        # subsets by lm; a subset of size m comes before j in m! (p - 1 - m)! orderings. Sums to R squared.
        r2 <- sapply(0:(2^p - 1), function(b) if (b == 0) 0 else summary(lm(y ~ x[, bitwAnd(b, 2^(0:(p - 1))) > 0]))$r.squared)
        size <- sapply(0:(2^p - 1), function(b) sum(bitwAnd(b, 2^(0:(p - 1))) > 0))
        lmg <- sapply(1:p, function(j) { without <- which(bitwAnd(0:(2^p - 1), 2^(j - 1)) == 0)
            sum(factorial(size[without]) * factorial(p - 1 - size[without]) / factorial(p) * (r2[without + 2^(j - 1)] - r2[without])) })
        same(sum(lmg), s$r.squared, 1e-12)
        expected$lmg <- lmg
        # Johnson (2000): symmetric square root L of the correlations of the predictors, weights of the orthogonal ones b = L^-1 r(x, y),
        # relative weight of j = sum over k of L[j, k]^2 b[k]^2. Sums to R squared.
        e <- eigen(R, symmetric = TRUE); L <- e$vectors %*% diag(sqrt(e$values), p) %*% t(e$vectors)
        johnson <- as.vector(L^2 %*% solve(L, cor(x, y))^2)
        same(sum(johnson), s$r.squared, 1e-10)
        expected$relativeWeights <- johnson
    }
    columns <- lapply(1:p, function(j) x[, j]); names(columns) <- colnames(x)
    case(id, if (is.null(weights)) "leastSquares" else "weightedLeastSquares", c(list(y = y), columns, if (!is.null(weights)) list(weights = weights)), expected)
}
regression("longley", longley$Employed, longley[, 1:6])
regression("longley-three", longley$Employed, longley[, c("GNP", "Unemployed", "Armed.Forces")])
regression("attitude", attitude$rating, attitude[, -1])
regression("attitude-two", attitude$rating, attitude[, c("complaints", "learning")])
regression("attitude-one", attitude$rating, attitude["complaints"])
regression("stackloss", stackloss$stack.loss, stackloss[, 1:3])
# Predictors without correlation: VIF 1, LMG and relative weights the squared correlations.
regression("orthogonal", c(5, 7.5, 6, 9, 4.25, 8, 5.5, 10), cbind(rep(c(-1, 1), 4), rep(c(-1, -1, 1, 1), 2), rep(c(-1, 1), each = 4)))
regression("one-negative", c(10, 9, 7.5, 7, 4, 3.5), cbind(1:6))
i <- 1:400; a <- (i * 37) %% 11; b <- (i * 53) %% 17
regression("extreme", 100 + 9 * a - 4 * b + (i * 29) %% 7 / 4, cbind(a, b, (i * i) %% 13))
i <- 1:45
likert <- function(k, m) pmin(7, pmax(1, 1 + ((i * k) %% 23 * 3 + (i * i * m) %% 7) %/% 9))
regression("likert-five", pmin(10, 1 + (likert(5, 2) + likert(5, 3) + (i * 7) %% 5) %/% 2), cbind(likert(5, 2), likert(5, 3), likert(5, 4), likert(11, 1), likert(7, 2)))
regression("stackloss-weighted", stackloss$stack.loss, stackloss[, 1:3], c(1, 2, 1, 0.5, 3, 1, 2, 2, 1, 1.5, 1, 4, 1, 1, 2, 2, 0.25, 1, 1, 3, 0.75))
regression("attitude-weighted", attitude$rating, attitude[, c("complaints", "learning", "advance")], 1 + ((1:30) * 7) %% 5 / 2)
