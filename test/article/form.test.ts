import { expect, test } from 'vitest';
import { makeCapture } from '../../src/acquire/capture.ts';
import { formOf } from '../../src/article/form.ts';
import { HearsayError } from '../../src/errors.ts';
import { bytesOf } from './articleOf.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

test.each([
  ['a media type of HTML', 'anything', 'text/html', 'html'],
  ['XHTML', '<?xml version="1.0"?><html/>', 'application/xhtml+xml', 'html'],
  ['a media type of Markdown', 'anything', 'text/markdown', 'markdown'],
  ['plain text', 'The road is closed.', 'text/plain', 'text'],
  ['a page saved as .txt', '\n<!DOCTYPE html><html><body>…', 'text/plain', 'html'],
  ['a page behind a comment', '<!-- saved from tel-asmar -->\n<html lang="en">', null, 'html'],
  ['a part of a page', '<div class="story"><p>The road is closed.</p></div>', null, 'html'],
  ['a page whose type is not told', '<!doctype html><title>x</title>', 'application/octet-stream', 'html'],
  ['front matter', '---\ntitle: Road closed\ndate: 2017-09-04\n---\nThe road is closed.', null, 'markdown'],
  ['headings and links', '# Road closed\n\nSee [the ministry](https://karsa.example/m).', null, 'markdown'],
  ['a text with one Markdown habit', '# 1 priority is the road, he said.', null, 'text'],
  ['a text that speaks of tags', 'The <b> tag was lost, she said.', null, 'text'],
  ['nothing', '', null, 'text'],
])('%s', (_name, text, mediaType, form) => {
  expect(formOf(makeCapture(bytesOf(text), { mediaType }))).toBe(form);
});

test.each([
  ['a PDF', '%PDF-1.7\n…', null, /PDF.*give its path to captures/],
  ['a PDF by its type', 'something', 'application/pdf', /application\/pdf/],
  ['a PNG picture', '\x89PNG\r\n\x1a\n', null, /PNG/],
  ['a JPEG picture that calls itself HTML', '\xff\xd8\xff\xe0', 'text/html', /JPEG/],
  ['a WebP picture', 'RIFF\x10\0\0\0WEBPVP8 ', null, /picture/],
  ['a zip archive', 'PK\x03\x04\x14\0', null, /zip/],
  ['an RTF document', '{\\rtf1\\ansi The road}', null, /RTF/],
  ['a film by its type', 'x', 'video/mp4', /video\/mp4/],
])('refuses %s, says what was found and what to do', (_name, text, mediaType, message) => {
  const refused = (): unknown => formOf(makeCapture(latin1(text), { mediaType, from: 'report.bin' }));
  expect(refused).toThrow(HearsayError);
  expect(refused).toThrow(message);
  try {
    refused();
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'unsupported-form', evidence: { from: 'report.bin' } });
    expect((thrown as HearsayError).message).not.toContain('report.bin');
  }
});
