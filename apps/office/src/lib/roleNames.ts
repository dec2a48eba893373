import type { StaffRole } from '@sebino/domain/actor';
import { m } from '@sebino/messages/m';

export const roleNames: Record<StaffRole, typeof m.role_admin> = {
  coordinator: m.role_coordinator,
  consultant: m.role_consultant,
  officer: m.role_officer,
  auditor: m.role_auditor,
  admin: m.role_admin,
};
