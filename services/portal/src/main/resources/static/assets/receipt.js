// The button of the section "Quittung": fetches entry, receipt and keys, has them checked, says it.

const section = document.getElementById('quittung');
const form = document.getElementById('quittung-pruefen');
const result = document.getElementById('quittung-ergebnis');
const sentences = document.getElementById('quittung-saetze').content;
const here = section.dataset;
const LONGEST_WAIT = 40_000;
const MOST_ENTRY = 65_535;
const MOST_RECEIPT = 2 << 20;
const MOST_LOGS = 1 << 20;
const MOST_DISCLOSED = 1 << 20;

const {Refused, Undecided, isEd25519, openDisclosure, parseKey, parseReceipt, verify} =
  await import(here.checker);

/** The bytes at an address of this site; no more than so many. */
async function read(address, most) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST_WAIT);
  try {
    const answer = await fetch(address,
      {cache: 'no-store', credentials: 'omit', redirect: 'error', signal: stop.signal});
    if (answer.status === 409) {
      throw new Undecided('notYet');
    }
    if (!answer.ok) {
      throw new Undecided('status', address, answer.status);
    }
    return await bounded(answer, address, most);
  } catch (failure) {
    throw failure instanceof Refused ? failure : new Undecided('unreachable', address);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function bounded(answer, address, most) {
  const parts = [];
  let length = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      throw new Refused('tooLong', address, most);
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The entry: one line, without its line feed. */
async function readEntry() {
  const bytes = await read(here.entry, MOST_ENTRY + 1);
  const lines = bytes.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0);
  if (lines !== 1 || bytes.at(-1) !== 0x0a) {
    throw new Refused('entries', lines);
  }
  return bytes.subarray(0, -1);
}

async function serversKey() {
  const logs = JSON.parse(new TextDecoder().decode(await read(here.logs, MOST_LOGS)));
  const vkey = logs.filter(log => log.ledger === here.ledger).flatMap(log => log.keys)
    .find(isEd25519);
  if (!vkey) {
    throw new Undecided('noKey', here.ledger);
  }
  return vkey;
}

/** The entry, whose bytes are proved by now, is the one that this page speaks of. */
function requireOurs(entry, index) {
  const {id, subject, ledgerindex} = JSON.parse(new TextDecoder().decode(entry));
  if (id !== here.event) {
    throw new Refused('event', here.event, id);
  }
  if (subject !== here.subject) {
    throw new Refused('subject', here.subject, subject);
  }
  if (ledgerindex !== String(index) || here.index !== String(index)) {
    throw new Refused('ledgerindex', index, ledgerindex);
  }
}

const words = text => text.trim().split(/\s+/).join(' ');

/**
 * What this page shows of the contribution is what the digests in the entry, whose bytes are proved
 * by now, stand for. Where nothing is shown there is nothing to hold against them.
 */
async function requireShown(entry) {
  if (!here.disclosures) {
    return sentence('holds.hidden');
  }
  const {data} = JSON.parse(new TextDecoder().decode(entry));
  const {event, disclosures} =
    JSON.parse(new TextDecoder().decode(await read(here.disclosures, MOST_DISCLOSED)));
  if (event !== here.event) {
    throw new Refused('event', here.event, event);
  }
  const digests = new Map();
  for (const encoded of disclosures) {
    const {digest, name, value} = await openDisclosure(encoded);
    if (data[`${name}Digest`] !== digest) {
      throw new Refused('digest', digest, data[`${name}Digest`]);
    }
    digests.set(name, {digest, value: words(value)});
  }
  for (const shown of document.querySelectorAll('[data-disclosed]')) {
    const proved = digests.get(shown.dataset.disclosed);
    if (words(shown.textContent) !== proved?.value) {
      throw new Refused('shown', words(shown.textContent), proved?.value ?? '–');
    }
  }
  return sentence('holds.shown', digests.get('text').digest);
}

async function check(own) {
  if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) {
    throw new Undecided('insecure');
  }
  const key = await parseKey(own || await serversKey());
  const [bytes, entry] = await Promise.all([read(here.receipt, MOST_RECEIPT), readEntry()]);
  const proved = await verify(parseReceipt(bytes), entry, key, here.ledger);
  requireOurs(entry, proved.index);
  const shown = await requireShown(entry);
  return [sentence('holds', proved.index, proved.size, proved.leaf, proved.root), shown,
    sentence(own ? 'key.yours' : 'key.ours', key.text)];
}

function sentence(step, ...values) {
  const said = sentences.querySelector(`[data-step="${step}"]`).cloneNode(true);
  const parts = said.textContent.split(/\{([0-9])\}/);
  said.replaceChildren(...parts.map((part, i) => {
    if (i % 2 === 0) {
      return part;
    }
    const value = document.createElement('span');
    value.className = 'mono';
    value.textContent = values[Number(part)];
    return value;
  }));
  return said;
}

function say(verdict, ...paragraphs) {
  const first = sentences.querySelector(`[data-verdict="${verdict}"]`).cloneNode(true);
  const all = paragraphs.length === 0 ? [document.createElement('p')] : paragraphs;
  all[0].prepend(first, ' ');
  result.className = `verdict ${verdict}`;
  result.replaceChildren(...all);
}

function sayWhatFailed(failure) {
  if (!(failure instanceof Refused)) {
    say('open', sentence('broken', failure.message));
    return;
  }
  say(failure instanceof Undecided ? 'open' : 'fails', sentence(failure.step, ...failure.values));
}

let asked = 0;

form.addEventListener('submit', async event => {
  event.preventDefault();
  const mine = ++asked;
  say('busy');
  const done = await check(document.getElementById('quittung-schluessel').value.trim())
    .then(found => () => say('holds', ...found), failure => () => sayWhatFailed(failure));
  if (mine === asked) {
    done();
  }
});
form.hidden = false;
