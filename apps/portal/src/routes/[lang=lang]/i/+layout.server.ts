import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => ({ language: params.lang });
