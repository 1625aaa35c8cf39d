// Files in UTF-8 and in the Chinese national encodings.

import { readBundle } from '../../../../src/features/rosters/bundle';
import { decodeText } from '../../../../src/features/rosters/bundle/containers/decode-text';
import { filesOf, inFolder, placesOf, rosterOf, smallCounty, zipOf } from './small-county';

/** 青山县 in GBK, as iconv writes it. */
const QINGSHAN_GBK = [0xc7, 0xe0, 0xc9, 0xbd, 0xcf, 0xd8];

function inGbk(bytes: Uint8Array): Uint8Array {
  const utf8 = Buffer.from(bytes);
  const at = utf8.indexOf('青山县');
  const head = utf8.subarray(0, at);
  const tail = utf8.subarray(at + Buffer.byteLength('青山县'));
  return Uint8Array.from([...head, ...QINGSHAN_GBK, ...tail]);
}

describe('a file', () => {
  it('in GBK is read as Chinese', async () => {
    const files = filesOf(smallCounty());
    files['county.csv'] = inGbk(files['county.csv'] ?? new Uint8Array());
    expect(rosterOf(await readBundle(zipOf(files))).county.name).toBe('青山县');
  });

  it('in GB18030 keeps characters that GBK lacks', () => {
    expect(decodeText(Uint8Array.from([0x95, 0x32, 0x82, 0x36]))).toEqual({ text: '𠀀' });
  });

  it('in UTF-8 is read with and without byte order mark', async () => {
    const files = filesOf(smallCounty());
    const plain = rosterOf(await readBundle(zipOf(files)));
    for (const [name, bytes] of Object.entries(files))
      files[name] = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
    expect(rosterOf(await inFolder(files, readBundle))).toEqual(plain);
  });

  it('in UTF-8 with a line of GBK names the row, though all of it could be read as GBK', async () => {
    const county = smallCounty();
    county.county[0] = { ...county.county[0], name: '青山县' };
    const files = filesOf(county);
    const text = Buffer.from(files['county.csv'] ?? []).toString('utf8');
    files['county.csv'] = inGbk(Buffer.from(text.replace('code,name', '行政区划代码,县名')));
    const places = placesOf(await readBundle(zipOf(files)));
    expect(places).toMatchObject([{ code: 'ROSTER_MIXED_ENCODING', sheet: 'county.csv', row: 2 }]);
  });

  it('in GBK is GBK, even when a line of it happens to be UTF-8 as well', () => {
    // 涓\u20ac in GBK is the three bytes of 一 in UTF-8 and one more: a line of chance among a hundred others.
    const chance = [0xe4, 0xb8, 0x80];
    const lines = Array.from({ length: 100 }, () => [...QINGSHAN_GBK, 0x0a]).flat();
    const decoded = decodeText(Uint8Array.from([...lines, ...chance, 0x2c, 0x31, 0x0a]));
    expect('text' in decoded && decoded.text.slice(0, 3)).toBe('青山县');
  });

  it('in no known encoding is refused by name, and not called missing', async () => {
    const files = { ...filesOf(smallCounty()), 'pins.csv': Uint8Array.from([0xff, 0xfe, 0xff]) };
    expect(placesOf(await readBundle(zipOf(files)))).toMatchObject([
      { code: 'ROSTER_BAD_ENCODING', sheet: 'pins.csv' },
    ]);
  });
});
