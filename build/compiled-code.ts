/** How much of a page's JavaScript heap is code the engine compiled: that grows while it warms to what runs often, and is nothing anybody keeps. */
import type { CDPSession } from "puppeteer-core";

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** Bytes of compiled code in the heap of the page's process, by a heap snapshot. `session` must have `HeapProfiler` enabled. */
export async function compiledCode(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", take);
  await session.send("HeapProfiler.takeHeapSnapshot", {});
  session.off("HeapProfiler.addHeapSnapshotChunk", take);
  const { snapshot, nodes } = JSON.parse(chunks.join("")) as Snapshot;
  const { node_fields: fields, node_types: [types] } = snapshot.meta;
  const [type, size, code] = [fields.indexOf("type"), fields.indexOf("self_size"), types.indexOf("code")];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at + type] === code) bytes += nodes[at + size] ?? 0;
  return bytes;
}
