# Rscript tests/goldens/ecsi-data.R
# Writes ecsi250.csv, ecsi-missing.csv and ecsi200-second-wave.csv: a made survey in the form of the European customer satisfaction index, 24 items
# on 1..10. Nobody answered it. The same on every machine: all arithmetic is in whole numbers below 2^53, and the only generator is
# that of Park and Miller, s = 16807 s mod 2147483647.
stream <- function(seed) {
    s <- seed
    # A whole number from 0 to n - 1.
    function(n) { s <<- (16807 * s) %% 2147483647; (n * s) %/% 2147483647 }
}
# The sum of twelve draws from 0..999 about its mean: near enough normal with standard deviation 1000.
normal <- function(draw) { t <- 0; for (i in 1:12) t <- t + draw(1000); t - 5994 }

# Construct and number of the item, loading and share of noise in hundredths (squares sum to about 10000), mean and standard deviation in tenths.
items <- read.table(header = TRUE, text = "
item  of loading noise mean sd
IMAG1 1  78 63 77 15
IMAG2 1  62 78 79 17
IMAG3 1  55 84 68 22
IMAG4 1  80 60 77 16
IMAG5 1  74 67 80 14
CUEX1 2  70 71 77 15
CUEX2 2  68 73 76 17
CUEX3 2  48 88 74 21
PERQ1 3  82 57 80 13
PERQ2 3  62 78 72 19
PERQ3 3  79 61 77 17
PERQ4 3  77 64 79 15
PERQ5 3  76 65 79 13
PERQ6 3  78 63 78 15
PERQ7 3  75 66 76 17
PERV1 4  84 54 62 22
PERV2 4  90 44 69 19
CUSA1 5  80 60 79 13
CUSA2 5  84 54 71 18
CUSA3 5  83 56 73 17
CUSCO 6 100  0 70 23
CUSL1 7  80 60 75 25
CUSL2 7  20 98 50 29
CUSL3 7  88 47 77 22")

# One customer: tier, region, weight and times, then the seven constructs, then the items, drawn in this order.
# tiers: percent gold, and percent gold or silver. shift: added to the seven constructs, in thousandths of a standard deviation.
customer <- function(draw, tiers, shift) {
    k <- draw(100)
    tier <- if (k < tiers[1]) "gold" else if (k < tiers[2]) "silver" else "bronze"
    region <- if (draw(100) < 45) "north" else "south"
    weight <- c(gold = 35, silver = 80, bronze = 110)[[tier]] + draw(41)
    k <- draw(10)
    times <- if (k < 6) 1 else if (k < 9) 2 else 3
    e <- numeric(7)
    for (i in 1:7) e[i] <- normal(draw)
    image <- 100 * e[1] + c(gold = 50000, silver = 0, bronze = -20000)[[tier]]
    image <- image %/% 100 + shift[1]
    expectation <- (50 * image + 84 * e[2]) %/% 100 + shift[2]
    quality <- (45 * image + 35 * expectation + 70 * e[3]) %/% 100 + shift[3]
    value <- (8 * expectation + 50 * quality + 80 * e[4]) %/% 100 + shift[4]
    # The regions differ in one path: value weighs more in the south.
    ofValue <- if (region == "north") 5 else 45
    satisfaction <- (20 * image + 5 * expectation + 45 * quality + ofValue * value + 50 * e[5]) %/% 100 + shift[5]
    complaints <- (55 * satisfaction + 80 * e[6]) %/% 100 + shift[6]
    loyalty <- (22 * image + 45 * satisfaction + 5 * complaints + 70 * e[7]) %/% 100 + shift[7]
    construct <- c(image, expectation, quality, value, satisfaction, complaints, loyalty)
    answer <- numeric(24)
    for (i in 1:24) {
        t <- items$loading[i] * construct[items$of[i]] + items$noise[i] * normal(draw)
        answer[i] <- min(10, max(1, (items$mean[i] * 100000 + items$sd[i] * t + 500000) %/% 1000000))
    }
    list(tier = tier, region = region, weight = weight, times = times, answer = answer)
}
write <- function(file, first, customers, answers) {
    weight <- sapply(customers, `[[`, "weight")
    lines <- paste(first - 1 + seq_along(customers), sapply(customers, `[[`, "tier"), sapply(customers, `[[`, "region"),
        sprintf("%d.%02d", weight %/% 100, weight %% 100), sapply(customers, `[[`, "times"), apply(answers, 1, paste, collapse = ","), sep = ",")
    out <- file(file, "wb")
    writeLines(c(paste(c("id", "tier", "region", "weight", "times", items$item), collapse = ","), lines), out)
    close(out)
}
answers <- function(customers) t(sapply(customers, `[[`, "answer"))

draw <- stream(2005)
wave1 <- lapply(1:250, function(i) customer(draw, c(15, 45), numeric(7)))
write("docs/samples/data/ecsi250.csv", 1, wave1, answers(wave1))

# The same with about 4 % of the answers left out: row by row, item by item, one draw each.
draw <- stream(404)
gaps <- answers(wave1)
for (i in 1:250) for (j in 1:24) if (draw(100) < 4) gaps[i, j] <- ""
stopifnot(rowSums(gaps != "") > 12, abs(mean(gaps == "") - 0.04) < 0.01)
write("tests/goldens/ecsi-missing.csv", 1, wave1, gaps)

# Other customers a year later: a better image, less quality, more gold.
draw <- stream(1996)
wave2 <- lapply(1:200, function(i) customer(draw, c(30, 60), c(250, 0, -300, 0, 0, 100, 0)))
write("docs/samples/data/ecsi200-second-wave.csv", 501, wave2, answers(wave2))

stopifnot(apply(answers(wave1), 2, sd) > 0.8, apply(answers(wave2), 2, sd) > 0.8)
