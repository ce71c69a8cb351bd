/** Names as their sources slip them in, with titles, places and other things before and after. */
import { readFileSync } from "node:fs";

/** Country → name as the source has it → the name alone, or null for a row that names no one person. */
const slips = JSON.parse(readFileSync(new URL("slips.json", import.meta.url), "utf8")) as Record<string, Record<string, string | null>>;

const leading = /^(Prefect|Commissioner|Administrator(?: Superior)?|Admiral|Lieutenant-Governor|Representatives|China|New Zealand|French Polynesia|Pitcairn Islands|Afghanistan|Sir|Dame|Gen\.?|Lt\. Gen\.?|Maj\. Gen\.?|Brig\. Gen\.?|Col\.?|Dr\.?|Shaykh|Sheikh|Sayyid|Crown Prince|Emir|Ayatollah|Archbishop) (?=\S+ \S)/;
/** "Felipe VI of Spain", "Jean, Grand Duke of Luxembourg", "Mizan Zainal Abidin of Terengganu". */
const realm = /,? (?:Grand Duke |Prince )?of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?$/;

/** The bare name, or undefined where the row names no one person. Sheikh Hasina and Sheikh Sharif Ahmed keep theirs. */
export function tidyName(raw: string, country: string | undefined): string | undefined {
  const plain = raw.replace(/\s+/g, " ").trim();
  const mended = country === undefined ? undefined : slips[country]?.[plain];
  if (mended === null) return undefined;
  let name = mended ?? plain;
  name = name.replace(/\s*\([^)]*\)/g, "").replace(/ ?["“][^"”]*["”]/g, "");
  if (!/^Sheikh (Hasina|Sharif)/.test(name)) name = name.replace(leading, "").replace(leading, "");
  if (/^[IVX]+ of|^(Felipe|Juan Carlos|Philippe|Albert|Simeon|Hamad|Hassanal|Margrethe|Frederik|Beatrix|Willem|Harald|Birendra|Dipendra|Gyanendra|Abdul Halim|Abdullah|Ibrahim|Mizan|Muhammad V|Mohammed VI|Salahuddin|Sirajuddin|Carl|Letsie|Tupou|George Tupou|Tāufaʻāhau|Hans-Adam|Guillaume|Henri|Jean|Albert)\b.* of /.test(name)) name = name.replace(realm, "");
  // English news prints Vietnamese names without their marks.
  if (country === "VNM") name = name.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
  return name.replace(/,? (Jr|Sr)\b\.?$/, " $1.").replace(/ XI Jinping/, "Xi Jinping").replace(/^XI /, "Xi ").replace(/,? Prince$/, "").replace(/\s+/g, " ").trim();
}
