# Rscript tests/goldens/proportions.R > tests/goldens/proportions.csv
# Intervals of proportions by R's own prop.test, differences by Newcombe's method 10 from those, adjusted p-values by p.adjust.
options(digits = 17, scipen = 30)
num <- function(x) formatC(x, digits = 17, format = "g")
cat("what,arguments,lower,upper\n")
for (level in c(0.5, 0.95, 0.999)) {
    for (case in list(c(0, 1), c(1, 1), c(0, 10), c(3, 10), c(15, 16), c(80, 100), c(937, 1000), c(1, 1000000), c(999999, 1000000), c(123456789, 987654321))) {
        for (correct in c(FALSE, TRUE)) {
            # With half a success or less between the share and one half, R corrects by less than one half: not the published formula.
            if (correct && abs(case[1] - case[2] / 2) < 0.5) next
            i <- suppressWarnings(prop.test(case[1], case[2], conf.level = level, correct = correct)$conf.int)
            cat(if (correct) "WilsonWithContinuity" else "Wilson", ",", paste(case[1], case[2], level), ",", num(i[1]), ",", num(i[2]), "\n", sep = "")
        }
    }
    for (case in list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(10, 10, 0, 10), c(5000, 10000, 4900, 10000))) {
        a <- suppressWarnings(prop.test(case[1], case[2], conf.level = level, correct = FALSE)$conf.int)
        b <- suppressWarnings(prop.test(case[3], case[4], conf.level = level, correct = FALSE)$conf.int)
        p <- case[1] / case[2]; q <- case[3] / case[4]
        cat("Newcombe,", paste(paste(case, collapse = " "), level), ",",
            num(p - q - sqrt((p - a[1])^2 + (b[2] - q)^2)), ",", num(p - q + sqrt((a[2] - p)^2 + (q - b[1])^2)), "\n", sep = "")
    }
}
p <- c(0.01, 0.02, 0.03, 0.04, 0.05, 1, 1e-300, 0.02, 0.6, 0.0085, 1e-20, 0.081)
for (method in c("holm", "BH", "BY")) {
    a <- p.adjust(p, method)
    for (i in seq_along(p)) cat(method, ",", num(p[i]), ",", num(a[i]), ",\n", sep = "")
}
