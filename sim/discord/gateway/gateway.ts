import type { WebSocket } from 'ws';
import type { DiscordState } from '../state.ts';
import { Connection, type HeartbeatFaults } from './connection.ts';

/** The WebSocket side: its connections, and what can go wrong with them. */
export class Gateway {
  readonly #state: DiscordState;
  readonly #connections = new Set<Connection>();
  readonly #heartbeats: HeartbeatFaults = { ignored: 0 };
  #refusals = 0;

  constructor(state: DiscordState) {
    this.#state = state;
  }

  /** Takes a new connection. */
  open(socket: WebSocket, url: URL): void {
    const connection = new Connection(this.#state, socket, this.#heartbeats);
    this.#connections.add(connection);
    socket.on('close', (code) => {
      this.#connections.delete(connection);
      const { session } = connection;
      if (session?.line !== connection) return;
      // A client that closes with 1000 or 1001 gives its session up.
      if (code === 1000 || code === 1001) this.#state.sessions.forget(session);
      else this.#state.sessions.lose(session);
    });
    connection.hello(url);
  }

  /** Whether to refuse the next connection; uses up one refusal. */
  refusesNext(): boolean {
    if (this.#refusals === 0) return false;
    this.#refusals -= 1;
    return true;
  }

  refuse(times: number): void {
    this.#refusals = times;
  }

  ignoreHeartbeats(times: number): void {
    this.#heartbeats.ignored = times;
  }

  /** Cuts every connection: with a close code, or dead without one. */
  drop(code?: number): void {
    for (const connection of this.#connections) {
      if (code === undefined) connection.cut();
      else connection.close(code, 'closed by the control side');
    }
  }

  askReconnect(): void {
    for (const connection of this.#connections) connection.send({ op: 7, d: null });
  }

  invalidate(resumable: boolean): void {
    for (const connection of this.#connections) {
      const { session } = connection;
      if (session && !resumable) {
        this.#state.sessions.forget(session);
        connection.session = undefined;
      }
      connection.send({ op: 9, d: resumable });
    }
  }
}
