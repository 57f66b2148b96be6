// Text of reports and file names, made harmless for a terminal: nothing in it can move the cursor, colour, or reorder.

/** Controls, lone surrogates, bidirectional overrides and isolates, interlinear marks. */
const OBEYED = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

/** What stands in for a character that is not shown. */
const REPLACEMENT = '\ufffd';

/** The text on one line: every run of white space one space, then "\ufffd" for what a terminal would obey. */
export const harmless = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').replace(OBEYED, REPLACEMENT);
