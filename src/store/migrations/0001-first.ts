// The first form of a case.
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const first: Migration = {
  number: 1,
  what: 'reports, captures, readings, decisions, the log, and the words of every report',
  up: async (db, { types, words }) => {
    const counted = sql.raw(types.counted);
    const int = sql.raw(types.integer);
    const real = sql.raw(types.real);
    const bytes = sql.raw(types.bytes);
    const end = sql.raw(types.tableEnd);
    const statements = [
      sql`create table bodies (digest text primary key, size ${int} not null, packed ${bytes}) ${end}`,
      sql`create table reports (id ${counted}, address text not null unique) ${end}`,
      sql`create table versions (
        id ${counted}, report ${int} not null references reports (id), number ${int} not null,
        digest text not null unique references bodies (digest), name text not null, added text not null, purged text,
        unique (report, number)) ${end}`,
      sql`create table captures (
        id ${counted}, version ${int} not null references versions (id), captured text, origin text not null,
        context text not null, added text not null) ${end}`,
      sql`create index captures_version on captures (version)`,
      sql`create table readings (
        id ${counted}, version ${int} not null references versions (id), hearsay text not null, models text not null,
        lexicons text not null, text text not null, made text not null, current ${int} not null, title text, outlet text,
        day text) ${end}`,
      sql`create table packed_readings (
        reading ${int} primary key references readings (id), packed ${bytes} not null) ${end}`,
      sql`create unique index readings_current on readings (version) where current = 1`,
      sql`create index readings_version on readings (version)`,
      sql`create index readings_text on readings (text)`,
      sql`create index readings_day on readings (day)`,
      sql`create table events (
        reading ${int} not null references readings (id), mark ${int} not null, type text not null, mode text,
        told text not null, polarity text not null, actors text not null, place text, latitude ${real},
        longitude ${real}, country text, first text, last text, day text, primary key (reading, mark)) ${end}`,
      sql`create index events_first on events (first)`,
      sql`create index events_place on events (place)`,
      sql`create table claims (
        reading ${int} not null references readings (id), mark ${int} not null, event ${int}, source ${int},
        primary key (reading, mark)) ${end}`,
      sql`create table sources (
        reading ${int} not null references readings (id), mark ${int} not null, name text not null, folded text not null,
        kind text not null, said ${int} not null, primary key (reading, mark)) ${end}`,
      sql`create index sources_folded on sources (folded)`,
      sql`create table dossiers (
        id ${int} primary key, made text not null, reading ${int} not null, readings ${int} not null) ${end}`,
      sql`create table incidents (
        id ${int} primary key, type text not null, place text, latitude ${real}, longitude ${real}, first text,
        last text, reports ${int} not null, named ${int} not null, unsourced ${int} not null,
        denying ${int} not null, disagree text not null, origins text not null, outlets text not null,
        packed ${bytes} not null) ${end}`,
      sql`create index incidents_first on incidents (first)`,
      sql`create table incident_reports (
        incident ${int} not null references incidents (id), reading ${int} not null,
        primary key (incident, reading)) ${end}`,
      sql`create index incident_reports_reading on incident_reports (reading)`,
      sql`create table copies (
        id ${int} primary key, a ${int} not null, b ${int} not null, share ${real} not null, packed ${bytes} not null) ${end}`,
      sql`create index copies_a on copies (a)`,
      sql`create index copies_b on copies (b)`,
      sql`create table worklist (
        id ${int} primary key, about text not null, incident ${int}, reading ${int}, packed ${bytes} not null) ${end}`,
      sql`create table decisions (
        id ${counted}, at text not null, who text not null, action text not null, kind text not null, text text,
        start ${int}, "end" ${int}, quoted text, subject text, before text, after text, why text not null) ${end}`,
      sql`create index decisions_text on decisions (text)`,
      sql`create table log (
        number ${int} primary key, at text not null, who text not null, kind text not null, what text not null,
        previous text not null, hash text not null unique) ${end}`,
    ];
    for (const statement of statements) await statement.execute(db);
    await words.create(db);
  },
};
