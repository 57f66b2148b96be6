// Small PDFs, written by hand: every object, its place, nothing packed.

/** Words at a place on a page, in points from the bottom left; Helvetica. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Default: 10. */
  readonly size?: number;
}

export interface PdfOptions {
  /** Entries of an /Encrypt dictionary, for a PDF that wants a password. */
  readonly encrypt?: string;
}

/** Lines one under the other, 12 points apart. */
export const column = (x: number, top: number, lines: readonly string[], size = 10): readonly Words[] =>
  lines.map((text, at) => ({ text, x, y: top - at * 12, size }));

/** A PDF of these pages (612 × 792 points). */
export function makePdf(pages: readonly (readonly Words[])[], { encrypt }: PdfOptions = {}): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [at, words] of pages.entries()) {
    const drawn = words
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${Buffer.byteLength(drawn, 'latin1')} >>\nstream\n${drawn}\nendstream`,
    );
  }
  if (encrypt !== undefined) objects.push(`<< ${encrypt} >>`);
  let file = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = Buffer.byteLength(file, 'latin1');
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const lock = encrypt === undefined ? '' : ` /Encrypt ${objects.length} 0 R`;
  const start = Buffer.byteLength(file, 'latin1');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<00><00>]${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');
