internal import GRDB

/// The tables, one migration for each version that was ever in use. A migration is never edited: a change is a new one.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { try $0.execute(sql: v1) }
    // Whether a run read words that can't be seen with the others.
    migrator.registerMigration("v2") { db in
      try db.execute(sql: "ALTER TABLE runs ADD COLUMN includes_hidden INTEGER NOT NULL DEFAULT 0")
    }
    // What a person can decide besides, where it stands, and what is in doubt.
    migrator.registerMigration("v3") { db in
      try db.execute(sql: v3)
      try Doubts.enterKept(in: db)
    }
    migrator.registerMigration("v4") { try $0.execute(sql: v4) }
    // Files within files, and replies of several documents.
    migrator.registerMigration("v5") { try $0.execute(sql: v5) }
    migrator.registerMigration("v6") { try $0.execute(sql: v6) }
    return migrator
  }

  /// What was converted hangs on bytes, what was read hangs on what was converted, and the inputs point to both. So a
  /// run can keep what it makes beside what the run before it left, and change over to it at once.
  private static let v1 = """
    CREATE TABLE documents (
      sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
      size INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What bytes became, and by which version. A failure is JSON; one of body and failure is null.
    CREATE TABLE conversions (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
      kind TEXT NOT NULL,
      stamp TEXT NOT NULL,
      converter TEXT,
      status TEXT NOT NULL,
      failure TEXT,
      body TEXT,
      UNIQUE (sha256, kind, stamp),
      CHECK ((body IS NULL) <> (failure IS NULL))
    ) STRICT;

    -- What was found in a conversion, by which rules and words.
    CREATE TABLE readings (
      id INTEGER PRIMARY KEY,
      conversion INTEGER NOT NULL REFERENCES conversions ON DELETE CASCADE,
      name TEXT NOT NULL,
      stamp TEXT NOT NULL,
      counts TEXT NOT NULL,
      UNIQUE (conversion, name, stamp)
    ) STRICT;

    CREATE TABLE replies (
      reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
      place INTEGER NOT NULL,
      id TEXT NOT NULL,
      force TEXT,
      reference TEXT,
      -- Letters and digits of the reference alone, in lower case.
      reference_key TEXT,
      date_responded TEXT,
      disposition TEXT,
      total_min INTEGER,
      total_max INTEGER,
      review_state TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (reading, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX replies_by_reference ON replies (reference_key, force) WHERE reference_key IS NOT NULL;

    CREATE TABLE populations (
      reading INTEGER NOT NULL,
      reply INTEGER NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      unit TEXT,
      total_min INTEGER,
      total_max INTEGER,
      agreement TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (reading, reply, place),
      FOREIGN KEY (reading, reply) REFERENCES replies (reading, place) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE records (
      reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
      place INTEGER NOT NULL,
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      reply INTEGER NOT NULL,
      population TEXT NOT NULL,
      breakdown TEXT NOT NULL,
      locator TEXT NOT NULL,
      counted INTEGER NOT NULL,
      is_total INTEGER NOT NULL,
      count_min INTEGER NOT NULL,
      count_max INTEGER NOT NULL,
      review_state TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (reading, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX records_by_id ON records (id);

    -- A run that has no end was broken off.
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY,
      folder TEXT NOT NULL,
      tool TEXT NOT NULL,
      vocabulary TEXT NOT NULL,
      outcome_groups TEXT NOT NULL,
      libraries TEXT NOT NULL,
      started_at TEXT NOT NULL,
      finished_at TEXT
    ) STRICT;

    -- The ledger: every input that was ever met, and how it stood then.
    CREATE TABLE inputs (
      path TEXT NOT NULL PRIMARY KEY,
      size INTEGER,
      modified INTEGER,
      changed INTEGER,
      inode INTEGER,
      device INTEGER,
      sha256 TEXT REFERENCES documents,
      media_type TEXT,
      claimed_type TEXT,
      detector TEXT,
      failure TEXT,
      conversion INTEGER REFERENCES conversions,
      reading INTEGER REFERENCES readings,
      removed_in INTEGER REFERENCES runs
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX inputs_by_sha256 ON inputs (sha256);
    CREATE INDEX inputs_by_conversion ON inputs (conversion);
    CREATE INDEX inputs_by_reading ON inputs (reading);

    CREATE VIEW current_replies AS
      SELECT inputs.path AS path, replies.* FROM inputs JOIN replies ON replies.reading = inputs.reading
      WHERE inputs.removed_in IS NULL;

    -- Each reply beside the last one before it that answers the same request.
    CREATE VIEW successions AS
      SELECT later.path AS path, later.place AS place, earlier.path AS earlier_path, earlier.place AS earlier_place
      FROM current_replies later JOIN current_replies earlier
        ON earlier.reference_key = later.reference_key AND earlier.force = later.force
      WHERE earlier.date_responded = (
        SELECT max(date_responded) FROM current_replies
        WHERE reference_key = later.reference_key AND force = later.force AND date_responded < later.date_responded);

    -- What people decided. Lines are added and never changed; a purge, which names the document first, takes away all
    -- that was drawn from it.
    CREATE TABLE decisions (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      record TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      field TEXT,
      action TEXT NOT NULL CHECK (action IN ('confirm', 'correct', 'reject')),
      value TEXT,
      reviewer TEXT,
      decided_at TEXT NOT NULL,
      note TEXT
    ) STRICT;
    CREATE INDEX decisions_by_record ON decisions (record);
    CREATE INDEX decisions_by_sha256 ON decisions (sha256);
    CREATE TABLE purging (sha256 TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE TRIGGER decisions_stay_as_they_are BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
    CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
      WHEN NOT EXISTS (SELECT 1 FROM purging WHERE sha256 = OLD.sha256)
      BEGIN SELECT RAISE(ABORT, 'a decision is never taken back'); END;
    -- INSERT OR REPLACE would go past the two others.
    CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
      WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR number = NEW.number)
      BEGIN SELECT RAISE(ABORT, 'a decision is never replaced'); END;
    """

  /// SQLite can't change a table's checks, so its rows move into a new one.
  private static let v3 = """
    DROP TRIGGER decisions_stay_as_they_are;
    DROP TRIGGER decisions_stay;
    DROP TRIGGER decisions_are_not_replaced;
    DROP INDEX decisions_by_record;
    DROP INDEX decisions_by_sha256;
    ALTER TABLE decisions RENAME TO decisions_of_v1;
    CREATE TABLE decisions (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      subject TEXT NOT NULL CHECK (subject IN ('record', 'reply')),
      -- The id of the record or reply.
      record TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      -- Where it stood: the input's path, the place in it, the words with those around them as JSON.
      path TEXT,
      locator TEXT,
      quote TEXT,
      field TEXT,
      action TEXT NOT NULL CHECK (action IN ('confirm', 'correct', 'reject', 'flag', 'add', 'split', 'merge', 'undo')),
      value TEXT,
      -- What the program had read.
      before TEXT,
      evidence TEXT,
      -- The decision that is taken back.
      undoes TEXT,
      -- Made without sight of what others decided.
      blind INTEGER NOT NULL DEFAULT 0,
      reviewer TEXT,
      decided_at TEXT NOT NULL,
      note TEXT
    ) STRICT;
    INSERT INTO decisions (number, id, subject, record, sha256, field, action, value, reviewer, decided_at, note)
      SELECT number, id, 'record', record, sha256, field, action, value, reviewer, decided_at, note
      FROM decisions_of_v1 ORDER BY number;
    DROP TABLE decisions_of_v1;
    CREATE INDEX decisions_by_record ON decisions (record);
    CREATE INDEX decisions_by_sha256 ON decisions (sha256);

    CREATE TRIGGER decisions_stay_as_they_are BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
    CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
      WHEN NOT EXISTS (SELECT 1 FROM purging WHERE sha256 = OLD.sha256)
      BEGIN SELECT RAISE(ABORT, 'a decision is never taken back'); END;
    CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
      WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR number = NEW.number)
      BEGIN SELECT RAISE(ABORT, 'a decision is never replaced'); END;

    -- What the program is not sure of in a reading, so that a queue is there without every record being opened. The
    -- field is empty for a doubt about the whole.
    CREATE TABLE doubts (
      reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
      subject TEXT NOT NULL,
      place INTEGER NOT NULL,
      field TEXT NOT NULL,
      confidence REAL NOT NULL,
      flags TEXT NOT NULL,
      -- The words it was read from, folded, and what was read: the same for fields that look alike.
      words TEXT,
      value TEXT,
      PRIMARY KEY (reading, subject, place, field)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX doubts_by_words ON doubts (field, words, value) WHERE words IS NOT NULL;
    """

  /// What the queue of a review asks of every record, without their bodies.
  private static let v4 = """
    CREATE INDEX records_in_queue ON records (reading, place, reply, counted, is_total, count_max, id);
    """

  /// `reading` is what holds: of a document that makes a reply with others, what it says as a part of that. `own` is
  /// then what it says by itself.
  private static let v5 = """
    ALTER TABLE inputs ADD COLUMN parent TEXT;
    ALTER TABLE inputs ADD COLUMN parts INTEGER;
    ALTER TABLE inputs ADD COLUMN lead TEXT;
    ALTER TABLE inputs ADD COLUMN own INTEGER REFERENCES readings;
    -- Names of the files that a page links to, as JSON.
    ALTER TABLE conversions ADD COLUMN links TEXT;
    CREATE INDEX inputs_by_parent ON inputs (parent) WHERE parent IS NOT NULL;
    CREATE INDEX inputs_by_lead ON inputs (lead) WHERE lead IS NOT NULL;
    CREATE INDEX inputs_by_own ON inputs (own) WHERE own IS NOT NULL;
    """

  /// What figures are made from lies apart from all the places that it was read at, so that a report needn't go through
  /// those. Readings of earlier versions have none.
  private static let v6 = """
    -- The version of rules and all words under which a reading was last seen to be what they would find.
    ALTER TABLE readings ADD COLUMN held_under TEXT;
    CREATE TABLE texts (
      conversion INTEGER PRIMARY KEY REFERENCES conversions ON DELETE CASCADE,
      text TEXT NOT NULL
    ) STRICT;
    -- Findings as JSON, of fields only what they say.
    CREATE TABLE outlines (
      reading INTEGER PRIMARY KEY REFERENCES readings ON DELETE CASCADE,
      body TEXT NOT NULL
    ) STRICT;
    """
}
