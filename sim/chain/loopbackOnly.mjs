/** Preloaded into a server that would listen on every network of the machine: keeps it to the machine itself. */
import { Server } from 'node:net';

const listen = Server.prototype.listen;

Server.prototype.listen = function listenOnLoopback(options, ...rest) {
  const narrowed = options !== null && typeof options === 'object' ? { ...options, host: '127.0.0.1' } : options;
  return listen.call(this, narrowed, ...rest);
};
