// Prints the times of a text, for the test that runs it under other time zones.
import { readMatter } from '../figures/readMatter.ts';

const text =
  'On Sunday, yesterday and at 23:59 on 31 December it snowed. Over the last 24 hours, in August, three days ago and overnight it rained. They will meet tomorrow night.';
process.stdout.write(JSON.stringify(readMatter(text, '2017-01-01T00:30:00Z').times));
