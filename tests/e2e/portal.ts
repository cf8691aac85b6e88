import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** What pages ask for beside themselves: answered with nothing, so that no console complains. */
const ASSETS: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.jsp': 'text/javascript',
  '.png': 'image/svg+xml',
  '.jpg': 'image/svg+xml',
};
const emptyAsset = (path: string) => (/\.(?:png|jpg)$/.test(path) ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : '');

/** One address of the portal and what it answers. */
export interface PortalPage {
  /** As a person would see it; no port: the browsers are told where the host stands. */
  url: string;
  contentType: string;
  body: Buffer;
  headers?: Record<string, string>;
  /** How long the site takes to answer. */
  delayMs?: number;
}

export interface PortalRequest {
  method: string;
  host: string;
  path: string;
}

export interface Portal {
  port: number;
  /** The site puts another page at an address. */
  replace(page: PortalPage): void;
  /** Everything that ever arrived, in order. */
  requests: PortalRequest[];
  close(): Promise<void>;
}

/**
 * Serves pages of many hosts from one loopback port, told apart by the Host header, and keeps a log of every request. Nothing outside this
 * machine is reached or can reach it.
 */
export async function openPortal(pages: readonly PortalPage[]): Promise<Portal> {
  const keyOf = (url: string) => url.replace(/^https?:\/\//, '');
  const byAddress = new Map(pages.map(page => [keyOf(page.url), page]));
  const requests: PortalRequest[] = [];

  function answer(request: IncomingMessage, response: ServerResponse) {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    requests.push({ method: request.method ?? '', host, path });
    const page = byAddress.get(`${host}${path}`);
    if (page) {
      response.writeHead(200, { 'content-type': page.contentType, ...page.headers });
      setTimeout(() => response.end(page.body), page.delayMs ?? 0);
    } else if (path === '/favicon.ico') response.writeHead(204).end();
    else if (ASSETS[extname(path)])
      response.writeHead(200, { 'content-type': ASSETS[extname(path)] }).end(emptyAsset(path));
    else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
  }

  const server = createServer(answer);
  await listen(server);
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    replace: page => byAddress.set(keyOf(page.url), page),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
