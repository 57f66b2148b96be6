// What all lists share: title, filter, how many there are, export, and the rows.
import type { ComponentChildren } from 'preact';
import { ExportMenu, type What } from '../list/ExportMenu.tsx';
import { FilterBar } from '../list/FilterBar.tsx';
import { type FilterName, filtered, isFiltered } from '../list/filter.ts';
import { useRows } from '../list/pages.ts';
import { VirtualList } from '../list/VirtualList.tsx';
import type { Route } from '../route.ts';
import { count } from '../words/say.ts';

interface ListPageProps<Row> {
  readonly title: string;
  /** "report", "reports". */
  readonly names: readonly [string, string];
  readonly path: string;
  readonly route: Route;
  readonly fields: readonly FilterName[];
  readonly exports: readonly What[];
  /** Told where nothing is in the list and no filter is set. */
  readonly empty: ComponentChildren;
  /** Height of a row before it is measured, in pixels. */
  readonly height: number;
  readonly children: (row: Row) => ComponentChildren;
}

export function ListPage<Row>({
  title,
  names,
  path,
  route,
  fields,
  exports,
  empty,
  height,
  children,
}: ListPageProps<Row>) {
  const rows = useRows<Row>(filtered(path, route, fields));
  return (
    <div class="list-page">
      <h1>{title}</h1>
      <FilterBar route={route} fields={fields} />
      <div class="list-head">
        <p class="count" role="status">
          {rows.error ? rows.error.message : rows.all === null ? 'Reading …' : count(rows.all, ...names)}
        </p>
        {exports.length > 0 && <ExportMenu route={route} fields={fields} whats={exports} />}
      </div>
      {rows.all === 0 && <p class="empty">{isFiltered(route) ? 'Nothing in the case fits this filter.' : empty}</p>}
      <VirtualList label={title} rows={rows} height={height}>
        {children}
      </VirtualList>
    </div>
  );
}
