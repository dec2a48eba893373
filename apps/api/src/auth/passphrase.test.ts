import { describe, expect, test } from 'vitest';
import { acceptPassphrase, hashPassphrase, matchesPassphrase } from './passphrase.ts';

const email = 'coordinator-1@office.example';
const judge = (typed: string): string => {
  const outcome = acceptPassphrase(typed, email);
  return outcome.ok ? 'accepted' : outcome.code;
};

describe('a passphrase', () => {
  test('is at least 15 characters long, may be 128, and characters are counted, not code units', () => {
    expect(judge('kqzvwmtxhbrnpl')).toBe('passphrase-too-short');
    expect(judge('kqzvwmtxhbrnplj')).toBe('accepted');
    expect(judge('🜁🜂🜃🜄🝆🝇🝈🝉🝊🝋🝌🝍🝎🝏')).toBe('passphrase-too-short');
    expect(judge('kettle orchard '.repeat(9).slice(0, 128))).toBe('accepted');
    expect(judge('kettle orchard '.repeat(9).slice(0, 129))).toBe('passphrase-too-long');
  });

  test('needs no digit, capital or sign, and may hold any of them, spaces too', () => {
    for (const typed of [
      'seven kettles over the orchard',
      '8391 5720 6648 1035',
      'ÄÖÜ кофе 東京 wandern',
      '¿$%&/(-_;:>@#*+~|<',
    ])
      expect([typed, judge(typed)]).toEqual([typed, 'accepted']);
  });

  test('is refused when it is common or made of the words around it', () => {
    const common = [
      'password1234567',
      'passwordpassword',
      'Password-Password-123',
      'qwertyuiopasdfghjkl',
      '123456789012345',
      '012345678901234',
      'aaaaaaaaaaaaaaaaaaaa',
      'abababababababab',
      'correct horse battery staple',
      'correcthorsebatterystaple',
      'iloveyouiloveyou',
      'letmeinletmein123',
      'administrator123',
      'sebinosebinosebino',
      'Sebino-Innova-2026',
      'lago iseo sebino',
      'ClusterSebinoInnova!',
      'provincia bergamo 1',
      'coordinator-1@office',
      'benvenuto ciao 123456',
    ];
    for (const typed of common) expect([typed, judge(typed)]).toEqual([typed, 'passphrase-common']);
  });

  test('is the same typed composed or decomposed, and another in any other respect', async () => {
    const hash = await hashPassphrase('caffè perché sì ogni mattina'.normalize('NFD'));
    expect(await matchesPassphrase(hash, 'caffè perché sì ogni mattina'.normalize('NFC'))).toBe(true);
    expect(await matchesPassphrase(hash, 'caffe perche si ogni mattina')).toBe(false);
    expect(await matchesPassphrase(hash, 'Caffè perché sì ogni mattina')).toBe(false);
    expect(await matchesPassphrase(hash, ' caffè perché sì ogni mattina')).toBe(false);
  });
});
