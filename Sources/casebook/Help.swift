/// The longer texts of `--help`.
enum Help {
  static let overview = """
    A folder of replies (PDF, HTML) goes in; one record for each case or printed count comes out, every value tied \
    to the words on the page it came from.

    EXAMPLES
      casebook ingest replies/
      casebook export --out export/
      casebook export | head -1
      casebook show replies/letter.pdf

    EXIT CODES
      0  all went well
      1  the command could not be done: wrong arguments, no such folder, nothing ingested
      2  the run went through, and at least one document failed: its message says what to do
      3  casebook evaluate: a figure is below its floor
    """

  static let ingest = """
    Reads every file below FOLDER, in order of path. Hidden files are left out. A file that can't be read gets a line \
    with its status and what to do next, and the run goes on; the exit code is then 2. A run that is broken off loses \
    nothing: run it again, and it goes on where it was.

    Only what has to be done is done: a file that stands as it did isn't opened, one whose bytes were met before isn't \
    converted again, and new rules are laid over what is converted; new words only where they have a say. A file that is \
    gone stays in the store, and out of exports.

    Words that can't be seen on the pages (under a box, white on white, without ink) are left out, and documents.jsonl \
    tells where they stand and how long they are. With --include-hidden they are read with the others; the store and \
    the document's line keep that they were.

    With --dry-run, each line names a file and why it would be gone through: new, changed, convert (another version of \
    the converter), read (other rules or words), again (it could not be read before), gone.

    Documents are read by worker processes that can reach no file, no network and no other program. One that takes     longer than --timeout, or breaks what reads it, gets the status timeout or crashed, and the next run tries again.

    EXAMPLES
      casebook ingest replies/
      casebook ingest replies/ --jobs 4 --timeout 120
      casebook ingest replies/ --dry-run
      casebook ingest replies/ --project sussex --watch
      casebook ingest replies/ --store work/ --vocabulary my-words/
    """

  static let review = """
    Serves a page to this machine alone and opens the browser, or prints the address; with --terminal, does the same \
    work here. What could change a published figure most comes first. Each decision is on the disk before the next \
    field is shown; Ctrl-C loses nothing.

    KEYS
      a accept, x reject the record, e edit, 0-9 choose a reading, space skip, f flag for a colleague, backspace undo,
      arrows and j k move, A accept the record, D the document, G all that look alike, n add a case, s split, m merge,
      r the reply, ? help

    EXAMPLES
      casebook review
      casebook review --terminal --force sussex --field outcome
      casebook review --audit 200 --reviewer ann
      casebook review --double --reviewer bob
      casebook review --summary
    """

  static let importing = """
    Each line with something in its column verdict (accept, correct, reject, flag) or right_value is a decision; the \
    others are passed over. A right_value by itself is a correction; "nothing" says that nothing is stated. All lines \
    are kept, or none: the message names the first that can't be. The same sheet can be taken twice.

    EXAMPLES
      casebook export --review-sheet doubts.csv
      casebook import doubts.csv --reviewer ann
    """

  static let status = """
    EXAMPLES
      casebook status
      casebook status --project sussex
    """

  static let doctor = """
    Starts a worker as an ingest does, has it try what it must not be able to do, and says what was refused. Checks the     store's whole file, and exits with 1 when it is damaged.

    EXAMPLES
      casebook doctor
      casebook doctor --store work/
    """

  static let purge = """
    Takes a document out of the store: its text, its records, the decisions about them, and every input with the same \
    bytes. What was there is written over. The file itself is not touched.

    EXAMPLES
      casebook purge replies/letter.pdf
      casebook purge -- --odd-name.pdf
    """

  static let report = """
    Adds up what the replies say, each matter once: lists, tables and sentences about the same matters are brought \
    together, and what is suppressed (<5) is given as two numbers with the true one between them. Units are never mixed, \
    nor replies of different years, and replies about the same time never added up, unless you say so; the report then \
    says it, too.

    EXAMPLES
      casebook report
      casebook report --asked territorial --topic social_media
      casebook report --format markdown --out figures.md
      casebook report --format json --out today.json
      casebook report --period 2009/2013 --force sussex
    """

  static let pack = """
    Writes a folder with index.html, what will be published of that force with the words and crops of its own letters, \
    and corrections.csv, a line for each value, for the force to fill in. casebook import takes that back: what the \
    force corrects is a decision like any other, with its name.

    EXAMPLES
      casebook pack sussex
      casebook pack sussex --topic social_media --out for-sussex/
      casebook import for-sussex/corrections.csv --reviewer "Sussex Police"
    """

  static let export = """
    Without --out, prints the records as JSON Lines. With it, writes records.jsonl, replies.jsonl, documents.jsonl, \
    decisions.jsonl and datapackage.json into DIR. People's decisions are in all of them.

    --review-sheet writes one line for each field in doubt, for a spreadsheet; casebook import takes it back. \
    --label-studio and --doccano write the documents with the fields' words as labels.

    --csv and --sqlite write flat tables: replies, records, fields with their words, documents, decisions. --ftm writes \
    FollowTheMoney entities for Aleph and Datashare. docs/figures.md says how to make Parquet of them with DuckDB.

    EXAMPLES
      casebook export --review-sheet doubts.csv
      casebook export --csv tables/ --sqlite casebook-tables.sqlite --ftm entities.ftm.jsonl
      casebook export --out export/
      casebook export | duckdb -c "select force, outcome from read_json('/dev/stdin') where kind = 'case'"
    """

  static let show = """
    Draws the document as it was converted: each block with its region and kind, tables as boxes, ▸ before the words \
    of head cells. --text prints the document's text and nothing else: the offsets of records count into it, in \
    Unicode code points.

    EXAMPLES
      casebook show replies/letter.pdf
      casebook show replies/letter.pdf --text > letter.txt
    """

  static let explain = """
    For each field: the value, the words it was read from, the rule that read them, their page and box, how sure the \
    program is, and why a person should look. The start of an id is enough when no other record's starts so.

    EXAMPLES
      casebook explain 4f1d0c2a9b7e6d35
      casebook explain 4f1d --store work/
    """

  static let schema = """
    Without NAME, prints the names of the schemas. They are JSON Schema 2020-12.

    EXAMPLES
      casebook schema
      casebook schema record > record.schema.json
    """
}
