/**
 * The rule of the rotation in whole numbers, for simulations of many years: 1 turn = 360,360 units, which every
 * number of candidates from 1 to 15 divides. A test holds it against the exact rule; the ledger itself never uses it.
 */
export const unitsPerTurn = 360_360;

/** Accounts of firms 0 … n − 1, in units. */
export interface UnitAccounts {
  due: number[];
  received: number[];
}

export interface UnitAllocation {
  places: number;
  candidates: number[];
  charged: number[];
}

export function openAccounts(firms: number): UnitAccounts {
  return { due: Array.from({ length: firms }, () => 0), received: Array.from({ length: firms }, () => 0) };
}

export function gapOf(accounts: UnitAccounts, firm: number): number {
  return (accounts.due[firm] ?? 0) - (accounts.received[firm] ?? 0);
}

/** The firms the rule invites: largest gap first, equal ones as they stand in `candidates`. */
export function chooseByDeficit(
  accounts: UnitAccounts,
  candidates: readonly number[],
  places: number,
): number[] {
  return candidates.toSorted((a, b) => gapOf(accounts, b) - gapOf(accounts, a)).slice(0, places);
}

/** Credits the candidates and charges the chosen. With more than 15 candidates the credit is rounded. */
export function book(
  accounts: UnitAccounts,
  candidates: readonly number[],
  charged: readonly number[],
): UnitAllocation {
  const allocation = { places: charged.length, candidates: [...candidates], charged: [...charged] };
  post(accounts, allocation, 1);
  return allocation;
}

/** Takes a firm's credit and charge back: one place less among the others. */
export function takeBack(accounts: UnitAccounts, allocation: UnitAllocation, firm: number): void {
  post(accounts, allocation, -1);
  allocation.places -= 1;
  allocation.candidates = allocation.candidates.filter((each) => each !== firm);
  allocation.charged = allocation.charged.filter((each) => each !== firm);
  post(accounts, allocation, 1);
}

function post(accounts: UnitAccounts, { places, candidates, charged }: UnitAllocation, sign: 1 | -1): void {
  const credit = candidates.length === 0 ? 0 : Math.round((places * unitsPerTurn) / candidates.length);
  for (const firm of candidates) accounts.due[firm] = (accounts.due[firm] ?? 0) + sign * credit;
  for (const firm of charged) accounts.received[firm] = (accounts.received[firm] ?? 0) + sign * unitsPerTurn;
}
