import type { Server } from 'node:http';
import express, { type RequestHandler } from 'express';

/** Undefined when all is well, else what is wrong and how to mend it. */
type Readiness = () => Promise<{ what: string; trouble: string }[]>;

/** One server for every platform's requests, and for whoever watches over the process. */
export function createServer(parts: { routers: RequestHandler[]; readiness: Readiness }): express.Express {
  const server = express();
  server.disable('x-powered-by');
  server.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  server.get('/readyz', async (_request, response) => {
    const troubles = await parts.readiness();
    response.status(troubles.length === 0 ? 200 : 503).json({ ok: troubles.length === 0, troubles });
  });
  for (const router of parts.routers) server.use(router);
  return server;
}

/** Resolves once the server listens; rejects when the address is taken. Port 0 takes any that is free. */
export async function listen(server: express.Express, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const listening = server.listen(port, host, (error?: Error) => {
      if (error === undefined) resolve(listening);
      else reject(error);
    });
  });
}
