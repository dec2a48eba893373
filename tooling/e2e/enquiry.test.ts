import { expect } from 'vitest';
import { story } from './story.ts';
import { tellThread } from './thread.ts';
import { openWitness } from './witness.ts';

story(
  'a German buyer with a drawing asks; A and its replacement decline, B quotes, the seal opens, the ledger verifies',
  async ({ server, mailbox, openPage }) => {
    const witness = openWitness('enquiry-desktop');
    const telling = { buyerEmail: 'einkauf@pumpenbau.example', width: 'desktop', script: true } as const;
    await tellThread({ server, mailbox, openPage, witness }, telling);
    expect(witness.faults()).toEqual([]);
  },
);

story(
  'the same on a telephone 320 px wide, without script for buyer and firms: confirmed from the mail',
  async ({ server, mailbox, openPage }) => {
    const witness = openWitness('enquiry-phone-without-script');
    const telling = { buyerEmail: 'beschaffung@pumpenbau.example', width: 'phone', script: false } as const;
    await tellThread({ server, mailbox, openPage, witness }, telling);
    expect(witness.faults()).toEqual([]);
  },
);

story('the same on a telephone 320 px wide, with script', async ({ server, mailbox, openPage }) => {
  const witness = openWitness('enquiry-phone');
  const telling = { buyerEmail: 'anfragen@pumpenbau.example', width: 'phone', script: true } as const;
  await tellThread({ server, mailbox, openPage, witness }, telling);
  expect(witness.faults()).toEqual([]);
});
