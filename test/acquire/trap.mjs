// Preloaded into a process: notes every socket that is opened and every name that is looked up, in the file TRAP names.
import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';
import { syncBuiltinESMExports } from 'node:module';
const note = (holder, name) => {
  const real = holder[name];
  holder[name] = function (...args) {
    appendFileSync(process.env.TRAP, name + '\n');
    return real.apply(this, args);
  };
};
appendFileSync(process.env.TRAP, isMainThread ? 'set\n' : 'set in a worker\n');
note(net.Socket.prototype, 'connect');
note(dgram, 'createSocket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  note(dns, name);
  note(dns.promises, name);
}
syncBuiltinESMExports();
