// A report: what each voice says laid over the article, and the ledger beside it.
import { useMemo } from 'preact/hooks';
import { whyCodes } from '../../../certainty.ts';
import { day } from '../../../output/days.ts';
import type { CaseAnswer, ReportAnswer } from '../../api/answers.ts';
import { useAsked } from '../api.ts';
import { addressOf, type Route } from '../route.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { Foot } from './Foot.tsx';
import { ReadReport } from './ReadReport.tsx';

interface ReportViewProps {
  readonly id: string;
  readonly route: Route;
  readonly about: CaseAnswer;
}

export function ReportView({ id, route, about }: ReportViewProps) {
  const asked = useAsked<ReportAnswer>(`api/reports/${encodeURIComponent(id)}`);
  const answer = asked.last?.shown.id === id.replace(/v\d+$/, '') ? asked.last : null;
  const version = answer?.shown.versions.at(-1);
  const facts = useMemo(() => (answer ? headFacts(answer) : []), [answer]);
  if (!answer) return <Waiting asked={asked} />;
  const { shown } = answer;
  return (
    <div class="report">
      <header class="report-head">
        <p class="crumb">
          <a href={addressOf(['reports'])}>Reports</a> ▸ {shown.id}
        </p>
        <p class="facts">{facts.join(' · ')}</p>
        <Incidents ids={[...new Set(Object.values(answer.incidents))]} />
        {!hasHeadline(answer) && <h1 class="unnamed">{shown.reading?.article.title ?? shown.name}</h1>}
      </header>
      {shown.reading ? (
        <ReadReport
          key={shown.id}
          answer={answer}
          reading={shown.reading}
          route={route}
          readOnly={about.served.readOnly}
        />
      ) : (
        <p class="empty">
          {version?.purged
            ? `What this report held was erased on ${day(version.purged)}.`
            : 'Its bytes are kept, but no article could be read from them.'}
        </p>
      )}
      <Foot shown={shown} />
    </div>
  );
}

/** Many texts come without a headline: they go by the name of their file. */
const hasHeadline = ({ shown }: ReportAnswer): boolean =>
  shown.reading?.article.blocks.some(({ kind }) => kind === 'headline') ?? false;

/** Incidents that the report tells, each a link. */
function Incidents({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <p class="facts">
      tells of{' '}
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={addressOf(['incidents', id])}>incident {id}</a>
        </span>
      ))}
    </p>
  );
}

function headFacts({ shown }: ReportAnswer): readonly string[] {
  const article = shown.reading?.article;
  if (!article) return [shown.name];
  const date = article.published ? day(article.published.value) : 'no date given';
  return [
    article.outlet ?? 'outlet not known',
    ...(article.byline.length > 0 ? [`by ${article.byline.join(', ')}`] : []),
    article.published?.certainty === 'assumed' ? `perhaps ${date}` : date,
    ...(article.why ? [whyCodes[article.why]] : []),
  ];
}
