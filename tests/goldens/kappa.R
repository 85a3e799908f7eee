# Rscript tests/goldens/kappa.R > tests/goldens/kappa.csv
# Cohen's kappa in base R. Standard errors by matrices after Fleiss, Cohen and Everitt (1969), beside the delta method with
# numerical derivatives, which knows nothing of their formulas. Counts are written row by row.
source("tests/goldens/emit.R")
header()
kappa_of <- function(P, W) { r <- rowSums(P); c <- colSums(P); po <- sum(W * P); pe <- sum(W * (r %o% c)); (po - pe) / (1 - pe) }
weights_of <- function(k, kind) { d <- abs(outer(1:k, 1:k, "-")) / (k - 1); switch(kind, none = diag(k), linear = 1 - d, quadratic = 1 - d^2) }
delta <- function(P, W, n, at = P) {
    h <- 1e-6; g <- sapply(seq_along(at), function(i) { U <- at; L <- at; U[i] <- U[i] + h; L[i] <- L[i] - h; (kappa_of(U, W) - kappa_of(L, W)) / (2 * h) })
    p <- as.vector(at); sqrt((sum(g^2 * p) - sum(g * p)^2) / n)
}
kappa_case <- function(id, M, kinds = c("none", "linear", "quadratic")) for (kind in kinds) {
    n <- sum(M); P <- M / n; k <- nrow(M); W <- weights_of(k, kind); r <- rowSums(P); c <- colSums(P)
    po <- sum(W * P); pe <- sum(W * (r %o% c)); kp <- (po - pe) / (1 - pe)
    B <- outer(as.vector(W %*% c), as.vector(t(W) %*% r), "+")
    se <- sqrt((sum(P * (W - B * (1 - kp))^2) - (kp - pe * (1 - kp))^2) / (n * (1 - pe)^2))
    se0 <- sqrt((sum((r %o% c) * (W - B)^2) - pe^2) / (n * (1 - pe)^2))
    same(se, delta(P, W, n), 1e-6); same(se0, delta(P, W, n, r %o% c), 1e-6)
    case(paste0(id, "-", kind), "kappa", list(weights = kind, size = k, counts = as.vector(t(M))),
        list(n = n, observed = po, expected = pe, kappa = kp, se = se, se0 = se0, interval = kp + c(-1, 1) * qnorm(.975) * se, lnP = log(2) + pnorm(abs(kp / se0), lower.tail = FALSE, log.p = TRUE)))
}
# The shares of diagnoses that Fleiss, Cohen and Everitt (1969) use, of 200: they print kappa .429 with standard errors.
fce <- 200 * matrix(c(.53, .05, .02, .11, .14, .05, .01, .06, .03), 3, byrow = TRUE)
stopifnot(abs(kappa_of(fce / 200, diag(3)) - .429) < 5e-4)
kappa_case("fleiss", round(fce))
kappa_case("two", matrix(c(40, 9, 6, 45), 2, byrow = TRUE))
kappa_case("worse", matrix(c(5, 20, 25, 4), 2, byrow = TRUE))
kappa_case("five", matrix(c(22, 3, 1, 0, 0, 4, 18, 5, 1, 0, 0, 6, 25, 4, 1, 1, 0, 3, 20, 6, 0, 0, 2, 5, 30), 5, byrow = TRUE))
kappa_case("empty-category", matrix(c(10, 0, 2, 0, 0, 0, 3, 0, 12), 3, byrow = TRUE))
kappa_case("large", 1000 * matrix(c(420, 31, 12, 44, 300, 25, 9, 28, 131), 3, byrow = TRUE))
