// Every claim of the case: who says it, through whom, in their words.
import { day } from '../../../output/days.ts';
import type { ClaimRow } from '../../../store/ask/askClaims.ts';
import { COMMON_NAMES } from '../list/filter.ts';
import { addressOf, type Route } from '../route.ts';
import { sourceWords, typeWords } from '../words/say.ts';
import { Chain } from './Chain.tsx';
import { ListPage } from './ListPage.tsx';

export function ClaimsView({ route }: { readonly route: Route }) {
  return (
    <ListPage<ClaimRow>
      title="Claims"
      names={['claim', 'claims']}
      path="api/claims"
      route={route}
      fields={COMMON_NAMES}
      exports={['claims']}
      empty="No claim was found in the reports of this case."
      height={88}
    >
      {({ id, chain, stance, type, text, report, outlet, day: published }) => (
        <a
          class="headline-row"
          href={addressOf(['reports', report], { kind: 'claim', mark: id.split('.')[1] ?? null })}
        >
          <Chain names={[outlet ?? 'outlet not known', ...chain.map(sourceWords)]} />
          <q dir="auto">{text}</q>
          <span class="facts">
            {[stance, type && typeWords(type), published && day(published), id].filter(Boolean).join(' · ')}
          </span>
        </a>
      )}
    </ListPage>
  );
}
