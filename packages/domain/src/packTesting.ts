import fc from 'fast-check';
import { addDays } from './calendar.ts';
import type { Capability, MatchableFirm } from './firm.ts';
import { pageLanguages } from './language.ts';
import { excludes, matchFirms, mayBeCandidate, outcomes } from './matching.ts';
import type { Verdict } from './matching.ts';
import { scenes, today } from './packScenes.ts';
import type { Scene } from './packScenes.ts';
import type { SectorPack } from './sector.ts';

/** A promise of matching, as a property of fast-check: `fc.assert(property)` gives the counter-example. */
export interface PackProperty {
  name: string;
  property: fc.IProperty<[Scene]>;
}

/** What matching promises over any sector pack. A new sector runs these on its own pack. */
export function packProperties(pack: SectorPack): PackProperty[] {
  const about = (name: string, holds: (scene: Scene) => void): PackProperty => ({
    name,
    property: fc.property(scenes(pack), holds),
  });
  return [
    about('the order of firms, lines, certificates and requirements changes nothing', (scene) => {
      same(judge(pack, scene), judge(pack, shuffled(scene)));
    }),
    about(
      'every exclusion has a reason that excludes, every question one that asks, and eligible has none',
      (scene) => {
        for (const { outcome, reasons } of judge(pack, scene)) {
          const expected = reasons.some(excludes)
            ? 'not-eligible'
            : reasons.length > 0
              ? 'eligible-with-question'
              : 'eligible';
          same(outcome, expected);
        }
      },
    ),
    about('a firm that is not eligible is never a candidate', (scene) => {
      for (const verdict of judge(pack, scene))
        if (verdict.outcome === 'not-eligible') same(mayBeCandidate(verdict), false);
    }),
    about('a certificate that expires can lower a verdict and never raises it', (scene) => {
      const after = judge(pack, { ...scene, firms: scene.firms.map(expired) });
      judge(pack, scene).forEach((before, at) => {
        const worse = outcomes.indexOf(after[at]?.outcome ?? 'eligible') >= outcomes.indexOf(before.outcome);
        same(worse, true);
      });
    }),
    about('a line of work that nobody verified changes nothing', (scene) => {
      const firms = scene.firms.map((firm) => ({
        ...firm,
        capabilities: firm.capabilities.filter(isVerified),
      }));
      same(judge(pack, scene), judge(pack, { ...scene, firms }));
    }),
    about('a need made only of suggestions excludes no firm that has a verified line', (scene) => {
      const requirements = scene.requirements.map((each) => ({ ...each, origin: 'proposed' as const }));
      for (const verdict of judge(pack, { ...scene, requirements })) {
        if (verdict.line !== undefined) same(verdict.outcome === 'not-eligible', false);
      }
    }),
    about('every reason reads as a finished sentence in each page language', (scene) => {
      for (const { reasons, fits } of judge(pack, scene)) {
        for (const reason of [...reasons, ...fits]) {
          for (const language of pageLanguages) {
            const words = pack.explain(reason, language);
            if (words === '' || words === reason.code || /[{}]|undefined|NaN/.test(words)) {
              throw new Error(`${reason.code} in ${language} reads "${words}"`);
            }
          }
        }
      }
    }),
    about('fields kept out of the mail do not show in its summary', (scene) => {
      const open = new Set(pack.requirementFields.filter((field) => field.inMail).map((field) => field.id));
      const known = scene.requirements.filter((each) => open.has(each.field));
      for (const language of pageLanguages) {
        same(pack.summarise(scene.requirements, language), pack.summarise(known, language));
      }
    }),
    about('the same need draws the same figure', (scene) => {
      same(pack.draw(scene.requirements), pack.draw([...scene.requirements]));
    }),
  ];
}

function judge(pack: SectorPack, { requirements, firms, days }: Scene): Verdict[] {
  return matchFirms(pack, requirements, firms, days);
}

function shuffled(scene: Scene): Scene {
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((each, at) => ({ each, key: Math.imul(scene.seed + at + 1, 2_654_435_761) >>> 0 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ each }) => each);
  const firms = scene.firms.map((firm) => ({
    ...firm,
    capabilities: mix(firm.capabilities),
    certificates: mix(firm.certificates),
  }));
  return { ...scene, requirements: mix(scene.requirements), firms: mix(firms) };
}

function expired(firm: MatchableFirm): MatchableFirm {
  const yesterday = addDays(today, -1);
  const certificates = firm.certificates.map((each) => ({
    ...each,
    expiresOn: each.expiresOn !== undefined && each.expiresOn < yesterday ? each.expiresOn : yesterday,
  }));
  return { ...firm, certificates };
}

function isVerified(line: Capability): boolean {
  return line.verifiedOn !== undefined && line.verifiedOn <= today;
}

function same(found: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${left} is not ${right}`);
}
