/** The first fault of a small XML text, or undefined when it is well-formed: tags, attributes, entities, signs. */
export function faultOfXml(xml: string): string | undefined {
  const open: string[] = [];
  let at = 0;
  for (const tag of xml.matchAll(/<[^>]*>/g)) {
    const fault = faultOfText(xml.slice(at, tag.index)) ?? faultOfTag(tag[0], open);
    if (fault) return fault;
    at = tag.index + tag[0].length;
    if (open.length === 0 && at < xml.length) return 'more than one root';
  }
  return faultOfText(xml.slice(at)) ?? (open.length > 0 ? `<${open.at(-1)}> is not closed` : undefined);
}

function faultOfTag(tag: string, open: string[]): string | undefined {
  const closing = /^<\/([a-z]+)>$/i.exec(tag);
  if (closing) return open.pop() === closing[1] ? undefined : `${tag} closes nothing`;
  const opening = /^<([a-z]+)((?: [a-z-]+="[^"<]*")*)(\/?)>$/i.exec(tag);
  if (!opening) return `${tag} is no tag`;
  const [, name = '', attributes = '', isEmpty] = opening;
  const names = [...attributes.matchAll(/ ([a-z-]+)="/gi)].map(([, each]) => each);
  if (new Set(names).size !== names.length) return `${tag} has an attribute twice`;
  if (!isEmpty) open.push(name);
  return faultOfText(attributes);
}

function faultOfText(text: string): string | undefined {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) return 'a bare ampersand';
  // What XML 1.0 leaves out: controls, lone surrogates, and the two last signs of the plane.
  return /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)
    ? 'a sign XML does not have'
    : undefined;
}
