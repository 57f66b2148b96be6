// A text as some collections of reports keep it: one line, without commas, apostrophes and single quotation marks.

export const bareText = (text: string): string =>
  text
    .replace(/[,'‘’]/g, '')
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
