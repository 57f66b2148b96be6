// Every step, in order. A step that has been released is never changed: add the next one.
import { first } from './0001-first.ts';
import { incidents } from './0002-incidents.ts';
import { reviewed } from './0003-reviewed.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [first, incidents, reviewed];
