import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import type { House } from '@sebino/trpc/context';
import type { Config } from '../config.ts';
import { deriveKey } from '../secrets.ts';
import { hashPassphrase, matchesPassphrase } from './passphrase.ts';

/** A session that waits for its second factor this long. */
export const pendingMinutes = 10;

export interface FirstFactor {
  /** The token of a session pending its second factor, or undefined: wrong passphrase and unknown address alike. */
  open(email: string, passphrase: string): Promise<string | undefined>;
}

/**
 * The passphrase by better-auth, over our own tables (see the migration): it finds the account, hashes even when there
 * is none, and opens the session. It has no plugin, and none of its routes is mounted anywhere; the second factor is
 * ours, because its own reads the machine's clock, takes a code twice and keeps session tokens in clear.
 */
export function createFirstFactor(config: Config, house: House): FirstFactor {
  const auth = createAuth(config, house);
  return {
    open: async (email, passphrase) => {
      const token = house.newToken();
      try {
        await opening.run({ tokenHash: house.digest(token), at: house.now() }, async () => {
          await auth.api.signInEmail({ body: { email, password: passphrase } });
        });
        return token;
      } catch (error) {
        // 401, or 400 for an address that is none to better-auth, which no account can have.
        if (isAPIError(error) && error.statusCode < 500) return undefined;
        throw error;
      }
    },
  };
}

interface Opening {
  tokenHash: string;
  at: Date;
}

// Handed to the hook below: better-auth would make a shorter token and keep it in clear.
const opening = new AsyncLocalStorage<Opening>();

function createAuth(config: Config, house: House) {
  const { db } = house.database;
  const [newest = ''] = config.secretKeys;
  return betterAuth({
    appName: 'Sebino',
    baseURL: config.doors.office.baseUrl,
    basePath: '/auth',
    secret: deriveKey(newest, 'staff sign-in').toString('base64url'),
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: true,
      // It would ask for columns we leave out on purpose; what it does use, the tests use as well.
      database: { generateId: () => house.newId(), validateSchema: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // The edge has bounded it, and an account's passphrase was judged when it was set.
      maxPasswordLength: 1024,
      password: {
        // Called for an unknown address only. It asks the database as often as for a known one.
        hash: async (passphrase) => {
          await db.selectFrom('staff_credential').select('id').where('account_id', '=', '').execute();
          return await hashPassphrase(passphrase);
        },
        verify: async ({ hash, password }) => await matchesPassphrase(hash, password),
      },
    },
    user: {
      modelName: 'staff_account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    account: {
      modelName: 'staff_credential',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        password: 'passphrase_hash',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'staff_session',
      fields: {
        userId: 'person_id',
        token: 'token_hash',
        createdAt: 'created_at',
        updatedAt: 'seen_at',
        expiresAt: 'expires_at',
      },
    },
    databaseHooks: {
      session: {
        create: {
          // No session comes into being but where `open` asked for one.
          before: async () => {
            const asked = opening.getStore();
            if (asked === undefined) return false;
            const { tokenHash, at } = asked;
            const expiresAt = new Date(at.getTime() + pendingMinutes * 60_000);
            return {
              data: {
                ...{ token: tokenHash, createdAt: at, updatedAt: at, expiresAt },
                // Neither is needed for anything, so neither is kept.
                ...{ ipAddress: undefined, userAgent: undefined },
              },
            };
          },
        },
      },
    },
  });
}
