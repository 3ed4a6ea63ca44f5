// Computes the ids that Transformers.js gives for texts, as references for the tokenizers in Java.
//
//   cd loreboard-clip/src/test/node && npm install && node token_ids.mjs FOLDER
//
// FOLDER holds the published tokenizer of CLIP (tokenizer.json, tokenizer_config.json); its ids go to `clip-ids.json`. Without a
// folder only the ids of the small tokenizers are made. Run it after `../python/make_tokenizers.py` and before
// `../python/make_models.py`, which feeds the models with the ids of `words.json`.
//
// A line of the result is `["the text", [ids]]`: without padding, not cut off, with the tokens that start and end a text. Where
// Transformers.js does not follow the tokenizer's file, the line goes on: `, "why", [ids by the file]]`. Those ids come from the
// same library with the parts below in place of its own, which is what the Rust library `tokenizers` computes as well.

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { AutoTokenizer, env } from "@huggingface/transformers";
import { texts } from "./texts.mjs";

const SEED = 20;
const TEST = path.resolve(import.meta.dirname, "..");
const RESOURCES = path.join(TEST, "resources/dev/loreboard/clip");

env.allowRemoteModels = false;

/** One sign after the other, whatever stands around it. */
function lowercase(text) {
  return Array.from(text, (sign) => sign.toLowerCase()).join("");
}

function strip(text) {
  return text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");
}

/** The table of replacements that the file carries, in place of one that is built in. */
class Replacements {
  constructor(encoded) {
    const bytes = Buffer.from(encoded, "base64");
    const size = bytes.readUInt32LE(0);
    this.units = new Uint32Array(size / 4);
    this.units.forEach((_, i) => (this.units[i] = bytes.readUInt32LE(4 + 4 * i)));
    this.texts = bytes.subarray(4 + size);
    this.clusters = new Intl.Segmenter("en", { granularity: "grapheme" });
  }

  /** What the shortest known beginning becomes, or undefined if none is known. */
  find(text) {
    const distance = (unit) => (unit >>> 10) << ((unit & (1 << 9)) >>> 6);
    let place = distance(this.units[0]);
    for (const byte of Buffer.from(text)) {
      if (byte === 0) {
        return undefined;
      }
      place ^= byte;
      const unit = this.units[place] ?? 0;
      if ((unit & 0x800000ff) !== byte) {
        return undefined;
      }
      place ^= distance(unit);
      if ((unit >>> 8) & 1) {
        const start = this.units[place] & 0x7fffffff;
        return this.texts.toString("utf8", start, this.texts.indexOf(0, start));
      }
    }
    return undefined;
  }

  normalize(text) {
    return Array.from(this.clusters.segment(text), ({ segment }) => {
      const whole = Buffer.byteLength(segment) < 6 ? this.find(segment) : undefined;
      return whole ?? Array.from(segment, (sign) => this.find(sign) ?? sign).join("");
    }).join("");
  }
}

/** Each part that follows the file, with the reason to give for a difference that it makes. */
const corrections = [
  {
    why: "lower case by context",
    apply: (part) => part.config?.type === "Lowercase" && (part.normalize = lowercase),
  },
  {
    why: "U+FEFF taken for a space",
    apply: (part) => {
      if (part.config?.type === "ByteLevel") {
        part.pattern = new RegExp(part.pattern.source.replaceAll("\\s", "\\p{White_Space}").replaceAll("\\S", "\\P{White_Space}"), "gu");
      }
      if (part.config?.type === "Strip") {
        part.normalize = strip;
      }
    },
  },
  {
    why: "special token only once in lower case",
    apply: (part) => {
      if (part.added_tokens_map !== undefined) {
        const encode = part.encode_text.bind(part);
        const known = (text) => part.added_tokens_map.get(text);
        part.encode_text = (text) => {
          const normalized = text && part.normalizer(text);
          const late = !known(text) && known(normalized)?.normalized === false;
          return late ? part.model(part.pre_tokenizer(normalized)) : encode(text);
        };
      }
    },
  },
  {
    why: "table of replacements not read",
    apply: (part) => {
      if (part.config?.type === "Precompiled") {
        const replacements = new Replacements(part.config.precompiled_charsmap);
        part.normalize = (text) => replacements.normalize(text);
      }
    },
  },
];

async function open(folder, wanted) {
  env.localModelPath = path.dirname(folder) + path.sep;
  const tokenizer = await AutoTokenizer.from_pretrained(path.basename(folder));
  const inner = tokenizer._tokenizer;
  const { normalizer, pre_tokenizer: splitter } = inner;
  for (const part of [inner, normalizer, splitter, ...(normalizer.normalizers ?? []), ...(splitter.tokenizers ?? [])]) {
    wanted.forEach(({ apply }) => apply(part));
  }
  return (text) => tokenizer.encode(text);
}

/** As JSON, with signs that a reader or an editor would lose written out. */
function shown(text) {
  return JSON.stringify(text).replace(/(?! )[\p{C}\p{Z}\p{M}]/gu, (sign) =>
    sign.split("").map((unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0")).join(""),
  );
}

async function write(folder, chosen, file) {
  const plain = await open(folder, []);
  const right = await open(folder, corrections);
  const single = await Promise.all(corrections.map((correction) => open(folder, [correction])));
  const differ = (one, other) => JSON.stringify(one) !== JSON.stringify(other);
  let different = 0;
  const rows = chosen.map((text) => {
    const [ids, meant] = [plain(text), right(text)];
    const row = [shown(text), JSON.stringify(ids)];
    if (differ(ids, meant)) {
      different++;
      const reasons = corrections.filter((_, i) => differ(single[i](text), ids)).map(({ why }) => why);
      row.push(JSON.stringify(reasons.join(", ") || "several at once"), JSON.stringify(meant));
    }
    return `[${row.join(", ")}]`;
  });
  await writeFile(file, `[\n${rows.join(",\n")}\n]\n`);
  console.log(`${path.relative(TEST, file)}: ${rows.length} texts, ${different} of them marked`);
}

const words = JSON.parse(await readFile(path.join(import.meta.dirname, "words.json"), "utf8"));
const all = texts(SEED);
const some = all.filter((_, i) => i % 9 === 0);
console.log(`seed ${SEED}, Node ${process.version}, Unicode ${process.versions.unicode}`);

const [published] = process.argv.slice(2);
if (published !== undefined) {
  await write(path.resolve(published), all, path.join(RESOURCES, "text/clip-ids.json"));
}
for (const name of ["clip", "siglip", "siglip2", "sentences"]) {
  const asked = name === "sentences" ? words.map((text) => "query: " + text) : [];
  const chosen = [...new Set([...words, ...words.map((text) => text.toLowerCase()), ...asked, ...some])];
  await write(path.join(RESOURCES, "model", name), chosen, path.join(RESOURCES, `text/small-${name}-ids.json`));
}
