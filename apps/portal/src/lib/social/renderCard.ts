import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { cardWidth } from './cardSvg.ts';

const face = '@expo-google-fonts/atkinson-hyperlegible-next';
const faces = [
  '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
];

/** Pictures last made, by what they were made from: visitors with a session pass by the page cache. */
const recent = new Map<string, Promise<Buffer>>();
const mostKept = 40;

/** The card as PNG, made beside the event loop. */
export function renderCard(svg: string): Promise<Buffer> {
  const known = recent.get(svg);
  if (known !== undefined) return known;
  const made = render(svg);
  recent.set(svg, made);
  // A failure is not kept.
  made.catch(() => recent.delete(svg));
  const [oldest] = recent.keys();
  if (recent.size > mostKept && oldest !== undefined) recent.delete(oldest);
  return made;
}

async function render(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: cardWidth },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible Next' },
  });
  return image.asPng();
}

function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return faces.map((file) => require.resolve(`${face}/${file}`));
}
