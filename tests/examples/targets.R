# The targets of a data package as a table: deadline, value, indicator, citation, address.
args <- commandArgs(trailingOnly = TRUE)
place <- sub("/$", "", if (length(args) > 0) args[[1]] else "dist/data")

# The rows of a table of the package as a data frame: columns that are numbers by the package are numbers, all else is
# text, so that 2.10 stays 2.10.
read_table <- function(name) {
  lines <- readLines(file.path(place, "datapackage.json"), encoding = "UTF-8", warn = FALSE)
  package <- jsonlite::fromJSON(paste(lines, collapse = "\n"), simplifyVector = FALSE)
  resource <- Find(function(one) one$name == name, package$resources)
  types <- vapply(resource$schema$fields, function(field) field$type, "")
  is_number <- types %in% c("integer", "number")
  data <- read.csv(
    file.path(place, resource$path),
    fileEncoding = "UTF-8-BOM", encoding = "UTF-8", check.names = FALSE,
    colClasses = ifelse(is_number, "numeric", "character"), na.strings = ""
  )
  stopifnot(length(types) == ncol(data))
  data
}

targets <- read_table("targets")
dated <- subset(targets, class == "target" & grepl("^[0-9]", deadline))
write.table(
  dated[c("deadline", "valueText", "indicator", "citation", "address")],
  sep = "\t", quote = FALSE, na = "", row.names = FALSE, col.names = FALSE, fileEncoding = "UTF-8"
)
