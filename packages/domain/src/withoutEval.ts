import { z } from 'zod';

/**
 * To be imported first where a page forbids code made of text: zod would try it for speed, and the page would log the
 * refusal. Schemas made afterwards do without.
 */
z.config({ jitless: true });
