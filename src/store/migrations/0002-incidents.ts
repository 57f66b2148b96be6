// The second form: which words tell each incident, who acts in it, what people say of it; and faster questions about
// sources. The dossier is worked out anew.
import { sql } from 'kysely';
import { forgetDossier } from '../dossiers/forgetDossier.ts';
import type { Migration } from './migration.ts';

export const incidents: Migration = {
  number: 2,
  what: 'the words that tell each incident, who acts in it, and what people decided about it',
  up: async (db, { types }) => {
    const int = sql.raw(types.integer);
    const end = sql.raw(types.tableEnd);
    const statements = [
      sql`create table incident_marks (
        incident ${int} not null references incidents (id), reading ${int} not null, mark ${int} not null,
        text text not null, start ${int} not null, "end" ${int} not null, primary key (incident, reading, mark)) ${end}`,
      sql`create index incident_marks_reading on incident_marks (reading)`,
      sql`create index incident_marks_text on incident_marks (text, start)`,
      sql`alter table incidents add column name text`,
      sql`alter table incidents add column actors text not null default ''`,
      sql`alter table incidents add column state text not null default 'marked'`,
      // Claims of a source, and sources in the order of their names, are asked without looking at whole rows.
      sql`create index claims_source on claims (reading, source)`,
      sql`drop index sources_folded`,
      sql`create index sources_asked on sources (folded, reading, kind, name, said)`,
      sql`alter table dossiers add column decided text not null default ''`,
    ];
    for (const statement of statements) await statement.execute(db);
    await forgetDossier(db);
  },
};
