import { defineParams } from '@sveltejs/kit/params';
import { pageLanguage } from '@sebino/domain/language';

/** `[lang=lang]` takes the languages that pages exist in; any other first part of an address is not found. */
export const params = defineParams({ lang: pageLanguage });
