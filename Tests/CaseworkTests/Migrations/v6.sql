PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('v1');
INSERT INTO grdb_migrations VALUES('v2');
INSERT INTO grdb_migrations VALUES('v3');
INSERT INTO grdb_migrations VALUES('v4');
INSERT INTO grdb_migrations VALUES('v5');
INSERT INTO grdb_migrations VALUES('v6');
CREATE TABLE documents (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO documents VALUES('277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9',5);
INSERT INTO documents VALUES('283bb9deef02e6843abfb538efa1eca70801bd8a701c3f98191e123496339247',5);
CREATE TABLE conversions (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
  kind TEXT NOT NULL,
  stamp TEXT NOT NULL,
  converter TEXT,
  status TEXT NOT NULL,
  failure TEXT,
  body TEXT, links TEXT,
  UNIQUE (sha256, kind, stamp),
  CHECK ((body IS NULL) <> (failure IS NULL))
) STRICT;
INSERT INTO conversions VALUES(1,'277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9','application/pdf','c1','poppler-glib','ok',NULL,'{"blocks":[{"kind":{"table":{"_0":0}},"page":1,"region":"body","span":{"end":2,"start":0},"style":{"bold":false,"italic":false,"size":0,"underlined":false}}],"hidden":[],"pages":[],"tables":[],"tagged":false,"text":"PC “Müller” 👮","warnings":[],"words":""}',NULL);
INSERT INTO conversions VALUES(2,'283bb9deef02e6843abfb538efa1eca70801bd8a701c3f98191e123496339247','application/pdf','c1','poppler-glib','ok',NULL,'{"blocks":[{"kind":{"table":{"_0":0}},"page":1,"region":"body","span":{"end":2,"start":0},"style":{"bold":false,"italic":false,"size":0,"underlined":false}}],"hidden":[],"pages":[],"tables":[],"tagged":false,"text":"PC “Müller” 👮","warnings":[],"words":""}',NULL);
CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  conversion INTEGER NOT NULL REFERENCES conversions ON DELETE CASCADE,
  name TEXT NOT NULL,
  stamp TEXT NOT NULL,
  counts TEXT NOT NULL, held_under TEXT,
  UNIQUE (conversion, name, stamp)
) STRICT;
INSERT INTO readings VALUES(1,1,'b.pdf','r1','{"cases":1,"fields":1,"flaggedFields":1,"recordsToReview":1,"replies":2,"tallies":0}','r1');
INSERT INTO readings VALUES(2,2,'gone.pdf','r1','{"cases":1,"fields":1,"flaggedFields":1,"recordsToReview":1,"replies":2,"tallies":0}','r1');
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
INSERT INTO replies VALUES(1,0,'31af352cdb965aff','gwent',NULL,NULL,NULL,NULL,NULL,NULL,'needs_review','{"fields":["force",{"confidence":0,"evidence":[],"features":[],"flags":[],"rule":"none","values":["gwent"]}],"flags":[],"populations":[],"questions":[],"state":"needs_review"}');
INSERT INTO replies VALUES(1,1,'454cb7395acac331',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'needs_review','{"fields":[],"flags":[],"populations":[],"questions":[],"state":"needs_review"}');
INSERT INTO replies VALUES(2,0,'0302baca663f57f1','gwent',NULL,NULL,NULL,NULL,NULL,NULL,'needs_review','{"fields":["force",{"confidence":0,"evidence":[],"features":[],"flags":[],"rule":"none","values":["gwent"]}],"flags":[],"populations":[],"questions":[],"state":"needs_review"}');
INSERT INTO replies VALUES(2,1,'4e84d4577d63cf52',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'needs_review','{"fields":[],"flags":[],"populations":[],"questions":[],"state":"needs_review"}');
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
INSERT INTO populations VALUES(1,0,0,'p1','person',1,1,'single','{"agreement":"single","breakdowns":[{"dimensions":["rank"],"id":"list","sumMax":1,"sumMin":1}],"id":"p1","period":{"edtf":"2011","end":{"day":31,"month":12,"year":2011},"start":{"day":1,"month":1,"year":2011}},"totalMax":1,"totalMin":1,"unit":"person"}');
INSERT INTO populations VALUES(1,0,1,'p2',NULL,NULL,NULL,'single','{"agreement":"single","breakdowns":[],"id":"p2"}');
INSERT INTO populations VALUES(2,0,0,'p1','person',1,1,'single','{"agreement":"single","breakdowns":[{"dimensions":["rank"],"id":"list","sumMax":1,"sumMin":1}],"id":"p1","period":{"edtf":"2011","end":{"day":31,"month":12,"year":2011},"start":{"day":1,"month":1,"year":2011}},"totalMax":1,"totalMin":1,"unit":"person"}');
INSERT INTO populations VALUES(2,0,1,'p2',NULL,NULL,NULL,'single','{"agreement":"single","breakdowns":[],"id":"p2"}');
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
INSERT INTO records VALUES(1,0,'6efb3194d21ea9be','case',0,'p1','list','item:1',0,0,1,1,'needs_review','{"breakdown":"list","countMax":1,"countMin":1,"counted":false,"fields":["rank",{"confidence":0.9,"evidence":[{"box":{"bottom":4,"left":1.1,"right":3.3,"top":2.7},"exact":true,"page":1,"span":{"end":2,"start":0}}],"features":[],"flags":["ambiguous_rank"],"raw":"PC","rule":"none","values":["constable"]}],"flags":[],"isTotal":false,"kind":"case","locator":{"path":"item:1"},"page":1,"period":{"edtf":"2011","end":{"day":31,"month":12,"year":2011},"start":{"day":1,"month":1,"year":2011}},"population":"p1","reply":0,"span":{"end":9,"start":0},"state":"needs_review"}');
INSERT INTO records VALUES(2,0,'57c32c9afc326aad','case',0,'p1','list','item:1',0,0,1,1,'needs_review','{"breakdown":"list","countMax":1,"countMin":1,"counted":false,"fields":["rank",{"confidence":0.9,"evidence":[{"box":{"bottom":4,"left":1.1,"right":3.3,"top":2.7},"exact":true,"page":1,"span":{"end":2,"start":0}}],"features":[],"flags":["ambiguous_rank"],"raw":"PC","rule":"none","values":["constable"]}],"flags":[],"isTotal":false,"kind":"case","locator":{"path":"item:1"},"page":1,"period":{"edtf":"2011","end":{"day":31,"month":12,"year":2011},"start":{"day":1,"month":1,"year":2011}},"population":"p1","reply":0,"span":{"end":9,"start":0},"state":"needs_review"}');
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  folder TEXT NOT NULL,
  tool TEXT NOT NULL,
  vocabulary TEXT NOT NULL,
  outcome_groups TEXT NOT NULL,
  libraries TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT
, includes_hidden INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO runs VALUES(1,'/replies','1.2.3','1.0.0','{"resigned":"left"}','{"sqlite":"3"}','2026-12-01T02:20:12Z','2026-12-01T02:20:12Z',0);
INSERT INTO runs VALUES(2,'/replies','1.2.3','1.0.0','{"resigned":"left"}','{"sqlite":"3"}','2026-12-01T02:20:12Z','2026-12-01T02:20:12Z',0);
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
, parent TEXT, parts INTEGER, lead TEXT, own INTEGER REFERENCES readings) STRICT, WITHOUT ROWID;
INSERT INTO inputs VALUES('a/b.pdf',NULL,NULL,NULL,NULL,NULL,'277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9','application/pdf',NULL,'d1',NULL,1,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO inputs VALUES('empty.pdf',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'d1','{"empty":{}}',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO inputs VALUES('gone.pdf',NULL,NULL,NULL,NULL,NULL,'283bb9deef02e6843abfb538efa1eca70801bd8a701c3f98191e123496339247','application/pdf',NULL,'d1',NULL,2,2,2,NULL,NULL,NULL,NULL);
CREATE TABLE purging (sha256 TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
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
INSERT INTO decisions VALUES(1,'d1','record','0123456789abcdef','277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9',NULL,NULL,NULL,'rank','confirm',NULL,NULL,NULL,NULL,0,NULL,'2026-01-02T03:04:05Z',NULL);
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
INSERT INTO doubts VALUES(1,'record',0,'rank',0.9000000000000000222,'ambiguous_rank','pc','constable');
INSERT INTO doubts VALUES(2,'record',0,'rank',0.9000000000000000222,'ambiguous_rank','pc','constable');
CREATE TABLE texts (
  conversion INTEGER PRIMARY KEY REFERENCES conversions ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
INSERT INTO texts VALUES(1,'PC “Müller” 👮');
INSERT INTO texts VALUES(2,'PC “Müller” 👮');
CREATE TABLE outlines (
  reading INTEGER PRIMARY KEY REFERENCES readings ON DELETE CASCADE,
  body TEXT NOT NULL
) STRICT;
INSERT INTO outlines VALUES(1,'{"records":[{"breakdown":"list","countMax":1,"countMin":1,"counted":false,"fields":["rank",{"confidence":0.9,"flags":["ambiguous_rank"],"values":["constable"]}],"flags":[],"isTotal":false,"kind":"case","locator":{"path":"item:1"},"page":1,"period":{"edtf":"2011","end":{"day":31,"month":12,"year":2011},"start":{"day":1,"month":1,"year":2011}},"population":"p1","reply":0,"span":{"end":9,"start":0},"state":"needs_review"}],"replies":[{"fields":["force",{"confidence":0,"flags":[],"values":["gwent"]}],"flags":[],"populations":[{"agreement":"single","breakdowns":[{"dimensions":["rank"],"id":"list","sumMax":1,"sumMin":1}],"id":"p1","period":{"edtf":"2011","end":{"day":31,"month":12,"year":2011},"start":{"day":1,"month":1,"year":2011}},"totalMax":1,"totalMin":1,"unit":"person"},{"agreement":"single","breakdowns":[],"id":"p2"}],"questions":[],"state":"needs_review"},{"fields":[],"flags":[],"populations":[],"questions":[],"state":"needs_review"}]}');
INSERT INTO outlines VALUES(2,'{"records":[{"breakdown":"list","countMax":1,"countMin":1,"counted":false,"fields":["rank",{"confidence":0.9,"flags":["ambiguous_rank"],"values":["constable"]}],"flags":[],"isTotal":false,"kind":"case","locator":{"path":"item:1"},"page":1,"period":{"edtf":"2011","end":{"day":31,"month":12,"year":2011},"start":{"day":1,"month":1,"year":2011}},"population":"p1","reply":0,"span":{"end":9,"start":0},"state":"needs_review"}],"replies":[{"fields":["force",{"confidence":0,"flags":[],"values":["gwent"]}],"flags":[],"populations":[{"agreement":"single","breakdowns":[{"dimensions":["rank"],"id":"list","sumMax":1,"sumMin":1}],"id":"p1","period":{"edtf":"2011","end":{"day":31,"month":12,"year":2011},"start":{"day":1,"month":1,"year":2011}},"totalMax":1,"totalMin":1,"unit":"person"},{"agreement":"single","breakdowns":[],"id":"p2"}],"questions":[],"state":"needs_review"},{"fields":[],"flags":[],"populations":[],"questions":[],"state":"needs_review"}]}');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('decisions',1);
CREATE INDEX replies_by_reference ON replies (reference_key, force) WHERE reference_key IS NOT NULL;
CREATE INDEX records_by_id ON records (id);
CREATE INDEX inputs_by_sha256 ON inputs (sha256);
CREATE INDEX inputs_by_conversion ON inputs (conversion);
CREATE INDEX inputs_by_reading ON inputs (reading);
CREATE VIEW current_replies AS
  SELECT inputs.path AS path, replies.* FROM inputs JOIN replies ON replies.reading = inputs.reading
  WHERE inputs.removed_in IS NULL;
CREATE VIEW successions AS
  SELECT later.path AS path, later.place AS place, earlier.path AS earlier_path, earlier.place AS earlier_place
  FROM current_replies later JOIN current_replies earlier
    ON earlier.reference_key = later.reference_key AND earlier.force = later.force
  WHERE earlier.date_responded = (
    SELECT max(date_responded) FROM current_replies
    WHERE reference_key = later.reference_key AND force = later.force AND date_responded < later.date_responded);
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
CREATE INDEX doubts_by_words ON doubts (field, words, value) WHERE words IS NOT NULL;
CREATE INDEX records_in_queue ON records (reading, place, reply, counted, is_total, count_max, id);
CREATE INDEX inputs_by_parent ON inputs (parent) WHERE parent IS NOT NULL;
CREATE INDEX inputs_by_lead ON inputs (lead) WHERE lead IS NOT NULL;
CREATE INDEX inputs_by_own ON inputs (own) WHERE own IS NOT NULL;
COMMIT;
