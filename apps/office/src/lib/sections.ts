import type { StaffRole } from '@sebino/domain/actor';
import { m } from '@sebino/messages/m';

/** A section of the office. Pressing `g` and then `key` goes there. */
export interface Section {
  href: string;
  key: string;
  name: typeof m.office_nav_monday;
  /** Who finds something there; the API decides what each may see. */
  roles: readonly StaffRole[];
}

export const sections: readonly Section[] = [
  { href: '/', key: 'm', name: m.office_nav_monday, roles: ['coordinator', 'admin'] },
  { href: '/enquiries', key: 'e', name: m.office_nav_enquiries, roles: ['coordinator'] },
  { href: '/firms', key: 'f', name: m.office_nav_firms, roles: ['coordinator'] },
  {
    href: '/ledger',
    key: 'l',
    name: m.office_nav_ledger,
    roles: ['coordinator', 'officer', 'auditor', 'admin'],
  },
  { href: '/audit', key: 'a', name: m.office_nav_audit, roles: ['coordinator', 'auditor', 'admin'] },
  { href: '/mails', key: 'p', name: m.office_nav_mail, roles: ['coordinator', 'admin'] },
];

/** The sections that one of these roles has to do with, in their fixed order. */
export function sectionsFor(roles: readonly StaffRole[]): readonly Section[] {
  return sections.filter((section) => section.roles.some((role) => roles.includes(role)));
}

/** Whether a page lies within a section. */
export function isWithin(pathname: string, section: Section): boolean {
  return section.href === '/'
    ? pathname === '/'
    : pathname === section.href || pathname.startsWith(`${section.href}/`);
}
