# Every function runs the program, which is found on the path or where options(dragoman.program) or $DRAGOMAN_PROGRAM
# says, and reads the CSV that it writes. Messages of the program are shown as it gives them; where it fails, the last
# of them is the error.

program <- function() {
  told <- getOption("dragoman.program", Sys.getenv("DRAGOMAN_PROGRAM"))
  found <- if (nzchar(told)) told else Sys.which("dragoman")
  if (!nzchar(found)) {
    stop("the dragoman program was not found: install it, or set options(dragoman.program = \"path\")", call. = FALSE)
  }
  found
}

# Run the program with these arguments; its standard output is left in a file, whose path is given.
run <- function(arguments, failed_inputs = FALSE) {
  out <- tempfile(fileext = ".csv")
  talk <- tempfile(fileext = ".txt")
  on.exit(unlink(talk))
  status <- suppressWarnings(system2(program(), shQuote(arguments), stdout = out, stderr = talk))
  said <- readLines(talk, warn = FALSE, encoding = "UTF-8")
  if (status != 0 && !(failed_inputs && status == 1)) {
    unlink(out)
    stop(paste(said, collapse = "\n"), call. = FALSE)
  }
  if (status == 1) {
    warning(paste(said, collapse = "\n"), call. = FALSE)
  }
  out
}

# Columns that hold codes, ids and dates stay as they are written.
NUMBERS <- c("sentence", "goldstein", "lat", "lon", "geonames", "killed", "injured", "confidence", "documents", "sources")

read_rows <- function(path) {
  on.exit(unlink(path))
  if (file.size(path) == 0) {
    return(data.frame())
  }
  rows <- read.csv(path, colClasses = "character", encoding = "UTF-8", check.names = FALSE, na.strings = "")
  for (name in intersect(NUMBERS, names(rows))) {
    rows[[name]] <- as.numeric(rows[[name]])
  }
  for (name in intersect(c("published", "date_start", "date_end"), names(rows))) {
    whole <- !is.na(rows[[name]]) & nchar(rows[[name]]) == 10
    if (all(whole | is.na(rows[[name]]))) {
      rows[[name]] <- as.Date(rows[[name]])
    }
  }
  rows
}

json_string <- function(x) {
  x <- enc2utf8(as.character(x))
  x <- gsub("\\", "\\\\", x, fixed = TRUE)
  x <- gsub("\"", "\\\"", x, fixed = TRUE)
  x <- gsub("\n", "\\n", x, fixed = TRUE)
  x <- gsub("\r", "\\r", x, fixed = TRUE)
  x <- gsub("\t", "\\t", x, fixed = TRUE)
  paste0("\"", gsub("[[:cntrl:]]", " ", x), "\"")
}

lexicon_options <- function(lexicon) as.vector(rbind(rep("--lexicon", length(lexicon)), lexicon))

#' Event mentions of texts, a row a mention.
#' @param texts one document each. @param published their days, Date or "YYYY-MM-DD"; one for all, or one each.
#' @param id,source names of the documents and of their outlets. @param lexicon your own rules and actors.
code_texts <- function(texts, published = NULL, id = seq_along(texts), source = NULL, lexicon = character()) {
  members <- list(id = as.character(id), text = texts, published = published, source = source)
  members <- members[!vapply(members, is.null, logical(1))]
  cells <- lapply(names(members), function(name) paste0("\"", name, "\": ", json_string(members[[name]])))
  lines <- paste0("{", do.call(paste, c(cells, sep = ", ")), "}")
  path <- tempfile(fileext = ".jsonl")
  on.exit(unlink(path))
  writeLines(lines, path, useBytes = TRUE)
  code_files(path, lexicon)
}

#' Event mentions of files and folders, a row a mention. Inputs that fail are named in a warning.
code_files <- function(paths, lexicon = character()) {
  read_rows(run(c("code", "--format", "csv", lexicon_options(lexicon), "--", paths), failed_inputs = TRUE))
}

#' Code files and folders into a store, and merge; may be called again as a folder grows. Gives the store's path.
store_files <- function(paths, store, lexicon = character()) {
  unlink(run(c("code", "--to", store, lexicon_options(lexicon), "--", paths), failed_inputs = TRUE))
  invisible(store)
}

selection <- function(actor, category, since, until) {
  given <- list(actor = actor, category = category, since = since, until = until)
  given <- given[!vapply(given, is.null, logical(1))]
  unlist(lapply(names(given), function(name) c(paste0("--", name), as.character(given[[name]]))))
}

#' Events of a store, a row an event; those of an actor, a category, a span of days.
events <- function(store, actor = NULL, category = NULL, since = NULL, until = NULL) {
  read_rows(run(c("events", "--format", "csv", selection(actor, category, since, until), "--", store)))
}

#' Stories of a store, a row a story.
stories <- function(store) read_rows(run(c("stories", "--format", "csv", "--", store)))

#' Mentions coded elsewhere (our JSON lines; tables of ICEWS, GDELT, Phoenix, POLECAT) merged into events.
merge_tables <- function(paths) read_rows(run(c("merge", "--format", "csv", "--", paths)))

dragoman_version <- function() {
  path <- run("--version")
  on.exit(unlink(path))
  sub("^dragoman ", "", readLines(path, n = 1))
}
