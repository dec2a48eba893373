import { escapeHtml } from './encode.ts';
import type { Block, Fact, Sheet } from './sheet.ts';

// Colours of the pages' tokens. Written out, since mail clients know no custom properties and drop style sheets at will.
const light = {
  paper: '#faf9f5',
  ink: '#1b2126',
  soft: '#59636b',
  hair: '#dedcd4',
  lake: '#125d8c',
  onInk: '#fffefb',
};
const dark = {
  paper: '#0c2a42',
  ink: '#eaf3fa',
  soft: '#a9c3d6',
  hair: '#25506f',
  lake: '#8fd0ff',
  onInk: '#0c2a42',
};

const textFont =
  "font-family:'Atkinson Hyperlegible Next',system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const numberFont =
  "font-family:'Atkinson Hyperlegible Mono',ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace";
const paragraph = 'margin:0 0 16px';
const small = `margin:0 0 16px;font-size:14px;line-height:20px;color:${light.soft}`;

/** What the dark theme overrides; a client that drops this shows the light mail, readable as it is. */
const themes = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.paper{background:${dark.paper}!important;color:${dark.ink}!important}
.soft{color:${dark.soft}!important}
.lake{color:${dark.lake}!important}
.hair{border-color:${dark.hair}!important}
.frame{border-color:${dark.ink}!important}
.button{background:${dark.ink}!important;color:${dark.onInk}!important}
}`;

/** The mail as one column without tables, images or anything remote. */
export function toHtml(sheet: Sheet): string {
  const demo =
    sheet.demoNote === undefined
      ? ''
      : `<p class="lake frame" style="margin:0 0 24px;padding:8px 12px;border:1px dashed ${light.ink};font-size:14px;line-height:20px;color:${light.lake}">${escapeHtml(sheet.demoNote)}</p>\n`;
  return `<!doctype html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(sheet.subject)}</title>
<style>${themes}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${light.paper};color:${light.ink}">
<div class="paper" lang="${sheet.language}" style="box-sizing:border-box;max-width:600px;margin:0 auto;padding:24px 20px 32px;background:${light.paper};color:${light.ink};${textFont};font-size:17px;line-height:26px;overflow-wrap:anywhere">
${demo}<p class="soft frame" style="margin:0 0 24px;padding:0 0 8px;border-bottom:2px solid ${light.ink};font-size:14px;line-height:20px;color:${light.soft}">${escapeHtml(sheet.sender)}</p>
<h1 style="margin:0 0 20px;font-size:26px;line-height:32px;font-weight:700">${escapeHtml(sheet.title)}</h1>
${sheet.blocks.map(blockHtml).join('\n')}
<p class="soft hair" style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid ${light.hair};font-size:14px;line-height:20px;color:${light.soft}">${escapeHtml(sheet.foot)}</p>
</div>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  if (typeof block === 'string') return `<p style="${paragraph}">${escapeHtml(block)}</p>`;
  switch (block.kind) {
    case 'heading':
      return `<h2 style="margin:28px 0 8px;font-size:18px;line-height:26px;font-weight:700">${escapeHtml(block.text)}</h2>`;
    case 'list': {
      const items = block.items
        .map((item) => `<li style="margin:0 0 6px">${escapeHtml(item)}</li>`)
        .join('\n');
      return `<ul style="margin:0 0 16px;padding:0 0 0 20px">\n${items}\n</ul>`;
    }
    case 'facts':
      return `<dl style="margin:0 0 20px">\n${block.facts.map(factHtml).join('\n')}\n</dl>`;
    case 'link':
      return linkHtml(block);
    case 'code':
      return `<p class="frame" style="margin:0 0 20px;padding:16px 0;border-top:2px solid ${light.ink};border-bottom:2px solid ${light.ink};${numberFont};font-size:36px;line-height:44px;font-weight:700;letter-spacing:6px">${escapeHtml(block.code)}</p>`;
  }
}

function factHtml(fact: Fact): string {
  return `<dt class="soft hair" style="margin:0;padding:10px 0 0;border-top:1px solid ${light.hair};font-size:14px;line-height:20px;color:${light.soft}">${escapeHtml(fact.label)}</dt>
<dd style="margin:0;padding:0 0 10px;font-weight:700">${escapeHtml(fact.value)}</dd>`;
}

/** The address stands in full under the button, so that it can be checked before it is opened. */
function linkHtml(link: { label: string; url: string }): string {
  return `<p style="margin:24px 0 8px"><a class="button" href="${escapeHtml(link.url)}" style="display:inline-block;padding:13px 22px;background:${light.ink};color:${light.onInk};font-weight:700;text-decoration:none">${escapeHtml(link.label)}</a></p>
<p class="soft" style="${small};${numberFont};font-size:12px">${escapeHtml(link.url)}</p>`;
}
