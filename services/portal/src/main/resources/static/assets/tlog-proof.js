// Checks a receipt (C2SP tlog-proof) against a key, with the browser's own cryptography.
// Knows no page and no network. Every refusal names its step and the values that disagree.

const HEADER = 'c2sp.org/tlog-proof@v1';
const MOST_RECEIPT = 2 << 20;
const MOST_HASHES = 63;
const MOST_SIGNATURES = 64;
const MOST_EXTRA = 1 << 20;
const MOST_INDEX = 2n ** 63n - 1n;
const ED25519 = 1;

/** What was checked does not hold. */
export class Refused extends Error {
  constructor(step, ...values) {
    super(`${step}: ${values.join(', ')}`);
    this.step = step;
    this.values = values.map(String);
  }
}

/** Nothing can be said either way. */
export class Undecided extends Refused {}

const shown = text => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
const malformed = (expected, found) => new Refused('format', expected, `„${shown(found)}“`);

function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw malformed('UTF-8', '?');
  }
}

function decimal(text) {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text) || BigInt(text) > MOST_INDEX) {
    throw malformed('0 … 2^63 - 1', text);
  }
  return BigInt(text);
}

/** RFC 4648 § 4, with padding and without spare bits. */
function fromBase64(text) {
  let binary;
  try {
    binary = atob(text);
  } catch {
    throw malformed('base64', text);
  }
  if (btoa(binary) !== text) {
    throw malformed(`base64 ${shown(btoa(binary))}`, text);
  }
  return Uint8Array.from(binary, character => character.charCodeAt(0));
}

export const toBase64 = bytes => btoa(String.fromCharCode(...bytes));

function hash(text) {
  const bytes = fromBase64(text);
  if (bytes.length !== 32) {
    throw malformed('32 Bytes', text);
  }
  return bytes;
}

class Lines {
  constructor(text) {
    this.left = text;
  }

  next(expected) {
    const end = this.left.indexOf('\n');
    if (end < 0) {
      throw malformed(expected, this.left);
    }
    const line = this.left.slice(0, end);
    this.left = this.left.slice(end + 1);
    return line;
  }
}

/** Reads a receipt; nothing is checked. */
export function parseReceipt(bytes) {
  if (bytes.length > MOST_RECEIPT) {
    throw malformed(`≤ ${MOST_RECEIPT} Bytes`, String(bytes.length));
  }
  const lines = new Lines(utf8(bytes));
  const header = lines.next(HEADER);
  if (header !== HEADER) {
    throw malformed(HEADER, header);
  }
  let line = lines.next('index …');
  if (line.startsWith('extra ')) {
    const extra = fromBase64(line.slice(6)).length;
    if (extra === 0 || extra > MOST_EXTRA) {
      throw malformed(`extra: 1 … ${MOST_EXTRA} Bytes`, String(extra));
    }
    line = lines.next('index …');
  }
  if (!line.startsWith('index ')) {
    throw malformed('index …', line);
  }
  const index = decimal(line.slice(6));
  const path = [];
  for (line = lines.next('base64'); line !== ''; line = lines.next('base64')) {
    if (path.length === MOST_HASHES) {
      throw malformed(`≤ ${MOST_HASHES} × base64`, line);
    }
    path.push(hash(line));
  }
  return {index, path, note: parseNote(lines.left)};
}

/** Reads a note (C2SP signed-note); no signature is checked. */
function parseNote(text) {
  const control = /[\u0000-\u0009\u000b-\u001f]/.exec(text);
  const blank = text.lastIndexOf('\n\n');
  if (control || blank < 0) {
    throw malformed('C2SP signed-note', text);
  }
  const lines = new Lines(text.slice(blank + 2));
  const signatures = [];
  do {
    if (signatures.length === MOST_SIGNATURES) {
      throw malformed(`≤ ${MOST_SIGNATURES} × „— …“`, lines.left);
    }
    signatures.push(parseSignature(lines.next('— …')));
  } while (lines.left !== '');
  return {text: text.slice(0, blank + 1), signatures};
}

function parseSignature(line) {
  const parts = /^— ([^ +]+) ([^ ]+)$/.exec(line);
  if (!parts) {
    throw malformed('— name base64', line);
  }
  const bytes = fromBase64(parts[2]);
  if (bytes.length < 5) {
    throw malformed('≥ 5 Bytes', line);
  }
  return {name: parts[1], id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4)};
}

/** Reads the text of a note as a checkpoint (C2SP tlog-checkpoint) without extension lines. */
function parseCheckpoint(text) {
  const lines = new Lines(text);
  const origin = lines.next('origin');
  const size = decimal(lines.next('0 … 2^63 - 1'));
  const root = hash(lines.next('base64'));
  if (origin === '' || lines.left !== '') {
    throw malformed('origin, size, root', text);
  }
  return {origin, size, root};
}

const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const sha256 = async (...parts) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
const leafHash = entry => sha256([0], entry);
const nodeHash = (left, right) => sha256([1], left, right);

/** Whether a verifier key is of the type that browsers can check: its first byte is 0x01. */
export const isEd25519 = vkey => /^[^+]+\+[0-9a-f]{8}\+A[Q-Za-f]/.test(vkey);

/** Reads a verifier key, name+id+base64 (C2SP signed-note), whose id must fit. */
export async function parseKey(vkey) {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(vkey);
  if (!parts) {
    throw new Refused('vkey', 'name+id+base64', `„${shown(vkey)}“`);
  }
  const typed = fromBase64(parts[3]);
  if (typed[0] !== ED25519) {
    throw new Undecided('keyType', ED25519, typed[0]);
  }
  if (typed.length !== 33) {
    throw new Refused('vkey', '33 Bytes', typed.length);
  }
  const name = new TextEncoder().encode(parts[1]);
  const id = hex((await sha256(name, [0x0a], typed)).subarray(0, 4));
  if (id !== parts[2]) {
    throw new Refused('keyId', id, parts[2]);
  }
  return {name: parts[1], id, bytes: typed.subarray(1), text: vkey};
}

async function imported(key) {
  try {
    return await crypto.subtle.importKey('raw', key.bytes, {name: 'Ed25519'}, false, ['verify']);
  } catch (failure) {
    throw failure.name === 'DataError' ? new Refused('vkey', 'Ed25519', key.text)
      : new Undecided('ed25519');
  }
}

/** Every signature that names the key must be the key's; there must be one. */
async function verifySignature(note, key) {
  const theirs = note.signatures.filter(one => one.name === key.name && one.id === key.id);
  if (theirs.length === 0) {
    throw new Refused('unknown', `${key.name}+${key.id}`,
      note.signatures.map(one => `${one.name}+${one.id}`).join(', '));
  }
  const verifier = await imported(key);
  const message = new TextEncoder().encode(note.text);
  for (const one of theirs) {
    if (!await crypto.subtle.verify({name: 'Ed25519'}, verifier, one.bytes, message)) {
      throw new Refused('signature', `${key.name}+${key.id}`, toBase64(one.bytes));
    }
  }
}

/** The root that a path leads to, by RFC 9162 § 2.1.3.2 with all its checks. */
async function rootFrom(leaf, index, size, path) {
  if (index >= size) {
    throw new Refused('index', index, size);
  }
  const wrongLength = () => new Refused('length', index, size, path.length);
  let fn = index;
  let sn = size - 1n;
  let root = leaf;
  for (const beside of path) {
    if (sn === 0n) {
      throw wrongLength();
    }
    if ((fn & 1n) === 1n || fn === sn) {
      root = await nodeHash(beside, root);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      root = await nodeHash(root, beside);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  if (sn !== 0n) {
    throw wrongLength();
  }
  return root;
}

/** Checks that the entry's bytes stand in the ledger, at the receipt's index, under the key. */
export async function verify(receipt, entry, key, ledger) {
  const {origin, size, root} = parseCheckpoint(receipt.note.text);
  if (origin !== key.name) {
    throw new Refused('origin', key.name, origin);
  }
  if (!origin.endsWith(`/ledger/${ledger}`)) {
    throw new Refused('ledger', ledger, origin);
  }
  await verifySignature(receipt.note, key);
  const leaf = await leafHash(entry);
  const computed = await rootFrom(leaf, receipt.index, size, receipt.path);
  if (toBase64(computed) !== toBase64(root)) {
    throw new Refused('root', toBase64(computed), toBase64(root));
  }
  return {index: receipt.index, size, leaf: toBase64(leaf), root: toBase64(root)};
}

/** The digest of an SD-JWT disclosure (RFC 9901 § 4.2.3), and what it discloses. */
export async function openDisclosure(encoded) {
  const digest = toBase64(await sha256(new TextEncoder().encode(encoded)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const padded = encoded.replaceAll('-', '+').replaceAll('_', '/');
  const array = JSON.parse(utf8(fromBase64(padded + '='.repeat((4 - padded.length % 4) % 4))));
  if (!Array.isArray(array) || array.length !== 3 || array.some(one => typeof one !== 'string')) {
    throw malformed('[salt, name, value]', encoded);
  }
  return {digest, name: array[1], value: array[2]};
}
