/** Serves pages on this machine under made-up hosts, for the browsers we drive. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One page or file to serve. */
export interface Served {
  body: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
}

export interface PageServer {
  port: number;
  /** Every request so far, as `host/path`. */
  requests: string[];
  close(): Promise<void>;
}

/** Answers each `host/path` by `find`; 404 where it knows none. */
export async function servePages(find: (host: string, path: string) => Served | undefined): Promise<PageServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const path = decoded((request.url ?? "/").replace(/\?.*$/, ""));
    requests.push(`${host}${path}`);
    const served = find(host, path);
    response.writeHead(served ? 200 : 404, { "content-type": served?.type ?? "text/html; charset=utf-8", "cache-control": "no-store", ...served?.headers });
    response.end(served?.body ?? "not found");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Some addresses are escaped in another encoding than UTF-8. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
