// The thread beside the server: reads what is added and works out the incidents, so that the page stays quick.
import { parentPort, workerData } from 'node:worker_threads';
import { addAll } from './addAll.ts';
import { makeIncidents } from './makeIncidents.ts';
import type { Message, Work } from './message.ts';

const tell = (message: Message): void => parentPort?.postMessage(message);
const work = workerData as Work;
switch (work.kind) {
  case 'add':
    await addAll(work, tell);
    break;
  case 'incidents':
    await makeIncidents(work, tell);
    break;
}
