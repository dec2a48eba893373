import { formatNumber } from '@sebino/domain/formatNumber';
import type { Language } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { PortalOutputs } from '@sebino/trpc/client';
import { dayInWords } from '#lib/day.ts';

export type Profile = PortalOutputs['firm']['show'];
type Capability = Profile['capabilities'][number];
type Value = Capability['values'][number];

/** What one firm says in a row; absent where it declares nothing. */
export interface Cell {
  text: string;
  /** Codes and figures stand in the font of numbers. */
  isCode?: true;
  isOver?: true;
}

export interface Row {
  label: string;
  /** One for each firm, in their order. */
  cells: (Cell | undefined)[];
  /** Says more of what a row before it has: who is not in that one need not be named again. */
  isDetail?: true;
}

/** Rows under one heading: the firm itself, a process, its certificates. */
export interface RowGroup {
  title: string;
  rows: Row[];
}

/** Firms side by side: every line that one of them declares, each in the order in which it is first declared. */
export function toRowGroups(profiles: readonly Profile[], language: Language): RowGroup[] {
  const processes = [...new Set(profiles.flatMap((each) => each.capabilities.map((line) => line.process)))];
  return [
    ofFirm(profiles, language),
    ...processes.map((process) => ofProcess(profiles, process, language)),
    ofCertificates(profiles, language),
  ].filter((group) => group.rows.length > 0);
}

function ofFirm(profiles: readonly Profile[], language: Language): RowGroup {
  const say = sayIn(language);
  const row = (label: string, cellOf: (profile: Profile) => Cell | undefined): Row => ({
    label,
    cells: profiles.map(cellOf),
  });
  return {
    title: say(m.find_compare_firm_head),
    rows: [
      row(say(m.firm_town), ({ firm }) => ({ text: firm.town })),
      row(say(m.firm_founded), ({ firm }) => ofNumber(firm.foundedYear)),
      row(say(m.firm_staff), ({ firm }) => ofNumber(firm.staffCount)),
      row(say(m.firm_materials), ({ firm }) =>
        firm.materials.length === 0 ? undefined : { text: firm.materials.join(' '), isCode: true },
      ),
    ],
  };
}

function ofNumber(value: number | undefined): Cell | undefined {
  return value === undefined ? undefined : { text: String(value), isCode: true };
}

function ofProcess(profiles: readonly Profile[], process: string, language: Language): RowGroup {
  const say = sayIn(language);
  const lines = profiles.map((each) => each.capabilities.find((line) => line.process === process));
  const labels = [...new Set(lines.flatMap((line) => line?.values.map((value) => value.label) ?? []))];
  return {
    title: process,
    rows: [
      {
        label: say(m.find_compare_process),
        cells: lines.map((line) => line && { text: wordVerified(line, language) }),
      },
      ...labels.map((label) => ({
        label,
        isDetail: true as const,
        cells: lines.map((line) => {
          const value = line?.values.find((each) => each.label === label);
          return value && wordValue(value, language);
        }),
      })),
    ],
  };
}

function ofCertificates(profiles: readonly Profile[], language: Language): RowGroup {
  const names = [...new Set(profiles.flatMap((each) => each.certificates.map(({ name }) => name)))];
  return {
    title: sayIn(language)(m.firm_certificates),
    rows: names.map((name) => ({
      label: name,
      cells: profiles.map(({ certificates }) =>
        ofPapers(
          certificates.filter((each) => each.name === name),
          language,
        ),
      ),
    })),
  };
}

function ofPapers(papers: Profile['certificates'], language: Language): Cell | undefined {
  if (papers.length === 0) return undefined;
  const isOver = papers.every(({ state }) => state === 'expired');
  return { text: papers.map((each) => wordPaper(each, language)).join('; '), ...(isOver ? { isOver } : {}) };
}

function wordPaper(
  { subject, expiresOn, state }: Profile['certificates'][number],
  language: Language,
): string {
  const say = sayIn(language);
  const day = expiresOn === undefined ? '' : dayInWords(expiresOn, language);
  const until =
    expiresOn === undefined
      ? say(m.find_compare_open)
      : say(state === 'expired' ? m.find_compare_ended : m.find_compare_until, { day });
  return subject === undefined ? until : `${say(m.find_compare_for, { subject })}, ${until}`;
}

function wordVerified({ verifiedOn }: Capability, language: Language): string {
  const say = sayIn(language);
  return verifiedOn === undefined
    ? say(m.firm_not_verified)
    : say(m.firm_verified, { day: dayInWords(verifiedOn, language) });
}

function wordValue(value: Value, language: Language): Cell {
  const say = sayIn(language);
  if (value.terms) {
    const isCode = value.terms.every((term) => /^[A-Z\d./+-]+$/.test(term));
    return isCode ? { text: value.terms.join(' '), isCode } : { text: value.terms.join(', ') };
  }
  if (value.flag !== undefined) return { text: say(value.flag ? m.firm_yes : m.firm_no) };
  const unit = value.unit === 'pcs' ? say(m.firm_pieces) : (value.unit ?? '');
  return { text: `${wordRange(value, language)} ${unit}`.trim(), isCode: true };
}

function wordRange({ value, min, max }: Value, language: Language): string {
  const say = sayIn(language);
  const write = (of: number): string => formatNumber(of, language);
  if (value !== undefined) return write(value);
  if (min !== undefined && max !== undefined) return `${write(min)}–${write(max)}`;
  if (min !== undefined) return say(m.firm_from, { min: write(min) });
  return max === undefined ? '' : say(m.firm_to, { max: write(max) });
}
