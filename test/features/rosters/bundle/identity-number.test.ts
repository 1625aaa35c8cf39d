// Identity numbers by GB 11643: the standard's own example numbers, and a single wrong digit.
import * as fc from 'fast-check';
import {
  birthDateOf,
  genderOf,
  hasValidCheckCharacter,
  identityCheckCharacter,
} from '../../../../src/features/rosters/bundle/checks/identity-number';

describe('an identity number', () => {
  it.each(['11010519491231002X', '440524188001010014'])('such as %s from the standard is valid', (id) => {
    expect(hasValidCheckCharacter(id)).toBe(true);
  });

  it('states birth date and gender', () => {
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
    expect(genderOf('11010519491231002X')).toBe('FEMALE');
    expect(genderOf('440524188001010014')).toBe('MALE');
  });

  it('with any single wrong digit is noticed', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (first17, at, shift) => {
        const wrong = String((Number(first17[at]) + shift) % 10);
        const id = first17.slice(0, at) + wrong + first17.slice(at + 1) + identityCheckCharacter(first17);
        expect(hasValidCheckCharacter(id)).toBe(false);
      }),
    );
  });
});
