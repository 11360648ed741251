import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Simulator } from "../../generator/simulator/index.js";
import { startSimulatorServer } from "../../generator/simulator/server.js";

/** A platform behind a certificate of a private authority, and a proxy that alone knows the way to it. */
export interface PrivateNetwork {
  /** The certificate of the authority. */
  readonly authority: string;
  /** `localhost:port`: the platform, reached directly. */
  readonly address: string;
  /** Its name, which nothing but the proxy can resolve. */
  readonly name: string;
  /** URL of the proxy. */
  readonly proxy: string;
  /** What the proxy was asked to connect to. */
  readonly tunnels: string[];
  readonly close: () => Promise<void>;
}

/** The domain is reserved, so no resolver has it. */
const NAME = "platform.example";

export async function startPrivateNetwork(simulator: Simulator): Promise<PrivateNetwork> {
  const folder = await mkdtemp(join(tmpdir(), "private-network-"));
  await makeCertificates(folder);
  const platform = await startSimulatorServer(simulator);
  const [key, cert] = await Promise.all(
    ["leaf-key.pem", "leaf.pem"].map((file) => readFile(join(folder, file))),
  );
  const tls = createTlsServer({ key, cert }, (incoming, outgoing) => {
    const { method, headers, url = "/" } = incoming;
    const passed = request(new URL(url, platform.url), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  const port = await listen(tls);
  const tunnels: string[] = [];
  const proxy = createServer();
  proxy.on("connect", (asked, socket, head) => {
    tunnels.push(asked.url ?? "");
    const tunnel = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      tunnel.write(head);
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on("error", () => socket.destroy());
    socket.on("error", () => tunnel.destroy());
  });
  const proxyPort = await listen(proxy);
  return {
    authority: join(folder, "authority.pem"),
    address: `localhost:${port}`,
    name: NAME,
    proxy: `http://127.0.0.1:${proxyPort}`,
    tunnels,
    async close() {
      for (const server of [tls, proxy]) {
        server.closeAllConnections();
        server.close();
      }
      await platform.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listen(server: Pick<Server, "listen" | "address">): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** An authority, and a certificate that it signed: made anew, since a committed one would expire. */
async function makeCertificates(folder: string): Promise<void> {
  const openssl = (...options: string[]): Buffer =>
    execFileSync("openssl", options, { cwd: folder, stdio: "pipe" });
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  await writeFile(
    join(folder, "leaf.ext"),
    `subjectAltName=DNS:${NAME},DNS:localhost\nbasicConstraints=CA:FALSE\n`,
  );
  openssl(
    ...["req", "-x509", ...key, "-days", "2", "-subj", "/CN=A private authority"],
    ...["-keyout", "authority-key.pem", "-out", "authority.pem"],
  );
  openssl("req", ...key, "-subj", `/CN=${NAME}`, "-keyout", "leaf-key.pem", "-out", "leaf.csr");
  openssl(
    ...["x509", "-req", "-in", "leaf.csr", "-days", "2", "-extfile", "leaf.ext", "-out", "leaf.pem"],
    ...["-CA", "authority.pem", "-CAkey", "authority-key.pem", "-CAcreateserial"],
  );
}
