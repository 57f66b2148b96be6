// Quotation marks. Each expected line: kind, then the quotation; "+" parts it where it runs over paragraphs.
import { expect, test } from 'vitest';
import { read } from './bundled.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['curly', '“It fell,” she said.', ['double “It fell,”']],
  ['straight', 'She said "it fell" twice.', ['double "it fell"']],
  ['angle', 'She said «it fell».', ['angle «it fell»']],
  ['LaTeX', "She said ``it fell,'' and left.", ["double ``it fell,''"]],
  ['spaced', 'She said " it fell " and left.', ['double " it fell "']],
  ['glued', '“It fell,”the ministry said.', ['double “It fell,”']],
  ['single', "‘It fell,’ she said, and the workers' bus left.", ['single ‘It fell,’']],
  ['apostrophes', "The workers' rights and the ministry's plan: it's 'over' now.", ["single 'over'"]],
  ['possessive inside', "'The workers' bus left,' she said.", ["single 'The workers' bus left,'"]],
  ['nested', '“He told me ‘run’ and ran.”', ['double “He told me ‘run’ and ran.”', 'single ‘run’']],
  ['years', "In '98 and the '90s, rock 'n' roll.", []],
  ['inches', 'A 12" pipe fell, "as planned," he said.', ['double "as planned,"']],
  ['opened in each paragraph', '“It fell.\n“Nobody was hurt.”\nHe left.', ['double “It fell. + “Nobody was hurt.”']],
  [
    'closed only in the last',
    '“It fell.\nThe road is shut.\nNobody was hurt.” He left.',
    ['double “It fell. + The road is shut. + Nobody was hurt.”'],
  ],
  [
    'closed by a mark between spaces',
    '"It fell.\nYou know who was hurt, " she said.\nA bus left.',
    ['double "It fell. + You know who was hurt, "'],
  ],
  [
    'a pair between spaces closes nothing',
    '"It fell.\nShe said " it fell " twice.',
    ['open double "It fell.', 'double " it fell "'],
  ],
  [
    'opened anew where lines were lost',
    'She said "The long bridge fell in the night. "We ran and ran." He left.',
    ['double "The long bridge fell in the night. + "We ran and ran."'],
  ],
  [
    'a mark that looks the wrong way',
    '“We ran,“Marr said. “The bridge fell in the night.”',
    ['double “The bridge fell in the night.”'],
  ],
  ['unclosed', '“It fell, she said.\nA bus left.', ['open double “It fell, she said.']],
  ['an odd mark', 'It fell,” she said.\n“Nobody was hurt,” he said.', ['double “Nobody was hurt,”']],
  ['an odd straight mark', '"It fell, she said. Then "we ran" and left.', ['double "we ran"']],
  ['scare', 'The so-called “moderate” groups left.', ['scare double “moderate”']],
];

test.each(cases)('%s', (_, text, expected) => {
  const found = read(text).quotations.map(({ parts, mark, open, scare }) => {
    const shown = parts.map((part) => text.slice(part.start, part.end)).join(' + ');
    return `${open ? 'open ' : ''}${scare ? 'scare ' : ''}${mark} ${shown}`;
  });
  expect(found).toEqual(expected);
});
