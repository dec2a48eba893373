import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import type { StaffRole } from '@sebino/domain/actor';
import { personId } from '@sebino/domain/id';
import type { WorkingHours } from '@sebino/domain/programme';
import { addWorkingDays } from '@sebino/domain/workingTime';
import type { Context, House } from '@sebino/trpc/context';
import { officeRouter } from '@sebino/trpc/office';
import type { SeedSource } from './clock.ts';
import type { DemoEnquiry } from './script.ts';

/** Something that happens at an instant of the demo's past. */
export interface Planned {
  at: Date;
  run(): Promise<void>;
}

/** The house as it is played: what is still to happen, and which behaviour belongs to which enquiry. */
export interface Stage {
  house: House;
  source: SeedSource;
  planned: Planned[];
  seen: Set<string>;
  script: Map<string, DemoEnquiry>;
}

export function plan(stage: Stage, event: Planned): void {
  stage.planned.push(event);
}

export function addHours(from: Date, count: number, hours: WorkingHours): Date {
  return addWorkingDays(from, count / (hours.closesAtHour - hours.opensAtHour), hours);
}

export function officeCaller(
  house: House,
  source: SeedSource,
  key: string,
): ReturnType<typeof officeRouter.createCaller> {
  const roles: StaffRole[] = ['coordinator'];
  return officeRouter.createCaller(
    contextOf(house, { kind: 'staff', personId: personId.parse(source.idOf(key)), roles }),
  );
}

export function contextOf(house: House, actor: Context['actor']): Context {
  return { house, actor, ip: '127.0.0.1', requestId: 'seed', cookie: () => undefined };
}

export async function inClock<T>(house: House, work: (trx: Trx) => Promise<T>): Promise<T> {
  return asActor(house.database.db, { kind: 'clock' }, work);
}
