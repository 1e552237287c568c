import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type ControlRoute, routesOf, serveControl } from '../control/serveControl.ts';
import { controlInputs } from './control.ts';
import { faultSchema } from './faults.ts';
import { readBody } from './readRequest.ts';
import type { TelegramWorld } from './world.ts';

const route = routesOf<TelegramWorld>();

const ROUTES = new Map<string, ControlRoute<TelegramWorld>>(
  Object.entries({
    enter: route(controlInputs.enter, (world, input) => world.enter(input)),
    createGroup: route(controlInputs.createGroup, (world, input) => world.createGroup(input)),
    removeBot: route(controlInputs.removeBot, (world, input) => world.removeBot(input)),
    says: route(controlInputs.says, (world, input) => world.says(input)),
    createTopic: route(controlInputs.createTopic, (world, input) => world.createTopic(input)),
    closeTopic: route(controlInputs.closeTopic, (world, input) => world.closeTopic(input)),
    sendsContact: route(controlInputs.sendsContact, (world, input) => world.sendsContact(input)),
    sharesUsers: route(controlInputs.sharesUsers, (world, input) => world.sharesUsers(input)),
    asksInline: route(controlInputs.asksInline, (world, input) => world.asksInline(input)),
    picksInline: route(controlInputs.picksInline, (world, input) => world.picksInline(input)),
    sendsPhoto: route(controlInputs.sendsPhoto, (world, input) => world.sendsPhoto(input)),
    sendsDocument: route(controlInputs.sendsDocument, (world, input) => world.sendsDocument(input)),
    sendsSticker: route(controlInputs.sendsSticker, (world, input) => world.sendsSticker(input)),
    edits: route(controlInputs.edits, (world, input) => world.edits(input)),
    taps: route(controlInputs.taps, (world, input) => world.taps(input)),
    forgeTap: route(controlInputs.forgeTap, (world, input) => world.forgeTap(input)),
    block: route(controlInputs.block, (world, input) => world.block(input)),
    unblock: route(controlInputs.unblock, (world, input) => world.unblock(input)),
    chat: route(controlInputs.chat, (world, input) => world.chat(input)),
    menu: route(controlInputs.menu, (world, input) => world.menu(input)),
    changes: route(controlInputs.changes, (world, input, signal) => world.changes(input, signal)),
    lastChange: route(controlInputs.lastChange, (world) => world.lastChange()),
    file: route(controlInputs.file, (world, input) => {
      const { bytes, ...file } = world.file(input);
      return { ...file, base64: Buffer.from(bytes).toString('base64') };
    }),
    calls: route(controlInputs.calls, (world, input) => world.calls(input)),
    fault: route(faultSchema, (world, input) => world.fault(input)),
    clearFaults: route(z.object({}), (world) => world.clearFaults()),
    limit: route(controlInputs.limit, (world, input) => world.limit(input)),
    leaveWebhook: route(controlInputs.leaveWebhook, (world, input) => world.leaveWebhook(input)),
  }),
);

/** Answers `POST /control/<name>`. See `serveControl`. */
export function answerControl(
  world: TelegramWorld,
  controlToken: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  return serveControl({ world, routes: ROUTES, token: controlToken, readBody }, request, response, path);
}
