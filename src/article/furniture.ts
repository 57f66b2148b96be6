// Which lines (or blocks) of a page are furniture: menus, share bars, prompts, copyright lines, lists of other pages.
import type { FurnitureRule, PageWords } from '../almanac/pageWords.ts';
import { isProse, saysSomething, wordsIn } from './prose.ts';

/** What to do with each line: kept, or cut; `ends` where the page speaks again after it. */
export interface Verdict {
  readonly keep: boolean;
  readonly ends: boolean;
  /** Id of the rule that cut it, or null. */
  readonly by: string | null;
}

/** Share of a line's words that must be words of navigation to make it a menu. Guess; prose stays under 0.2. */
const MENU_SHARE = 0.7;
/** Words a line must have to be called a menu by its words alone. */
const MENU_WORDS = 3;
/** A run of this many short lines at an edge, half of them navigation, is a menu printed one entry a line. */
const MENU_LINES = 4;
/** UTF-16 units of a menu entry at most. */
const MENU_ENTRY_UNITS = 30;
/** UTF-16 units; a shorter line may repeat by chance. */
const MIN_REPEAT_UNITS = 12;

export const KEPT: Verdict = { keep: true, ends: false, by: null };

/** One verdict a line, in order. Lines are trimmed; blank ones are kept. Never cuts everything: a page of menus stays as it is. */
export function judgeLines(lines: readonly string[], words: PageWords): readonly Verdict[] {
  const verdicts: Verdict[] = lines.map(() => KEPT);
  const cut = (index: number, by: string, ends = false): void => {
    verdicts[index] = { keep: false, ends, by };
  };
  const rules = words.furniture.filter((rule) => rule.where !== 'flat');
  const proseRules = rules.filter((rule) => rule.prose);
  const matched = lines.map((line) => {
    const proper = isProse(line) ? proseRules : rules;
    return proper.filter((rule) => matches(rule, line));
  });
  matched.forEach((found, index) => {
    const rule = found.find((one) => one.where === 'anywhere');
    if (rule) cut(index, rule.id, rule.ends);
    else if (isMenuLine(lines[index] ?? '', words)) cut(index, 'menu-line');
  });
  const bottom = restFrom(lines, matched);
  for (let index = bottom; index < lines.length; index++) cut(index, 'rest');
  const prose = lines.flatMap((line, index) =>
    isProse(line) && verdicts[index]?.keep && !matched[index]?.some((rule) => rule.prose) ? [index] : [],
  );
  const first = prose[0] ?? lines.length;
  const last = prose.at(-1) ?? -1;
  for (let index = 0; index < lines.length; index++) {
    if (index >= first && index <= last) continue;
    const rule = matched[index]?.find((one) => one.where === 'edge');
    if (rule) cut(index, rule.id, rule.ends);
    else if (words.navigation.has(lines[index]?.toLowerCase() ?? '')) cut(index, 'menu-word');
  }
  if (prose.length === 0) return verdicts;
  for (const index of menuRuns(lines, words, (at) => at < first || at > last)) cut(index, 'menu-run');
  for (const index of repeats(lines, last)) cut(index, 'repeated');
  const tail = matched.findIndex((rules, index) => index > last && rules.some((rule) => rule.where === 'tail'));
  if (tail >= 0) for (let index = tail; index < lines.length; index++) cut(index, 'tail');
  return verdicts;
}

/** Prose that must stand above a heading of comments or of other pages before all below it is cut. UTF-16 units; guess: two sentences. */
const MIN_PROSE_ABOVE = 250;

/** Index of the first line from which on everything goes: a heading of comments or of other pages below most of the prose. */
function restFrom(lines: readonly string[], matched: readonly (readonly FurnitureRule[])[]): number {
  const units = lines.map((line) => (isProse(line) ? line.length : 0));
  const total = units.reduce((sum, one) => sum + one, 0);
  let above = 0;
  for (let index = 0; index < lines.length; index++) {
    const share = Math.max(0, ...(matched[index] ?? []).map((rule) => rule.rest));
    if (share > 0 && above >= MIN_PROSE_ABOVE && total - above <= share * total) return index;
    above += units[index] ?? 0;
  }
  return lines.length;
}

const matches = (rule: FurnitureRule, line: string): boolean =>
  line.length > 0 && line.length <= rule.most && rule.pattern.test(line);

/** "Facebook Twitter YouTube SoundCloud RSS": no sentence, and nearly every word is one of navigation. */
function isMenuLine(line: string, { navigation }: PageWords): boolean {
  if (line.length > 400 || /[.!?]["”’)]?$/.test(line)) return false;
  const said = wordsIn(line);
  const known = said.filter((word) => navigation.has(word.toLowerCase())).length;
  return said.length >= MENU_WORDS && known >= MENU_SHARE * said.length;
}

/** Indexes of lines in runs of short entries, half of them words of navigation. */
function menuRuns(lines: readonly string[], words: PageWords, atEdge: (index: number) => boolean): number[] {
  const found: number[] = [];
  let run: number[] = [];
  const close = (): void => {
    const known = run.filter((index) =>
      (lines[index] ?? '').split(/\s+/).some((w) => words.navigation.has(w.toLowerCase())),
    );
    if (run.length >= MENU_LINES && known.length * 2 >= run.length) found.push(...run);
    run = [];
  };
  lines.forEach((line, index) => {
    if (line === '') return;
    const entry =
      atEdge(index) && line.length <= MENU_ENTRY_UNITS && !/[.!?:,\d]$/.test(line) && wordsIn(line).length <= 4;
    if (entry) run.push(index);
    else close();
  });
  close();
  return found;
}

/** Lines below the prose that stand there twice. */
function repeats(lines: readonly string[], last: number): number[] {
  const seen = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (index <= last || line.length < MIN_REPEAT_UNITS || !saysSomething(line)) return;
    const places = seen.get(line);
    if (places) places.push(index);
    else seen.set(line, [index]);
  });
  return [...seen.values()].filter((indexes) => indexes.length > 1).flat();
}

/** UTF-16 units of a line that may hold a whole page. */
export const FLAT_UNITS = 400;
/** UTF-16 units at the end of such a line in which furniture is looked for; the longest footers seen have 1,300. */
const FLAT_REACH = 1500;

/** UTF-16 units of `line` without the furniture at its end, for a page that was saved without line breaks. */
export function flatEnd(line: string, words: PageWords): number {
  if (line.length < FLAT_UNITS) return line.length;
  let end = line.length;
  for (const rule of words.furniture) {
    if (rule.where !== 'flat') continue;
    const from = Math.max(FLAT_UNITS / 2, end - FLAT_REACH);
    const match = rule.pattern.exec(line.slice(from, end));
    if (match) end = from + match.index;
  }
  return end;
}
