import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

// Any other address under a language is not found, in that language and inside the frame of the site.
export const load: PageServerLoad = () => error(404);
