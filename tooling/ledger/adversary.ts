import { seededRandom } from '@sebino/domain/rotation/stream';
import { book, chooseByDeficit, gapOf, openAccounts, unitsPerTurn } from '@sebino/domain/rotation/units';

const firms = 14;

/**
 * The worst gap, in turns, that somebody can force who sees all balances and says who is eligible, `size` firms each
 * time: always a group whose balances lie closest together, so that the winner and the others part where no later
 * meeting brings them back. The best strategy known to us, not proven the worst.
 */
export function worstByAdversary(size: number, tries = 60, enquiries = 600): number {
  let worst = 0;
  for (let seed = 0; seed < tries; seed++) {
    const random = seededRandom(seed);
    const accounts = openAccounts(firms);
    for (let n = 0; n < enquiries; n++) {
      const order = accounts.due
        .map((_, firm) => firm)
        .toSorted((a, b) => gapOf(accounts, a) - gapOf(accounts, b));
      const groups = Array.from({ length: firms - size + 1 }, (_, i) => order.slice(i, i + size));
      const widths = groups.map(
        (group) => gapOf(accounts, group.at(-1) ?? 0) - gapOf(accounts, group[0] ?? 0),
      );
      const closest = groups.filter((_, i) => widths[i] === Math.min(...widths));
      const group = closest[Math.floor(random() * closest.length)] ?? order.slice(0, size);
      book(accounts, group, chooseByDeficit(accounts, group, 1));
      worst = Math.max(worst, ...order.map((firm) => Math.abs(gapOf(accounts, firm))));
    }
  }
  return worst / unitsPerTurn;
}
