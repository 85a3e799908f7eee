# Path models by partial least squares on rows of data, in base R: the slow and plain way, for tests/goldens/ecsi.R. Every score is computed
# respondent by respondent, every coefficient is a least squares fit on those scores (QR, .lm.fit); correlations of items are used only
# by matrixFit, for pairwise correlations and as a check. Source emit.R first.

# The European customer satisfaction index: constructs, items and paths in their order. links[i, j]: a path from i to j.
constructs <- c("Image", "Expectation", "Quality", "Value", "Satisfaction", "Complaints", "Loyalty")
model <- function(blocks, paths) {
    k <- names(blocks)
    links <- matrix(FALSE, length(k), length(k), dimnames = list(k, k))
    for (p in strsplit(paths, "->")) links[p[1], p[2]] <- TRUE
    list(blocks = blocks, links = links, items = unlist(blocks, use.names = FALSE), of = rep(seq_along(blocks), lengths(blocks)))
}
ecsi <- model(list(Image = paste0("IMAG", 1:5), Expectation = paste0("CUEX", 1:3), Quality = paste0("PERQ", 1:7), Value = paste0("PERV", 1:2),
    Satisfaction = paste0("CUSA", 1:3), Complaints = "CUSCO", Loyalty = paste0("CUSL", 1:3)),
    c("Image->Expectation", "Image->Satisfaction", "Image->Loyalty", "Expectation->Quality", "Expectation->Value", "Expectation->Satisfaction",
    "Quality->Value", "Quality->Satisfaction", "Value->Satisfaction", "Satisfaction->Complaints", "Satisfaction->Loyalty", "Complaints->Loyalty"))

# Row weights w count as so many rows each (frequencies); sampling weights are brought to the sum n before.
wmean <- function(x, w) sum(w * x) / sum(w)
wsd <- function(x, w) sqrt(sum(w * (x - wmean(x, w))^2) / (sum(w) - 1))
wcor <- function(x, y, w) sum(w * (x - wmean(x, w)) * (y - wmean(y, w))) / (sum(w) - 1) / wsd(x, w) / wsd(y, w)
standard <- function(x, w) (x - wmean(x, w)) / wsd(x, w)
# Coefficients of least squares on columns with mean 0.
slopes <- function(x, y, w) {
    f <- .lm.fit(as.matrix(x) * sqrt(w), y * sqrt(w))
    stopifnot(f$rank == NCOL(x))
    f$coefficients
}
# One row for one row weight: correlations between columns a and b.
wcors <- function(a, b, w) matrix(sapply(seq_len(NCOL(b)), function(j) sapply(seq_len(NCOL(a)), function(i) wcor(a[, i], b[, j], w))), NCOL(a), NCOL(b))

modesOf <- function(m, modes) if (length(modes) == 1) rep(modes, length(m$blocks)) else modes

# Lohmoeller's iteration to a fixed point: X has a column for each item in the order of the model. All inner weights of a round come from the
# scores of the round before. Stops when no outer weight (scaled to a score of variance 1) moves by tolerance or more.
fit <- function(X, m = ecsi, scheme = "path", modes = "A", w = rep(1, nrow(X)), tolerance = 1e-14) {
    k <- length(m$blocks); modes <- modesOf(m, modes); X <- as.matrix(X)
    stopifnot(ncol(X) == length(m$of), !anyNA(X), scheme %in% c("path", "factorial", "centroid"), modes %in% c("A", "B"))
    Z <- apply(X, 2, standard, w)
    block <- lapply(seq_len(k), function(j) Z[, m$of == j, drop = FALSE])
    scaled <- function(v) lapply(seq_len(k), function(j) if (length(v[[j]]) == 1) 1 else v[[j]] / wsd(drop(block[[j]] %*% v[[j]]), w))
    scores <- function(v) sapply(seq_len(k), function(j) drop(block[[j]] %*% v[[j]]))
    # The columns of a score are sums of centred columns: their means are 0, so sum(w a b) / (sum(w) - 1) is a covariance.
    covariance <- function(a, b) drop(crossprod(a * w, b)) / (sum(w) - 1)
    v <- scaled(lapply(block, function(b) rep(1, ncol(b))))
    for (iteration in 1:2000) {
        Y <- scores(v); R <- covariance(Y, Y); E <- matrix(0, k, k)
        for (j in seq_len(k)) {
            before <- which(m$links[, j]); after <- which(m$links[j, ])
            near <- c(before, after)
            if (scheme == "centroid") E[near, j] <- sign(R[near, j])
            else if (scheme == "factorial") E[near, j] <- R[near, j]
            else {
                if (length(before) > 0) E[before, j] <- slopes(Y[, before, drop = FALSE], Y[, j], w)
                E[after, j] <- R[after, j]
            }
        }
        proxy <- Y %*% E
        new <- scaled(lapply(seq_len(k), function(j)
            if (modes[j] == "A") covariance(block[[j]], proxy[, j]) else slopes(block[[j]], proxy[, j], w)))
        moved <- max(abs(unlist(new) - unlist(v)))
        v <- new
        if (moved < tolerance) break
    }
    if (moved >= tolerance) stop("not at a fixed point: ", moved)
    # The sum of a construct's loadings is positive.
    for (j in seq_len(k)) if (sum(covariance(block[[j]], drop(block[[j]] %*% v[[j]]))) < 0) v[[j]] <- -v[[j]]
    Y <- scores(v)
    P <- matrix(0, k, k, dimnames = dimnames(m$links)); r2 <- numeric(k)
    for (j in seq_len(k)) if (any(m$links[, j])) {
        before <- which(m$links[, j])
        P[before, j] <- slopes(Y[, before, drop = FALSE], Y[, j], w)
        r2[j] <- 1 - sum(w * (Y[, j] - Y[, before, drop = FALSE] %*% P[before, j])^2) / sum(w * Y[, j]^2)
    }
    cross <- wcors(Z, Y, w)
    loadings <- cross[cbind(seq_along(m$of), m$of)]
    loadings[m$of %in% which(tabulate(m$of) == 1)] <- 1
    list(model = m, modes = modes, X = X, w = w, Z = Z, scores = Y, weights = unlist(v), loadings = loadings, crossLoadings = cross, paths = P, r2 = r2,
        correlations = wcors(Y, Y, w), means = apply(X, 2, wmean, w), sds = apply(X, 2, wsd, w), iterations = iteration)
}

# The same from the correlations of the items alone.
matrixFit <- function(S, m = ecsi, scheme = "path", modes = "A", tolerance = 1e-14) {
    k <- length(m$blocks); modes <- modesOf(m, modes)
    W <- matrix(0, nrow(S), k); own <- cbind(seq_along(m$of), m$of); W[own] <- 1
    scaled <- function(W) sweep(W, 2, sqrt(diag(t(W) %*% S %*% W)), "/")
    W <- scaled(W)
    for (iteration in 1:2000) {
        R <- t(W) %*% S %*% W; E <- matrix(0, k, k)
        for (j in seq_len(k)) {
            before <- which(m$links[, j]); after <- which(m$links[j, ]); near <- c(before, after)
            E[near, j] <- switch(scheme, centroid = sign(R[near, j]), factorial = R[near, j], 
                path = c(if (length(before) > 0) solve(R[before, before], R[before, j]), R[after, j]))
        }
        C <- S %*% W %*% E; new <- 0 * W
        for (j in seq_len(k)) { b <- m$of == j; new[b, j] <- if (modes[j] == "A") C[b, j] else solve(S[b, b], C[b, j]) }
        new <- scaled(new); moved <- max(abs(new - W)); W <- new
        if (moved < tolerance) break
    }
    if (moved >= tolerance) stop("not at a fixed point: ", moved)
    L <- S %*% W
    W <- W %*% diag(sapply(seq_len(k), function(j) sign(sum(L[m$of == j, j]))))
    inner <- structural(t(W) %*% S %*% W, m)
    list(model = m, weights = W[own], loadings = (S %*% W)[own], crossLoadings = S %*% W, correlations = t(W) %*% S %*% W, paths = inner$paths, r2 = inner$r2)
}
# Paths and R squared from the correlations of the constructs.
structural <- function(R, m = ecsi) {
    k <- nrow(R); P <- matrix(0, k, k, dimnames = dimnames(m$links)); r2 <- numeric(k)
    for (j in seq_len(k)) if (any(m$links[, j])) {
        b <- which(m$links[, j])
        P[b, j] <- solve(R[b, b, drop = FALSE], R[b, j])
        r2[j] <- sum(P[b, j] * R[b, j])
    }
    list(paths = P, r2 = r2)
}
# Sum of the products along all ways from i to j.
totals <- function(P) { T <- P; A <- P; for (i in seq_len(nrow(P))) { A <- A %*% P; T <- T + A }; T }
antecedents <- function(m) colSums(m$links)

# Index on 0..100 from items on lowest..highest (the same for all): unstandardised weights w / sd with sum 1 in each construct.
indexWeights <- function(f) { v <- f$weights / f$sds; v / ave(v, f$model$of, FUN = sum) }
indexRows <- function(v, X, m = ecsi, lowest = 1, highest = 10)
    100 * (sapply(seq_along(m$blocks), function(j) as.matrix(X)[, m$of == j, drop = FALSE] %*% v[m$of == j]) - lowest) / (highest - lowest)
indexOfMeans <- function(v, means, m = ecsi, lowest = 1, highest = 10)
    100 * (sapply(seq_along(m$blocks), function(j) sum(v[m$of == j] * means[m$of == j])) - lowest) / (highest - lowest)

byBlock <- function(m, f) sapply(seq_along(m$blocks), function(j) f(which(m$of == j)))
# Reliability of each construct; 1 for a single item (and, for rho_A, in mode B).
alphaStandardised <- function(S, m = ecsi) byBlock(m, function(b) { p <- length(b); if (p == 1) 1 else p / (p - 1) * (1 - p / sum(S[b, b])) })
alphaRaw <- function(C, m = ecsi) byBlock(m, function(b) { p <- length(b); if (p == 1) 1 else p / (p - 1) * (1 - sum(diag(C)[b]) / sum(C[b, b])) })
rhoA <- function(f, S) byBlock(f$model, function(b) {
    if (length(b) == 1 || f$modes[f$model$of[b[1]]] == "B") return(1)
    w <- f$weights[b]; s <- S[b, b]; o <- outer(w, w)
    sum(w^2)^2 * drop(w %*% (s - diag(diag(s))) %*% w) / drop(w %*% (o - diag(diag(o))) %*% w)
})
rhoC <- function(l, m = ecsi) byBlock(m, function(b) sum(l[b])^2 / (sum(l[b])^2 + sum(1 - l[b]^2)))
averageVariance <- function(l, m = ecsi) byBlock(m, function(b) mean(l[b]^2))
# Loadings on the first principal component of the standardised block.
firstComponent <- function(S, m = ecsi) unlist(lapply(seq_along(m$blocks), function(j) {
    b <- which(m$of == j); if (length(b) == 1) return(1)
    e <- eigen(S[b, b], symmetric = TRUE); l <- e$vectors[, 1] * sqrt(e$values[1]); l * sign(sum(l))
}))
# A ratio of heterotrait to monotrait correlations for each pair; 1 on the diagonal. A block of one item counts as 1.
ratios <- function(S, average, m = ecsi) {
    k <- length(m$blocks); H <- diag(k)
    mono <- byBlock(m, function(b) if (length(b) == 1) 1 else average(S[b, b][upper.tri(S[b, b])]))
    for (i in 1:k) for (j in 1:k) if (i != j) H[i, j] <- average(as.vector(S[m$of == i, m$of == j])) / sqrt(mono[i] * mono[j])
    H
}
geometric <- function(r) if (any(is.na(r)) || prod(r) <= 0) NA else exp(mean(log(abs(r))))

# Variance inflation of each column given the others.
inflation <- function(X, w) if (ncol(X) == 1) 1 else sapply(seq_len(ncol(X)), function(i) {
    y <- standard(X[, i], w); o <- apply(X[, -i, drop = FALSE], 2, standard, w)
    sum(w * y^2) / sum(w * (y - o %*% slopes(o, y, w))^2)
})
innerInflation <- function(f) {
    V <- 0 * f$paths
    for (j in seq_len(ncol(V))) { b <- which(f$model$links[, j]); if (length(b) > 0) V[b, j] <- inflation(f$scores[, b, drop = FALSE], f$w) }
    V
}
# R squared of column j on columns b of the scores; 0 without any.
scoreR2 <- function(f, b, j) if (length(b) == 0) 0 else {
    x <- f$scores[, b, drop = FALSE]; y <- f$scores[, j]
    1 - sum(f$w * (y - x %*% slopes(x, y, f$w))^2) / sum(f$w * y^2)
}
# Each link: the value of a function of its two ends; 0 elsewhere.
overLinks <- function(m, f) { V <- 0 * m$links; for (i in seq_len(nrow(V))) for (j in seq_len(nrow(V))) if (m$links[i, j]) V[i, j] <- f(i, j); V }
f2Fixed <- function(f) overLinks(f$model, function(i, j) (f$r2[j] - scoreR2(f, setdiff(which(f$model$links[, j]), i), j)) / (1 - f$r2[j]))
# Without the path everything is estimated anew, weights too.
f2Again <- function(f, ...) overLinks(f$model, function(i, j) {
    m <- f$model; m$links[i, j] <- FALSE
    without <- if (any(m$links[, j])) fit(f$X, m, ..., w = f$w)$r2[j] else 0
    (f$r2[j] - without) / (1 - f$r2[j])
})

# Shares of R squared in standardised y with correlations r to predictors with correlations R.
shapley <- function(R, r) {
    p <- length(r); gain <- numeric(p)
    R2 <- function(s) if (length(s) == 0) 0 else sum(r[s] * solve(R[s, s, drop = FALSE], r[s]))
    for (i in 1:p) for (size in 0:(p - 1)) {
        others <- setdiff(1:p, i)
        sets <- if (size == 0) list(integer(0)) else combn(length(others), size, function(s) others[s], simplify = FALSE)
        for (s in sets) gain[i] <- gain[i] + factorial(size) * factorial(p - size - 1) / factorial(p) * (R2(c(s, i)) - R2(s))
    }
    gain
}
johnson <- function(R, r) {
    e <- eigen(R, symmetric = TRUE); L <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
    drop(L^2 %*% solve(L, r)^2)
}

# Out of sample: train on the rows outside each fold. The scores of the rows left out use the means, standard deviations and weights of the
# training rows. direct: each construct from the scores of its direct antecedents; earliest: only constructs without antecedents have their
# scores, all others follow the paths. An item is its loading times the predicted score, brought back to the item's scale.
predictions <- function(X, fold, m = ecsi, ...) {
    X <- as.matrix(X); n <- nrow(X); k <- length(m$blocks); inner <- which(antecedents(m)[m$of] > 0)
    empty <- matrix(NA, n, length(inner))
    direct <- earliest <- linear <- centre <- empty
    for (g in unique(fold)) {
        out <- which(fold == g); train <- X[-which(fold == g), , drop = FALSE]
        f <- fit(train, m, ...)
        z <- sweep(sweep(X[out, , drop = FALSE], 2, f$means), 2, f$sds, "/")
        y <- sapply(seq_len(k), function(j) z[, m$of == j, drop = FALSE] %*% f$weights[m$of == j]); y <- matrix(y, length(out), k)
        e <- y
        # Every path leads to a later construct, so that one pass is enough.
        stopifnot(!m$links[lower.tri(m$links, diag = TRUE)])
        for (j in seq_len(k)) if (any(m$links[, j])) e[, j] <- e %*% f$paths[, j]
        d <- y %*% f$paths
        for (c in seq_along(inner)) {
            i <- inner[c]; j <- m$of[i]
            direct[out, c] <- f$means[i] + f$sds[i] * f$loadings[i] * d[, j]
            earliest[out, c] <- f$means[i] + f$sds[i] * f$loadings[i] * e[, j]
            centre[out, c] <- f$means[i]
            others <- m$of != j
            b <- lm.fit(cbind(1, train[, others]), train[, i])$coefficients
            linear[out, c] <- cbind(1, X[out, others, drop = FALSE]) %*% b
        }
    }
    Y <- X[, inner]; sso <- colSums((Y - centre)^2)
    measures <- function(p) list(rmse = sqrt(colMeans((Y - p)^2)), mae = colMeans(abs(Y - p)), q2 = 1 - colSums((Y - p)^2) / sso)
    list(direct = measures(direct), earliest = measures(earliest), linear = measures(linear))
}

# Rows of resamples: Park and Miller's s = 16807 s mod 2147483647 from the seed, row floor(n s / 2147483647) from 0; resample b takes draws
# (b - 1) n + 1 .. b n.
resampled <- function(n, resamples, seed) {
    s <- seed
    matrix(sapply(seq_len(n * resamples), function(i) { s <<- (16807 * s) %% 2147483647; (n * s) %/% 2147483647 }), nrow = n)
}
# Permutations of 0..n-1 by Fisher and Yates on one running stream: each begins with 0..n-1 in order; for i = n down to 2 one draw gives
# j = floor(i s / 2147483647), and the entries at i - 1 and j, from 0, change places.
permuted <- function(n, permutations, seed) {
    s <- seed
    sapply(seq_len(permutations), function(b) {
        p <- 0:(n - 1)
        for (i in n:2) { s <<- (16807 * s) %% 2147483647; j <- (i * s) %/% 2147483647; p[c(i, j + 1)] <- p[c(j + 1, i)] }
        p
    })
}

# What the bootstrap gives for each of the values of a function of row numbers (from 1): estimate, mean and sd (n - 1) of the resamples,
# quantiles of type 7, and BCa twice: bca has the share strictly below and the acceleration about the jackknife mean (Efron), bcaEstimate the
# share at most and the acceleration about the estimate. A constant has no BCa interval: NA, but 0 where the value is always 0 (no path).
# A resample in which a value is not defined (NA) is left out for that value; the estimate and the jackknife must have it.
bootstrapped <- function(f, n, resamples, seed) {
    t0 <- f(1:n); index <- resampled(n, resamples, seed) + 1
    t <- sapply(seq_len(resamples), function(b) f(index[, b]))
    jack <- sapply(1:n, function(i) f(setdiff(1:n, i)))
    stopifnot(!anyNA(t0), !anyNA(jack))
    defined <- lapply(seq_along(t0), function(i) t[i, !is.na(t[i, ])])
    level <- c(0.025, 0.975)
    bounds <- function(i, share, d) {
        x <- defined[[i]]
        if (all(x == 0)) return(c(0, 0))
        if (all(x == x[1])) return(c(NA, NA))
        z <- qnorm(share); a <- sum(d^3) / (6 * sum(d^2)^1.5); u <- z + qnorm(level)
        quantile(x, pnorm(z + u / (1 - a * u)), names = FALSE)
    }
    # A resample has the estimate itself (constants, the mean of one item) or is plainly apart from it: rounding does not decide on a share.
    for (i in seq_along(t0)) stopifnot(defined[[i]] == t0[i] | abs(defined[[i]] - t0[i]) > 1e-10)
    centre <- rowMeans(jack)
    bca <- sapply(seq_along(t0), function(i) bounds(i, mean(defined[[i]] < t0[i]), centre[i] - jack[i, ]))
    about <- sapply(seq_along(t0), function(i) bounds(i, mean(defined[[i]] <= t0[i]), t0[i] - jack[i, ]))
    q <- sapply(defined, quantile, level, names = FALSE)
    list(Estimate = t0, Mean = rowMeans(t, na.rm = TRUE), Sd = sapply(defined, sd), Lower = q[1, ], Upper = q[2, ], BcaLower = bca[1, ], BcaUpper = bca[2, ],
        BcaEstimateLower = about[1, ], BcaEstimateUpper = about[2, ], resamples = t, first = index[, 1] - 1)
}
