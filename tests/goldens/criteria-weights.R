# Rscript tests/goldens/criteria-weights.R > tests/goldens/criteria-weights.csv
# Comparisons in pairs by R's own eigen; entropy weights by their definition. Matrices are written row by row.
cat("# Rscript tests/goldens/criteria-weights.R > tests/goldens/criteria-weights.csv\n")
num <- function(x) paste(formatC(unname(x), digits = 17, format = "g", width = 1), collapse = " ")
row <- function(case, kind, name, value) cat(case, ",", kind, ",", name, ",", num(value), "\n", sep = "")
cat("case,kind,name,value\n")
# Saaty (1980), n = 1 to 10.
random <- c(0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
comparisons <- function(case, above) {
    n <- (1 + sqrt(1 + 8 * length(above))) / 2
    a <- diag(n)
    next_one <- 1
    for (i in 1:(n - 1)) for (j in (i + 1):n) {
        a[i, j] <- above[next_one]
        a[j, i] <- 1 / above[next_one]
        next_one <- next_one + 1
    }
    e <- eigen(a)
    k <- which.max(Re(e$values))
    lambda <- Re(e$values[k])
    v <- Re(e$vectors[, k])
    g <- exp(rowMeans(log(a)))
    g <- g / sum(g)
    row(case, "input", "judgements", above)
    row(case, "input", "matrix", as.vector(t(a)))
    row(case, "expected", "principal eigenvector", v / sum(v))
    row(case, "expected", "geometric mean", g)
    row(case, "expected", "lambda max", lambda)
    row(case, "expected", "CI", (lambda - n) / (n - 1))
    if (n <= 10) row(case, "expected", "CR", (lambda - n) / (n - 1) / random[n])
    logs <- log(a * outer(1 / g, g))
    row(case, "expected", "GCI", 2 * sum(logs[upper.tri(logs)]^2) / ((n - 1) * (n - 2)))
}
comparisons("three", c(3, 5, 2))
comparisons("four", c(1/3, 5, 6, 7, 9, 2))
comparisons("circle of nines", c(9, 1/9, 9))
comparisons("circle of a million", c(1e6, 1e-6, 1e6))
# Saaty (1980): satisfaction with schools.
comparisons("schools", c(4, 3, 1, 3, 4, 7, 3, 1/5, 1, 1/5, 1/5, 1/6, 1, 1/3, 3))
comparisons("ten", rep_len(c(2, 1/3, 5, 1, 4, 1/2, 7), 45))
comparisons("eleven", rep_len(c(2, 1/3, 5, 1, 4, 1/2, 7), 55))
entropy <- function(case, m, higher) {
    u <- m
    for (j in seq_len(ncol(m))) {
        r <- range(m[, j])
        u[, j] <- if (r[1] == r[2]) NA else if (higher[j]) (m[, j] - r[1]) / (r[2] - r[1]) else (r[2] - m[, j]) / (r[2] - r[1])
    }
    e <- apply(u, 2, function(x) {
        p <- x / sum(x)
        if (is.na(p[1])) 1 else -sum(ifelse(p > 0, p * log(pmax(p, .Machine$double.xmin)), 0)) / log(length(p))
    })
    row(case, "input", "columns", ncol(m))
    row(case, "input", "matrix", as.vector(t(m)))
    row(case, "input", "higher is better", as.integer(higher))
    row(case, "expected", "entropies", e)
    row(case, "expected", "weights", (1 - e) / sum(1 - e))
}
entropy("stackloss", as.matrix(stackloss), c(TRUE, FALSE, TRUE, FALSE))
entropy("one constant", cbind(c(1, 2, 3, 7), 5, c(-4, 0, 3, 2)), c(TRUE, TRUE, FALSE))
entropy("two alternatives", rbind(c(1, 9, 4), c(2, 3, 8)), c(TRUE, FALSE, TRUE))
entropy("attitude", as.matrix(attitude), c(TRUE, TRUE, FALSE, TRUE, FALSE, FALSE, TRUE))
