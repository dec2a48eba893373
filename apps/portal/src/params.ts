import { pageLanguage } from '@sebino/domain/language';
import { defineParams } from '@sveltejs/kit/params';
import { textNames } from '#lib/textNames.ts';

/** `[lang=lang]` takes the languages that pages exist in; any other first part of an address is not found. */
export const params = defineParams({
  lang: pageLanguage,
  text: (part) => textNames.find((name) => name === part),
});
