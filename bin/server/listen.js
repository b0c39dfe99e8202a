import { createServer } from 'node:http';
import { isIP } from 'node:net';

/**
 * @typedef {import('node:http').RequestListener} RequestListener
 * @typedef {{ url: string, port: number, close: () => Promise<void> }} Listening
 */

// As many ports as Gradio tries after its first.
const PORTS_TRIED = 100;

/**
 * Opens an HTTP server and resolves once it answers. With `nextFree` a taken port passes on to the next one; without,
 * the error has the code `EADDRINUSE`. Port 0 takes any free one.
 * @param {RequestListener} answer
 * @param {{ host?: string, port?: number, nextFree?: boolean }} [where]
 * @returns {Promise<Listening>}
 */
export async function listen(answer, { host = 'localhost', port = 0, nextFree = false } = {}) {
  const last = nextFree ? Math.min(port + PORTS_TRIED - 1, 65535) : port;
  for (let candidate = port; ; candidate += 1) {
    try {
      return await listenOn(answer, host, candidate);
    } catch (error) {
      if (!isTaken(error) || candidate >= last) throw error;
    }
  }
}

/**
 * @param {RequestListener} answer
 * @param {string} host
 * @param {number} port
 * @returns {Promise<Listening>}
 */
async function listenOn(answer, host, port) {
  // Browsers reach "localhost" over either protocol, so that another program on the other one would get our visitors.
  const [address, ...others] = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  const first = await open(answer, address, port);
  const servers = [first.server];
  try {
    for (const other of others) servers.push((await open(answer, other, first.port)).server);
  } catch (error) {
    if (isTaken(error)) {
      await closeAll(servers);
      // A free port was asked for and its twin is taken: any other serves as well.
      if (port === 0) return listenOn(answer, host, port);
      throw error;
    }
    // No IPv6 on this machine.
  }
  return {
    url: `http://${shownHost(host)}:${first.port}/`,
    port: first.port,
    close: () => closeAll(servers),
  };
}

/**
 * @param {RequestListener} answer
 * @param {string | undefined} address
 * @param {number} port
 * @returns {Promise<{ server: import('node:http').Server, port: number }>}
 */
function open(answer, address, port) {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject);
      const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ server, port: bound.port });
    });
  });
}

/** @param {import('node:http').Server[]} servers */
async function closeAll(servers) {
  const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  // Open event streams would keep the servers alive.
  for (const server of servers) server.closeAllConnections();
  await Promise.all(closed);
}

/** @param {string} host */
function shownHost(host) {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return isIP(host) === 6 ? `[${host}]` : host;
}

/** @param {unknown} error */
const isTaken = (error) => /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
