// Lines of a GeoNames table (geonames.org/export) → places. Only spellings in Latin letters that a report may use.
import { nameKey } from './nameKey.ts';
import type { PlaceEntry } from './packGazetteer.ts';

/** Feature codes of places that are no more: abandoned, destroyed, historical. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
const LATIN = /^[\p{Script=Latin}\p{M}'’ʿʾʼ‘`.,()/ -]+$/u;
/** "KRS", "KARX": codes of airports and stations. */
const CODE = /^[A-Z]{1,4}$/;
/** Letters; shorter other names are codes and words of other languages. A guess. */
const SHORTEST_ALIAS = 4;
/** Words; longer ones are official styles. A guess. */
const LONGEST_ALIAS = 5;

/** One line with nineteen columns; null for a place that is no more. */
export function placeOfGeonames(line: string): PlaceEntry | null {
  const [
    id,
    name = '',
    ascii = '',
    others = '',
    latitude,
    longitude,
    ,
    code = '',
    country,
    ,
    province,
    ,
    ,
    ,
    population,
  ] = line.split('\t');
  if (!id || name === '' || GONE.has(code)) return null;
  return {
    id: `geonames:${id}`,
    name,
    aliases: aliasesOf(name, ascii, others),
    latitude: Number(latitude),
    longitude: Number(longitude),
    country: country || null,
    province: province || null,
    kind: code === 'PPLC' ? 'capital' : 'city',
    population: Number(population) || 0,
  };
}

function aliasesOf(name: string, ascii: string, others: string): string[] {
  const keys = new Set([nameKey(name)]);
  const aliases: string[] = [];
  for (const alias of [ascii, ...others.split(',')]) {
    if (!LATIN.test(alias) || CODE.test(alias)) continue;
    const key = nameKey(alias);
    if (key.length < SHORTEST_ALIAS || key.split(' ').length > LONGEST_ALIAS || keys.has(key)) continue;
    keys.add(key);
    aliases.push(alias);
  }
  return aliases;
}
