import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type ControlRoute, routesOf, serveControl } from '../control/serveControl.ts';
import { controlInputs } from './control.ts';
import { faultSchema } from './faults.ts';
import { readBody } from './rest/readRequest.ts';
import type { DiscordWorld } from './world.ts';

const route = routesOf<DiscordWorld>();

const ROUTES = new Map<string, ControlRoute<DiscordWorld>>(
  Object.entries({
    enter: route(controlInputs.enter, (world, input) => world.enter(input)),
    createGuild: route(controlInputs.createGuild, (world, input) => world.createGuild(input)),
    addBot: route(controlInputs.addBot, (world, input) => world.addBot(input)),
    removeBot: route(controlInputs.removeBot, (world, input) => world.removeBot(input)),
    joinGuild: route(controlInputs.joinGuild, (world, input) => world.joinGuild(input)),
    leaveGuild: route(controlInputs.leaveGuild, (world, input) => world.leaveGuild(input)),
    setMemberPermissions: route(controlInputs.setMemberPermissions, (world, input) =>
      world.setMemberPermissions(input),
    ),
    createChannel: route(controlInputs.createChannel, (world, input) => world.createChannel(input)),
    createThread: route(controlInputs.createThread, (world, input) => world.createThread(input)),
    closeThread: route(controlInputs.closeThread, (world, input) => world.closeThread(input)),
    deleteChannel: route(controlInputs.deleteChannel, (world, input) => world.deleteChannel(input)),
    setPermissions: route(controlInputs.setPermissions, (world, input) => world.setPermissions(input)),
    openDm: route(controlInputs.openDm, (world, input) => world.openDm(input)),
    closeDms: route(controlInputs.closeDms, (world, input) => world.closeDms(input)),
    openDms: route(controlInputs.openDms, (world, input) => world.openDms(input)),
    block: route(controlInputs.block, (world, input) => world.block(input)),
    unblock: route(controlInputs.unblock, (world, input) => world.unblock(input)),
    says: route(controlInputs.says, (world, input) => world.says(input)),
    edits: route(controlInputs.edits, (world, input) => world.edits(input)),
    deletes: route(controlInputs.deletes, (world, input) => world.deletes(input)),
    dismisses: route(controlInputs.dismisses, (world, input) => world.dismisses(input)),
    uploads: route(controlInputs.uploads, (world, input) => world.uploads(input)),
    typesCommand: route(controlInputs.typesCommand, (world, input) => world.typesCommand(input)),
    autocompletes: route(controlInputs.autocompletes, (world, input) => world.autocompletes(input)),
    forgeCommand: route(controlInputs.forgeCommand, (world, input) => world.forgeCommand(input)),
    clicks: route(controlInputs.clicks, (world, input) => world.clicks(input)),
    forgeClick: route(controlInputs.forgeClick, (world, input) => world.forgeClick(input)),
    chooses: route(controlInputs.chooses, (world, input) => world.chooses(input)),
    submits: route(controlInputs.submits, (world, input) => world.submits(input)),
    interaction: route(controlInputs.interaction, (world, input) => world.interaction(input)),
    channel: route(controlInputs.channel, (world, input) => world.channel(input)),
    menu: route(controlInputs.menu, (world, input) => world.menu(input)),
    changes: route(controlInputs.changes, (world, input, signal) => world.changes(input, signal)),
    lastChange: route(controlInputs.lastChange, (world) => world.lastChange()),
    file: route(controlInputs.file, (world, input) => {
      const { bytes, ...file } = world.file(input);
      return { ...file, base64: Buffer.from(bytes).toString('base64') };
    }),
    calls: route(controlInputs.calls, (world, input) => world.calls(input)),
    violations: route(z.object({}), (world) => world.violations()),
    fault: route(faultSchema, (world, input) => world.fault(input)),
    clearFaults: route(z.object({}), (world) => world.clearFaults()),
    limit: route(controlInputs.limit, (world, input) => world.limit(input)),
    gateway: route(controlInputs.gateway, (world, input) => world.gateway(input)),
  }),
);

/** Answers `POST /control/<name>`. See `serveControl`. */
export function answerControl(
  world: DiscordWorld,
  controlToken: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  return serveControl({ world, routes: ROUTES, token: controlToken, readBody }, request, response, path);
}
