import { expect, test } from 'vitest';
import { fromMarkdown, prose, shown, shownLinks } from './articleOf.ts';

const source = `---
title: "Road closed near Tel Asmar"
date: 2017-09-04
author: [Ada Norvand, Bo Karsa]
source: Norvand Wire
url: https://norvand.example/road
---

# Road closed near Tel Asmar

NORVAND — ${prose('The minister')}

- Two towns are *cut off*.
- See [the statement](/statement.html).

> ${prose('The mayor')}

Share this article on Facebook
`;

test('front matter, blocks and links', () => {
  const article = fromMarkdown(source);
  expect(article).toMatchObject({
    title: 'Road closed near Tel Asmar',
    published: { value: '2017-09-04', certainty: 'stated', by: 'article/front-matter' },
    byline: ['Ada Norvand', 'Bo Karsa'],
    outlet: 'Norvand Wire',
    url: 'https://norvand.example/road',
  });
  expect(shown(article)).toEqual([
    'headline: Road closed near Tel Asmar',
    'dateline: NORVAND —',
    `body: ${prose('The minister')}`,
    'body: Two towns are cut off.',
    'body: See the statement.',
    `body: ${prose('The mayor')}`,
  ]);
  expect(shownLinks(article)).toEqual(['link the statement → https://norvand.example/statement.html']);
});

test('without front matter, the first heading is the title', () => {
  expect(fromMarkdown(`# Road closed\n\n${prose('The minister')}`).title).toBe('Road closed');
});

test('Markdown nested too deep for the renderer is read as it stands', () => {
  expect(fromMarkdown(`${'> '.repeat(20_000)}${prose('The minister')}`).text).toContain(prose('The minister'));
});
