// The highest number that an incident of the case ever bore, so that none is given again.
import type { Database } from '../engine/engine.ts';

const KEY = 'highest-incident';

/** 0 where there was no incident yet. */
export async function highestNumber(db: Database): Promise<number> {
  const kept = await db.selectFrom('about').select('value').where('key', '=', KEY).executeTakeFirst();
  const now = await db
    .selectFrom('incidents')
    .select(({ fn }) => fn.max<number | null>('id').as('highest'))
    .executeTakeFirst();
  return Math.max(Number(kept?.value ?? 0), Number(now?.highest ?? 0));
}

/** To be called before incidents are taken out of the case. */
export async function keepHighestNumber(db: Database): Promise<void> {
  const value = String(await highestNumber(db));
  await db
    .insertInto('about')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
