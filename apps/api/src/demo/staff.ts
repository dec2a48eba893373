import type { StaffRole } from '@sebino/domain/actor';

/** A person of the office in the demo: by office, never by name. */
export interface DemoStaff {
  key: string;
  office: string;
  email: string;
  roles: readonly StaffRole[];
  language: 'it' | 'en';
}

export const demoStaff: readonly DemoStaff[] = [
  {
    key: 'coordinator-1',
    office: 'Coordinamento, primo incaricato',
    email: 'coordinator-1@office.example',
    roles: ['coordinator'],
    language: 'it',
  },
  {
    key: 'coordinator-2',
    office: 'Coordinamento, secondo incaricato',
    email: 'coordinator-2@office.example',
    roles: ['coordinator'],
    language: 'it',
  },
  {
    key: 'consultant-1',
    office: 'Consulente mercati',
    email: 'consultant-1@office.example',
    roles: ['consultant'],
    language: 'it',
  },
  {
    key: 'consultant-2',
    office: 'Consulente processi digitali',
    email: 'consultant-2@office.example',
    roles: ['consultant'],
    language: 'en',
  },
  {
    key: 'officer',
    office: 'Ufficio attività produttive',
    email: 'officer@office.example',
    roles: ['officer'],
    language: 'it',
  },
  {
    key: 'auditor',
    office: 'Revisione',
    email: 'auditor@office.example',
    roles: ['auditor'],
    language: 'it',
  },
  {
    key: 'admin',
    office: 'Amministrazione del sistema',
    email: 'admin@office.example',
    roles: ['admin'],
    language: 'en',
  },
];
